import { describe, expect, it } from 'vitest';
import { ContractError, InvalidInputError, readResult } from '../../src/core/index.js';

function thrown(error: unknown, given: unknown = {}): unknown {
  try {
    return readResult('here', given, () => {
      throw error;
    });
  } catch (caught) {
    return caught;
  }
}

describe('reading a result', () => {
  it.each([new TypeError('x'), new RangeError('x'), new SyntaxError('x')])(
    'refuses it for a %s, the cause',
    (error) => {
      const refused = thrown(error, 'Keo Lôm');
      expect(refused).toBeInstanceOf(ContractError);
      expect(refused).toMatchObject({
        code: 'not-a-result',
        message: 'here: what was given cannot be read as a result of this library; found text.',
        details: { found: 'text' },
        cause: error,
      });
    },
  );

  it.each([
    new Error('x'),
    new ContractError('unknown-id', 'x'),
    new InvalidInputError('there', []),
    new ReferenceError('x'),
    'text',
    undefined,
  ])('lets %s pass as it is', (error) => {
    expect(thrown(error)).toBe(error);
  });

  it('gives what was read', () => {
    expect(readResult('here', {}, () => 3)).toBe(3);
  });
});
