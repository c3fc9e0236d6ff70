import { describe, expect, it } from 'vitest';
import {
  abbreviate,
  attempt,
  ChiboError,
  ContractError,
  formatPath,
  InfeasibleError,
  InvalidInputError,
  type Issue,
  IssueList,
  isChiboError,
  kindOfValue,
  MAX_LISTED_ISSUES,
} from '../../src/core/index.js';

/** As many faults as that, one a row. */
function issuesFor(count: number): Issue[] {
  return Array.from({ length: count }, (_, row) => ({ path: [row], code: 'bad', message: 'Bad.', value: row }));
}

describe('the errors', () => {
  it.each([
    [new ChiboError('odd', 'Odd.', { at: 3 }), 'ChiboError', 'odd', { at: 3 }],
    [new ContractError('unknown-id', 'No unit.', { id: 'x' }), 'ContractError', 'unknown-id', { id: 'x' }],
    [new InfeasibleError('minima', 'Too much.', { sum: 9 }), 'InfeasibleError', 'minima', { certificate: { sum: 9 } }],
    [new InvalidInputError('f', []), 'InvalidInputError', 'invalid-input', { where: 'f', issueCount: 0 }],
  ])('%s', (error, name, code, details) => {
    expect(error).toBeInstanceOf(ChiboError);
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.code, error.details]).toEqual([name, code, details]);
    expect(String(error)).toMatch(new RegExp(`^${name}: `));
  });

  it('carries the certificate of an infeasible demand', () => {
    expect(new InfeasibleError('minima', 'Too much.', { sum: 9, total: 7 }).certificate).toEqual({ sum: 9, total: 7 });
    expect(new ContractError('unknown-id', 'No unit.').details).toEqual({});
  });

  it('opens with the function and the first five faults', () => {
    const faults = new IssueList('allocateQuota');
    for (let row = 0; row < 7; row += 1)
      faults.add(['claims', row, 'weight'], 'negative', 'A weight is 0 or more.', -1);
    expect(faults.toError().message.split('\n')).toEqual([
      'allocateQuota: 7 faults in the input',
      ...[0, 1, 2, 3, 4].map((row) => `  claims[${String(row)}].weight: A weight is 0 or more.`),
      '  … and 2 more',
    ]);
    expect(new InvalidInputError('f', faults.issues.slice(0, 1)).message).toMatch(
      /^f: 1 fault in the input\n {2}claims/,
    );
  });
});

describe('the words of errors', () => {
  it('are made of whatever is given', () => {
    const odd = { toString: (): string => 'told' } as unknown as string;
    expect(new ChiboError('odd', odd).message).toBe('object');
    expect(new InvalidInputError(odd, [null, {}] as never).message).toBe(
      'object: 2 faults in the input\n  input: undefined\n  input: undefined',
    );
    expect(formatPath(['units', odd])).toBe('units.object');
    expect(formatPath('units' as never)).toBe('input');
  });

  it('count what is listed, and what is not only where it is told', () => {
    const [issue] = issuesFor(1);
    expect(new InvalidInputError('f', [issue] as never, undefined).message).toBe(
      'f: 1 fault in the input\n  [0]: Bad.',
    );
    expect(new InvalidInputError('f', issuesFor(5), 'many' as never).message).toMatch(/^f: 5 faults[^…]*\[4\]: Bad\.$/);
    expect(new InvalidInputError('f', issuesFor(5), 6).message).toMatch(/\[4\]: Bad\.\n {2}… and 1 more$/);
  });

  it('carry the name of their kind', () => {
    expect(new ChiboError('odd', 'Odd.').name).toBe('ChiboError');
    const infeasible = new InfeasibleError('minima', 'Too much.', { sum: 9 });
    expect([infeasible.name, infeasible.details]).toEqual(['InfeasibleError', { certificate: { sum: 9 } }]);
  });
});

describe('IssueList', () => {
  it('keeps the first 1,000 faults and counts them all', () => {
    const faults = new IssueList('f');
    for (let row = 0; row < 2500; row += 1) faults.add([row], 'bad', 'Bad.', row);
    expect(faults.issues).toHaveLength(MAX_LISTED_ISSUES);
    const error = faults.toError();
    expect(error.issues).toHaveLength(MAX_LISTED_ISSUES);
    expect(error.issues.map(({ value }) => value)).toEqual(Array.from({ length: 1000 }, (_, row) => row));
    expect(error.issueCount).toBe(2500);
    expect(error.details).toEqual({ where: 'f', issueCount: 2500 });
    expect(() => {
      faults.throwIfAny();
    }).toThrow(InvalidInputError);
  });

  it('limits a list that was made by hand as well', () => {
    const error = new InvalidInputError('f', issuesFor(1001));
    expect([error.issues.length, error.issueCount]).toEqual([1000, 1001]);
  });

  it('lets a clean input pass', () => {
    expect(() => {
      new IssueList('f').throwIfAny();
    }).not.toThrow();
  });

  it('shows primitives, and of anything else its kind', () => {
    const faults = new IssueList('f');
    const values = ['text', -1, Number.NaN, 5n, true, null, undefined, { a: 1 }, [1], Symbol('s'), Math.max];
    for (const value of values) faults.add([], 'bad', 'Bad.', value);
    const shown = ['text', -1, Number.NaN, 5n, true, null, undefined, 'object', 'array', 'symbol', 'function'];
    expect(faults.issues.map(({ value }) => value)).toEqual(shown);
    expect(structuredClone(faults.issues)).toEqual(faults.issues);
  });
});

describe('isChiboError', () => {
  it('knows its errors by name, whichever copy of the library threw them', () => {
    for (const name of ['ChiboError', 'InvalidInputError', 'InfeasibleError', 'ContractError']) {
      class Copy extends Error {
        readonly code = 'any';
        override readonly name = name;
      }
      expect(isChiboError(new Copy('from the other build'))).toBe(true);
    }
  });

  it('takes nothing else for one', () => {
    const nameless = Object.assign(new Error('no code'), { name: 'ContractError' });
    // read-excel-file throws such a one for a workbook of the old format.
    const namesake = Object.assign(new Error('no workbook'), {
      name: 'InvalidInputError',
      code: 'XLS_FILE_NOT_SUPPORTED',
    });
    const others = [
      nameless,
      namesake,
      new TypeError('t'),
      { name: 'ContractError', code: 'x' },
      'ContractError',
      null,
      undefined,
    ];
    for (const other of others) expect(isChiboError(other)).toBe(false);
  });
});

describe('attempt', () => {
  it('returns the answer, or this library’s error', () => {
    const error = new ContractError('unknown-id', 'No unit.');
    expect(attempt(() => 5)).toEqual({ success: true, data: 5 });
    const failed = attempt(() => {
      throw error;
    });
    expect(failed).toEqual({ success: false, error });
    expect(!failed.success && failed.error).toBe(error);
  });

  it('throws on what is not', () => {
    const bug = new TypeError('a fault of the program');
    expect(() =>
      attempt(() => {
        throw bug;
      }),
    ).toThrow(bug);
  });
});

describe('formatPath', () => {
  it.each<[path: (string | number)[], expected: string]>([
    [[], 'input'],
    [['units', 3, 'parentId'], 'units[3].parentId'],
    [[0, 'weight'], '[0].weight'],
    [['overrides', 'two words'], 'overrides["two words"]'],
    [['by', '__proto__'], 'by.__proto__'],
    [['đảng bộ'], '["đảng bộ"]'],
    [['chi_bộ', '0'], 'chi_bộ["0"]'],
    [[''], '[""]'],
  ])('%j is %s', (path, expected) => {
    expect(formatPath(path)).toBe(expected);
  });
});

describe('abbreviate', () => {
  it('keeps 60 characters and cuts more', () => {
    expect(abbreviate('x'.repeat(60))).toBe('x'.repeat(60));
    expect(abbreviate('x'.repeat(61))).toBe(`${'x'.repeat(60)}… (61 characters)`);
  });

  it('keeps paths of 10,000 characters out of messages, whatever the characters', () => {
    for (const name of ['a'.repeat(10_000), ' '.repeat(10_000)]) {
      const faults = new IssueList('f');
      faults.add(['units', name], 'bad', 'Bad.', name);
      expect(faults.toError().message.length).toBeLessThan(200);
    }
  });
});

describe('kindOfValue', () => {
  it.each<[value: unknown, kind: string]>([
    [null, 'null'],
    [undefined, 'undefined'],
    [[], 'array'],
    ['', 'empty text'],
    ['Nguyễn Văn A', 'text'],
    [3, 'number'],
    [2.5, 'fractional number'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, 'infinite number'],
    [{}, 'object'],
    [5n, 'bigint'],
    [false, 'boolean'],
  ])('%o is %s', (value, kind) => {
    expect(kindOfValue(value)).toBe(kind);
  });
});
