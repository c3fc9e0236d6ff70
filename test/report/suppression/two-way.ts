/** A two-way table of made-up counts, one of them small. */
export const ROWS = [
  { id: 'a', x: 12, y: 2, all: 14 },
  { id: 'b', x: 20, y: 9, all: 29 },
  { id: 'c', x: 31, y: 14, all: 45 },
  { id: 'sum', x: 63, y: 25, all: 88 },
];
/** How it adds up, and what is asked of it. */
export const TWO_WAY = { below: 5, protect: 6, counts: ['x', 'y', 'all'], total: 'all', totalRow: 'sum' };
