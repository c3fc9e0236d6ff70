import { describe, expect, it } from 'vitest';
import { valueAt } from '../../src/core/index.js';

describe('valueAt', () => {
  const input = { units: [{ id: 'xa', figures: null }], __proto__: { hidden: 1 } };

  it('follows fields and places in lists', () => {
    expect(valueAt(input, [])).toBe(input);
    expect(valueAt(input, ['units', 0, 'id'])).toBe('xa');
    expect(valueAt(input, ['units', 0, 'figures'])).toBe(null);
  });

  it('is undefined where the path leads nowhere', () => {
    expect(valueAt(input, ['units', 1, 'id'])).toBe(undefined);
    expect(valueAt(input, ['units', 0, 'figures', 'members'])).toBe(undefined);
    expect(valueAt('text', [0])).toBe(undefined);
  });

  it('looks at own fields only', () => {
    expect(valueAt(input, ['hidden'])).toBe(undefined);
    expect(valueAt(input, ['units', 'map'])).toBe(undefined);
  });

  it('leads nowhere by what is no path or no step', () => {
    const named = { a: 1, [Symbol.iterator]: 2 };
    expect(valueAt(named, 'a' as never)).toBe(undefined);
    expect(valueAt(named, [Symbol.iterator] as never)).toBe(undefined);
    expect(valueAt(named, ['a'])).toBe(1);
    expect(valueAt(JSON.parse('{"__proto__": 5}'), ['__proto__'])).toBe(5);
  });
});
