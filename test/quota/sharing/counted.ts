import { IssueList } from '../../../src/core/index.js';
import type { QuotaMethod } from '../../../src/quota/index.js';
import { createEngine, type Engine } from '../../../src/quota/sharing/engine.js';
import { readMethod } from '../../../src/quota/sharing/methods.js';
import { guarded } from '../guarded.js';

/** Bounds by claim. */
export interface Bounds {
  readonly min: readonly number[];
  readonly max: readonly number[];
}

/** An engine that counts what it is asked for: what is done in a few passes over the claims is to stay so. */
export interface Counted {
  readonly engine: Engine;
  /** How often a weight was read since the last time that this was asked. */
  readonly reads: () => number;
  /** How often a signpost was asked for exactly. */
  readonly exact: () => number;
}

/** An engine for claims of these weights, with what it asks for counted. */
export function counted(weights: readonly number[], method: QuotaMethod, bounds: Bounds | null = null): Counted {
  const rule = readMethod(method, new IssueList('test'))!;
  let [read, asked] = [0, 0];
  const signposts = {
    ...rule.signposts,
    exact: (place: number) => {
      asked += 1;
      return rule.signposts.exact(place);
    },
  };
  const watched = guarded(Float64Array.from(weights), () => {
    read += 1;
  });
  const columns = bounds && {
    min: guarded(Float64Array.from(bounds.min)),
    max: guarded(Float64Array.from(bounds.max)),
  };
  const engine = createEngine({ rule: { ...rule, signposts }, weights: watched, bounds: columns });
  read = 0;
  const since = (): number => {
    const now = read;
    read = 0;
    return now;
  };
  return { engine, reads: since, exact: () => asked };
}

/** A row of numbers from 0 to 1 that looks like chance and is always the same. */
export function scattered(count: number, seed = 1): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  });
}
