import type { Signposts } from '../sharing/methods.js';
import { dyadicOf } from '../sharing/weights.js';
import { logOf } from './fraction.js';
import type { Costs, Grid } from './grid.js';

/** Prices of places under a divisor method: signpost ÷ weight, squared where the signposts are roots. */
export function divisorCosts(grid: Grid, signposts: Signposts): Costs {
  const { weights, wide } = grid;
  const power = signposts.squared ? 2 : 1;
  let largest = 0;
  const logs = weights.map((weight, cell) => {
    const source = wide?.[cell] ?? weight;
    if (weight === 0) return 0;
    const log = power * (typeof source === 'bigint' ? logOf(source) : Math.log(source));
    largest = Math.max(largest, Math.abs(log));
    return log;
  });
  return {
    price: (cell, place) => logPost(signposts, place) - logs[cell]!,
    exact: (cell, place) => {
      const { mantissa, exponent } = dyadicOf(wide?.[cell] ?? weights[cell]!);
      const [top, bottom] = signposts.exact(place);
      const whole = (power === 2 ? mantissa * mantissa : mantissa) * bottom;
      const shift = BigInt(Math.abs(exponent) * power);
      return exponent < 0 ? { top: top << shift, bottom: whole } : { top, bottom: whole << shift };
    },
    band: 1e-9 + largest * 1e-12,
  };
}

function logPost({ curve, exact }: Signposts, place: number): number {
  if (curve === null) {
    const [top, bottom] = exact(place);
    return logOf(top) - logOf(bottom);
  }
  if (curve.shape === 'linear') return Math.log(place - curve.offset / curve.step);
  if (curve.shape === 'geometric') return Math.log(place) + Math.log(place - 1);
  return Math.log((2 * place * (place - 1)) / (2 * place - 1));
}
