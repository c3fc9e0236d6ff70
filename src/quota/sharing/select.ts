const ROUNDS = 64;
/** Multiples of it are spread evenly over 0 to 1, whatever rhythm there is in the values. */
const GOLDEN = 0.618033988749895;

/**
 * The k-th largest of the first `count` values (k from 1), which end up in another order.
 *
 * Quickselect with three-way splitting, as equal keys are the normal case; a run of bad pivots is ended by
 * sorting, so that no input makes it quadratic.
 */
export function selectLargest(values: Float64Array, count: number, k: number): number {
  let from = 0;
  let to = count;
  const wanted = k - 1;
  for (let round = 1; round <= ROUNDS; round++) {
    const pivot = values[from + Math.floor((to - from) * ((round * GOLDEN) % 1))]!;
    let above = from;
    let below = to;
    for (let i = from; i < below; ) {
      const value = values[i]!;
      if (value > pivot) {
        values[i] = values[above]!;
        values[above] = value;
        above += 1;
        i += 1;
      } else if (value < pivot) {
        below -= 1;
        values[i] = values[below]!;
        values[below] = value;
      } else {
        i += 1;
      }
    }
    if (wanted < above) to = above;
    else if (wanted >= below) from = below;
    else return pivot;
  }
  values.subarray(from, to).sort();
  return values[to - 1 - (wanted - from)]!;
}
