/** A row of a tree of totals as the oracle takes it. */
export interface SlowRow {
  readonly id: string;
  readonly parentId?: string | null;
  readonly value?: number | null;
  readonly open?: boolean;
}

/** The best that can be done: how many figures are changed, by how much, and every way to do it. */
export interface SlowTotals {
  readonly changes: number;
  readonly change: number;
  /** Each way as text, `id=value` by id. */
  readonly answers: readonly string[];
}

interface Assignment {
  readonly value: number;
  readonly change: number;
  readonly changed: readonly string[];
}

/**
 * Tries every assignment of whole numbers to a small tree that adds up, and keeps the best.
 *
 * No top value beyond the bound is needed: if it is above both its printed figure and all that is bounded below, then
 * some way down to a leaf (or to what an incomplete list leaves out) is above too, and taking 1 from each of its units
 * changes nothing that was right and makes the change smaller. Everything below a unit is no larger than it.
 */
export function slowTotals(rows: readonly SlowRow[]): SlowTotals {
  let [changes, change, answers] = [0, 0, [[]] as readonly (readonly string[])[]];
  for (const root of rows.filter(({ parentId }) => parentId === undefined || parentId === null)) {
    const all = assignments(rows, root, bound(rows, root));
    const fewest = Math.min(...all.map(({ changed }) => changed.length));
    const few = all.filter(({ changed }) => changed.length === fewest);
    const least = few.reduce((low, each) => Math.min(low, each.change), Infinity);
    const best = new Set(few.filter((each) => each.change === least).map(({ changed }) => changed.join(' ')));
    const ways = [...best].map((way) => (way === '' ? [] : way.split(' ')));
    changes += fewest;
    change += least;
    answers = answers.flatMap((before) => ways.map((way) => [...before, ...way]));
  }
  return { changes, change, answers: answers.map((way) => [...way].sort().join(' ')).sort() };
}

function bound(rows: readonly SlowRow[], { id, value }: SlowRow): number {
  const below = rows.filter(({ parentId }) => parentId === id);
  return Math.max(
    value ?? 0,
    below.reduce((sum, child) => sum + bound(rows, child), 0),
  );
}

function assignments(rows: readonly SlowRow[], row: SlowRow, most: number): Assignment[] {
  const below = rows.filter(({ parentId }) => parentId === row.id);
  let sums: Assignment[] = [{ value: 0, change: 0, changed: [] }];
  for (const child of below) {
    const own = assignments(rows, child, most);
    sums = sums.flatMap((sum) =>
      own
        .filter(({ value }) => sum.value + value <= most)
        .map((each) => ({
          value: sum.value + each.value,
          change: sum.change + each.change,
          changed: [...sum.changed, ...each.changed],
        })),
    );
  }
  const isFree = below.length === 0 || row.open === true;
  return sums.flatMap((sum) => {
    const values: number[] = [];
    for (let value = sum.value; value <= (isFree ? most : sum.value); value += 1) values.push(value);
    return values.map((value) => {
      const printed = row.value ?? null;
      if (printed === null || printed === value) return { ...sum, value };
      const changed = [...sum.changed, `${row.id}=${String(value)}`];
      return { value, change: sum.change + Math.abs(value - printed), changed };
    });
  });
}
