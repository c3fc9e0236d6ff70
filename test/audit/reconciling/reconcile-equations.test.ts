import { describe, expect, it } from 'vitest';
import { reconcileEquations, tryReconcileEquations } from '../../../src/audit/reconciling/reconcile-equations.js';
import { attempt } from '../../../src/core/index.js';

const sum = (parts: readonly string[], whole: string) => ({
  terms: [...parts.map((id) => ({ id, times: 1 })), { id: whole, times: -1 }],
});

/** A table of 2 × 2 with totals both ways; one cell has its digits exchanged. */
const table = [
  { id: 'a', value: 21 },
  { id: 'b', value: 30 },
  { id: 'c', value: 7 },
  { id: 'd', value: 8 },
  { id: 'ab', value: 42 },
  { id: 'cd', value: 15 },
  { id: 'ac', value: 19 },
  { id: 'bd', value: 38 },
  { id: 'all', value: 57 },
];
const totals = [
  sum(['a', 'b'], 'ab'),
  sum(['c', 'd'], 'cd'),
  sum(['a', 'c'], 'ac'),
  sum(['b', 'd'], 'bd'),
  sum(['ab', 'cd'], 'all'),
  sum(['ac', 'bd'], 'all'),
];

const certificateOf = (...args: Parameters<typeof tryReconcileEquations>): unknown => {
  const result = tryReconcileEquations(...args);
  return !result.success && 'certificate' in result.error ? result.error.certificate : result;
};

describe('reconcileEquations', () => {
  it('finds the one cell that makes rows and columns of a table add up', () => {
    const found = reconcileEquations(table, totals);
    expect(found).toMatchObject({ holds: false, changes: 1, change: 9, answersComplete: true });
    expect(found.breaks).toEqual([
      { equation: 0, sum: 9, equals: 0 },
      { equation: 2, sum: 9, equals: 0 },
    ]);
    expect(found.answers).toEqual([
      { changes: [{ id: 'a', printed: 21, suggested: 12, difference: -9, transposed: true }], filled: [] },
    ]);
  });

  it('leaves alone what is certain', () => {
    const sure = table.map((figure) => ({ ...figure, fixed: figure.id === 'a' }));
    const found = reconcileEquations(sure, totals);
    expect(found.changes).toBeGreaterThan(1);
    for (const { changes } of found.answers) expect(changes.map(({ id }) => id)).not.toContain('a');
  });

  it('needs whole numbers: a half more than one figure could be is met by another figure', () => {
    const figures = [
      { id: 'x', value: 3 },
      { id: 'y', value: 1 },
    ];
    const terms = [
      { id: 'x', times: 2 },
      { id: 'y', times: 1 },
    ];
    expect(reconcileEquations(figures, [{ terms, equals: 8 }]).answers.map(({ changes }) => changes)).toMatchObject([
      [{ id: 'y', suggested: 2 }],
    ]);
  });

  it('proves with a combination of the equations that nothing satisfies them', () => {
    const figures = [
      { id: 'x', value: 3 },
      { id: 'y', value: null },
      { id: 'z', value: 1, fixed: true },
    ];
    const both = [
      { id: 'x', times: 1 },
      { id: 'y', times: 1 },
    ];
    expect(
      certificateOf(figures, [
        { terms: both, equals: 4 },
        { terms: both, equals: 5 },
      ]),
    ).toMatchObject({
      reason: 'no-figure-left',
      terms: [],
    });
    expect(
      certificateOf(figures, [
        {
          terms: [
            { id: 'x', times: 6 },
            { id: 'y', times: -4 },
          ],
          equals: 7,
        },
      ]),
    ).toEqual({
      reason: 'no-whole-number',
      equations: [{ equation: 0, times: '1' }],
      terms: [
        { id: 'x', times: '6' },
        { id: 'y', times: '-4' },
      ],
      equals: '7',
    });
    expect(certificateOf(figures, [{ terms: [...both, { id: 'z', times: 9 }], equals: 4 }])).toMatchObject({
      reason: 'out-of-range',
      equals: '-5',
    });
    // Either equation can hold; 3 × the first − the second cannot: x + 2y … are 0 or more.
    const rows = [
      {
        terms: [
          { id: 'x', times: 1 },
          { id: 'y', times: -1 },
          { id: 'w', times: 1 },
        ],
        equals: 1,
      },
      {
        terms: [
          { id: 'x', times: 2 },
          { id: 'y', times: -3 },
          { id: 'w', times: 3 },
        ],
        equals: 4,
      },
    ];
    const certificate = certificateOf([...figures, { id: 'w', value: 2 }], rows) as {
      reason: string;
      terms: readonly { readonly times: string }[];
      equals: string;
    };
    expect(certificate.reason).toBe('out-of-range');
    const negative = Number(certificate.equals) > 0;
    expect(Number(certificate.equals)).not.toBe(0);
    for (const { times } of certificate.terms) expect(Number(times) <= 0).toBe(negative);
  });

  it('fills in what the equations settle', () => {
    const figures = [
      { id: 'x', value: 3 },
      { id: 'y', value: null },
      { id: 'z', value: null },
    ];
    const found = reconcileEquations(figures, [sum(['x', 'y', 'z'], 'x')]);
    expect(found.answers).toEqual([
      {
        changes: [],
        filled: [
          { id: 'y', value: 0 },
          { id: 'z', value: 0 },
        ],
      },
    ]);
  });

  it('refuses more than thirty figures, and what it cannot decide, rather than guess', () => {
    const many = Array.from({ length: 31 }, (_, at) => ({ id: `f${String(at)}`, value: at }));
    expect(tryReconcileEquations(many, [])).toMatchObject({ success: false, error: { code: 'too-large' } });
    const knapsack = [12_223, 12_224, 36_674, 61_119, 85_569].map((times, at) => ({ id: `f${String(at)}`, times }));
    const open = many.slice(0, 5).map(({ id }) => ({ id, value: null }));
    const result = tryReconcileEquations(open, [{ terms: knapsack, equals: 543_481 }]);
    expect(result.success || ['too-large', 'no-solution'].includes(result.error.code)).toBe(true);
  });

  it('names every fault with its place', () => {
    const result = attempt(() =>
      reconcileEquations(
        [
          { id: '', value: -1 },
          { id: 'a', value: 0.5 },
          { id: 'a', value: null, fixed: true },
          null,
          { id: 'b', fixed: 'yes' },
        ] as never,
        [{ terms: [{ id: 'x', times: 0.5 }], equals: '1' }, { terms: 3 }, 7] as never,
        { mostAnswers: 1.5 },
      ),
    );
    expect(
      !result.success &&
        'issues' in result.error &&
        (result.error.issues as { path: unknown[]; code: string }[]).map(
          ({ path, code }) => `${path.join('.')} ${code}`,
        ),
    ).toEqual([
      'options.mostAnswers not-a-count',
      'figures.3 not-an-object',
      'figures.0.id empty-id',
      'figures.0.value negative',
      'figures.1.value not-a-count',
      'figures.2.id duplicate-id',
      'figures.2.value missing-value',
      'figures.4.fixed not-a-boolean',
      'equations.2 not-an-object',
      'equations.0.equals not-an-integer',
      'equations.0.terms.0.id unknown-id',
      'equations.0.terms.0.times not-an-integer',
      'equations.1.terms not-a-list',
    ]);
  });
});
