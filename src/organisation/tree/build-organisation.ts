import { UNIT_KINDS } from './kinds.js';
import type { LocalityColumns, Organisation, StatedFigure, UnitColumns } from './organisation.js';
import type { FigureInput, LocalityInput, UnitInput } from './schema.js';

/** A document without faults, with what its checks have found already. */
export interface CheckedDocument {
  readonly asOf: string;
  readonly units: readonly UnitInput[];
  /** Row of each unit's id in `units`. It becomes the organisation's own: the rows are replaced. */
  readonly unitRows: Map<string, number>;
  /** Row of each unit's parent in `units`; −1 for the root. */
  readonly parents: Int32Array;
  readonly localities: readonly LocalityInput[];
  readonly figures: readonly FigureInput[];
}

/** Lays a checked document out in columns: units in preorder, localities by their commune's row. */
export function buildOrganisation(document: CheckedDocument): Organisation {
  const { asOf, unitRows } = document;
  const units = unitColumns(document, preorder(document.parents));
  const { localities, localityRows } = buildLocalities(document.localities, unitRows, units.ids.length);
  const figures = document.figures.map((row) => statedFigure(row, asOf, unitRows, localityRows));
  const fingerprint = digest(units, localities);
  return Object.freeze({ asOf, fingerprint, units, localities, figures, unitRows, localityRows });
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
    const above = parents[index] ?? -1;
    if (above < 0) root = index;
    else {
      nextSibling[index] = firstChild[above] ?? -1;
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
    if ((firstChild[at] ?? -1) >= 0) {
      at = firstChild[at] ?? -1;
      continue;
    }
    ends[rowOf[at] ?? 0] = next;
    while (at >= 0 && (nextSibling[at] ?? -1) < 0) {
      at = parents[at] ?? -1;
      if (at >= 0) ends[rowOf[at] ?? 0] = next;
    }
    if (at >= 0) at = nextSibling[at] ?? -1;
  }
  return { rowOf, ends };
}

function unitColumns(document: CheckedDocument, { rowOf, ends }: Preorder): UnitColumns {
  const count = rowOf.length;
  const ids = new Array<string>(count).fill('');
  const names = new Array<string>(count).fill('');
  const kinds = new Array<UnitInput['kind']>(count).fill('branch');
  const parents = new Int32Array(count);
  const from = new Array<string | null>(count).fill(null);
  const to = new Array<string | null>(count).fill(null);
  // In the order of the document, which is that of its rows in memory: a row costs more to reach than to read.
  document.units.forEach((row, index) => {
    const place = rowOf[index] ?? 0;
    ids[place] = row.id;
    names[place] = row.name;
    kinds[place] = row.kind;
    parents[place] = rowOf[document.parents[index] ?? -1] ?? -1;
    if (row.from !== undefined) from[place] = row.from;
    if (row.to !== undefined) to[place] = row.to;
    if (place !== index) document.unitRows.set(row.id, place);
  });
  return { ids, names, kinds, parents, ends, from, to };
}

function buildLocalities(
  rows: readonly LocalityInput[],
  unitRows: ReadonlyMap<string, number>,
  unitCount: number,
): { localities: LocalityColumns; localityRows: Map<string, number> } {
  const inOrder = byCommune(rows, unitRows, unitCount);
  const branchStarts = new Int32Array(inOrder.length + 1);
  const branches: number[] = [];
  const hosts: number[] = [];
  inOrder.forEach(({ row }, index) => {
    const hostOf = row.hostOf === undefined ? null : new Set(row.hostOf);
    for (const branchId of row.branchIds) {
      branches.push(unitRows.get(branchId) ?? -1);
      hosts.push(hostOf?.has(branchId) === true ? 1 : 0);
    }
    branchStarts[index + 1] = branches.length;
  });
  const localities: LocalityColumns = {
    ids: inOrder.map(({ row }) => row.id),
    names: inOrder.map(({ row }) => row.name),
    kinds: inOrder.map(({ row }) => row.kind ?? null),
    from: inOrder.map(({ row }) => row.from ?? null),
    to: inOrder.map(({ row }) => row.to ?? null),
    communes: Int32Array.from(inOrder, ({ commune }) => commune),
    branchStarts,
    branches: Int32Array.from(branches),
    hosts: Uint8Array.from(hosts),
  };
  const localityRows = new Map<string, number>();
  localities.ids.forEach((id, index) => localityRows.set(id, index));
  return { localities, localityRows };
}

/** Localities in the order of their communes' rows; those of one commune keep their order. */
function byCommune(
  rows: readonly LocalityInput[],
  unitRows: ReadonlyMap<string, number>,
  unitCount: number,
): { row: LocalityInput; commune: number }[] {
  const placed = rows.map((row) => ({ row, commune: unitRows.get(row.communeId) ?? 0 }));
  // Where the localities of each commune go: a sort by counting, since the communes are numbered.
  const next = new Int32Array(unitCount + 1);
  for (const { commune } of placed) next[commune + 1] = (next[commune + 1] ?? 0) + 1;
  for (let unit = 0; unit < unitCount; unit += 1) next[unit + 1] = (next[unit + 1] ?? 0) + (next[unit] ?? 0);
  const inOrder = placed.slice();
  for (const each of placed) {
    const place = next[each.commune] ?? 0;
    inOrder[place] = each;
    next[each.commune] = place + 1;
  }
  return inOrder;
}

const NOT_COUNTS = new Set(['unitId', 'localityId', 'asOf', 'lastAdmission']);

function statedFigure(
  row: FigureInput,
  asOf: string,
  unitRows: ReadonlyMap<string, number>,
  localityRows: ReadonlyMap<string, number>,
): StatedFigure {
  const counts = new Map<string, number>();
  for (const [name, value] of Object.entries(row)) {
    // Plus 0, because JSON has no −0 and a copy through it must be equal.
    if (!NOT_COUNTS.has(name) && typeof value === 'number') counts.set(name, value + 0);
  }
  return {
    unit: row.unitId === undefined ? -1 : (unitRows.get(row.unitId) ?? -1),
    locality: row.localityId === undefined ? -1 : (localityRows.get(row.localityId) ?? -1),
    asOf: row.asOf ?? asOf,
    ...(row.lastAdmission === undefined ? {} : { lastAdmission: row.lastAdmission }),
    counts,
  };
}

/** 64 bits over ids, kinds, parents and localities: enough to tell one organisation's tally from another's. */
function digest(units: UnitColumns, localities: LocalityColumns): string {
  const kindNumbers = new Map(UNIT_KINDS.map((kind, number) => [kind, number]));
  const kinds = new Int32Array(units.kinds.length);
  units.kinds.forEach((kind, row) => {
    kinds[row] = kindNumbers.get(kind) ?? -1;
  });
  const parts = [
    digestTexts(units.ids),
    digestNumbers(kinds),
    digestNumbers(units.parents),
    digestTexts(localities.ids),
    digestNumbers(localities.communes),
  ];
  const [high, low] = digestNumbers(Int32Array.from(parts.flat()));
  return hex(high) + hex(low);
}

type Digest = readonly [high: number, low: number];

function digestTexts(texts: readonly string[]): Digest {
  let [high, low] = SEEDS;
  for (const text of texts) {
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      high = Math.imul(high ^ code, 0x9e3779b1);
      low = Math.imul(low ^ code ^ (high >>> 15), 0x85ebca77);
    }
    // No text has this code: two lists differ even where their texts put together are the same.
    high = Math.imul(high ^ -1, 0x9e3779b1);
    low = Math.imul(low ^ -1 ^ (high >>> 15), 0x85ebca77);
  }
  return [high, low];
}

function digestNumbers(numbers: Int32Array): Digest {
  let [high, low] = SEEDS;
  for (const number of numbers) {
    high = Math.imul(high ^ number, 0x9e3779b1);
    low = Math.imul(low ^ number ^ (high >>> 15), 0x85ebca77);
  }
  return [high, low];
}

const SEEDS: Digest = [0x9e3779b9 | 0, 0x85ebca6b | 0];

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
