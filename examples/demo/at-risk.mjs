import { ancestorsOf, getUnit, parseOrganisation, tallyMembers } from 'chibo/organisation';
import { atRiskBranches, specFor, thanhChuongRule } from 'chibo/risk';
import { heading, table, words } from './words.mjs';

/** The branches at risk before 2017, why, and what seven months of admissions changed. */
export function atRiskSection(document, locale) {
  const text = words[locale].risk;
  const rules = [thanhChuongRule];
  const assess = (asOf, members) => {
    const org = parseOrganisation({ asOf, units: document.units, localities: [] });
    const tally = tallyMembers(org, members, { asOf, keep: specFor(rules) });
    return { org, result: atRiskBranches(org, tally, rules, { asOf }) };
  };
  const { org, result } = assess(document.before, document.members);
  const later = assess(document.after, [...document.members, ...document.admittedIn2017]);
  const rows = result.findings.map(({ branchId, trace }) => {
    const [members, elderly, years] = trace.all;
    const commune = ancestorsOf(org, branchId).find(({ kind }) => kind === 'commune');
    return [
      getUnit(org, branchId).name,
      commune.name,
      members.value.lowest,
      elderly.value.lowest,
      years.value.earliest,
    ];
  });
  return [
    heading(locale, text.heading, document),
    `${text.rule} ${text.found(result.atRisk, result.unitsTouched, document.before)}`,
    table(text.columns, rows),
    `${text.after(document.after)} ${text.left(later.result.atRisk)}`,
  ].join('\n\n');
}
