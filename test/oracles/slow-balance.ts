/** One item of a balance: what comes in counts for it, what goes out against it; null is unknown. */
export interface SlowItem {
  readonly side: 'in' | 'out';
  readonly count: number | null;
}

/** The lowest and the highest of some values; null at an end that would go on with the values tried. */
export interface SlowRange {
  readonly lowest: number | null;
  readonly highest: number | null;
}

/**
 * What the unknown items of a balance can be, by trying every count up to `most` for each. An end that hangs on how
 * far is tried has no end: it is told by trying one more.
 */
export function slowBalance(items: readonly SlowItem[], most: number) {
  const [less, more] = [tryAll(items, most), tryAll(items, most + 1)];
  const endless = (end: 'lowest' | 'highest', one: SlowRange, other: SlowRange): number | null =>
    one[end] === other[end] ? one[end] : null;
  const range = (one: SlowRange, other: SlowRange): SlowRange => ({
    lowest: endless('lowest', one, other),
    highest: endless('highest', one, other),
  });
  return {
    residual: range(less.residual, more.residual),
    /** Of every unknown item, what it can be where nothing is left over; without a way, nothing. */
    unknown: less.unknown.map((one, at) => range(one, more.unknown[at] ?? one)),
  };
}

function tryAll(items: readonly SlowItem[], most: number): { residual: SlowRange; unknown: readonly SlowRange[] } {
  const open = items.flatMap(({ count }, at) => (count === null ? [at] : []));
  const residuals: number[] = [];
  const fitting: number[][] = open.map(() => []);
  const counts = items.map(({ count }) => count ?? 0);
  const attempt = (place: number): void => {
    const at = open[place];
    if (at !== undefined) {
      for (let count = 0; count <= most; count += 1) {
        counts[at] = count;
        attempt(place + 1);
      }
      return;
    }
    // What went out and what is there at the end, less what came in and was there at the start.
    const residual = items.reduce((sum, { side }, i) => sum + (side === 'out' ? 1 : -1) * (counts[i] ?? 0), 0);
    residuals.push(residual);
    if (residual === 0) open.forEach((each, i) => fitting[i]?.push(counts[each] ?? 0));
  };
  attempt(0);
  return { residual: ends(residuals), unknown: fitting.map(ends) };
}

function ends(values: readonly number[]): SlowRange {
  if (values.length === 0) return { lowest: null, highest: null };
  return {
    lowest: values.reduce((a, b) => Math.min(a, b), Infinity),
    highest: values.reduce((a, b) => Math.max(a, b), -Infinity),
  };
}
