import type { Signposts } from './methods.js';

/** A finite number of 0 or more as a whole number times a power of two; 0 × 2^0 for 0. */
export interface Dyadic {
  readonly mantissa: bigint;
  readonly exponent: number;
}

const BITS = 52;

/** Reads a double, or a whole number of any size, without rounding. */
export function dyadicOf(value: number | bigint): Dyadic {
  if (typeof value === 'bigint') return { mantissa: value, exponent: 0 };
  if (Number.isSafeInteger(value)) return { mantissa: BigInt(value), exponent: 0 };
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const field = Number((bits >> BigInt(BITS)) & 0x7ffn);
  const fraction = bits & ((1n << BigInt(BITS)) - 1n);
  const mantissa = field === 0 ? fraction : fraction | (1n << BigInt(BITS));
  const exponent = Math.max(field, 1) - 1023 - BITS;
  const zeros = trailingZeros(mantissa);
  return { mantissa: mantissa >> BigInt(zeros), exponent: exponent + zeros };
}

/** Of a whole number above 0. */
function trailingZeros(value: bigint): number {
  const high = Number(value & 0xffffffffn);
  if (high === 0) return 32 + trailingZeros(value >> 32n);
  return 31 - Math.clz32(high & -high);
}

/** Two weights in one unit, as whole numbers. */
export function alignPair(left: number | bigint, right: number | bigint): [bigint, bigint] {
  const a = dyadicOf(left);
  const b = dyadicOf(right);
  const low = Math.min(a.exponent, b.exponent);
  return [a.mantissa << BigInt(a.exponent - low), b.mantissa << BigInt(b.exponent - low)];
}

/** All weights in one unit, as whole numbers: `weight × 2^scale`, with the smallest `scale` from 0 that serves. */
export function alignAll(
  weights: ArrayLike<number | bigint>,
  from: number,
  to: number,
): { whole: bigint[]; scale: number } {
  const read: Dyadic[] = [];
  let low = 0;
  for (let i = from; i < to; i++) {
    const dyadic = dyadicOf(weights[i]!);
    read.push(dyadic);
    low = Math.min(low, dyadic.exponent);
  }
  const whole = read.map(({ mantissa, exponent }) => mantissa << BigInt(exponent - low));
  return { whole, scale: -low };
}

/**
 * Compares the claim of one weight to its k-th place with another's to its own, exactly.
 *
 * First places whose signpost is 0 come before all others and rank among themselves by weight. Both weights
 * are above 0.
 */
export function compareKeys(
  posts: Signposts,
  left: bigint,
  leftPlace: number,
  right: bigint,
  rightPlace: number,
): number {
  if (leftPlace === rightPlace) return sign(left - right);
  const [a, aOver] = posts.exact(leftPlace);
  const [b, bOver] = posts.exact(rightPlace);
  const [v, w] = posts.squared ? [left * left, right * right] : [left, right];
  return sign(v * aOver * b - w * bOver * a);
}

/** −1, 0 or 1. */
export function sign(value: bigint): -1 | 0 | 1 {
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}

/** The largest whole number that divides both of two from 0 on; the other where one is 0. */
export function commonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
