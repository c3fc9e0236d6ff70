import { afterAll, describe, expect, it } from 'vitest';
import * as chibo from '../../src/index.js';
import { deepFreeze, malformedCalls, Trap } from '../arbitraries/hostile.js';
import { callable, exported } from './callable.js';
import { CALLS } from './calls.js';

const cases = Object.entries(CALLS).flatMap(([room, calls]) =>
  Object.entries(calls).map(([name, lists]) => ({ room, name, lists })),
);

/** Twins are what they are twins of, tried: their calls are the same. */
function twinOf(name: string): string {
  const rest = /^(?:try|safe)(?=[A-Z])(.*)$/.exec(name)?.[1] ?? '';
  return rest.charAt(0).toLowerCase() + rest.slice(1);
}

/** Errors of the value itself: a getter or a trap, a proxy that was revoked, numbers that were moved elsewhere. */
function isOfTheValue(error: unknown): boolean {
  return error instanceof Trap || (error instanceof TypeError && /revoked|detached/.test(error.message));
}

/** What a call throws that is neither of the library nor of the value. */
async function strayOf(call: () => unknown): Promise<string | null> {
  try {
    await call();
    return null;
  } catch (error) {
    if (chibo.isChiboError(error) || isOfTheValue(error)) return null;
    return String(error);
  }
}

const keysOf = (): unknown[] => [Object.prototype, Array.prototype, Map.prototype].map((each) => Reflect.ownKeys(each));
const before = keysOf();

describe('hostile input', { timeout: 60_000 }, () => {
  afterAll(() => {
    // No prototype was touched by any of the calls.
    expect(keysOf()).toEqual(before);
  });

  it('is tried on every function that the library exports', () => {
    const names = Object.keys(exported).filter((name) => typeof exported[name] === 'function');
    const listed = new Set(cases.map(({ name }) => name));
    expect(names.filter((name) => !listed.has(name) && !listed.has(twinOf(name)))).toEqual([]);
    expect([...listed].filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(cases)('$room: $name takes frozen arguments, and leaves columns of numbers as they were', async (entry) => {
    for (const args of entry.lists) {
      const kept = JSON.stringify(args, shown);
      const first = await callable(entry.name)(...deepFreeze(args));
      const second = await callable(entry.name)(...args);
      expect(JSON.stringify(args, shown)).toBe(kept);
      expect(JSON.stringify(second, shown)).toBe(JSON.stringify(first, shown));
    }
  });

  it.each(cases)('$room: $name gives a result or an error of the library, whatever is malformed', async (entry) => {
    const run = callable(entry.name);
    const stray: string[] = [];
    for (const args of entry.lists) {
      for (const { label, args: malformed } of malformedCalls(deepFreeze(args), 3)) {
        const found = await strayOf(() => run(...malformed));
        if (found !== null) stray.push(`${label}: ${found}`);
      }
    }
    expect(stray).toEqual([]);
  });

  it.each(cases)('$room: a twin of $name returns what it throws', async ({ name, lists }) => {
    const twins = Object.keys(exported).filter((twin) => twinOf(twin) === name);
    for (const twin of twins) {
      const stray: string[] = [];
      // One step in: the rest is the same code as above.
      for (const { label, args } of malformedCalls(deepFreeze(lists[0] ?? []), 0)) {
        const found = await strayOf(() => callable(twin)(...args));
        if (found !== null) stray.push(`${label}: ${found}`);
      }
      expect(stray).toEqual([]);
    }
  });
});

/** Columns as lists, and what JSON does not have as text. */
function shown(_: string, value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as Int32Array);
  if (value instanceof Map || value instanceof Set) return [...(value as Iterable<unknown>)];
  return typeof value === 'bigint' ? `${String(value)}n` : value;
}
