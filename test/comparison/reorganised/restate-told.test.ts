import { describe, expect, it } from 'vitest';
import { tryCompareOrganisations, tryRestate } from '../../../src/comparison/index.js';
import { InvalidInputError, MAX_LISTED_ISSUES } from '../../../src/core/index.js';
import { AFTER, DAYS, of, split, weigh } from './figures.js';
import { COUNTS, communeOf, provinceOf } from './provinces.js';

/** Path, code, words and value of every fault. */
function told(figures: unknown, options: object, events: unknown = []): unknown[] {
  const result = tryRestate(figures as never, events as never, { ...AFTER, ...options });
  if (result.success || !(result.error instanceof InvalidInputError)) return [];
  return result.error.issues.map(({ path, code, message, value }) => [path.join('.'), code, message, value]);
}

describe('the words of restate', () => {
  it('name days, subject and the day of the organisation', () => {
    expect(told([], { to: '2024-12-31' })).toEqual([]);
    expect(told([], { to: '2024-12-30', subject: 'village', boundaries: 'both' })).toEqual([
      ['options.boundaries', 'unknown-boundaries', "Say whose boundaries: 'before' or 'after'.", 'both'],
      ['options.to', 'ends-before-start', 'The later day is not before 2024-12-31.', '2024-12-30'],
      ['options.subject', 'unknown-value', 'Expected one of unit, locality.', 'village'],
    ]);
    const organisation = provinceOf('2024-12-30', communeOf('x', 't', { v: 'b' }));
    expect(told([], { organisation })).toEqual([
      [
        'options.organisation.asOf',
        'other-day',
        `The organisation is of 2024-12-30, not of the day ${DAYS.from}.`,
        '2024-12-30',
      ],
    ]);
  });

  it('say of figures what is wrong first, and what they add up to', () => {
    const figures = [
      { id: '', value: -1 },
      { id: 5, value: -1 },
      { id: 'a', value: -1 },
      { id: 'b', value: 1 },
      { id: 'b', value: -2 },
      null,
    ];
    expect(told(figures, {})).toEqual([
      ['figures.0.id', 'empty', 'An id is not empty.', ''],
      ['figures.1.id', 'wrong-type', 'Expected string, found number.', 5],
      ['figures.2.value', 'negative', 'A count is 0 or more.', -1],
      ['figures.4.id', 'duplicate-id', 'The id has a figure already.', 'b'],
      ['figures.4.value', 'negative', 'A count is 0 or more.', -2],
      ['figures.5', 'wrong-type', 'Expected object, found null.', null],
    ]);
    expect(told(5, {})).toEqual([['figures', 'wrong-type', 'Expected array, found number.', 5]]);
    expect(told(of({ a: Number.MAX_SAFE_INTEGER - 1, b: 1 }), {})).toEqual([]);
    expect(told(of({ a: Number.MAX_SAFE_INTEGER, b: 1 }), {})).toEqual([
      ['figures', 'not-safe', 'The figures add up to more than 2^53 − 1.', 2 ** 53],
    ]);
  });

  it('say what weights are', () => {
    const shape = 'Weights are {by, values: {id, weight, event?}[]}.';
    for (const weights of [5, 'x', null, [], { by: 'x' }, { by: 'x', values: 5 }]) {
      expect(told([], { weights })).toEqual([
        [
          'options.weights',
          'wrong-type',
          shape,
          Array.isArray(weights) ? 'array' : weights === null ? null : expect.anything(),
        ],
      ]);
    }
    for (const by of [5, '', undefined]) {
      expect(told([], { weights: { by, values: [] } })).toEqual([
        ['options.weights.by', 'missing', 'Say what the weights are.', by],
      ]);
    }
    const values = [
      7,
      { id: 'p', weight: null },
      { id: 'p', weight: 1 },
      { id: 'p', weight: 1 },
      { id: 'p', weight: 1, event: 'e' },
      { id: 'p', weight: 1, event: 'e' },
      { id: '', weight: -1 },
      { id: 'q', weight: -1, event: '' },
    ];
    const at = 'options.weights.values';
    expect(told([], { weights: { by: 'x', values } })).toEqual([
      [`${at}.0`, 'wrong-type', 'Expected object, found number.', 7],
      [`${at}.1.weight`, 'not-an-integer', 'Leave out what is not known.', null],
      [`${at}.3.id`, 'duplicate-id', 'The part has a weight already.', 'p'],
      [`${at}.5.id`, 'duplicate-id', 'The part has a weight already.', 'p'],
      [`${at}.6.id`, 'empty', 'An id is not empty.', ''],
      [`${at}.7.event`, 'empty', 'An id is not empty.', ''],
    ]);
  });

  it('name the event whose weights are of no use', () => {
    const events = [split('e7', '2025-07-01', 'a', ['p', 'q'])];
    const options = { ...AFTER, weights: weigh({ p: 0, q: 0 }) };
    const result = tryRestate(of({ a: 5 }), events, options);
    const words = 'The weights of the parts of e7 add up to more than 0, and to a safe integer.';
    expect(told(of({ a: 5 }), options, events)).toEqual([['options.weights.values', 'all-zero', words, 0]]);
    const most = Number.MAX_SAFE_INTEGER;
    expect(told(of({ a: 5 }), { weights: weigh({ p: most, q: 1 }) }, events)).toEqual([
      ['options.weights.values', 'not-safe', words, 2 ** 53],
    ]);
    expect(told(of({ a: 5 }), { weights: weigh({ p: most - 1, q: 1 }) }, events)).toEqual([]);
    expect(result.success ? '' : result.error.message).toMatch(/^restate/);
  });
});

describe('faults of events that are too many to list', () => {
  it('are counted all the same', () => {
    const count = MAX_LISTED_ISSUES + 1;
    const bad = Array.from({ length: count }, () => null) as never[];
    const result = tryRestate([], bad, AFTER);
    expect(result).toMatchObject({
      success: false,
      error: { issues: { length: MAX_LISTED_ISSUES }, issueCount: count },
    });
    const org = provinceOf('2015-12-31', communeOf('x', 't', { v1: 'b' }));
    expect(tryCompareOrganisations(org, org, { ...COUNTS, reorganisations: bad })).toMatchObject({
      success: false,
      error: { issueCount: count },
    });
  });
});
