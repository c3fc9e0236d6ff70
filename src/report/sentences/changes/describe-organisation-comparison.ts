import type {
  CombinedCause,
  CombinedChange,
  LineageChanges,
  OrganisationComparison,
} from '../../../comparison/index.js';
import type { FormatOptions } from '../../../core/index.js';
import { countText, dayText, inBrackets, type Language, languageOf, listText } from '../language/language.js';
import { tellResult } from '../language/tell-result.js';
import { type UnitName, unitWord } from '../language/unit-name.js';
import { describeChange } from './describe-change.js';
import { RESTATEMENT_WORDS } from './restatement-words.js';

/**
 * In which words two organisations are compared.
 *
 * @category Sentences
 */
export interface OrganisationComparisonWords extends FormatOptions {
  /** What localities are called: `thôn, bản` or `villages` unless told. */
  readonly unit?: UnitName | undefined;
}

/**
 * Tells what changed between two organisations, in Vietnamese or English, above all how much of the change in combined
 * localities is due to mergers, to splits, and to the rest.
 *
 * The parts add up to the change exactly; those of 0 are left out. Where nothing shows what became of each locality the
 * line says that the parts cannot be told, and why: never that a part is none. The host convention is always named. Of
 * two organisations it also tells how many units of each kind there are, and how many merged, split, came, went, moved
 * or were renamed. There is no full stop.
 *
 * @param result - What `compareOrganisations` gave, its `combined`, or what `combinedChangeOfTotals` gave.
 * @param options - `unit`, and `locale` (`vi`), `digits` (1), `rounding` (half-up).
 * @returns The line.
 * @throws An `InvalidInputError` with `bad-digits`, `unknown-rounding`, `unknown-locale`; a `ContractError` with
 *   `not-a-result`, `missing-options`.
 * @example Bắc Kạn, 2016 to 2020, "after the merging of villages": totals cannot tell how much of it that was
 * ```ts
 * import { combinedChangeOfTotals } from 'chibo/comparison';
 * import { describeOrganisationComparison } from 'chibo/report';
 *
 * const change = combinedChangeOfTotals(166, 61);
 * describeOrganisationComparison(change, { unit: 'thôn' });
 * // => 'thôn sinh hoạt ghép từ 166 thành 61, giảm 105 thôn (63,3%); chưa xác định được do đâu vì chỉ có số tổng'
 * describeOrganisationComparison(change, { locale: 'en' });
 * // => 'villages in shared branches from 166 to 61, down 105 villages (63.3%); what it is due to cannot be told, as there are totals only'
 * ```
 * @category Sentences
 */
export function describeOrganisationComparison(
  result: OrganisationComparison | CombinedChange,
  options: OrganisationComparisonWords = {},
): string {
  return tellResult('describeOrganisationComparison', result, options, (own) =>
    tellOrganisationComparison(result, own),
  );
}

function tellOrganisationComparison(
  result: OrganisationComparison | CombinedChange,
  options: OrganisationComparisonWords,
): string {
  const language = languageOf('describeOrganisationComparison', options);
  const words = RESTATEMENT_WORDS[language.locale];
  const { unit = words.unit } = options;
  if ('attribution' in result) return combinedText(result, null, unit, language);
  const { from, to, host, counts, units, localities, combined } = result;
  const numbers = counts.map(({ kind, before, after }) => {
    const named = kind === 'locality' ? unitWord(unit, 2) : words.kinds[kind];
    return before === after
      ? words.unchanged(named, countText(after, language))
      : words.counts(named, countText(before, language), countText(after, language));
  });
  return [
    `${words.span(dayText(from, language), dayText(to, language))}: ${combinedText(combined, words.host[host], unit, language)}`,
    ...(numbers.length === 0 ? [] : [words.counted(listText(numbers, language))]),
    ...lineageText(words.lineage.units, units, language),
    ...lineageText(options.unit === undefined ? words.lineage.localities : unitWord(unit, 2), localities, language),
  ].join('; ');
}

const CAUSES = [
  'localityMergers',
  'localitySplits',
  'branchSplits',
  'branchMergers',
  'newBranches',
  'branchesLost',
  'other',
] as const satisfies readonly CombinedCause[];

function combinedText(change: CombinedChange, host: string | null, unit: UnitName, language: Language): string {
  const words = RESTATEMENT_WORDS[language.locale];
  const { before, after, parts, reason } = change;
  const aside = host === null ? '' : inBrackets(host);
  const name = unitWord(unit, 2);
  const told =
    before === null || after === null
      ? words.combinedUnknown(name)
      : before === after
        ? words.combinedSame(name, countText(after, language))
        : words.combined(
            name,
            countText(before, language),
            countText(after, language),
            describeChange(change, { ...language, unit }),
          );
  if (parts === null) return [`${told}${aside}`, ...(reason === null ? [] : [words.reasons[reason]])].join('; ');
  const made = CAUSES.filter((cause) => parts[cause] !== 0).map(
    (cause) => `${words.causes[cause](name)} ${partText(parts[cause], language)}`,
  );
  return made.length === 0 ? `${told}${aside}` : `${told}${aside}, ${words.ofWhich}: ${made.join(', ')}`;
}

/** A part is a number of localities: of what it would be a percentage nobody says. */
function partText(difference: number, language: Language): string {
  const change = { before: 0, after: difference, difference, relative: null, times: null };
  return describeChange(change, { ...language, show: 'difference' });
}

function lineageText(subject: string, changes: LineageChanges, language: Language): string[] {
  const words = RESTATEMENT_WORDS[language.locale];
  const kinds = ['merged', 'split', 'added', 'gone', 'moved', 'renamed'] as const;
  const events = kinds
    .filter((kind) => changes[kind].length > 0)
    .map((kind) => words.events[kind](countText(changes[kind].length, language)));
  return events.length === 0 ? [] : [words.happened(subject, events.join(', '))];
}
