type Ids = readonly (string | undefined)[];

/** The index of a list whose ids fall on too few places: the rows in the order of their ids, and no hashes. */
export function sortedIndex(
  ids: Ids,
  onDuplicate: (row: number, earlier: number) => void,
): { readonly slots: Int32Array; readonly hashes: Int32Array } {
  const rows = Array.from(ids.keys()).filter((row) => ids[row] !== undefined);
  // A stable sort: of equal ids the first row stays first.
  rows.sort((left, right) => compareIds(ids[left]!, ids[right]!));
  const first: number[] = [];
  const duplicates: [row: number, earlier: number][] = [];
  for (const row of rows) {
    const earlier = first.at(-1);
    if (earlier === undefined || ids[earlier] !== ids[row]) first.push(row);
    else duplicates.push([row, earlier]);
  }
  duplicates.sort(([left], [right]) => left - right);
  for (const [row, earlier] of duplicates) onDuplicate(row, earlier);
  return { slots: Int32Array.from(first), hashes: new Int32Array(0) };
}

/** The row of an id in such an index, or −1. */
export function sortedRow(slots: Int32Array, ids: Ids, id: string): number {
  let [low, high] = [0, slots.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ids[slots[middle]!]! < id) low = middle + 1;
    else high = middle;
  }
  const row = slots[low];
  return row !== undefined && ids[row] === id ? row : -1;
}

function compareIds(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
