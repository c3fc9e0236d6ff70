import { describe, expect, it } from 'vitest';
import {
  type ReportRow,
  type SecondaryCell,
  type Suppression,
  type SuppressOptions,
  suppressSmallCounts,
  type WithheldCell,
} from '../../../src/report/index.js';

const COLUMNS = Array.from({ length: 6 }, (_, column) => `c${String(column)}`);

/** Made-up counts of ten communes in the north and the south of a province, a third of the columns small. */
function province(): ReportRow[] {
  const own = Array.from({ length: 10 }, (_, row) =>
    COLUMNS.map((_name, column) => ((row * 37 + column * 101 + row * column * 7) % 101) % (column % 3 === 0 ? 9 : 60)),
  );
  const sumOf = (rows: readonly number[][]): number[] =>
    COLUMNS.map((_name, column) => rows.reduce((sum, counts) => sum + (counts[column] ?? 0), 0));
  const rowOf = (id: string, of: string | null, counts: readonly number[]): ReportRow => ({
    ...{ id, of },
    ...Object.fromEntries(COLUMNS.map((name, column) => [name, counts[column] ?? 0])),
    all: counts.reduce((sum, count) => sum + count, 0),
  });
  return [
    rowOf('p', null, sumOf(own)),
    rowOf('north', 'p', sumOf(own.slice(0, 5))),
    rowOf('south', 'p', sumOf(own.slice(5))),
    ...own.map((counts, row) => rowOf(`x${String(row)}`, row < 5 ? 'north' : 'south', counts)),
  ];
}

function suppress(options: Partial<SuppressOptions>): Suppression {
  const counts = [...COLUMNS, 'all'];
  return suppressSmallCounts(province(), { below: 5, protect: 7, counts, total: 'all', parent: 'of', ...options });
}

/** Each row as it is published: `s` for a small count, `x` for another that is withheld, a dot for what is printed. */
function picture(options: Partial<SuppressOptions>): object {
  const { primary, secondary } = suppress(options);
  const isIn = (cells: readonly WithheldCell[], id: unknown, name: string): boolean =>
    cells.some((cell) => cell.id === id && cell.column === name);
  const widthOf = (cells: readonly WithheldCell[]): number =>
    cells.reduce((sum, { low, high }) => sum + (high ?? Infinity) - low, 0);
  return {
    cells: province()
      .map(({ id }) =>
        [...COLUMNS, 'all']
          .map((name) => (isIn(primary, id, name) ? 's' : isIn(secondary, id, name) ? 'x' : '.'))
          .join(''),
      )
      .join(' '),
    widths: [widthOf(primary), widthOf(secondary)],
    causes: new Set(secondary.map((cell) => `${cell.for.id}.${cell.for.column}`)).size,
  };
}

describe('what is withheld of the counts of a province', () => {
  it('at the least counts', () => {
    expect(picture({})).toEqual({
      cells: 'x..x... x..x... x..x... ....... s.xs.x. s.sx... s..s.x. s.ss... s..x... sss.... sx.s... s.sx... s..x...',
      widths: [194, 331],
      causes: 6,
    });
  });

  it('at the fewest cells, those that are found first where several are as few', () => {
    expect(picture({ weights: 'cells' })).toEqual({
      cells: 'xx..... xx..... xx..... ....... sxxs... sxs.... sx.s... s.ss... sx.x... sss.... s.xs... sxs.... sx.....',
      widths: [483, 1279],
      causes: 8,
    });
  });

  it('at the least of what a function says', () => {
    expect(picture({ weights: ({ column }, count) => (column === 'c1' ? 0 : count) })).toEqual({
      cells: 'xx..... xx..... xx..... ....... sxxs... sxs.... sx.s... s.ss... sx.x... sss.... s..s.x. sxs..x. sx.....',
      widths: [424, 1315],
      causes: 7,
    });
  });

  it('with a distance below and above', () => {
    expect(picture({ protect: { width: 7, below: 2, above: 3 } })).toEqual({
      cells: '....... x..x... x..x... ....... s.xs.x. s.sx... s..s.x. s.ss... s..x... sss.... sx.s... s.s.... s..x...',
      widths: [187, 165],
      causes: 6,
    });
  });

  it('far above', () => {
    expect(picture({ below: 3, protect: { above: 25 } })).toEqual({
      cells: 'xx.x... xx.x... xx.x... ....... sxx..x. sxs.... sx.s... s.s..x. ....... ss..x.. ...sx.. ....... .x..x..',
      widths: [366, 1127],
      causes: 8,
    });
  });

  it('below', () => {
    expect(picture({ below: 3, protect: { below: 2 } })).toEqual({
      cells: '....... ....... ....... ....... s..x... s.s.... s..s... s.sx... ....... ss.x... xx.s... ....... .......',
      widths: [34, 21],
      causes: 4,
    });
  });

  it('of more counts, far apart', () => {
    expect(picture({ below: 9, protect: 40 })).toEqual({
      cells: 'xx.x... sx.x... xx.x... ....... sxxssx. s.ss.x. s.xs... s.ssx.. s.xs... sss...x ss.s.x. sxss.xx sx.s...',
      widths: [1516, 1911],
      causes: 11,
    });
  });

  it('with zeros as small as others', () => {
    expect(picture({ zeros: 'sensitive' })).toEqual({
      cells: 'x..x... xx..... xx.x... sssssss s.xs.x. s.s.x.. s..s.x. sxss..x sx.x... ssss... sx.s... s.s.... s..x...',
      widths: [387, 416],
      causes: 7,
    });
  });

  it('with zeros that are never withheld', () => {
    expect(picture({ zeros: 'published' })).toEqual({
      cells: 'x..x... xx.x... xx.x... ....... s.xsx.. s.sxx.. sx.s... sxss... sxx.... sss..x. sx.s... s.sx.x. sx.x...',
      widths: [363, 584],
      causes: 8,
    });
  });

  it('with what can be worked out of each cell, and for whose sake it was withheld first', () => {
    const { primary, secondary } = suppress({ weights: 'cells' });
    const told = [...primary.slice(0, 8), ...secondary].map((cell: WithheldCell | SecondaryCell) => {
      const cause = 'for' in cell ? ` for ${cell.for.id}.${cell.for.column}` : '';
      return `${cell.id}.${cell.column} ${String(cell.low)}–${String(cell.high)}${cause}`;
    });
    expect(told).toEqual([
      'x1.c0 0–84',
      'x1.c3 0–8',
      'x2.c0 0–31',
      'x2.c2 0–31',
      'x3.c0 0–33',
      'x3.c3 0–8',
      'x4.c0 0–7',
      'x4.c2 0–7',
      'p.c0 0–226 for x1.c0',
      'p.c1 20–246 for x1.c0',
      'north.c0 0–109 for x1.c0',
      'north.c1 15–124 for x1.c0',
      'south.c0 0–117 for x5.c0',
      'south.c1 5–122 for x5.c0',
      'x1.c1 0–84 for x1.c0',
      'x1.c2 16–54 for x2.c2',
      'x2.c1 0–31 for x2.c0',
      'x3.c1 0–33 for x3.c0',
      'x5.c1 0–28 for x5.c0',
      'x5.c3 0–9 for x7.c3',
      'x7.c2 0–59 for x7.c0',
      'x8.c1 0–57 for x7.c0',
      'x9.c1 0–36 for x9.c0',
    ]);
  });
});
