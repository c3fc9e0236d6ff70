import { reindexIds, rowIn } from '../../core/index.js';
import type { CheckedLocalities } from './check-localities.js';
import type { CheckedUnits } from './check-units.js';
import { digest } from './digest.js';
import type { Days, List } from './lists.js';
import type { LocalityColumns, Organisation, StatedFigure, UnitColumns } from './organisation.js';
import type { FigureInput } from './schema.js';

/** A document without faults, with what its checks have found already. */
export interface CheckedDocument {
  readonly asOf: string;
  readonly units: CheckedUnits;
  readonly localities: CheckedLocalities;
  readonly figures: readonly FigureInput[];
}

/** Lays a checked document out in columns: units in preorder, localities by their commune's row. */
export function buildOrganisation(document: CheckedDocument): Organisation {
  const { asOf } = document;
  const order = preorder(document.units.parents);
  const units = unitColumns(document.units, order);
  const unitIndex = reindexIds(document.units.index, order.rowOf, units.ids);
  const rowOf = byCommune(document.localities.communes, order.rowOf);
  const localities = localityColumns(document.localities, rowOf, order.rowOf);
  const localityIndex = reindexIds(document.localities.index, rowOf, localities.ids);
  const unitRow = (id: string): number => rowIn(unitIndex, units.ids, id);
  const localityRow = (id: string): number => rowIn(localityIndex, localities.ids, id);
  const figures = document.figures.map((row) => statedFigure(row, asOf, unitRow, localityRow));
  const fingerprint = digest(units, unitIndex, localities, localityIndex);
  return Object.freeze({ asOf, fingerprint, units, localities, figures, unitIndex, localityIndex });
}

interface Preorder {
  /** The place of each row of the document. */
  readonly rowOf: Int32Array;
  /** The first place after each place's subtree. */
  readonly ends: Int32Array;
}

/** Puts every unit before everything under it; units under one parent keep their order. */
function preorder(parents: Int32Array): Preorder {
  const count = parents.length;
  const firstChild = new Int32Array(count).fill(-1);
  const nextSibling = new Int32Array(count).fill(-1);
  let root = -1;
  // Backwards, so that each list of children comes out in the order of the document.
  for (let index = count - 1; index >= 0; index -= 1) {
    const above = parents[index]!;
    if (above < 0) root = index;
    else {
      nextSibling[index] = firstChild[above]!;
      firstChild[above] = index;
    }
  }

  const rowOf = new Int32Array(count);
  const ends = new Int32Array(count);
  let next = 0;
  // Down to the first child, else along to the next sibling, else up: no recursion, whatever the depth.
  for (let at = root; at >= 0; ) {
    rowOf[at] = next;
    next += 1;
    if (firstChild[at]! >= 0) {
      at = firstChild[at]!;
      continue;
    }
    ends[rowOf[at]!] = next;
    while (at >= 0 && nextSibling[at]! < 0) {
      at = parents[at]!;
      if (at >= 0) ends[rowOf[at]!] = next;
    }
    if (at >= 0) at = nextSibling[at]!;
  }
  return { rowOf, ends };
}

/** A column in another order, with something else where there is nothing. */
function placed<T, Blank>(column: readonly (T | undefined)[], rowOf: Int32Array, blank: Blank): (T | Blank)[] {
  const moved = new Array<T | Blank>(column.length).fill(blank);
  for (let row = 0; row < column.length; row += 1) moved[rowOf[row]!] = column[row] ?? blank;
  return moved;
}

function placedDays({ ids, days }: List, end: keyof Days, rowOf: Int32Array): (string | null)[] {
  const moved = new Array<string | null>(ids.length).fill(null);
  for (const [row, each] of days) moved[rowOf[row]!] = each[end] ?? null;
  return moved;
}

function unitColumns({ list, parents }: CheckedUnits, { rowOf, ends }: Preorder): UnitColumns {
  const above = new Int32Array(parents.length);
  for (let row = 0; row < parents.length; row += 1) above[rowOf[row]!] = rowOf[parents[row]!] ?? -1;
  return {
    ids: placed(list.ids, rowOf, ''),
    names: placed(list.names, rowOf, ''),
    kinds: placed(list.kinds, rowOf, 'branch'),
    parents: above,
    ends,
    from: placedDays(list, 'from', rowOf),
    to: placedDays(list, 'to', rowOf),
  };
}

/** The row of each locality in the order of their communes' rows; those of one commune keep their order. */
function byCommune(communes: Int32Array, rowOfUnit: Int32Array): Int32Array {
  // Where the localities of each commune go: a sort by counting, since the communes are numbered.
  const next = new Int32Array(rowOfUnit.length + 1);
  const places = communes.map((commune) => rowOfUnit[commune]!);
  for (const place of places) next[place + 1] = next[place + 1]! + 1;
  for (let unit = 0; unit < rowOfUnit.length; unit += 1) next[unit + 1] = next[unit + 1]! + next[unit]!;
  return places.map((place) => {
    const row = next[place]!;
    next[place] = row + 1;
    return row;
  });
}

function localityColumns(checked: CheckedLocalities, rowOf: Int32Array, rowOfUnit: Int32Array): LocalityColumns {
  const { list } = checked;
  const count = rowOf.length;
  const sourceOf = new Int32Array(count);
  rowOf.forEach((row, source) => {
    sourceOf[row] = source;
  });
  const communes = new Int32Array(count);
  const branchStarts = new Int32Array(count + 1);
  const branches = new Int32Array(checked.branches.length);
  const hosts = new Uint8Array(checked.branches.length);
  let end = 0;
  sourceOf.forEach((source, row) => {
    communes[row] = rowOfUnit[checked.communes[source]!]!;
    const hostOf = new Set(list.hostOf[source]);
    const start = checked.branchStarts[source]!;
    list.branchIds[source]!.forEach((branchId, place) => {
      branches[end] = rowOfUnit[checked.branches[start + place]!]!;
      hosts[end] = Number(hostOf.has(branchId));
      end += 1;
    });
    branchStarts[row + 1] = end;
  });
  return {
    ids: placed(list.ids, rowOf, ''),
    names: placed(list.names, rowOf, ''),
    kinds: placed(list.kinds, rowOf, null),
    from: placedDays(list, 'from', rowOf),
    to: placedDays(list, 'to', rowOf),
    communes,
    branchStarts,
    branches,
    hosts,
  };
}

const NOT_COUNTS = new Set(['unitId', 'localityId', 'asOf', 'lastAdmission']);

function statedFigure(
  row: FigureInput,
  asOf: string,
  unitRow: (id: string) => number,
  localityRow: (id: string) => number,
): StatedFigure {
  const counts = new Map<string, number>();
  for (const [name, value] of Object.entries(row)) {
    // Plus 0, because JSON has no −0 and a copy through it must be equal.
    if (!NOT_COUNTS.has(name) && typeof value === 'number') counts.set(name, value + 0);
  }
  return {
    unit: row.unitId === undefined ? -1 : unitRow(row.unitId),
    locality: row.localityId === undefined ? -1 : localityRow(row.localityId),
    asOf: row.asOf ?? asOf,
    ...(row.lastAdmission === undefined ? {} : { lastAdmission: row.lastAdmission }),
    counts,
  };
}
