import { describe, expect, it } from 'vitest';
import { members, parseRiskRules } from '../../../src/risk/index.js';
import { toldBy } from '../../calendar/faults.js';

const told = (input: unknown): string[] => toldBy(() => parseRiskRules(input as never));
const ofNode = (when: unknown): string[] => told([{ id: 'r', when }]);
const one = members({ equals: 1 });

describe('a rule that is refused', () => {
  it.each<[told: string, when: unknown]>([
    [
      'period unknown-value: Expected one of month, quarter, half-year, year.',
      { measure: 'admittedThis', period: 'week', equals: true },
    ],
    ['measure empty: A fact has a name: fact:quotaDone.', { measure: 'fact:', equals: true }],
    [
      'lessThan not-a-ratio: A ratio in text is a decimal such as "0.95", "95%" or "3".',
      { measure: 'members', shareOf: {}, lessThan: 'x' },
    ],
    [
      'lessThan not-a-ratio: A threshold is a whole number, a decimal string or {numerator, denominator}.',
      { measure: 'members', shareOf: {}, lessThan: true },
    ],
    ['kOf out-of-range: At least k of n: k is from 1 to n.', { kOf: 2, of: [one] }],
    // What is no number is not asked whether it is too large.
    ['kOf wrong-type: Expected number, found text.', { kOf: '2', of: [one] }],
    ['lessThan negative: A mean age is 0 or more.', { measure: 'meanAge', lessThan: -1 }],
    [
      'lessThan out-of-range: A share is from 0 to 1: half is "50%" or "0.5".',
      { measure: 'members', shareOf: {}, lessThan: 2 },
    ],
    ['lessThan not-an-integer: A count, and a number of years, is whole.', { measure: 'members', lessThan: 1.5 }],
    ['lessThan not-finite: NaN and Infinity are no counts.', { measure: 'members', lessThan: Number.NaN }],
    ['lessThan negative: A count is 0 or more.', { measure: 'members', lessThan: -1 }],
    [
      'lessThan too-large: The number is larger than is allowed here.',
      { measure: 'yearsSinceAdmission', lessThan: 9999 },
    ],
    [
      'where.standing unknown-value: Expected one of official, probationary.',
      { measure: 'members', where: { standing: 'x' }, lessThan: 1 },
    ],
    [
      'measure unknown-value: A measure is members, meanAge, yearsSinceAdmission, admittedThis, localities, branches, or fact: with a name.',
      { measure: 'age', lessThan: 1 },
    ],
    ['why unknown-field: No such field is known here.', { measure: 'members', lessThan: 1, why: 1 }],
    ['all empty: This must not be empty.', { all: [] }],
    ['all wrong-type: Expected array, found text.', { all: 'x' }],
    ['all.0 missing: A value is missing.', { all: [undefined] }],
  ])('says so: %s', (expected, when) => {
    expect(ofNode(when)).toEqual([`0.when.${expected}`]);
  });

  it('says what a node is, and what a rule is', () => {
    expect(ofNode([])).toEqual(['0.when wrong-type: Expected a condition, found array.']);
    expect(ofNode(null)).toEqual(['0.when wrong-type: Expected a condition, found null.']);
    expect(ofNode(5)).toEqual(['0.when wrong-type: Expected a condition, found number.']);
    expect(ofNode({})).toEqual(['0.when unknown-node: A node has all, any, not, kOf with of, or a measure.']);
    expect(ofNode({ measure: 'members' })).toEqual([
      '0.when one-bound: A condition has exactly one of lessThan, atMost, atLeast, moreThan, equals.',
    ]);
    expect(told([{ id: 'r' }, null, { id: 'r', when: one }])).toEqual([
      '0.when missing: A value is missing.',
      '1 wrong-type: Expected object, found null.',
      '2.id duplicate-id: Rule 0 has this id already.',
    ]);
    expect(told('x')).toEqual(['wrong-type: Expected an array of rules, found text.']);
  });

  it('calls a number that stands for something else no count', () => {
    expect(told([5, { id: 1.5, when: one, source: Number.NaN }])).toEqual([
      '0 wrong-type: Expected object, found number.',
      '1.id wrong-type: Expected string, found fractional number.',
      '1.source wrong-type: Expected string, found NaN.',
    ]);
    expect(ofNode({ any: 3 })).toEqual(['0.when.any wrong-type: Expected array, found number.']);
  });

  it('is too deep or too large, whatever puts its conditions together', () => {
    const nested = (levels: number, put: (node: unknown) => unknown): unknown => {
      let node: unknown = one;
      for (let level = 1; level < levels; level += 1) node = put(node);
      return node;
    };
    for (const put of [
      (node: unknown) => ({ all: [node] }),
      (node: unknown) => ({ any: [node] }),
      (node: unknown) => ({ kOf: 1, of: [node] }),
      (node: unknown) => ({ not: node }),
    ]) {
      expect(ofNode(nested(100, put))).toEqual([]);
      expect(ofNode(nested(101, put))).toEqual(['0.when too-deep: A rule has at most 100 levels.']);
    }
    const wide = (count: number): unknown => Array.from({ length: count }, () => one);
    for (const when of [{ all: wide(10_000) }, { any: wide(10_000) }, { kOf: 1, of: wide(10_000) }]) {
      expect(ofNode(when)).toEqual(['0.when too-many-nodes: A rule has at most 10000 nodes.']);
    }
    expect(ofNode({ kOf: 1, of: wide(9_999) })).toEqual([]);
  });
});
