import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, type IsoDate } from '../../src/calendar/index.js';
import { type Member, parseOrganisation, tallyMembers } from '../../src/organisation/index.js';
import {
  afterRemedy,
  assessBranches,
  type ClearSpan,
  explainFinding,
  forecastRisk,
  type Remedies,
  type RemedyAction,
  remediesFor,
  spansOf,
} from '../../src/risk/index.js';
import { remedyCase } from '../arbitraries/remedies.js';
import { SEED } from '../arbitraries/seed.js';
import { differential, timeFor } from '../oracles/differential.js';
import { applyActions, type RemedyCase, slowRemedies } from '../oracles/remedy-oracle.js';

function ask({ input, members, rules, options }: RemedyCase): Remedies {
  const org = parseOrganisation(input);
  return remediesFor(org, tallyMembers(org, members, { keep: 'dates' }), rules, options);
}

function daysOf(spans: readonly ClearSpan[]): IsoDate[] {
  return spans.flatMap(({ from, to }) => {
    const days: IsoDate[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
    return days;
  });
}

function nameOf(actions: readonly RemedyAction[]): string {
  return actions
    .map((each) => JSON.stringify(each))
    .sort()
    .join();
}

describe('remedies', () => {
  const seen = new Map<string, number>();
  it(
    'are those, and only those, that trying every set by hand finds, on the same days',
    { timeout: timeFor(30_000) },
    differential(
      150,
      fc.property(remedyCase({ actions: 3, days: 10 }), (given) => {
        const result = ask(given);
        const expected = slowRemedies(given).map(({ actions, days }) => [nameOf(actions), days]);
        const found = result.remedies.map(({ actions, spans }) => [nameOf(actions), daysOf(spans)]);
        expect(new Map(found as [string, string[]][])).toEqual(new Map(expected as [string, string[]][]));
        expect(found.length).toBe(expected.length);
        expect(result.searched.actions).toBe(given.options.maxActions);
        seen.set(result.outcome, (seen.get(result.outcome) ?? 0) + 1);
      }),
      {
        seed: SEED,
        afterwards: () => {
          for (const what of ['found', 'none', 'nothing-needed']) {
            expect(seen.get(what) ?? 0).toBeGreaterThan(2);
          }
        },
      },
    ),
  );

  it('do what they say when the rows are changed so and assessed again, for years', { timeout: 30_000 }, () => {
    let spans = 0;
    fc.assert(
      fc.property(remedyCase({ actions: 4, days: 160 }), (given) => {
        const { until, asOf, branchId } = given.options;
        for (const { actions, spans: clear } of ask(given).remedies.slice(0, 6)) {
          const { input, members, facts } = applyActions(actions, given);
          const org = parseOrganisation(input);
          const tally = tallyMembers(org, members, { keep: 'dates' });
          const edges = clear.flatMap(({ from, to }) => [
            addDays(from, -1),
            from,
            addDays(from, 1),
            to,
            addDays(to, 1),
          ]);
          for (const day of new Set([asOf, addMonths(asOf, 12), ...edges, until])) {
            if (day < asOf || day > until) continue;
            const { branchIds, verdicts } = assessBranches(org, tally, given.rules, { asOf: day, facts });
            const isOut = verdicts.every((column) => column[branchIds.indexOf(branchId)] === 0);
            expect([day, isOut]).toEqual([day, clear.some(({ from, to }) => from <= day && day <= to)]);
          }
          spans += clear.length;
        }
      }),
      { numRuns: 150 },
    );
    expect(spans).toBeGreaterThan(15);
  });

  it('of a later day than the tally are those of the tally of that day', () => {
    let found = 0;
    fc.assert(
      fc.property(remedyCase({ actions: 3, days: 140 }), fc.integer({ min: 1, max: 400 }), (given, days) => {
        const asOf = addDays(given.options.asOf, days);
        // Of standing that is reported, or admissions without a day, the tally of a later day knows something else.
        const members = given.members.map((member): Member => {
          const { admittedOn = '2000-01-01', birthDate } = member;
          const born = birthDate === undefined || birthDate < '1999' ? birthDate : '1999';
          const admitted = admittedOn < '2000' ? '2000-01-01' : admittedOn;
          return { ...member, standing: undefined, officialOn: undefined, birthDate: born, admittedOn: admitted };
        });
        for (const id of ['a', 'b', 'c']) members.push({ branchId: id, birthDate: '1960', admittedOn: '2001-01-01' });
        const input = { ...given.input, figures: [] };
        const options = { ...given.options, asOf, until: addDays(asOf, 500) };
        const neighbours = options.neighbours.map((one) => ({ ...one, lastAdmission: undefined }));
        const org = parseOrganisation(input);
        const [before, then] = [{}, { asOf }].map((scope) => tallyMembers(org, members, { ...scope, keep: 'dates' }));
        if (before === undefined || then === undefined) throw new TypeError('There are two tallies.');
        const result = remediesFor(org, before, given.rules, { ...options, neighbours });
        expect(result).toEqual(remediesFor(org, then, given.rules, { ...options, neighbours }));
        found += result.remedies.length;
      }),
      { numRuns: 100 },
    );
    expect(found).toBeGreaterThan(10);
  });

  it('can be taken, and what is explained and forecast then is what was promised', () => {
    fc.assert(
      fc.property(remedyCase({ actions: 4, days: 160 }), (given) => {
        const { rules, options } = given;
        const { asOf, until, branchId } = options;
        const org = parseOrganisation(given.input);
        const tally = tallyMembers(org, given.members, { keep: 'dates' });
        const { remedies } = remediesFor(org, tally, rules, options);
        for (const { actions, spans } of remedies.slice(0, 4)) {
          const after = afterRemedy(org, tally, rules, options, actions);
          const { facts } = after;
          const forecast = forecastRisk(after.org, after.tally, rules, { from: asOf, until, facts });
          const each = rules.map(({ id }) => spansOf(forecast, branchId, id));
          for (const day of [asOf, until, ...spans.flatMap(({ from, to }) => [from, to, addDays(to, 1)])]) {
            if (day > until) continue;
            const verdicts = each.map((list) => list.find(({ from, to }) => from <= day && day <= to)?.verdict);
            const isOut = spans.some(({ from, to }) => from <= day && day <= to);
            expect(verdicts.every((verdict) => verdict === 'not-met')).toBe(isOut);
            const findings = rules.map(({ id }) => {
              return explainFinding(after.org, after.tally, rules, { asOf: day, facts }, branchId, id).verdict;
            });
            expect(findings).toEqual(verdicts);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are in order of their number of actions, then of the day', () => {
    fc.assert(
      fc.property(remedyCase({ actions: 5, days: 160 }), (given) => {
        const { remedies } = ask(given);
        const keys = remedies.map(({ size, from }) => `${String(size)} ${from}`);
        expect(keys).toEqual([...keys].sort());
        for (const { actions, size } of remedies) {
          expect(actions.reduce((sum, each) => sum + ('count' in each ? each.count : 1), 0)).toBe(size);
          expect(new Set(actions.map((each) => JSON.stringify({ ...each, count: 0 }))).size).toBe(actions.length);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('grow only with more actions allowed: what fewer found, more find too', () => {
    fc.assert(
      fc.property(remedyCase({ actions: 4, days: 30 }), (given) => {
        const all = ask(given).remedies;
        for (let maxActions = 0; maxActions < (given.options.maxActions ?? 6); maxActions += 1) {
          const fewer = ask({ ...given, options: { ...given.options, maxActions } }).remedies;
          expect(fewer).toEqual(all.filter(({ size }) => size <= maxActions));
        }
      }),
      { numRuns: 100 },
    );
  });
});
