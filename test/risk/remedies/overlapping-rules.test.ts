import { describe, expect, it } from 'vitest';
import type { Member } from '../../../src/organisation/index.js';
import { admittedThis, members, type RiskNode, type RiskRule } from '../../../src/risk/index.js';
import { ASOF, cannotStand, lines, old, remedies, young } from './commune-of-three.js';

const nobody = { candidate: null, maxActions: 0 };
const rule = (id: string, when: RiskNode): RiskRule => ({ id, when });
/** A member on probation until the day before. */
const probationary = (until: string): Member => ({
  ...young('a'),
  admittedOn: `${String(Number(until.slice(0, 4)) - 1)}${until.slice(4)}`,
});

describe('a branch that several rules hold of', () => {
  // Met until 31 May 2018, until 30 September 2017, and from 1 October 2019 on.
  const standing = cannotStand;
  const quarter = rule('admitted-this-quarter', admittedThis('quarter'));
  const small = rule('small', members({ lessThan: 3 }));
  const rows: Member[] = [
    old('a'),
    { ...old('a'), leavesOn: '2019-10-01' },
    probationary('2018-06-01'),
    { ...probationary('2018-07-03'), leavesOn: '2018-09-01' },
  ];

  it('is out of all of them on the days on which it is out of each, in whatever order they are asked', () => {
    const spansOf = (...rules: readonly RiskRule[]): string[] => lines(remedies(rows, rules, nobody));
    expect(spansOf(standing)).toEqual([': 2018-06-01 to 2019-09-30']);
    expect(spansOf(quarter)).toEqual([': 2017-10-01 to 2019-12-31']);
    expect(spansOf(small)).toEqual([': 2017-07-31 to 2019-09-30']);
    for (const order of [
      [standing, quarter, small],
      [standing, small, quarter],
      [quarter, standing, small],
      [quarter, small, standing],
      [small, standing, quarter],
      [small, quarter, standing],
    ]) {
      expect(spansOf(...order)).toEqual([': 2018-06-01 to 2019-09-30']);
      const { verdicts, outcome, searched } = remedies(rows, order, nobody);
      expect(verdicts).toEqual(order.map(({ id }) => ({ ruleId: id, verdict: id === 'small' ? 'not-met' : 'met' })));
      expect([outcome, searched]).toEqual(['found', { actions: 0, sets: 1 }]);
    }
  });

  it('is out of them between two spans, and on the last day alone', () => {
    const both = [
      old('a'),
      old('a'),
      { ...old('a'), leavesOn: '2017-10-01' },
      probationary('2018-01-01'),
      { ...young('a'), leavesOn: '2017-11-01' },
    ];
    expect(lines(remedies(both, [cannotStand], nobody))).toEqual([
      ': 2017-07-31 to 2017-10-31, 2018-01-01 to 2019-12-31',
    ]);
    const until = (day: string): string[] => {
      const rows = [old('a'), old('a'), probationary('2018-07-03')];
      return lines(remedies(rows, [cannotStand], { ...nobody, until: day }));
    };
    expect(until('2018-07-02')).toEqual([]);
    expect(until('2018-07-03')).toEqual([': 2018-07-03 to 2018-07-03']);
    expect(until('2018-07-04')).toEqual([': 2018-07-03 to 2018-07-04']);
    const first = { ...old('a'), leavesOn: '2017-08-01' };
    expect(lines(remedies([old('a'), old('a'), first], [cannotStand], nobody))).toEqual([`: ${ASOF} to ${ASOF}`]);
  });
});
