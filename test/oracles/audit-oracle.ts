import { type Fraction, fraction, minus, over } from './fractions.js';

const size = (value: bigint) => (value < 0n ? -value : value);

/** How a number is printed: so many of its last places, of which there are so many in 1. */
export interface Print {
  readonly steps: bigint;
  readonly digits: number;
  readonly isPercent: boolean;
}

export const ROUNDINGS = ['half-up', 'half-even', 'truncate'] as const;
type Rounding = (typeof ROUNDINGS)[number];

/** How many last places make 1. */
function placesOf({ digits, isPercent }: Print): bigint {
  return 10n ** BigInt(digits) * (isPercent ? 100n : 1n);
}

/** A printed number as it stands. */
function asPrinted(print: Print): Fraction {
  return fraction(print.steps, placesOf(print));
}

/** Whether a value is rounded to a printed number, by the definition of each rounding, told in distances from it. */
function roundsTo(value: Fraction, print: Print, rounding: Rounding): boolean {
  const { steps } = print;
  const places = minus(fraction(value.n * placesOf(print), value.d), fraction(steps));
  // `places` is how far the value lies above the printed number, in last places.
  const twice = size(2n * places.n);
  if (rounding === 'truncate') {
    const inside = size(places.n) < places.d;
    const isBeyond = places.n === 0n || steps === 0n || places.n > 0n === steps > 0n;
    return inside && isBeyond;
  }
  if (twice < places.d) return true;
  if (twice > places.d) return false;
  if (rounding === 'half-even') return steps % 2n === 0n;
  // A half goes away from zero: the value is nearer to zero than the printed number.
  return steps !== 0n && places.n > 0n !== steps > 0n;
}

/** The roundings by which a value is printed so. */
export function roundingsOf(value: Fraction, print: Print): Rounding[] {
  return ROUNDINGS.filter((rounding) => roundsTo(value, print, rounding));
}

/** The ways in which a value is printed so, in the library's words. */
export function printingsOf(value: Fraction, print: Print): string[] {
  const printed = asPrinted(print);
  return [...(value.n * printed.d === printed.n * value.d ? ['exact'] : []), ...roundingsOf(value, print)];
}

/** True values that are printed so, by any rounding: eighths of the last place. */
export function truthsOf(print: Print): Fraction[] {
  const eighths = Array.from({ length: 17 }, (_, at) => BigInt(at) - 8n);
  return eighths
    .map((eighth) => fraction(8n * print.steps + eighth, 8n * placesOf(print)))
    .filter((value) => value.n >= 0n && roundingsOf(value, print).length > 0);
}

export type ShareOf = 'part' | 'complement' | 'excess';

/** A share of counts. */
export function shareOf(part: Fraction, whole: Fraction, of: ShareOf): Fraction {
  if (of === 'part') return over(part, whole);
  return of === 'complement' ? over(minus(whole, part), whole) : over(minus(part, whole), whole);
}

/** The counts from `first` up to `last` of which a share prints so. */
export function impliedCounts(
  print: Print,
  shareWith: (count: bigint) => Fraction,
  rounding: Rounding,
  [first, last]: readonly [number, number],
): number[] {
  const found: number[] = [];
  for (let count = first; count <= last; count += 1) {
    if (roundsTo(shareWith(BigInt(count)), print, rounding)) found.push(count);
  }
  return found;
}

/** What a change from one figure to another may be, by what is printed of it. */
export function changesOf(kind: string, before: Fraction, after: Fraction): Fraction[] {
  const difference = minus(after, before);
  const both = (value: Fraction) => [value, fraction(-value.n, value.d)];
  switch (kind) {
    case 'relative':
      return both(over(difference, before));
    case 'up':
      return [over(difference, before)];
    case 'down':
      return [over(minus(before, after), before)];
    case 'of':
    case 'times':
      return [over(after, before)];
    case 'fewer-times':
      return [over(before, after)];
    default:
      return both(difference);
  }
}

/** Whether numbers from 0 up for what is not printed make a sum, found by trying. */
export function canSum(known: bigint, missingIn: number, missingOut: number, printed: bigint): boolean {
  const most = size(known) + size(printed);
  for (let come = 0n; come <= (missingIn > 0 ? most : 0n); come += 1n) {
    for (let go = 0n; go <= (missingOut > 0 ? most : 0n); go += 1n) {
      if (known + come - go === printed) return true;
    }
  }
  return false;
}

/** The ranks that a value may be printed with: by sorting, shared, dense, or the last of those that are tied. */
function ranksOf(value: number, others: readonly number[], order: 'highest' | 'lowest'): Set<number> {
  const sorted = [...others, value].toSorted((a, b) => (order === 'highest' ? b - a : a - b));
  return new Set([sorted.indexOf(value) + 1, sorted.lastIndexOf(value) + 1, [...new Set(sorted)].indexOf(value) + 1]);
}

/** Whether a rank may be printed, must be, or cannot: with every value that others without a figure could have. */
export function rankVerdict(
  rank: number,
  value: number,
  others: readonly (number | null)[],
  order: 'highest' | 'lowest',
): string {
  const known = others.filter((other) => other !== null);
  const unknown = others.length - known.length;
  const candidates = [-1, ...[...known, value].flatMap((each) => [each, each + 0.5])];
  let worlds: number[][] = [known];
  for (let at = 0; at < unknown; at += 1)
    worlds = worlds.flatMap((world) => candidates.map((each) => [...world, each]));
  const held = worlds.some((world) => ranksOf(value, world, order).has(rank));
  if (!held) return 'fails';
  return unknown === 0 ? 'holds' : 'cannot-tell';
}

/** What is printed near a value. */
export function printNear({ n, d }: Fraction, digits: number, isPercent: boolean, away: number): Print {
  const places = 10n ** BigInt(digits) * (isPercent ? 100n : 1n);
  return { steps: (n * places) / d + BigInt(away), digits, isPercent };
}

/** Written as in Vietnamese, without groups: by itself. */
export function textOf({ steps, digits, isPercent }: Print): string {
  const all = (steps < 0n ? -steps : steps).toString().padStart(digits + 1, '0');
  const at = all.length - digits;
  return `${steps < 0n ? '-' : ''}${all.slice(0, at)}${digits > 0 ? `,${all.slice(at)}` : ''}${isPercent ? '%' : ''}`;
}
