// At-risk rules of your own as a JSON file, applied to the published case of Thanh Chương, with the reasons.
//
//   node examples/rule-pack.mjs                 the rules of data/rule-pack.json
//   node examples/rule-pack.mjs my-rules.json   yours: all faults of the file are told at once
//
// Needs nothing but this library, and the files under shared/. The newspaper prints totals only: the six branches and
// their members are made up to match them (see data/thanh-chuong-2017.json).
import { readFileSync } from 'node:fs';
import { getUnit, parseOrganisation, tallyMembers } from 'chibo/organisation';
import { atRiskBranches, explainFinding, parseRiskRules, specFor, standingPacksOn } from 'chibo/risk';
import { run } from './shared/run.mjs';
import { traceLines } from './shared/trace-lines.mjs';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const ours = (name) => new URL(`data/${name}.json`, import.meta.url);

await run(() => {
  const rules = parseRiskRules(read(process.argv[2] ?? ours('rule-pack')).rules);
  const { units, members, admittedIn2017, before, after } = read(ours('thanh-chuong-2017'));

  for (const [asOf, roster] of [
    [before, members],
    [after, [...members, ...admittedIn2017]],
  ]) {
    const org = parseOrganisation({ asOf, units, localities: [] });
    // The tally keeps what the rules ask for and no more: no count is missing, and none is kept in vain.
    const tally = tallyMembers(org, roster, { keep: specFor(rules) });
    const result = atRiskBranches(org, tally, rules, { asOf });
    console.log(`${asOf}: ${result.atRisk} of ${result.assessed} branches, in ${result.unitsTouched} communes`);
    for (const { ruleId, met, unknown } of result.byRule) {
      console.log(`  ${ruleId}: ${met}${unknown > 0 ? `, and ${unknown} of which it is not known` : ''}`);
    }
    // One branch in full. A rule that is not met has its reasons as well.
    const { branchId } = result.findings[0] ?? { branchId: units.find(({ kind }) => kind === 'branch').id };
    console.log(`\n${getUnit(org, branchId).name}`);
    for (const { id } of rules) {
      const { verdict, trace } = explainFinding(org, tally, rules, { asOf }, branchId, id);
      console.log([`  ${id}: ${verdict}`, ...traceLines(trace, '    ')].join('\n'));
    }
    console.log('');
  }

  // The thresholds of the Party's own rules change: a pack is asked for by the day, and says where it is printed.
  for (const day of [after, '2026-01-01']) {
    console.log(`Rules on ${day}`);
    for (const { id, source, from } of standingPacksOn(day)) console.log(`  ${id}: ${source}, from ${from}`);
  }
});
