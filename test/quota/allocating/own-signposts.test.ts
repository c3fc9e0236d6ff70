import { describe, expect, it } from 'vitest';
import { ChiboError, ContractError, InvalidInputError } from '../../../src/core/index.js';
import { allocateQuota, type SignpostMethod } from '../../../src/quota/index.js';
import { toldBy } from '../../calendar/faults.js';
import { faultsOf, issuesOf, named, quotas } from '../claims.js';

type Signposts = SignpostMethod['signposts'];

function refusal(signposts: Signposts, total = 1): ChiboError {
  try {
    allocateQuota(named([2, 1]), total, { method: { signposts } });
  } catch (error) {
    if (error instanceof ChiboError) return error;
    throw error;
  }
  throw new Error('it was allocated');
}

function faultOf(signposts: Signposts, total = 1): unknown {
  const [issue] = issuesOf(refusal(signposts, total));
  return [issue?.path, issue?.code, issue?.message, issue?.value];
}

describe('signposts of the caller', () => {
  it('are whole numbers, decimal strings or ratios', () => {
    // Keys 2, 1 and 2/3 against 1.
    for (const signposts of [
      (place: number) => place,
      (place: number) => `${String(place)}.0`,
      (place: number) => ({ numerator: 2 * place, denominator: 2 }),
    ]) {
      expect(quotas([2.1, 1], 3, { method: { signposts } })).toEqual([2, 1]);
    }
    expect(allocateQuota(named([1]), 1, { method: { signposts: (place) => place } }).method).toBe('signposts');
  });

  it('that start at 0 give every claim its first place before all others', () => {
    expect(quotas([9, 1], 2, { method: { signposts: (place) => place - 1 } })).toEqual([1, 1]);
    expect(quotas([9, 1], 2, { method: { signposts: (place) => `${String(place - 1)}.1` } })).toEqual([1, 1]);
    expect(quotas([9, 1], 2, { method: { signposts: (place) => place } })).toEqual([2, 0]);
    // First places rank by weight, as under adams.
    expect(quotas([1, 9], 1, { method: { signposts: (place) => place - 1 } })).toEqual([0, 1]);
  });

  it('are refused where they do not rise from 0 or more, by the place', () => {
    const rising = 'Signposts start at 0 or more and rise strictly.';
    expect(faultOf((place) => place - 2)).toEqual([['method', 'signposts', 1], 'bad-signposts', rising, -1]);
    expect(faultOf(() => 3)).toEqual([['method', 'signposts', 2], 'bad-signposts', rising, 3]);
    expect(faultOf((place) => (place === 3 ? 2 : place), 9)).toEqual([
      ['method', 'signposts', 3],
      'bad-signposts',
      rising,
      2,
    ]);
    expect(refusal((place) => (place === 3 ? 2 : place), 9).message).toMatch(/^signposts: /u);
  });

  it('are refused where they are no numbers, by the place', () => {
    const kinds = 'A signpost is a whole number, a decimal string or a ratio.';
    expect(faultOf(() => 'first')).toEqual([['method', 'signposts', 1], 'bad-signposts', kinds, 'first']);
    expect(faultOf((place) => (place === 2 ? 2.5 : place))).toEqual([
      ['method', 'signposts', 2],
      'bad-signposts',
      kinds,
      2.5,
    ]);
  });

  it('are refused with whatever else is wrong', () => {
    const method = { signposts: () => 'first' };
    expect(toldBy(() => allocateQuota([{ id: '', weight: 1 }], 1, { method }))).toEqual([
      'claims.0.id empty-id: An id is a text with at least one character.',
      'method.signposts.1 bad-signposts: A signpost is a whole number, a decimal string or a ratio.',
    ]);
  });

  it('may throw, and what they throw comes through', () => {
    const thrown = new ContractError('no-such-year', 'There is no such year.', {});
    expect(
      refusal(() => {
        throw thrown;
      }),
    ).toBe(thrown);
    const invalid = refusal(() => {
      throw new InvalidInputError('mine', [{ path: ['x'], code: 'mine', message: 'Mine.', value: 1 }]);
    });
    expect(issuesOf(invalid).map(({ code }) => code)).toEqual(['mine']);
    expect(() =>
      allocateQuota(named([1]), 1, {
        method: {
          signposts: () => {
            throw new RangeError('of the caller');
          },
        },
      }),
    ).toThrow(RangeError);
  });

  it('are a function in an object, with a text for a name', () => {
    const unknown = ['method unknown-method'];
    expect(faultsOf(named([1]), 1, { method: { signposts: 3 } })).toEqual(unknown);
    expect(faultsOf(named([1]), 1, { method: { signposts: (place: number) => place, name: 3 } })).toEqual(unknown);
    expect(faultsOf(named([1]), 1, { method: null })).toEqual(unknown);
    expect(faultsOf(named([1]), 1, { method: (place: number) => place })).toEqual(unknown);
    expect(faultsOf(named([1]), 1, { method: '__proto__' })).toEqual(unknown);
  });

  it('are asked for once each', () => {
    const asked: number[] = [];
    const signposts = (place: number): number => {
      asked.push(place);
      return place;
    };
    allocateQuota(named([5, 3, 2]), 10, { method: { signposts } });
    expect(asked).toEqual([...new Set(asked)]);
  });
});
