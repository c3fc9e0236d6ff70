import { ContractError, checkOptions, InvalidInputError, type Issue } from '../../core/index.js';
import { checkOrganisation, fieldsOf } from './check-argument.js';
import { rowOfUnit } from './find-rows.js';
import { foldName } from './fold-name.js';
import type { UnitKind } from './kinds.js';
import { unitAt } from './navigate.js';
import type { Organisation, Unit } from './organisation.js';

/**
 * The folded words of all unit names in order, with the units that have them: what makes a search take time
 * by its answers and not by the size of the organisation. Plain data.
 *
 * @category Finding units
 */
export interface NameIndex {
  /** Each unit's folded name, by unit row. */
  readonly names: readonly string[];
  /** Every distinct word, sorted by code unit. */
  readonly words: readonly string[];
  /** Where the units of each word start in `rows`; they end where those of the next start. */
  readonly starts: Int32Array;
  /** Unit rows, word by word. */
  readonly rows: Int32Array;
}

/**
 * What a search looks for.
 *
 * @category Finding units
 */
export interface SearchOptions {
  /** Only units of this kind. */
  readonly kind?: UnitKind;
  /** Only units below this one. */
  readonly under?: string;
  /** At most so many answers; 20 unless told. */
  readonly limit?: number;
  /** The index of this organisation, where it is searched more than once. */
  readonly index?: NameIndex;
}

/**
 * Finds units by name, ignoring case, tone marks and the usual differences of spelling.
 *
 * Every word of the text must begin a word of the name, in any order; see {@link foldName} for what counts as
 * the same. Names equal to the text as written come first, then those that fold to the same, then those that
 * begin with it, then the rest; equals stand in unit order.
 *
 * @param org - The organisation.
 * @param text - What is looked for, such as `luan gioi`.
 * @param options - `kind`, `under`, `limit`, and an index where there is one.
 * @returns The units, best first; empty for a text without a letter or digit.
 * @throws An `InvalidInputError` with `bad-limit` or `not-text`; a `ContractError` with `unknown-id` for `under`,
 *   `other-organisation` for an index of another one.
 * @example
 * ```ts
 * import { parseOrganisation, searchUnits } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2018-05-13',
 *   units: [
 *     { id: 'dbd', name: 'Điện Biên Đông', kind: 'district', parentId: null },
 *     { id: 'lg', name: 'Luân Giói', kind: 'commune', parentId: 'dbd' },
 *     { id: 'nu', name: 'Noong U', kind: 'commune', parentId: 'dbd' },
 *   ],
 *   localities: [],
 * });
 * searchUnits(org, 'luôn giói').map((unit) => unit.id); // => ['lg']
 * searchUnits(org, 'nong').map((unit) => unit.id); // => ['nu']
 * searchUnits(org, 'dong dien', { kind: 'district' }).map((unit) => unit.id); // => ['dbd']
 * ```
 * @category Finding units
 */
export function searchUnits(org: Organisation, text: string, options: SearchOptions = {}): Unit[] {
  checkOrganisation(org);
  checkOptions(options);
  const { kind, under, limit = 20, index = indexNames(org) } = options;
  check(text, limit);
  checkIndex(index, org);
  const [from, to] = rangeUnder(org, under);
  const folded = foldName(text);
  const words = folded.split(' ').filter((word) => word !== '');
  if (words.length === 0) return [];
  const rows = matching(index, words).filter(
    (row) => row >= from && row < to && (kind === undefined || org.units.kinds[row] === kind),
  );
  const rank = (row: number): number => {
    const name = index.names[row]!;
    if (org.units.names[row] === text) return 0;
    return name === folded ? 1 : name.startsWith(folded) ? 2 : 3;
  };
  return rows
    .map((row) => ({ row, rank: rank(row) }))
    .sort((left, right) => left.rank - right.rank || left.row - right.row)
    .slice(0, limit)
    .map(({ row }) => unitAt(org, row));
}

/**
 * Prepares an organisation's names for many searches.
 *
 * @param org - The organisation.
 * @returns The index, to be passed to {@link searchUnits}.
 * @example
 * ```ts
 * import { indexNames, parseOrganisation } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2018-05-13',
 *   units: [{ id: 'nu', name: 'Noong U', kind: 'commune', parentId: null }],
 *   localities: [],
 * });
 * indexNames(org).words; // => ['nong', 'u']
 * ```
 * @category Finding units
 */
export function indexNames(org: Organisation): NameIndex {
  checkOrganisation(org);
  const names = org.units.names.map(foldName);
  const byWord = new Map<string, number[]>();
  names.forEach((name, row) => {
    for (const word of new Set(name.split(' '))) {
      const rows = byWord.get(word);
      if (rows === undefined) byWord.set(word, [row]);
      else rows.push(row);
    }
  });
  byWord.delete('');
  const words = [...byWord.keys()].sort();
  const starts = new Int32Array(words.length + 1);
  words.forEach((word, place) => {
    starts[place + 1] = starts[place]! + byWord.get(word)!.length;
  });
  return { names, words, starts, rows: Int32Array.from(words.flatMap((word) => byWord.get(word)!)) };
}

/**
 * The names from the root down to a unit.
 *
 * @param org - The organisation.
 * @param id - The unit's id.
 * @returns The names, the root's first and the unit's own last.
 * @throws A `ContractError` with `unknown-id`.
 * @example
 * ```ts
 * import { parseOrganisation, pathNames } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2018-05-13',
 *   units: [
 *     { id: 'dbd', name: 'Điện Biên Đông', kind: 'district', parentId: null },
 *     { id: 'nu', name: 'Noong U', kind: 'commune', parentId: 'dbd' },
 *   ],
 *   localities: [],
 * });
 * pathNames(org, 'nu'); // => ['Điện Biên Đông', 'Noong U']
 * ```
 * @category Finding units
 */
export function pathNames(org: Organisation, id: string): string[] {
  const names: string[] = [];
  for (let row = rowOfUnit(org, id); row >= 0; row = org.units.parents[row]!) names.push(org.units.names[row]!);
  return names.reverse();
}

/** The rows of which every word begins a word of the name, the rarest word's first. */
function matching(index: NameIndex, words: readonly string[]): number[] {
  const candidates = words
    .map((word) => wordRange(index.words, word))
    .map(([first, last]) => index.rows.subarray(index.starts[first], index.starts[last]))
    .sort((left, right) => left.length - right.length);
  const [fewest, ...others] = candidates;
  let found = [...new Set(fewest)];
  for (const rows of others) {
    const also = new Set(rows);
    found = found.filter((row) => also.has(row));
  }
  return found;
}

/** The words that begin with a text: a range, since they are sorted. */
function wordRange(words: readonly string[], start: string): [first: number, last: number] {
  const before = (bound: (word: string) => boolean): number => {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (bound(words[middle]!)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [before((word) => word < start), before((word) => word < start || word.startsWith(start))];
}

function rangeUnder(org: Organisation, under: string | undefined): [from: number, to: number] {
  if (under === undefined) return [0, org.units.ids.length];
  const row = rowOfUnit(org, under);
  return [row + 1, org.units.ends[row]!];
}

function checkIndex(index: unknown, org: Organisation): void {
  const { names, words, starts, rows } = fieldsOf<NameIndex>(index);
  const whole = Array.isArray(words) && ArrayBuffer.isView(starts) && ArrayBuffer.isView(rows);
  if (whole && names?.length === org.units.ids.length) return;
  throw new ContractError('other-organisation', 'The index is what indexNames gives of this organisation.', {
    units: org.units.ids.length,
  });
}

function check(text: unknown, limit: number): void {
  const issues: Issue[] = [];
  if (typeof text !== 'string')
    issues.push({ path: ['text'], code: 'not-text', message: 'A name is text.', value: typeof text });
  if (!Number.isSafeInteger(limit) || limit < 0) {
    issues.push({ path: ['limit'], code: 'bad-limit', message: 'A limit is a whole number, 0 or more.', value: limit });
  }
  if (issues.length > 0) throw new InvalidInputError('searchUnits', issues);
}
