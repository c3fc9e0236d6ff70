import { tableRow } from '../../../organisation/index.js';
import type { CascadeMatrixResult, CascadeResult } from '../../../quota/index.js';
import { countText, firstText, inBrackets, type Language } from '../language/language.js';
import { unitWord } from '../language/unit-name.js';
import { NAMED, type QuotaWords, tieText } from './describe-tie.js';
import { QUOTA_WORDS } from './quota-words.js';

/** Places handed down: to how many units, where the two ways differ, the ties, and what is open. */
export function cascadeText(result: CascadeResult, language: Language, options: QuotaWords): string {
  const words = QUOTA_WORDS[language.locale];
  const { unit = words.unit, nameOf = (id: string) => id } = options;
  const { differences, ties, open, unitIds } = result;
  return [
    words.handedDown(countText(unitIds.length, language)),
    ...comparedText(differences, ({ unitId }) => nameOf(unitId), words.units, language, options),
    ...ties.map((tie) => tieText(tie, language, options)),
    ...(open > 0 ? [words.open(countText(open, language), unitWord(unit, open))] : []),
  ].join('; ');
}

/** Places handed down over several columns: of how many in all, the sum of each column, and what is told of one. */
export function cascadeMatrixText(result: CascadeMatrixResult, language: Language, options: QuotaWords): string {
  const words = QUOTA_WORDS[language.locale];
  const { unit = words.unit, name = NAMED, nameOf = (id: string) => id } = options;
  const { columns, unitIds, differences, ties, totalTies, unique } = result;
  const count = (value: number): string => countText(value, language);
  // What stands beside the one unit without a parent are the sums.
  const top = tableRow(result, unitIds.find((id) => tableRow(result, id)['parent'] === null)!);
  const sumOf = (column: string): number => Number(top[column]);
  const total = sumOf('total');
  const shared = columns.map((column) => column.name).filter((column) => column !== 'parent' && column !== 'total');
  // In brackets, because the name of a year is a number.
  const told = shared.map((column) => `${nameOf(column)}${inBrackets(count(sumOf(column)))}`);
  const others = (more: string): string => {
    const rest = shared.slice(name).reduce((sum, column) => sum + sumOf(column), 0);
    return words.otherColumns(more, count(rest));
  };
  return [
    `${words.handedDownOver(count(total), unitWord(unit, total), count(unitIds.length))}: ${firstText(told, name, language, others)}`,
    ...comparedText(
      differences,
      ({ unitId, column }) => `${nameOf(unitId)} (${nameOf(column)})`,
      words.cells,
      language,
      options,
    ),
    ...totalTies.map((tie) => words.overColumns(tieText(tie, language, options))),
    ...ties.map((tie) => tieText(tie, language, options)),
    ...(unique ? [words.unique] : []),
  ].join('; ');
}

/** Where sharing level by level and sharing at once differ; nothing where only one of them was possible. */
function comparedText<D extends { readonly stepwise: number; readonly flat: number }>(
  differences: readonly D[] | null,
  nameOf: (difference: D) => string,
  of: { readonly differences: (count: string) => string; readonly more: (count: string) => string },
  language: Language,
  { name = NAMED }: QuotaWords,
): string[] {
  if (differences === null) return [];
  const words = QUOTA_WORDS[language.locale];
  if (differences.length === 0) return [words.same];
  const told = differences.map((each) =>
    words.differs(nameOf(each), countText(each.stepwise, language), countText(each.flat, language)),
  );
  const head = of.differences(countText(differences.length, language));
  return [`${head}${inBrackets(firstText(told, name, language, of.more))}`];
}
