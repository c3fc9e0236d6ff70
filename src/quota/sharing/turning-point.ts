/**
 * Finds the one fraction, with a denominator up to `most`, beyond which `reached` holds.
 *
 * Halving an interval until no other such fraction fits into it, and taking the simplest one in it: by continued
 * fractions, so that nothing is ever rounded.
 *
 * @param reached - Whether it holds at `top` ÷ `bottom`. On the way from `from` upwards (or downwards to 0) it turns once.
 * @param from - A whole number at which it does not hold.
 * @param upwards - Which way it comes to hold; downwards, it holds at 0.
 * @param most - The largest denominator that the turning point can have.
 */
export function turningPoint(
  reached: (top: bigint, bottom: bigint) => boolean,
  from: bigint,
  upwards: boolean,
  most: bigint,
): [top: bigint, bottom: bigint] {
  let unit = 1n;
  while (unit <= 2n * most * most) unit <<= 1n;
  let not = from * unit;
  let yes = 0n;
  if (upwards) {
    yes = not + unit;
    while (!reached(yes, unit)) {
      not = yes;
      yes *= 2n;
    }
  }
  const apart = (): bigint => (yes > not ? yes - not : not - yes);
  while (apart() > 1n) {
    const middle = (yes + not) / 2n;
    if (reached(middle, unit)) yes = middle;
    else not = middle;
  }
  return yes > not ? simplestWithin(not, unit, yes, unit) : simplestWithin(yes, unit, not, unit);
}

/** The fraction with the smallest denominator from a ÷ b to c ÷ d, both ends included. */
function simplestWithin(a: bigint, b: bigint, c: bigint, d: bigint): [bigint, bigint] {
  const whole = a / b;
  if (whole * b === a) return [whole, 1n];
  if ((whole + 1n) * d <= c) return [whole + 1n, 1n];
  const [top, bottom] = simplestWithin(d, c - whole * d, b, a - whole * b);
  return [whole * top + bottom, top];
}
