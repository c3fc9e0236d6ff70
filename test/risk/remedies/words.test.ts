import { describe, expect, it } from 'vitest';
import { emptyTally } from '../../../src/organisation/index.js';
import { afterRemedy, remediesFor } from '../../../src/risk/index.js';
import { toldBy } from '../../calendar/faults.js';
import { asOf, org, weak } from '../words.js';

const tally = emptyTally(org, 'dates');
const good = { branchId: 'a', asOf, until: '2018-07-31', candidate: { birthDate: '1996' } };
const told = (options: object, by = tally): string[] =>
  toldBy(() => remediesFor(org, by, [weak], { ...good, ...options }));

describe('remedies that are refused', () => {
  it('say what is wrong with whoever joins, and with each branch', () => {
    const count = 'A count of members is a whole number, 0 or more.';
    expect(
      told({
        candidate: { birthDate: '2018', gender: 'x', minority: 1, origin: 'here', available: -1, age: 20 },
        donors: [
          { branchId: 'b', available: 1.5 },
          { branchId: 'b', available: 1 },
          { branchId: 'a', available: 1 },
          { branchId: 'xa', available: 1 },
          { branchId: 'z', available: 1 },
          { available: 1 },
          5,
          { branchId: 'c', available: 1, profile: { birthDate: '1990-02-30' } },
        ],
        reinforcement: { available: 1, profile: { leavesOn: 'x' } },
        neighbours: [
          { branchId: 'c', facts: [], lastAdmission: '2017-08-01' },
          { branchId: 'b', facts: { weak: 1 }, lastAdmission: asOf },
        ],
        maxActions: -1,
      }),
    ).toEqual([
      'maxActions not-a-count: A number of actions is a whole number, 0 or more.',
      'candidate.age unknown-field: No such field is known here.',
      'candidate.birthDate after-as-of: Nobody joins who is not born yet.',
      'candidate.gender unknown-value: It is one of female, male.',
      'candidate.origin unknown-value: It is one of local, reinforcement.',
      'candidate.minority wrong-type: It is true or false.',
      `candidate.available not-a-count: ${count}`,
      `donors.0.available not-a-count: ${count}`,
      'donors.1.branchId duplicate-id: The branch is named twice.',
      'donors.2.branchId same-branch: This is the branch itself.',
      'donors.3.branchId not-a-branch: This is a unit of another kind.',
      'donors.4.branchId unknown-branch: No unit has this id.',
      'donors.5.branchId missing: No unit has this id.',
      'donors.6 wrong-type: Expected object, found number.',
      'donors.7.profile.birthDate not-a-date: A birth date is YYYY-MM-DD, YYYY-MM or YYYY.',
      'reinforcement.profile.leavesOn not-a-date: A date is text such as "2018-05-13"; and the day must exist.',
      'neighbours.0.lastAdmission after-as-of: The tally is of 2017-07-31.',
      'neighbours.0.facts wrong-type: Facts come as an object or a Map.',
      'neighbours.1.facts.weak wrong-type: A rule asks for true or false where a number is, or the reverse.',
    ]);
    // Born on the very day.
    expect(told({ candidate: { birthDate: asOf } })).toEqual([]);
  });

  it('say what is wrong with the days', () => {
    expect(told({ until: asOf })).toEqual([]);
    expect(told({ until: '2017-07-30' })).toEqual([
      'until before-as-of: The last day to look at is not before the first.',
    ]);
    expect(told({ until: '2117-08-01' })).toEqual(['until too-long: Remedies are followed for at most 100 years.']);
    // Of a day that cannot be read nothing else is asked.
    expect(told({ until: '2117-08', candidate: { birthDate: '2018' } })).toEqual([
      'until not-a-date: A date is text such as "2018-05-13"; and the day must exist.',
      'candidate.birthDate after-as-of: Nobody joins who is not born yet.',
    ]);
    expect(told({ asOf: '2017-02-30', candidate: { birthDate: '2018' } })).toEqual([
      'asOf not-a-date: A date is text such as "2018-05-13"; and the day must exist.',
    ]);
    expect(told({ asOf: '2017-07-30' })).toEqual([
      'before-as-of: The tally is of 2017-07-31; it knows no earlier day.',
    ]);
  });

  it('say what kind of value was found', () => {
    expect(told({ candidate: 'x', donors: {}, neighbours: null, reinforcement: [] })).toEqual([
      'candidate wrong-type: Expected object, found text.',
      'donors wrong-type: Expected array, found object.',
      'reinforcement wrong-type: Expected object, found array.',
      'neighbours wrong-type: Expected array, found null.',
    ]);
    expect(told({ candidate: {} })).toEqual(['candidate.birthDate missing: Without a birth date nobody is admitted.']);
    expect(toldBy(() => remediesFor(org, tally, [weak], 5 as never))).toEqual([
      'missing-options: Options are an object; found number.',
    ]);
    expect(told({ branchId: 'xa' })).toEqual(['not-a-branch: xa is no branch.']);
    expect(told({}, emptyTally(org, {}))).toEqual([
      "not-tallied: Remedies are found from members' dates: keep 'dates'.",
    ]);
  });

  it('ask nothing of facts that no rule names', () => {
    const facts = { rs: { a: 'x' } };
    expect(told({ facts, neighbours: [{ branchId: 'b', facts: { rs: 'x' } }] })).toEqual([]);
  });
});

describe('actions that are refused', () => {
  const acting = (actions: unknown, options: object = {}): string[] =>
    toldBy(() => afterRemedy(org, tally, [weak], { ...good, ...options }, actions as never));

  it('say why', () => {
    const options = { neighbours: ['b', 'c'], donors: [{ branchId: 'b', available: 1 }], maxActions: 2 };
    const unlike = 'unlike-actions: It cannot be taken together with another of these.';
    expect(
      acting(
        [
          { action: 'combine', withBranchId: 'c' },
          { action: 'combine', withBranchId: 'b' },
          { action: 'admit', count: 2 },
          { action: 'admit', count: 1 },
          { action: 'transfer', fromBranchId: 'b', count: 2 },
          { action: 'dissolve' },
          null,
        ],
        options,
      ),
    ).toEqual([
      `actions.1 ${unlike}`,
      'actions.3 duplicate-action: This action is named already.',
      'actions.4.count too-many: There are 1.',
      `actions.4 ${unlike}`,
      'actions.5 unknown-action: The options allow no such action.',
      'actions.6 unknown-action: The options allow no such action.',
      'actions too-many: There are at most 2 actions.',
    ]);
    const whole = 'actions.0.count not-a-count: A number of actions is a whole number, 0 or more.';
    for (const count of [0.5, -1, '1']) expect(acting([{ action: 'admit', count }])).toEqual([whole]);
    expect(acting(5)).toEqual(['actions wrong-type: Expected array, found number.']);
    // Two members who come from b, and b itself: whoever came is in the combined branch anyway.
    const transfer = { action: 'transfer', fromBranchId: 'b', count: 1 };
    const combine = { action: 'combine', withBranchId: 'b' };
    expect(acting([transfer, combine], options)).toEqual([`actions.1 ${unlike}`]);
    expect(acting([combine, transfer], options)).toEqual([`actions.1 ${unlike}`]);
    expect(acting([transfer, { ...combine, withBranchId: 'c' }], options)).toEqual([]);
  });
});
