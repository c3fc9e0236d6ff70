import type { TableComparison } from '../../../comparison/index.js';
import {
  type AnyRatio,
  compareRatios,
  type FormatOptions,
  multiplyRatios,
  negateRatio,
  ratio,
  ratioOf,
} from '../../../core/index.js';
import { amountText, countText, decimalText, firstText, type Language, languageOf } from '../language/language.js';
import { tellResult } from '../language/tell-result.js';
import { type UnitName, unitWord } from '../language/unit-name.js';

type Column = Exclude<TableComparison['table']['columns'][number], { readonly kind: 'text' }>;

/**
 * In which words the changes of many units are told.
 *
 * @category Sentences
 */
export interface TableChangesWords extends FormatOptions {
  /** What the rows are called, such as `xã` or `communes`; `đơn vị` or `units` unless told. */
  readonly unit?: UnitName | undefined;
  /** How many units are named that rose, and that fell, by most; 3 unless told. The others are counted. */
  readonly name?: number | undefined;
  /** The name of a unit by its id; the id itself unless told. */
  readonly nameOf?: ((unitId: string) => string) | undefined;
  /** What a column is called; its own name unless told. */
  readonly measureOf?: ((column: string) => string) | undefined;
  /** What the differences of a column count, such as `đảng viên`; of dates, days. Ratios are in percentage points. */
  readonly countedOf?: ((column: string) => UnitName | undefined) | undefined;
}

const WORDS = {
  vi: {
    unit: 'đơn vị',
    of: (measure: string, count: string, unit: string) => `${measure}, ${count} ${unit}`,
    up: (count: string) => `${count} tăng`,
    down: (count: string) => `${count} giảm`,
    same: (count: string) => `${count} không đổi`,
    unknown: (count: string) => `${count} chưa rõ`,
    most: { up: 'tăng nhiều nhất', down: 'giảm nhiều nhất' },
    named: (name: string, amount: string) => `${name} (${amount})`,
    points: 'điểm phần trăm',
    others: (count: string) => `${count} đơn vị khác`,
    unmatched: (count: string) => `chưa kể ${count} đơn vị chỉ có trong bảng kia`,
    nothing: 'không có cột nào để so sánh',
  },
  en: {
    unit: { one: 'unit', other: 'units' },
    of: (measure: string, count: string, unit: string) => `${measure}, ${count} ${unit}`,
    up: (count: string) => `${count} up`,
    down: (count: string) => `${count} down`,
    same: (count: string) => `${count} unchanged`,
    unknown: (count: string) => `${count} not known`,
    most: { up: 'up most', down: 'down most' },
    named: (name: string, amount: string) => `${name} (${amount})`,
    points: { one: 'percentage point', other: 'percentage points' },
    others: (count: string) => (count === '1' ? `${count} other` : `${count} others`),
    unmatched: (count: string) => `units in the other table only, left out: ${count}`,
    nothing: 'there is no column to compare',
  },
} as const;

const ZERO = /* @__PURE__ */ ratio(0, 1);

/**
 * Tells in Vietnamese or English what changed between two tables: of every column how many units rose, fell, stayed and
 * are not known, and which rose and fell by most.
 *
 * The four add up to the number of units, which is told too; those of 0 are left out. Ratios change by percentage
 * points. Equal changes stand in the order of the table. Units that only the other table has are counted at the end.
 * There is no full stop.
 *
 * @param comparison - What `compareTables` gave.
 * @param options - `unit`, `name` (3), `nameOf`, `measureOf`, `countedOf`, and `locale` (`vi`), `digits` (1), `rounding`
 *   (half-up).
 * @returns The line.
 * @throws An `InvalidInputError` with `bad-digits`, `unknown-rounding`, `unknown-locale`, `bad-name`, `wrong-type`; a
 *   `ContractError` with `not-a-result`, `missing-options`.
 * @example
 * ```ts
 * import { compareTables } from 'chibo/comparison';
 * import { describeTableChanges } from 'chibo/report';
 *
 * const members = (values: number[]) => [{ name: 'members', kind: 'count' as const, values: Float64Array.from(values) }];
 * const before = { unitIds: ['Keo Lôm', 'Na Son', 'Pú Hồng'], columns: members([120, 80, 5]) };
 * const after = { unitIds: ['Keo Lôm', 'Na Son', 'Luân Giói'], columns: members([118, 85, 30]) };
 * const words = { measureOf: () => 'số đảng viên', countedOf: () => 'đảng viên', unit: 'xã' };
 * describeTableChanges(compareTables(before, after), words);
 * // => 'số đảng viên, 3 xã: 1 tăng, 1 giảm, 1 chưa rõ; tăng nhiều nhất: Na Son (5 đảng viên); giảm nhiều nhất: Keo Lôm (2 đảng viên); chưa kể 1 đơn vị chỉ có trong bảng kia'
 * describeTableChanges(compareTables(before, before), { locale: 'en' });
 * // => 'members, 3 units: 3 unchanged'
 * ```
 * @category Sentences
 */
export function describeTableChanges(comparison: TableComparison, options: TableChangesWords = {}): string {
  return tellResult('describeTableChanges', comparison, options, (own) => tellTableChanges(comparison, own));
}

function tellTableChanges(comparison: TableComparison, options: TableChangesWords): string {
  const language = languageOf('describeTableChanges', options, options.name);
  const words = WORDS[language.locale];
  const { table, unmatched } = comparison;
  const columns = table.columns.filter((column) => column.kind !== 'text');
  return [
    ...(columns.length === 0
      ? [words.nothing]
      : columns.map((column) => columnText(table.unitIds, column, language, options))),
    ...(unmatched.length === 0 ? [] : [words.unmatched(countText(unmatched.length, language))]),
  ].join('; ');
}

interface Change {
  readonly id: string;
  readonly by: AnyRatio;
}

function columnText(ids: readonly string[], column: Column, language: Language, options: TableChangesWords): string {
  const words = WORDS[language.locale];
  const { unit = words.unit, measureOf = (name: string) => name } = options;
  const known = ids.flatMap((id, row): Change[] => {
    const by = changeAt(column, row);
    return by === null ? [] : [{ id, by }];
  });
  const up = known.filter(({ by }) => compareRatios(by, ZERO) > 0);
  const down = known.filter(({ by }) => compareRatios(by, ZERO) < 0).map(({ id, by }) => ({ id, by: negateRatio(by) }));
  const told = (
    [
      [up.length, words.up],
      [down.length, words.down],
      [known.length - up.length - down.length, words.same],
      [ids.length - known.length, words.unknown],
    ] as const
  ).flatMap(([count, tell]) => (count === 0 ? [] : [tell(countText(count, language))]));
  const head = words.of(measureOf(column.name), countText(ids.length, language), unitWord(unit, ids.length));
  return [
    told.length === 0 ? head : `${head}: ${told.join(', ')}`,
    ...mostText('up', up, column, language, options),
    ...mostText('down', down, column, language, options),
  ].join('; ');
}

function mostText(
  way: 'up' | 'down',
  changes: readonly Change[],
  column: Column,
  language: Language,
  options: TableChangesWords,
): string[] {
  const words = WORDS[language.locale];
  const { name = 3, nameOf = (id: string) => id } = options;
  if (changes.length === 0 || name === 0) return [];
  const ranked = changes.toSorted((a, b) => compareRatios(b.by, a.by));
  const named = ranked.map(({ id, by }) => words.named(nameOf(id), sizeText(by, column, language, options)));
  return [`${words.most[way]}: ${firstText(named, name, language, words.others)}`];
}

/** After less before; null where it is not known. */
function changeAt(column: Column, row: number): AnyRatio | null {
  if (column.kind === 'ratio') {
    const [top, bottom] = [column.numerators[row]!, column.denominators[row]!];
    return Number.isNaN(top) || !(bottom > 0) ? null : ratioOf(BigInt(top), BigInt(bottom));
  }
  const value = column.values[row] ?? Number.NaN;
  return Number.isNaN(value) ? null : ratioOf(BigInt(value), 1n);
}

function sizeText(by: AnyRatio, column: Column, language: Language, { countedOf }: TableChangesWords): string {
  if (column.kind === 'ratio') {
    const points = multiplyRatios(by, ratio(100, 1));
    return `${decimalText(points, language)} ${unitWord(WORDS[language.locale].points, isOne(points) ? 1 : 2)}`;
  }
  const counted = countedOf?.(column.name);
  const text = amountText(by, language);
  return counted === undefined ? text : `${text} ${unitWord(counted, isOne(by) ? 1 : 2)}`;
}

function isOne(value: AnyRatio): boolean {
  return compareRatios(value, ratio(1, 1)) === 0;
}
