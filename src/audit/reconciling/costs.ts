/** A sum of absolute changes, 0 or more: a number as long as that is exact, a bigint beyond 2^53 − 1. */
export type Cost = number | bigint;

const MOST = Number.MAX_SAFE_INTEGER;

/** The sum of two costs. */
export function plus(one: Cost, other: Cost): Cost {
  if (typeof one === 'number' && typeof other === 'number') {
    const sum = one + other;
    if (sum <= MOST) return sum;
  }
  return plain(BigInt(one) + BigInt(other));
}

/** What remains of a cost when another, not larger, is taken off. */
export function minus(whole: Cost, part: Cost): Cost {
  if (typeof whole === 'number' && typeof part === 'number') return whole - part;
  return plain(BigInt(whole) - BigInt(part));
}

/** A cost after so many steps along a slope. The answer is a cost: never below 0. */
export function climb(cost: Cost, slope: number, steps: number): Cost {
  if (typeof cost === 'number') {
    const way = slope * steps;
    const sum = cost + way;
    if (Math.abs(way) <= MOST && sum <= MOST) return sum;
  }
  return plain(BigInt(cost) + BigInt(slope) * BigInt(steps));
}

/** A cost as a result shows it: a number, or a decimal string beyond 2^53 − 1. */
export function shownCost(cost: Cost): number | string {
  return typeof cost === 'bigint' ? String(cost) : cost;
}

function plain(sum: bigint): Cost {
  return sum <= BigInt(MOST) ? Number(sum) : sum;
}
