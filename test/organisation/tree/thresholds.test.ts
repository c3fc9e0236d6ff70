import { describe, expect, it } from 'vitest';
import { attempt, InvalidInputError } from '../../../src/core/index.js';
import { type Threshold, type ThresholdName, thresholdOn } from '../../../src/organisation/index.js';

const VALUES: [name: ThresholdName, value: number][] = [
  ['officialMembersOfBranch', 3],
  ['membersOfCommittee', 30],
  ['officialMembersForBranchCommittee', 9],
  ['monthsOfProbation', 12],
];

function codes(run: () => unknown): unknown {
  const result = attempt(run);
  if (result.success) return result.data;
  return result.error instanceof InvalidInputError
    ? result.error.issues.map(({ path, code }) => `${path.join('.')} ${code}`)
    : result.error.code;
}

describe('thresholdOn', () => {
  it.each(VALUES)('%s is %i on both sides of 1 July 2025, from the rule of each', (name, value) => {
    const before = thresholdOn(name, '2025-06-30');
    const since = thresholdOn(name, '2025-07-01');
    expect([before.value, since.value, thresholdOn(name, '2011-01-19').value]).toEqual([value, value, value]);
    expect([before.from, since.from]).toEqual(['2011-01-19', '2025-07-01']);
    expect(before.source).toContain('Charter');
    expect(since.source).toContain('294-QĐ/TW');
    expect(codes(() => thresholdOn(name, '2011-01-18'))).toBe('no-threshold');
  });

  it('takes the caller’s versions instead, on both sides of each, in any order', () => {
    const versions = [
      { value: 7, source: 'pilot', from: '2026-01-01' },
      { value: 5, source: 'pilot', from: '2020-01-01' },
    ];
    const on = (date: string): unknown =>
      codes(() => thresholdOn('officialMembersOfBranch', date, { officialMembersOfBranch: versions }));
    expect(on('2019-12-31')).toBe('no-threshold');
    expect([on('2020-01-01'), on('2025-12-31')]).toEqual([versions[1], versions[1]]);
    expect(on('2026-01-01')).toEqual(versions[0]);
    expect(thresholdOn('monthsOfProbation', '2026-01-01', { officialMembersOfBranch: versions }).value).toBe(12);
  });

  it('names every fault', () => {
    const overrides = {
      monthsOfProbation: [
        { value: -1, source: '', from: '2020-01-01' },
        { value: 1, source: '', from: '2020' },
      ],
    };
    expect(codes(() => thresholdOn('monthsOfProbation', '2020-02-30', overrides))).toEqual([
      'date not-a-date',
      'overrides.monthsOfProbation.0 bad-threshold',
      'overrides.monthsOfProbation.1 bad-threshold',
    ]);
    expect(codes(() => thresholdOn('__proto__' as ThresholdName, new Date(0) as unknown as string))).toEqual([
      'date not-a-date',
      'name unknown-threshold',
    ]);
    expect(codes(() => thresholdOn('membersOfCommittee', '2026-01-01', { membersOfCommittee: [] }))).toBe(
      'no-threshold',
    );
  });

  it('gives a copy, which changes nothing for the next caller', () => {
    const threshold = thresholdOn('monthsOfProbation', '2026-01-01') as {
      -readonly [Key in keyof Threshold]: Threshold[Key];
    };
    threshold.value = 0;
    expect(thresholdOn('monthsOfProbation', '2026-01-01').value).toBe(12);
  });
});
