import { describe, expect, it, vi } from 'vitest';
import { ContractError, InvalidInputError } from '../../../src/core/index.js';
import { deepFreeze } from '../../arbitraries/hostile.js';
import { callable } from '../../hostile/callable.js';
import { reportCalls } from '../../hostile/calls/report.js';
import { moreReportCalls } from '../../hostile/calls/report-more.js';

/** Every option by which a caller names something. */
const ASKED = [
  ...['nameOf', 'ruleOf', 'measureOf', 'countedOf', 'issuerOf', 'categoryOf', 'factOf', 'flowName', 'ruleName'],
] as const;

const tellers = Object.entries({ ...reportCalls, ...moreReportCalls })
  .filter(([name]) => /^describe|^atRiskChart$|^forecastChart$|^(?:decomposition|stockAndFlow)Table$/.test(name))
  .flatMap(([name, lists]) => lists.map((args) => ({ name, args })));

/** A call with other options beside those that it has. */
function tell(name: string, args: readonly unknown[], more: object): unknown {
  return callable(name)(...args.slice(0, -1), deepFreeze({ ...(args.at(-1) as object), ...more }));
}

/** What a call throws. */
function thrown(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}

describe('a result that is told', () => {
  it.each(tellers)('by $name is told in the same words where the names asked for are the ids', ({ name, args }) => {
    expect(tell(name, args, { nameOf: (id: string) => id })).toEqual(callable(name)(...args));
  });

  it.each(tellers)('by $name lets errors of the caller’s functions pass, of whatever kind', ({ name, args }) => {
    for (const mine of [new TypeError('mine'), new RangeError('mine'), new ContractError('not-a-result', 'mine')]) {
      for (const option of ASKED) {
        const own = vi.fn(() => {
          throw mine;
        });
        const got = thrown(() => tell(name, args, { [option]: own }));
        if (own.mock.calls.length > 0) expect(got).toBe(mine);
      }
    }
  });

  it.each(tellers)('by $name says which option is no function where one is called', ({ name, args }) => {
    for (const option of ASKED) {
      const own = vi.fn(String);
      thrown(() => tell(name, args, { [option]: own }));
      if (own.mock.calls.length === 0) continue;
      const got = thrown(() => tell(name, args, { [option]: {} }));
      expect(got).toBeInstanceOf(InvalidInputError);
      expect((got as InvalidInputError).issues).toMatchObject([
        { path: ['options', option], code: 'wrong-type', value: 'object' },
      ]);
    }
  });

  it('asks for names in most of them, and for each kind of name', () => {
    const own = Object.fromEntries(ASKED.map((option) => [option, vi.fn(String)]));
    const asking = tellers.filter(({ name, args }) => {
      const before = Object.values(own).flatMap(({ mock }) => mock.calls).length;
      thrown(() => tell(name, args, own));
      return Object.values(own).flatMap(({ mock }) => mock.calls).length > before;
    });
    expect(asking.length).toBeGreaterThan(20);
    expect(ASKED.filter((option) => own[option]?.mock.calls.length === 0)).toEqual([]);
  });

  it('takes options that are inherited, with the names among them', () => {
    const inherited: unknown = Object.create({ locale: 'en', nameOf: (id: string) => `the ${id}` });
    const tie = { ids: ['A', 'B'], places: 1, given: [], settledBy: null };
    const told = callable('describeTie')(tie, { locale: 'en', nameOf: (id: string) => `the ${id}` });
    expect(callable('describeTie')(tie, inherited)).toBe(told);
  });

  it('that cannot be read is refused with the error of the language as the cause', () => {
    const got = thrown(() => callable('describeMatrix')({ rows: ['A'], columns: ['x'] }, { cells: null }, {}));
    expect(got).toBeInstanceOf(ContractError);
    expect(got).toMatchObject({ code: 'not-a-result', details: { found: 'object' } });
    expect((got as ContractError).cause).toBeInstanceOf(TypeError);
    expect((got as ContractError).message).toBe(
      'describeMatrix: what was given cannot be read as a result of this library; found object.',
    );
  });
});
