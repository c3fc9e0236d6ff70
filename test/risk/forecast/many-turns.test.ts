import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/calendar/index.js';
import { type Member, parseOrganisation, tallyMembers } from '../../../src/organisation/index.js';
import {
  branchesEntering,
  branchesLeaving,
  branchForecasts,
  fact,
  forecastRisk,
  localitiesServed,
  members,
  type RiskNode,
  type RiskRule,
  shareOfMembers,
  spansOf,
} from '../../../src/risk/index.js';

const FROM = '2017-07-31';
const UNTIL = '2017-12-31';
const BRANCHES = ['cb-1', 'cb-2', 'cb-3'];
const org = parseOrganisation({
  asOf: FROM,
  units: [
    { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
    ...BRANCHES.map((id) => ({ id, name: id, kind: 'branch' as const, parentId: 'xa' })),
  ],
  localities: [],
});
/** In the second branch a woman, a man, a woman and so on leave, one a day: half are women on every other day. */
const leaving = Array.from(
  { length: 40 },
  (_, index): Member => ({
    branchId: 'cb-2',
    gender: index % 2 === 0 ? 'female' : 'male',
    leavesOn: addDays(FROM, index + 1),
  }),
);
const stay: Member[] = (['female', 'male'] as const).flatMap((gender) =>
  BRANCHES.map((branchId): Member => ({ branchId, gender })),
);
const tally = tallyMembers(org, [...leaving, ...stay], { keep: 'dates' });
const women = { gender: 'female' } as const;
const half: RiskRule = { id: 'half', when: shareOfMembers({ equals: '50%' }, women) };
const few: RiskRule = { id: 'few', when: members({ lessThan: 22 }) };
const options = { from: FROM, until: UNTIL };

describe('a branch whose verdict turns very often', () => {
  const turns = Array.from({ length: 41 }, (_, index) => ({
    from: addDays(FROM, index),
    to: index === 40 ? UNTIL : addDays(FROM, index),
    verdict: index % 2 === 0 ? ('met' as const) : ('not-met' as const),
  }));
  const always = [{ from: FROM, to: UNTIL, verdict: 'met' }];

  it('has every turn told, and the branches beside it theirs', () => {
    const forecast = forecastRisk(org, tally, [few, half], options);
    expect([...branchForecasts(forecast)]).toEqual([
      ...['cb-1', 'cb-2', 'cb-3'].map((branchId) => ({
        branchId,
        rules: [
          {
            ruleId: 'few',
            spans:
              branchId === 'cb-2'
                ? [
                    { from: FROM, to: '2017-08-20', verdict: 'not-met' },
                    { from: '2017-08-21', to: UNTIL, verdict: 'met' },
                  ]
                : always,
          },
          { ruleId: 'half', spans: branchId === 'cb-2' ? turns : always },
        ],
      })),
    ]);
    const line = (before: string, after: string) => (turn: (typeof turns)[number]) => {
      return { branchId: 'cb-2', on: turn.from, before, after, to: turn.to };
    };
    const later = turns.slice(1);
    expect(branchesEntering(forecast, 'half')).toEqual(
      later.filter(({ verdict }) => verdict === 'met').map(line('not-met', 'met')),
    );
    expect(branchesLeaving(forecast, 'half')).toEqual(
      later.filter(({ verdict }) => verdict === 'not-met').map(line('met', 'not-met')),
    );
    expect(branchesEntering(forecast, 'few')).toEqual([
      { branchId: 'cb-2', on: '2017-08-21', before: 'not-met', after: 'met', to: UNTIL },
    ]);
    expect(branchesLeaving(forecast, 'few')).toEqual([]);
  });

  it('has them in every way of putting conditions together', () => {
    const spans = (when: RiskNode, branchId = 'cb-2') =>
      spansOf(forecastRisk(org, tally, [{ id: 'r', when }], options), branchId, 'r');
    const opposite = turns.map((span) => ({ ...span, verdict: span.verdict === 'met' ? 'not-met' : 'met' }));
    expect(spans({ not: half.when })).toEqual(opposite);
    expect(spans({ any: [half.when, { not: half.when }] })).toEqual(always);
    expect(spans({ all: [half.when, { not: half.when }] })).toEqual([{ from: FROM, to: UNTIL, verdict: 'not-met' }]);
    // Until 20 August half and few are not both met on any day; then they are on every other.
    const late = turns.slice(21);
    const both = [{ from: FROM, to: '2017-08-21', verdict: 'not-met' }, ...late.slice(1)];
    expect(late[0]).toEqual({ from: '2017-08-21', to: '2017-08-21', verdict: 'not-met' });
    expect(spans({ all: [half.when, few.when] })).toEqual(both);
    expect(spans({ all: [few.when, half.when] })).toEqual(both);
    expect(spans({ kOf: 2, of: [half.when, few.when] })).toEqual(both);
    expect(spans({ any: [half.when, few.when] })).toEqual([
      ...turns.slice(0, 20),
      { from: '2017-08-20', to: UNTIL, verdict: 'met' },
    ]);
    expect(spans({ kOf: 1, of: [few.when, half.when] })).toEqual(spans({ any: [half.when, few.when] }));
    expect(spans({ kOf: 2, of: [few.when, half.when, { not: half.when }] })).toEqual([
      { from: FROM, to: '2017-08-20', verdict: 'not-met' },
      { from: '2017-08-21', to: UNTIL, verdict: 'met' },
    ]);
    expect(spans({ kOf: 2, of: [half.when, few.when] }, 'cb-1')).toEqual(always);
  });
});

describe('at least so many conditions', () => {
  it('are unknown while those that are may decide', () => {
    const [yes, no, open] = [members({ atLeast: 1 }), members({ equals: 0 }), fact('x', { equals: true })];
    const verdict = (kOf: number, ...all: readonly RiskNode[]): unknown =>
      spansOf(forecastRisk(org, tally, [{ id: 'r', when: { kOf, of: all } }], options), 'cb-1', 'r').map(
        (span) => span.verdict,
      );
    expect([1, 2, 3].map((k) => verdict(k, yes, open, no))).toEqual([['met'], ['unknown'], ['not-met']]);
    expect([1, 2, 3].map((k) => verdict(k, open, open, open))).toEqual([['unknown'], ['unknown'], ['unknown']]);
    expect([1, 2, 3].map((k) => verdict(k, no, no, yes))).toEqual([['met'], ['not-met'], ['not-met']]);
  });
});

describe('the localities that a branch serves', () => {
  it('stay as they are', () => {
    const served = parseOrganisation({
      asOf: FROM,
      units: [
        { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
        ...BRANCHES.map((id) => ({ id, name: id, kind: 'branch' as const, parentId: 'xa' })),
      ],
      localities: [
        { id: 'v', name: 'Bản 1', communeId: 'xa', branchIds: ['cb-1', 'cb-2'] },
        { id: 'w', name: 'Bản 2', communeId: 'xa', branchIds: ['cb-2'] },
      ],
    });
    const forecast = forecastRisk(served, null, [{ id: 'r', when: localitiesServed({ atLeast: 2 }) }], options);
    expect(BRANCHES.map((id) => spansOf(forecast, id, 'r'))).toEqual(
      ['not-met', 'met', 'not-met'].map((verdict) => [{ from: FROM, to: UNTIL, verdict }]),
    );
  });
});
