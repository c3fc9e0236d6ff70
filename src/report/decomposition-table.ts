import type { RateDecomposition, TotalDecomposition } from '../comparison/index.js';
import { type AnyRatio, IssueList, type Locale, multiplyRatios } from '../core/index.js';
import { checkFormat } from './check-format.js';
import type { ReportRow } from './grid.js';
import { DECOMPOSITION_WORDS } from './sentences/changes/decomposition-words.js';
import { pointsOfUnit } from './sentences/changes/describe-decomposition.js';
import { tellResult } from './sentences/language/tell-result.js';
import type { MarkdownOptions } from './to-markdown.js';

/**
 * Rows that are ready to be printed, and how.
 *
 * @category Tables
 */
export interface ReportTable {
  /** The lines, a total last. */
  readonly rows: readonly ReportRow[];
  /** Columns, headings and language, as `toMarkdown` and `toCsv` take them. */
  readonly options: Pick<MarkdownOptions, 'columns' | 'headings' | 'decimals'> & { readonly locale: Locale };
}

/**
 * Turns a decomposition into rows that `toMarkdown` and `toCsv` print: a unit a line, and what they add up to last.
 *
 * Parts of a rate are in percentage points, which are numbers and no percentages: 0.1 of the rate is 10.
 *
 * @param decomposition - What `decomposeRate` or `decomposeTotal` gave.
 * @param options - `locale` (`vi`), and `nameOf` for the names of units.
 * @returns The rows, and with them what `toMarkdown` needs to print them.
 * @throws An `InvalidInputError` with `unknown-locale`, `wrong-type`; a `ContractError` with `not-a-result`,
 *   `missing-options`.
 * @example
 * ```ts
 * import { decomposeTotal } from 'chibo/comparison';
 * import { decompositionTable, toMarkdown } from 'chibo/report';
 *
 * const change = decomposeTotal([{ id: 'A', value: 10 }, { id: 'B', value: 8 }], [{ id: 'A', value: 7 }, { id: 'B', value: 9 }]);
 * const { rows, options } = decompositionTable(change, { locale: 'en' });
 * toMarkdown(rows, options).split('\n');
 * // => [
 * //   '| Unit  | Before | After | Change | Share of the change |',
 * //   '| ----- | -----: | ----: | -----: | ------------------: |',
 * //   '| A     |     10 |     7 |     -3 |              150.0% |',
 * //   '| B     |      8 |     9 |      1 |              -50.0% |',
 * //   '| Total |     18 |    16 |     -2 |              100.0% |',
 * // ]
 * ```
 * @category Tables
 */
export function decompositionTable(
  decomposition: RateDecomposition | TotalDecomposition,
  options: { readonly locale?: Locale; readonly nameOf?: ((unitId: string) => string) | undefined } = {},
): ReportTable {
  return tellResult('decompositionTable', decomposition, options, (own) => decompositionRows(decomposition, own));
}

function decompositionRows(
  decomposition: RateDecomposition | TotalDecomposition,
  options: { readonly locale?: Locale; readonly nameOf?: ((unitId: string) => string) | undefined },
): ReportTable {
  const { locale = 'vi', nameOf = (id: string) => id } = options;
  const issues = new IssueList('decompositionTable');
  checkFormat(issues, { locale });
  issues.throwIfAny();
  const { columns: headings, total } = DECOMPOSITION_WORDS[locale];
  if ('points' in decomposition) {
    const line = (name: string, parts: RateDecomposition['sums']): ReportRow => ({
      name,
      rateEffect: inPoints(parts.rateEffect),
      mixEffect: inPoints(parts.mixEffect),
      entered: inPoints(parts.entered),
      left: inPoints(parts.left),
      points: inPoints(pointsOfUnit(parts)),
    });
    const rows = [...decomposition.units.map((unit) => line(nameOf(unit.id), unit)), line(total, decomposition.sums)];
    const decimals = ['rateEffect', 'mixEffect', 'entered', 'left', 'points'];
    return { rows, options: { columns: ['name', ...decimals], headings, decimals, locale } };
  }
  const { units, before, after, difference } = decomposition;
  const all = difference === null || difference === 0 ? null : { numerator: 1, denominator: 1 };
  const rows = [
    ...units.map((unit) => ({
      name: nameOf(unit.id),
      before: unit.before,
      after: unit.after,
      difference: unit.difference,
      share: unit.share,
    })),
    { name: total, before, after, difference, share: all },
  ];
  return { rows, options: { columns: ['name', 'before', 'after', 'difference', 'share'], headings, locale } };
}

function inPoints(part: AnyRatio | null): AnyRatio | null {
  return part === null ? null : multiplyRatios(part, { numerator: 100, denominator: 1 });
}
