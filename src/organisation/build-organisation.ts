import type { LocalityColumns, Organisation, StatedFigure, UnitColumns } from './organisation.js';
import type { FigureInput, LocalityInput, OrganisationInput, UnitInput } from './schema.js';

/** Lays a checked document out in columns: units in preorder, localities by their commune's row. */
export function buildOrganisation(document: OrganisationInput): Organisation {
  const { units, unitRows } = buildUnits(document.units);
  const { localities, localityRows } = buildLocalities(document.localities, unitRows);
  const figures = (document.figures ?? []).map((row) => statedFigure(row, document.asOf, unitRows, localityRows));
  const fingerprint = digest(units, localities);
  return Object.freeze({ asOf: document.asOf, fingerprint, units, localities, figures, unitRows, localityRows });
}

function buildUnits(rows: readonly UnitInput[]): { units: UnitColumns; unitRows: Map<string, number> } {
  const count = rows.length;
  const inputRows = new Map<string, number>();
  rows.forEach((row, index) => inputRows.set(row.id, index));
  const parentOf = new Int32Array(count).fill(-1);
  const firstChild = new Int32Array(count).fill(-1);
  const nextSibling = new Int32Array(count).fill(-1);
  let root = -1;
  // Backwards, so that each list of children comes out in the order of the document.
  for (let index = count - 1; index >= 0; index -= 1) {
    const parent = rows[index]?.parentId;
    const above = parent === null || parent === undefined ? -1 : (inputRows.get(parent) ?? -1);
    parentOf[index] = above;
    if (above < 0) root = index;
    else {
      nextSibling[index] = firstChild[above] ?? -1;
      firstChild[above] = index;
    }
  }

  const order = new Int32Array(count);
  const rowOf = new Int32Array(count);
  const ends = new Int32Array(count);
  let next = 0;
  // Down to the first child, else along to the next sibling, else up: no recursion, whatever the depth.
  for (let at = root; at >= 0; ) {
    rowOf[at] = next;
    order[next] = at;
    next += 1;
    if ((firstChild[at] ?? -1) >= 0) {
      at = firstChild[at] ?? -1;
      continue;
    }
    ends[rowOf[at] ?? 0] = next;
    while (at >= 0 && (nextSibling[at] ?? -1) < 0) {
      at = parentOf[at] ?? -1;
      if (at >= 0) ends[rowOf[at] ?? 0] = next;
    }
    if (at >= 0) at = nextSibling[at] ?? -1;
  }

  const inOrder = Array.from(order, (index) => rows[index]).filter((row) => row !== undefined);
  const unitRows = new Map<string, number>();
  inOrder.forEach((row, index) => unitRows.set(row.id, index));
  const parents = Int32Array.from(order, (index) => {
    const above = parentOf[index] ?? -1;
    return above < 0 ? -1 : (rowOf[above] ?? -1);
  });
  const units: UnitColumns = {
    ids: inOrder.map((row) => row.id),
    names: inOrder.map((row) => row.name),
    kinds: inOrder.map((row) => row.kind),
    parents,
    ends,
    from: inOrder.map((row) => row.from ?? null),
    to: inOrder.map((row) => row.to ?? null),
  };
  return { units, unitRows };
}

function buildLocalities(
  rows: readonly LocalityInput[],
  unitRows: ReadonlyMap<string, number>,
): { localities: LocalityColumns; localityRows: Map<string, number> } {
  const inOrder = rows
    .map((row) => ({ row, commune: unitRows.get(row.communeId) ?? -1 }))
    .sort((left, right) => left.commune - right.commune);
  const branchStarts = new Int32Array(inOrder.length + 1);
  const branches: number[] = [];
  const hosts: number[] = [];
  inOrder.forEach(({ row }, index) => {
    const hostOf = new Set(row.hostOf);
    for (const branchId of row.branchIds) {
      branches.push(unitRows.get(branchId) ?? -1);
      hosts.push(hostOf.has(branchId) ? 1 : 0);
    }
    branchStarts[index + 1] = branches.length;
  });
  const localities: LocalityColumns = {
    ids: inOrder.map(({ row }) => row.id),
    names: inOrder.map(({ row }) => row.name),
    kinds: inOrder.map(({ row }) => row.kind ?? null),
    communes: Int32Array.from(inOrder, ({ commune }) => commune),
    branchStarts,
    branches: Int32Array.from(branches),
    hosts: Uint8Array.from(hosts),
  };
  const localityRows = new Map<string, number>();
  localities.ids.forEach((id, index) => localityRows.set(id, index));
  return { localities, localityRows };
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
    if (!NOT_COUNTS.has(name) && typeof value === 'number') counts.set(name, value);
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
  let [high, low] = [0x9e3779b9, 0x85ebca6b];
  const mix = (value: number): void => {
    high = Math.imul(high ^ value, 0x9e3779b1);
    low = Math.imul(low ^ value ^ (high >>> 15), 0x85ebca77);
  };
  const mixText = (text: string): void => {
    for (let index = 0; index < text.length; index += 1) mix(text.charCodeAt(index));
    mix(-1);
  };
  units.ids.forEach(mixText);
  units.kinds.forEach(mixText);
  units.parents.forEach(mix);
  localities.ids.forEach(mixText);
  localities.communes.forEach(mix);
  const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
  return hex(high) + hex(low);
}
