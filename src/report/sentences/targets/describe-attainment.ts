import { parsePeriod } from '../../../calendar/index.js';
import { type FormatOptions, ratio } from '../../../core/index.js';
import type { Attainment, AttainmentByYear, RateTarget, Target } from '../../../target/index.js';
import { countText, dayText, inBrackets, languageOf, listText } from '../language/language.js';
import { periodText } from '../language/period-text.js';
import { tellResult } from '../language/tell-result.js';
import type { UnitName } from '../language/unit-name.js';
import { type AttainmentTeller, standingText } from './attainment-text.js';
import { withUnit } from './target-text.js';
import { TARGET_WORDS } from './target-words.js';

/**
 * In which words targets are told.
 *
 * @category Sentences
 */
export interface TargetWords extends FormatOptions {
  /** What is counted, such as `đảng viên`; the measure of the target unless told. */
  readonly unit?: UnitName | undefined;
  /** The name of a unit by its id; the id itself unless told. */
  readonly nameOf?: ((unitId: string) => string) | undefined;
  /** How a target is called, by who set it, such as `chỉ tiêu huyện giao` for `assigned`. */
  readonly issuerOf?: ((issuedBy: string) => string) | undefined;
  /** What a category is called, such as `nữ` for `women`; as in the target unless told. */
  readonly categoryOf?: ((category: string) => string) | undefined;
}

/**
 * In which words attainments are told.
 *
 * @category Sentences
 */
export interface AttainmentWords extends TargetWords {
  /** The targets, for their rates: an attainment of a rate gives the count that it came to, and not the rate. */
  readonly targets?: readonly Target[] | undefined;
}

/**
 * Tells how far a count is from its target, or from several at once, in Vietnamese or English.
 *
 * The share is always of a named target with its bound: `từ … trở lên` (at least), `trên …` (more than), `đúng …`
 * (exactly), `từ … đến …` (a range). To have 131.2 % is to be 31.2 % over. Where the number needed is not the one
 * printed, as with "more than 2,300", the distance is told from the number needed. Of a rate whose target is given the
 * share of its base is told, and the distance in percentage points. Whether it is met is said in words; before the
 * period is over only what is certain. What is not known is said as not known. There is no full stop.
 *
 * @param result - What `attainment` gave; or what `attainments` gave, of which those of one unit, measure and period are
 *   told after one count; or what `attainmentByYear` gave.
 * @param options - `unit`, `nameOf`, `issuerOf`, `categoryOf`, `targets`, and `locale` (`vi`), `digits` (1), `rounding`
 *   (half-up).
 * @returns The line.
 * @throws An `InvalidInputError` with `bad-digits`, `unknown-rounding`, `unknown-locale`, `wrong-type`; a
 *   `ContractError` with `not-a-result`, `missing-options`.
 * @example 9 admitted in Quảng An, against two targets (003_0d550297d7f56544.txt)
 * ```ts
 * import { describeAttainment } from 'chibo/report';
 * import { attainments } from 'chibo/target';
 *
 * const common = { unitId: 'Quảng An', measure: 'admissions', period: '2024', bound: 'at-least' as const };
 * const of = (value: number) => [{ from: '2024-01-01', value }];
 * const reached = attainments(
 *   [{ unitId: 'Quảng An', measure: 'admissions', period: '2024', count: 9 }],
 *   [{ ...common, issuedBy: 'resolution', versions: of(7) }, { ...common, issuedBy: 'assigned', versions: of(9) }],
 *   { asOf: '2024-05-15' },
 * );
 * describeAttainment(reached, { unit: 'đảng viên' });
 * // => 'Quảng An, năm 2024, đến ngày 15/05/2024: 9 đảng viên; đạt 128,6% chỉ tiêu nghị quyết (từ 7 trở lên), vượt 28,6% (2 đảng viên), hoàn thành; đạt 100,0% chỉ tiêu được giao (từ 9 trở lên), hoàn thành'
 * describeAttainment(reached.slice(0, 1), { locale: 'en', unit: 'members' });
 * // => 'Quảng An, 2024, by 2024-05-15: 9 members; 128.6% of the target of its own resolution (at least 7), 28.6% over (2 members), met'
 * describeAttainment(reached, { digits: -1 }); // throws InvalidInputError
 * ```
 * @category Sentences
 */
export function describeAttainment(
  result: Attainment | readonly Attainment[] | AttainmentByYear,
  options: AttainmentWords = {},
): string {
  return tellResult('describeAttainment', result, options, (own) => tellAttainment(result, own));
}

function tellAttainment(
  result: Attainment | readonly Attainment[] | AttainmentByYear,
  options: AttainmentWords,
): string {
  const language = languageOf('describeAttainment', options);
  const { unit, nameOf = (id: string) => id, issuerOf, categoryOf = (name: string) => name, targets = [] } = options;
  const teller: AttainmentTeller = {
    ...language,
    unit,
    nameOf,
    issuerOf,
    categoryOf,
    rateOf: (attainment) => rateIn(targets, attainment),
  };
  if ('years' in result) return [countedText([result.total], teller), ...yearTexts(result, teller)].join('; ');
  const groups = new Map<string, [Attainment, ...Attainment[]]>();
  for (const each of 'length' in result ? result : [result]) {
    const key = JSON.stringify([each.unitId, each.measure, each.category, each.period, each.asOf, each.actual]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()].map((group) => countedText(group, teller)).join('; ');
}

/** One count, and how it stands to each of its targets. */
function countedText(group: readonly [Attainment, ...Attainment[]], teller: AttainmentTeller): string {
  const [first] = group;
  const words = TARGET_WORDS[teller.locale];
  const { actual, category, measure, unitId, period, asOf } = first;
  const part = category === null ? '' : inBrackets(teller.categoryOf(category));
  const about = [
    teller.nameOf(unitId),
    periodText(period, teller),
    // Of a period counted to its last day the day is told already.
    ...(parsePeriod(period).end === asOf ? [] : [words.asOf(dayText(asOf, teller))]),
  ];
  const count = actual === null ? words.noActual : withUnit(ratio(actual, 1), teller.unit ?? measure, teller);
  const standings = group.map((each) => standingText(each, teller));
  return [`${about.join(', ')}: ${count}${part}`, ...standings].join('; ');
}

function yearTexts({ years, yearsMet, yearsMissed, yearsOpen }: AttainmentByYear, teller: AttainmentTeller): string[] {
  const words = TARGET_WORDS[teller.locale].years;
  const count = (value: number): string => countText(value, teller);
  const named = (verdict: boolean | null): string =>
    listText(
      years.filter(({ met }) => met === verdict).map(({ period }) => period.slice(0, 4)),
      teller,
    );
  return [
    words.met(count(yearsMet), count(years.length)),
    ...(yearsMissed > 0 ? [words.missed(count(yearsMissed), named(false))] : []),
    ...(yearsOpen > 0 ? [words.open(count(yearsOpen), named(null))] : []),
  ];
}

/** The rate of an attainment; none where it was set for each of several years, of which each has a base. */
function rateIn(targets: readonly Target[], attainment: Attainment): RateTarget | null {
  const { unitId, measure, category, period, issuedBy } = attainment;
  const found = targets.find(
    (target) =>
      target.bound === 'rate' &&
      target.unitId === unitId &&
      target.measure === measure &&
      (target.category ?? null) === category &&
      target.period === period &&
      target.issuedBy === issuedBy,
  );
  if (found?.bound !== 'rate') return null;
  return found.per === 'year' && parsePeriod(period).kind !== 'year' ? null : found;
}
