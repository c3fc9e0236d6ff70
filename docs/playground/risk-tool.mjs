import { attempt } from 'chibo/core';
import { getUnit, parseOrganisation, tallyMembers } from 'chibo/organisation';
import { assessBranches, explainFinding, parseRiskRules, specFor, thanhChuongRule } from 'chibo/risk';
import roster from '../../examples/data/thanh-chuong-2017.json';
import { field, h } from './dom.mjs';
import { faultList, faultsOf, merged } from './faults.mjs';
import { readRows } from './rows.mjs';
import { traceTree } from './trace.mjs';

const UNIT_COLUMNS = ['id', 'name', 'kind', 'parentId'];
const MEMBER_COLUMNS = ['id', 'branchId', 'standing', 'birthDate', 'admittedOn'];

const shown = roster.units.filter(({ id }) => !/xa-[234]-khoe/.test(id));
const kept = new Set(shown.map(({ id }) => id));
const members = [...roster.members, ...roster.admittedIn2017].filter(({ branchId }) => kept.has(branchId));

/** Thanh Chương's rule of 2017 on a roster made up to match the article, at the end of 2016. */
const defaults = () => ({
  rules: ruleText(thanhChuongRule),
  asOf: roster.before,
  units: asTable(UNIT_COLUMNS, shown),
  members: asTable(MEMBER_COLUMNS, members),
});

/** A rule as data, applied to a small organisation, with the trace of every finding. */
export const riskTool = { defaults, form, result };

function asTable(columns, rows) {
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((row) => row.join(','))
    .join('\n');
}

/** A condition a line: short enough to be seen whole. */
function ruleText({ id, when }) {
  const conditions = when.all.map((each) => `      ${JSON.stringify(each).replaceAll(/([,:])(?=["\d{])/g, '$1 ')}`);
  return `[\n  {\n    "id": "${id}",\n    "when": { "all": [\n${conditions.join(',\n')}\n    ] }\n  }\n]`;
}

function form(words, values, change) {
  const text = words.risk;
  const area = (id, rows) => {
    const [label, hint] = [text[id], text[`${id}Hint`]];
    return field({ id, label, hint, value: values[id], rows, change: (typed) => change(id, typed) });
  };
  return [
    area('rules', 12),
    field({
      id: 'asOf',
      label: text.asOf,
      hint: text.asOfHint,
      value: values.asOf,
      inputmode: 'numeric',
      change: (typed) => change('asOf', typed),
    }),
    area('units', 8),
    area('members', 10),
  ];
}

function result(words, values, { lang }) {
  const text = words.risk;
  const rules = readRules(values.rules);
  const asOf = values.asOf.trim();
  const org = attempt(() => parseOrganisation({ asOf, units: records(values.units, ['parentId']), localities: [] }));
  const failed = [rules, org].filter(({ success }) => !success).map(({ error }) => faultsOf(error));
  if (failed.length > 0) return { status: text.none, faults: faultList(words, merged(...failed)), nodes: [] };
  const assessed = attempt(() => {
    const all = records(values.members);
    // A roster goes on after the day that is looked at; the library would call each such row a fault.
    const by = all.filter(({ admittedOn }) => !(/^\d{4}-\d\d-\d\d$/.test(admittedOn) && admittedOn > asOf));
    const tally = tallyMembers(org.data, by, { asOf, keep: specFor(rules.data) });
    return {
      later: all.length - by.length,
      tally,
      branches: assessBranches(org.data, tally, rules.data, { asOf }).branchIds,
    };
  });
  if (!assessed.success) return { status: text.none, faults: faultList(words, faultsOf(assessed.error)), nodes: [] };
  const { tally, branches, later } = assessed.data;
  const groups = rules.data.map((rule) => ({
    rule,
    findings: branches.map((id) => explainFinding(org.data, tally, rules.data, { asOf }, id, rule.id)),
  }));
  const counts = ({ findings }) =>
    ['met', 'not-met', 'unknown'].map((verdict) => findings.filter((each) => each.verdict === verdict).length);
  return {
    status: groups.map((group) => `${group.rule.id}: ${text.status(...counts(group))}`).join('; '),
    faults: [],
    nodes: [
      later > 0 && h('p', {}, text.later(later)),
      ...groups.flatMap(({ rule, findings }) => [
        h('h3', {}, text.findings(rule.id)),
        ...sorted(findings).map((finding, index) => findingNode(words, org.data, finding, index === 0, lang)),
      ]),
    ].filter(Boolean),
  };
}

/** A rule or a list of rules; what is no JSON is a fault like any other. */
function readRules(typed) {
  let read;
  try {
    read = JSON.parse(typed);
  } catch (error) {
    return { success: false, error: { name: 'SyntaxError', code: 'not-json', message: String(error.message) } };
  }
  return attempt(() => parseRiskRules(Array.isArray(read) ? read : [read]));
}

/** Rows as the library takes them: an empty cell is absent, or `null` where that says something. */
function records(typed, nullable = []) {
  return readRows(typed).rows.map(({ cells }) => {
    const filled = Object.entries(cells).filter(([column, cell]) => cell !== '' || nullable.includes(column));
    return Object.fromEntries(filled.map(([column, cell]) => [column, cell === '' ? null : cell]));
  });
}

function sorted(findings) {
  const order = ['met', 'unknown', 'not-met'];
  return findings.toSorted((left, right) => order.indexOf(left.verdict) - order.indexOf(right.verdict));
}

function findingNode(words, org, { branchId, verdict, trace }, open, lang) {
  return h(
    'details',
    { class: `finding ${verdict}`, open },
    h('summary', {}, h('b', {}, words.risk.verdicts[verdict]), ` ${getUnit(org, branchId).name}`),
    h('ul', { class: 'trace' }, traceTree(words.risk, trace, lang)),
  );
}
