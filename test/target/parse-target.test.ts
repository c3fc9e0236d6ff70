import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../src/core/index.js';
import { parseTarget, parseTargets, safeParseTarget, safeParseTargets, targetSchema } from '../../src/target/index.js';
import { targets } from '../arbitraries/targets.js';

const good = {
  unitId: 'quang-an',
  measure: 'admissions',
  period: '2024',
  bound: 'at-least',
  issuedBy: 'resolution',
  versions: [{ from: '2024-01-01', value: 7 }],
};

function codesOf(input: unknown): string[] {
  const result = safeParseTarget(input);
  if (result.success || !(result.error instanceof InvalidInputError)) return [];
  return result.error.issues.map(({ path, code }) => `${path.join('.')} ${code}`).toSorted();
}

describe('parseTarget', () => {
  it.each([
    good,
    { ...good, bound: 'more-than', versions: [{ from: '2024-01-01', value: '2300' }] },
    { ...good, bound: 'exactly', category: 'women', source: 'NQ', per: 'year' },
    { ...good, bound: 'range', versions: [{ from: '2024-01-01', low: 7, high: 9 }] },
    { ...good, bound: 'rate', base: 'start-of-year', versions: [{ from: '2024-01-01', rate: '3%' }] },
    {
      ...good,
      bound: 'rate',
      base: 'current',
      sense: 'more-than',
      counted: 'at-the-end',
      versions: [{ from: '2024-01-01', rate: { numerator: 19, denominator: 20 } }],
    },
    { ...good, versions: [{ from: '2024-01-01', value: { numerator: '9007199254740993', denominator: '2' } }] },
    {
      ...good,
      unitId: '__proto__',
      issuedBy: 'Tỉnh ủy',
      period: 'term:2020-10-15/2025-10-14',
      versions: [
        { from: '2020-10-15', value: 7 },
        { from: '2023-01-01', value: 9 },
      ],
    },
  ])('takes %j as it is', (target) => {
    expect(parseTarget(target)).toEqual(target);
    expect(parseTarget(JSON.parse(JSON.stringify(target)))).toEqual(target);
  });

  it.each([
    [{}, ['bound missing', 'issuedBy missing', 'measure missing', 'period missing', 'unitId missing']],
    [null, [' wrong-type']],
    [[], [' wrong-type']],
    [{ ...good, bound: 'about', unitId: '' }, ['bound unknown-value', 'unitId empty']],
    [{ ...good, unitId: '', measure: 4, note: 'x' }, ['measure wrong-type', 'note unknown-field', 'unitId empty']],
    [{ ...good, period: 'Q3/2024' }, ['period not-a-period']],
    [{ ...good, period: '2024-12-31/2024-01-01' }, ['period start-after-end']],
    [{ ...good, period: '2024-02-30/2024-12-31' }, ['period not-a-date']],
    [{ ...good, versions: [] }, ['versions empty']],
    [{ ...good, versions: [{ from: '2024-01-01', value: 7.5 }] }, ['versions.0.value inexact-threshold']],
    [{ ...good, versions: [{ from: '2024-01-01', value: -7 }] }, ['versions.0.value negative']],
    [{ ...good, versions: [{ from: '2024-01-01', value: Number.NaN }] }, ['versions.0.value not-a-ratio']],
    [{ ...good, versions: [{ from: '2024-01-01', value: 2 ** 53 }] }, ['versions.0.value not-safe']],
    [{ ...good, versions: [{ from: '2024-01-01', value: '9007199254740992' }] }, ['versions.0.value too-large']],
    [{ ...good, versions: [{ from: '2024-01-01', value: '7%' }] }, ['versions.0.value not-a-count']],
    [{ ...good, versions: [{ from: '2024-01-01', value: 'seven' }] }, ['versions.0.value not-a-ratio']],
    [{ ...good, versions: [{ from: '2024-01-01', value: null }] }, ['versions.0.value not-a-ratio']],
    [{ ...good, versions: [{ from: '2024-01-01' }] }, ['versions.0.value missing']],
    // A ratio is told once, whatever is wrong with how many of its parts.
    [
      { ...good, versions: [{ from: '2024-01-01', value: { numerator: -1, denominator: 0 } }] },
      ['versions.0.value not-a-ratio'],
    ],
    [
      { ...good, versions: [{ from: '2024-01-01', value: { numerator: 1, denominator: 2, of: 'x' } }] },
      ['versions.0.value not-a-ratio'],
    ],
    [
      { ...good, versions: [{ from: '2024-01-01', value: { numerator: -1, denominator: 2 } }] },
      ['versions.0.value negative'],
    ],
    [
      { ...good, versions: [{ from: '2024-01-01', rate: '3%' }] },
      ['versions.0.rate unknown-field', 'versions.0.value missing'],
    ],
    [{ ...good, versions: [{ from: '01/01/2024', value: 7 }] }, ['versions.0.from not-a-date']],
    [{ ...good, versions: [{ from: '2024-02-01', value: 7 }] }, ['versions.0.from not-from-start']],
    [
      {
        ...good,
        versions: [
          ...good.versions,
          { from: '2024-07-01', value: 8 },
          { from: '2024-07-01', value: 9 },
          { from: '2025-01-01', value: 9 },
        ],
      },
      ['versions.2.from not-ascending', 'versions.3.from outside-period'],
    ],
    [
      { ...good, bound: 'range', versions: [{ from: '2024-01-01', low: 9, high: '8.5' }] },
      ['versions.0.low low-above-high'],
    ],
    [{ ...good, bound: 'range', versions: [{ from: '2024-01-01', low: 9 }] }, ['versions.0.high missing']],
    [
      { ...good, bound: 'rate', versions: [{ from: '2024-01-01', rate: 0.03 }] },
      ['base missing', 'versions.0.rate inexact-threshold'],
    ],
    [{ ...good, per: 'year', counted: 'at-the-end' }, ['per level-per-year']],
    [
      {
        ...good,
        measure: '',
        versions: [
          { from: '2024-02-01', value: 1.5 },
          { from: '2024-01-15', value: 7 },
        ],
      },
      [
        'measure empty',
        'versions.0.from not-from-start',
        'versions.0.value inexact-threshold',
        'versions.1.from not-ascending',
      ],
    ],
  ])('refuses %j with every fault once', (input, codes) => {
    const optional = codes.length === 5 ? [...codes, 'bound missing'] : codes;
    expect(codesOf(input)).toEqual([...new Set(optional)].toSorted());
    expect(() => parseTarget(input)).toThrow(InvalidInputError);
    expect(targetSchema.safeParse(input).success).toBe(false);
  });

  it('says the offending value', () => {
    const result = safeParseTarget({ ...good, versions: [{ from: '2024-01-01', value: 7.5 }] });
    expect(result.success).toBe(false);
    if (!result.success && result.error instanceof InvalidInputError) {
      expect(result.error.issues[0]).toMatchObject({ path: ['versions', 0, 'value'], value: 7.5 });
    }
  });
});

describe('parseTargets', () => {
  it('takes a resolution, an assigned target and one for each category', () => {
    const list = [
      good,
      { ...good, issuedBy: 'assigned' },
      { ...good, category: 'women' },
      { ...good, category: 'youth' },
    ];
    expect(parseTargets(list)).toEqual(list);
  });

  it('refuses two by one issuer for the same thing, and tells the faults of all', () => {
    const result = safeParseTargets([
      good,
      { ...good, period: 'x' },
      { ...good, versions: [{ from: '2024-01-01', value: 9 }] },
    ]);
    expect(result.success).toBe(false);
    if (!result.success && result.error instanceof InvalidInputError) {
      expect(result.error.issues.map(({ path, code }) => [path, code])).toEqual([
        [[1, 'period'], 'not-a-period'],
        [[2], 'duplicate-target'],
      ]);
    }
    expect(() => parseTargets({})).toThrow(InvalidInputError);
  });
});

describe('a target with one field made worse', () => {
  const worse = fc.constantFrom<unknown>(
    7,
    -1,
    0.5,
    '',
    'text',
    '7%',
    null,
    [],
    {},
    true,
    undefined,
    Number.NaN,
    2 ** 60,
  );
  const fields = fc.constantFrom(
    'unitId',
    'measure',
    'category',
    'period',
    'per',
    'counted',
    'bound',
    'issuedBy',
    'base',
    'versions',
    'more',
  );
  const inner = fc.constantFrom('from', 'value', 'low', 'high', 'rate', 'more');

  it('is read or refused, with the faults that the schema finds and none twice', () => {
    fc.assert(
      fc.property(targets(), fields, inner, worse, fc.boolean(), (target, field, name, value, deep) => {
        const versions = target.versions.map((version, index) => (index > 0 ? version : { ...version, [name]: value }));
        const input = deep ? { ...target, versions } : { ...target, [field]: value };
        const result = safeParseTarget(input);
        expect(result.success).toBe(targetSchema.safeParse(input).success);
        const codes = codesOf(input);
        expect([input, codes.length > 0]).toEqual([input, !result.success]);
        expect(new Set(codes).size).toBe(codes.length);
      }),
    );
  });
});
