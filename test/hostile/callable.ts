import * as chibo from '../../src/index.js';

type AnyFunction = (...args: readonly unknown[]) => unknown;

/** What the library exports, by name. */
export const exported = chibo as unknown as Readonly<Record<string, unknown>>;
const CLASS = /^class\b/;

/** How a function is called, a class with `new`. */
export function callable(name: string): AnyFunction {
  const held = exported[name];
  if (typeof held !== 'function') throw new Error(`${name} is no function.`);
  if (!CLASS.test(Function.prototype.toString.call(held))) return held as AnyFunction;
  const Made = held as new (...args: readonly unknown[]) => unknown;
  return (...args) => new Made(...args);
}
