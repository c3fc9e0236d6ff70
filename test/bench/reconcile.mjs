import { reconcileEquations, tryReconcileTotals } from 'chibo/audit';
import { race, randomFrom } from './harness.mjs';

/** A tree of totals, which is refused where too many sums differ, and of which a share of the figures was altered: provinces, communes, units; attached anywhere; deep. */
export async function reconcileLines(size = 10_000, only = undefined) {
  const random = randomFrom(31);
  const trees = { 'country, provinces, communes': provinces(size, random), 'units anywhere': anywhere(size, random) };
  const cases = Object.entries({ ...trees, 'one below the other': deep(size) }).flatMap(([name, parents]) =>
    [0, 1, 2, 5].map((share) => {
      const rows = altered(parents, share, random);
      return { name: `reconcileTotals, ${name}, ${String(share)} % altered`, run: () => tryReconcileTotals(rows) };
    }),
  );
  const door = altered(trees['units anywhere'], 0, random);
  const timings = await race(
    [{ name: 'door: adding the figures up', run: () => door.reduce((sum, row) => sum + row.value, 0) }, ...cases],
    { collect: false, only },
  );
  const [figures, equations] = table(4, 5, random);
  const tables = await race(
    [{ name: 'reconcileEquations, a table of 4 × 5 with totals', run: () => reconcileEquations(figures, equations) }],
    { collect: false, only },
  );
  return [
    { title: 'a tree of totals reconciled', size, timings },
    { title: 'free equations reconciled', size: figures.length, timings: tables },
  ];
}

/** 34 provinces, a quarter of the units communes spread over them, the rest spread over the communes. */
function provinces(size, random) {
  const communes = Math.round(size / 4);
  return Array.from({ length: size }, (_, at) => {
    if (at <= 34) return at === 0 ? -1 : 0;
    return at <= 34 + communes ? 1 + (at % 34) : 35 + random(communes);
  });
}

function anywhere(size, random) {
  return Array.from({ length: size }, (_, at) => (at === 0 ? -1 : random(at)));
}

function deep(size) {
  return Array.from({ length: size }, (_, at) => at - 1);
}

/** Rows that add up, of which a share was then altered by one digit. */
function altered(parents, share, random) {
  const values = parents.map(() => 0);
  const inner = new Set(parents);
  for (let at = parents.length - 1; at >= 0; at -= 1) {
    if (!inner.has(at)) values[at] = random(300);
    if (at > 0) values[parents[at]] += values[at];
  }
  for (let count = 0; count < (parents.length * share) / 100; count += 1) {
    const at = random(values.length);
    const digits = [...String(values[at])];
    digits[random(digits.length)] = String(random(10));
    values[at] = Number(digits.join(''));
  }
  return parents.map((parent, at) => ({
    id: `u${String(at)}`,
    parentId: parent < 0 ? null : `u${String(parent)}`,
    value: values[at],
  }));
}

/** A table with totals both ways, three of its cells altered. */
function table(rows, columns, random) {
  const cells = Array.from({ length: rows * columns }, () => random(1000));
  const ids = cells.map((_, at) => `c${String(at)}`);
  const figures = cells.map((value, at) => ({ id: ids[at], value }));
  const equations = [];
  const add = (id, parts) => {
    figures.push({ id, value: parts.reduce((sum, part) => sum + figures.find((each) => each.id === part).value, 0) });
    equations.push({ terms: [...parts.map((part) => ({ id: part, times: 1 })), { id, times: -1 }] });
  };
  for (let row = 0; row < rows; row += 1) add(`r${String(row)}`, ids.slice(row * columns, (row + 1) * columns));
  for (let column = 0; column < columns; column += 1) {
    add(
      `k${String(column)}`,
      ids.filter((_, at) => at % columns === column),
    );
  }
  add(
    'all',
    Array.from({ length: rows }, (_, row) => `r${String(row)}`),
  );
  for (let count = 0; count < 3; count += 1) figures[random(cells.length)].value = random(1000);
  return [figures, equations];
}
