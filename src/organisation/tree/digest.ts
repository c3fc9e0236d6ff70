import type { IdIndex } from '../../core/index.js';
import { UNIT_KINDS } from './kinds.js';
import type { LocalityColumns, UnitColumns } from './organisation.js';

/** 64 bits over ids, kinds, parents and localities: enough to tell one organisation's tally from another's. */
export function digest(
  units: UnitColumns,
  unitIndex: IdIndex,
  localities: LocalityColumns,
  localityIndex: IdIndex,
): string {
  const kindNumbers = new Map(UNIT_KINDS.map((kind, number) => [kind, number]));
  const kinds = new Int32Array(units.kinds.length);
  units.kinds.forEach((kind, row) => {
    kinds[row] = kindNumbers.get(kind)!;
  });
  const parts = [
    digestIds(units.ids, unitIndex),
    digestNumbers(kinds),
    digestNumbers(units.parents),
    digestIds(localities.ids, localityIndex),
    digestNumbers(localities.communes),
  ];
  const [high, low] = digestNumbers(Int32Array.from(parts.flat()));
  return hex(high) + hex(low);
}

type Digest = readonly [high: number, low: number];

/** The hashes of the ids stand for them, where an index has them. */
function digestIds(ids: readonly string[], { hashes }: IdIndex): Digest {
  return hashes.length === ids.length ? digestNumbers(hashes) : digestTexts(ids);
}

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
