import { completedMonths } from '../../../calendar/index.js';
import { ContractError, type Locale } from '../../../core/index.js';
import { type RiskWatch, relapseFacts, WATCH_STATES, type WatchEntry, watchOf } from '../../../risk/index.js';
import {
  countText,
  dayText,
  firstText,
  inBrackets,
  intervalText,
  type Language,
  languageOf,
} from '../language/language.js';
import { tellResult } from '../language/tell-result.js';
import { type UnitName, unitWord } from '../language/unit-name.js';
import { WATCH_WORDS } from './watch-words.js';

/**
 * In which words a watch list is told.
 *
 * @category Sentences
 */
export interface WatchWords {
  /** The language; `vi` unless told. */
  readonly locale?: Locale | undefined;
  /** What is watched: `chi bộ` or `branches` unless told. */
  readonly unit?: UnitName | undefined;
  /** The day of the snapshot that is told; the last unless told. */
  readonly asOf?: string | undefined;
  /** The one branch, or locality, to be told of; all of them unless told. */
  readonly id?: string | undefined;
  /** How many are named that entered, left, or relapsed; 10 unless told. The others are counted. */
  readonly name?: number | undefined;
  /** The name of a branch or a locality by its id; the id itself unless told. */
  readonly nameOf?: ((id: string) => string) | undefined;
}

/**
 * Tells a watch list in Vietnamese or English: how many are under watch, who relapsed, and who entered and left since
 * the snapshot before; or of one branch or locality its state, since when, for how long and how many times.
 *
 * Only those known on both days are said to have entered or left; where one of the two is not known, they are counted
 * as that. A state that began on some day between two snapshots is told with both ends, and how long it has lasted as
 * whole months, at least and at most. There is no full stop.
 *
 * @param watch - What `watchBranches` or `watchLocalities` gave.
 * @param options - `unit`, `asOf` (the last snapshot), `id`, `name` (10), `nameOf`, and `locale` (`vi`).
 * @returns The line.
 * @throws An `InvalidInputError` with `unknown-locale`, `bad-name`, `wrong-type`; a `ContractError` with
 *   `not-a-result`, `missing-options`, `unknown-day` or `unknown-id`.
 * @example A branch that was memberless, had members for a while, and is memberless again
 * ```ts
 * import { describeWatch } from 'chibo/report';
 * import { watchBranches } from 'chibo/risk';
 *
 * const on = (asOf: string, memberless: number) => ({
 *   asOf,
 *   ruleIds: ['memberless', 'has-members'],
 *   branchIds: ['Huổi Lóng'],
 *   verdicts: [Uint8Array.of(memberless), Uint8Array.of(2 - memberless)],
 * });
 * const series = [on('2016-12-31', 2), on('2017-12-31', 0), on('2018-12-31', 2)];
 * const watch = watchBranches(series, { enter: 'memberless', leave: 'has-members', maxGap: { months: 12 } });
 * describeWatch(watch);
 * // => 'ngày 31/12/2018: 1/1 chi bộ trong diện theo dõi, 1 tái diễn (Huổi Lóng); so với ngày 31/12/2017: 1 vào diện (Huổi Lóng)'
 * describeWatch(watch, { id: 'Huổi Lóng', locale: 'en' });
 * // => 'Huổi Lóng, 2018-12-31: under watch, again after having left, begun between 2018-01-01 and 2018-12-31, whole months so far: 0 to 11, times under watch: at least 2'
 * ```
 * @category Sentences
 */
export function describeWatch(watch: RiskWatch, options: WatchWords = {}): string {
  return tellResult('describeWatch', watch, options, (own) => tellWatch(watch, own));
}

function tellWatch(watch: RiskWatch, options: WatchWords): string {
  const { locale = 'vi', asOf = watch.days.at(-1), id, name } = options;
  const language = languageOf('describeWatch', { locale }, name);
  const at = asOf === undefined ? -1 : watch.days.indexOf(asOf);
  if (at < 0) throw new ContractError('unknown-day', 'A watch is told of the day of a snapshot.', { asOf });
  if (id === undefined) return listedText(watch, at, language, options);
  return entryText(id, watchOf(watch, id)[at]!, language, options);
}

function listedText(watch: RiskWatch, at: number, language: Language, options: WatchWords): string {
  const words = WATCH_WORDS[language.locale];
  const { unit = words.unit } = options;
  const count = (value: number): string => countText(value, language);
  const { asOf, watched, notWatched, unknown } = watch.counts[at]!;
  const all = watched + notWatched + unknown;
  const again = [...relapseFacts(watch, asOf)].flatMap(([id, isAgain]) => (isAgain === true ? [id] : []));
  const told = [
    all === 0 ? words.none(unitWord(unit, 0)) : words.watched(count(watched), count(all), unitWord(unit, all)),
    ...(unknown > 0 ? [words.unknown(count(unknown))] : []),
    ...(again.length > 0 ? [words.relapsed(count(again.length), namesText(again, language, options))] : []),
  ];
  return [`${words.on(dayText(asOf, language))}: ${told.join(', ')}`, ...movesText(watch, at, language, options)].join(
    '; ',
  );
}

/** Who entered and left since the snapshot before. */
function movesText(watch: RiskWatch, at: number, language: Language, options: WatchWords): string[] {
  const words = WATCH_WORDS[language.locale];
  const day = watch.days[at - 1];
  if (day === undefined) return [];
  const moves = { entered: [], left: [], unclear: [], appeared: [], gone: [] } as Record<
    keyof typeof words.moves,
    string[]
  >;
  watch.ids.forEach((id, branch) => {
    const [before, after] = [at - 1, at].map((each) => WATCH_STATES[watch.states[each]![branch]!]!);
    if (before === after && before !== 'unknown') return;
    if (before === 'absent') moves.appeared.push(id);
    else if (after === 'absent') moves.gone.push(id);
    else if (before === 'unknown' || after === 'unknown') moves.unclear.push(id);
    else moves[after === 'watched' ? 'entered' : 'left'].push(id);
  });
  const kinds = ['entered', 'left', 'unclear', 'appeared', 'gone'] as const;
  const told = kinds.flatMap((kind) => {
    const ids = moves[kind];
    return ids.length === 0
      ? []
      : [`${words.moves[kind](countText(ids.length, language))}${namesText(ids, language, options)}`];
  });
  return [`${words.since(dayText(day, language))}: ${told.length === 0 ? words.noMoves : told.join(', ')}`];
}

function namesText(ids: readonly string[], language: Language, options: WatchWords): string {
  const { name = 10, nameOf = (id: string) => id } = options;
  if (name === 0) return '';
  return inBrackets(firstText(ids.map(nameOf), name, language, WATCH_WORDS[language.locale].more));
}

function entryText(id: string, entry: WatchEntry, language: Language, { nameOf = (of) => of }: WatchWords): string {
  const words = WATCH_WORDS[language.locale];
  const { asOf, state, relapsed, since, times } = entry;
  const again = state === 'watched' && relapsed !== null ? words.again[relapsed] : null;
  const told = [
    words.state[state],
    ...(again === null ? [] : [again]),
    ...(since === null ? [] : sinceTexts(asOf, since, language)),
    ...(times === null ? [] : [words.times(intervalText(times.lowest, times.highest, language))]),
  ];
  return `${nameOf(id)}, ${words.on(dayText(asOf, language))}: ${told.join(', ')}`;
}

function sinceTexts(
  asOf: string,
  { earliest, latest }: NonNullable<WatchEntry['since']>,
  language: Language,
): string[] {
  const words = WATCH_WORDS[language.locale];
  const day = (each: string): string => dayText(each, language);
  const begun =
    earliest === null
      ? words.fromAtLatest(day(latest))
      : earliest === latest
        ? words.from(day(latest))
        : words.fromBetween(day(earliest), day(latest));
  const months = intervalText(
    completedMonths(latest, asOf),
    earliest === null ? null : completedMonths(earliest, asOf),
    language,
  );
  return [begun, words.months(months)];
}
