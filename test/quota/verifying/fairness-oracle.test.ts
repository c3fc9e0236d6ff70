import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fairnessOf } from '../../../src/quota/index.js';
import { wholeWeights } from '../../oracles/apportion.js';
import { differential } from '../../oracles/differential.js';
import { written, writtenRatio } from '../../oracles/fractions.js';
import { slowFairness } from '../../oracles/slow-fairness.js';

const weight = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<number | bigint>(0, 1, 1, 2, 3, 6) },
  { weight: 1, arbitrary: fc.constantFrom<number | bigint>(0.1, 0.3, 2 ** 53 - 1, 5e-324, 1e300, 10n ** 30n) },
);
const quota = fc.oneof(
  { weight: 5, arbitrary: fc.nat(6) },
  fc.integer({ min: 0, max: Math.floor(Number.MAX_SAFE_INTEGER / 8) }),
);

it(
  'fairness equals the formulas in whole numbers, with everybody who is furthest off',
  differential(
    150,
    fc.property(fc.array(fc.tuple(weight, quota), { minLength: 1, maxLength: 6 }), (rows) => {
      const ids = rows.map((_, i) => `c${String(9 - i)}`);
      const found = fairnessOf(
        rows.map(([each], i) => ({ id: ids[i] ?? '', weight: each })),
        rows.map(([, each], i) => ({ id: ids[i] ?? '', quota: each })),
      );
      const slow = slowFairness(
        ids,
        wholeWeights(rows.map(([each]) => each)),
        rows.map(([, each]) => each),
      );
      expect(found === null).toBe(slow === null);
      if (found === null || slow === null) return;
      expect(writtenRatio(found.gallagher.square)).toBe(written(slow.square));
      expect(writtenRatio(found.loosemoreHanby)).toBe(written(slow.loosemoreHanby));
      for (const end of ['over', 'under', 'mostPerWeight', 'leastPerWeight'] as const) {
        const [told, expected] = [found[end], slow[end]];
        expect([end, told?.ids, writtenRatio(told?.by ?? null)]).toEqual([
          end,
          expected?.ids,
          written(expected?.by ?? null),
        ]);
      }
    }),
  ),
);
