import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { components } from '../../../src/quota/matrix/circles.js';

/** Which nodes can be reached from each, itself among them, by walking on until nothing is new. */
function reached(arcs: readonly (readonly number[])[]): Set<number>[] {
  return arcs.map((_, from) => {
    const seen = new Set([from]);
    for (const node of seen) for (const to of arcs[node]!) seen.add(to);
    return seen;
  });
}

describe('the circles of a graph', () => {
  it('are numbered alike exactly where each node leads to the other', () => {
    const graphs = fc.integer({ min: 1, max: 9 }).chain((count) => {
      const node = fc.integer({ min: 0, max: count - 1 });
      return fc.array(fc.array(node, { maxLength: 3 }), { minLength: count, maxLength: count });
    });
    fc.assert(
      fc.property(graphs, (arcs) => {
        const numbers = components(arcs);
        const from = reached(arcs);
        arcs.forEach((_, a) => {
          expect(numbers[a]).toBeGreaterThanOrEqual(0);
          arcs.forEach((__, b) => {
            expect([a, b, numbers[a] === numbers[b]]).toEqual([a, b, from[a]!.has(b) && from[b]!.has(a)]);
          });
        });
      }),
      { numRuns: 500, examples: [[[[1], [], [1]]], [[[1], [0, 2], [0]]]] },
    );
  });

  it('are found along a path of a hundred thousand nodes', () => {
    const count = 100_000;
    const path = Array.from({ length: count }, (_, node) => (node + 1 < count ? [node + 1] : []));
    expect(new Set(components(path)).size).toBe(count);
    expect(new Set(components(path.with(-1, [0]))).size).toBe(1);
  });
});
