import { type AnyRatio, parseRatio, type RatioInput } from '../../../core/index.js';
import type {
  AdmittedTrace,
  CountInterval,
  CountTrace,
  FactTrace,
  FactValue,
  Lacking,
  MeanAgeTrace,
  PlacesTrace,
  ShareTrace,
  Trace,
  YearsTrace,
} from '../../../risk/index.js';
import {
  amountText,
  countText,
  inBrackets,
  intervalText,
  type Language,
  percentText,
  rateText,
} from '../language/language.js';
import { periodText } from '../language/period-text.js';
import { type UnitName, unitWord } from '../language/unit-name.js';
import { memberText } from './member-text.js';
import { RISK_WORDS } from './risk-words.js';

/** What findings are told with. */
export interface FindingTeller extends Language {
  readonly locality: UnitName;
  readonly branch: UnitName;
  readonly factOf: (name: string) => string;
}

/** A trace that asks one thing. */
export type LeafTrace = Extract<Trace, { readonly measure: string }>;

/** What a condition found, what it asks, and what it lacks. Nothing in it is of one member. */
export function conditionText(trace: LeafTrace, teller: FindingTeller): string {
  const words = RISK_WORDS[teller.locale];
  const [found, threshold] = foundText(trace, teller);
  const lacks = trace.lacking.map((lacking) => lackingText(lacking, teller));
  const isCount = ['members', 'localities', 'branches'].includes(trace.measure) && !('shareOf' in trace);
  const bound = trace.operator === 'lessThan' && isCount ? words.fewerThan : words[trace.operator];
  const asides = [...(threshold === null ? [] : [words.criterion(bound(threshold))]), ...lacks];
  return asides.length === 0 ? found : `${found}${inBrackets(asides.join('; '))}`;
}

/** What was found, and the threshold; `null` where the found says it. */
function foundText(trace: LeafTrace, teller: FindingTeller): [found: string, threshold: string | null] {
  // In this order the compiler can tell the two measures of members apart.
  if ('shareOf' in trace) return [shareText(trace, teller), rateText(parseRatio(trace.threshold), teller)];
  switch (trace.measure) {
    case 'members':
      return [membersText(trace, teller), countText(trace.threshold, teller)];
    case 'yearsSinceAdmission':
      return [yearsText(trace, teller), RISK_WORDS[teller.locale].years(countText(trace.threshold, teller))];
    case 'meanAge':
      return [meanAgeText(trace, teller), amountText(parseRatio(trace.threshold), teller)];
    case 'admittedThis':
      return [admittedText(trace, teller), null];
    case 'localities':
    case 'branches':
      return [placesText(trace, teller), countText(trace.threshold, teller)];
    default:
      return factTexts(trace, teller);
  }
}

function membersText({ value, where }: CountTrace, teller: FindingTeller): string {
  return `${interval(value, teller)} ${memberText(where, value.highest ?? value.lowest, teller)}`;
}

function shareText({ part, whole, value, where, shareOf }: ShareTrace, teller: FindingTeller): string {
  const words = RISK_WORDS[teller.locale];
  const [who, of] = [memberText(where, null, teller), memberText(shareOf, null, teller)];
  if (value === null) return words.noShare(who, of);
  const counts = words.outOf(interval(part, teller), interval(whole, teller));
  const [low, high] = [percentText(value.lowest, teller), percentText(value.highest, teller)];
  const share = low === high ? low : `${low} – ${high}`;
  return `${words.share(who, of, share)}${inBrackets(counts)}`;
}

/** Years since the last admission: the day itself is left out, being that of one member. */
function yearsText({ years, countedFrom, threshold, operator, verdict }: YearsTrace, teller: FindingTeller): string {
  const words = RISK_WORDS[teller.locale];
  if (countedFrom === null && years.lowest === 0) return words.sinceUnknown;
  const { lowest, highest } = years;
  const text = words.years(interval(years, teller));
  const since = words.since[countedFrom ?? 'admission'];
  // On the anniversary itself it is exactly so many years, on the day after it is more.
  if (lowest !== threshold || highest !== threshold || verdict === 'unknown') return since(text);
  if (operator === 'lessThan' || operator === 'atLeast') return since(text);
  const isPast = (operator === 'moreThan') === (verdict === 'met');
  return since(isPast ? words.past(text) : words.exactly(text));
}

function meanAgeText({ where, members, value }: MeanAgeTrace, teller: FindingTeller): string {
  const words = RISK_WORDS[teller.locale];
  const who = memberText(where, null, teller);
  if (value === null) return words.meanAgeUnknown(who);
  // The mean of one is that one's age.
  if (members.lowest <= 1) return words.meanAgeOfOne(who);
  const low = amountText(value.lowest, teller);
  if (value.highest === null) return words.meanAge(who, words.atLeast(low));
  const high = amountText(value.highest, teller);
  return words.meanAge(who, low === high ? low : `${low} – ${high}`);
}

function admittedText({ verdict, threshold, period }: AdmittedTrace, teller: FindingTeller): string {
  const words = RISK_WORDS[teller.locale];
  const when = periodText(period, teller);
  if (verdict === 'unknown') return words.admittedUnknown(when);
  return (verdict === 'met') === threshold ? words.admitted(when) : words.notAdmitted(when);
}

function placesText({ measure, value }: PlacesTrace, teller: FindingTeller): string {
  const words = RISK_WORDS[teller.locale];
  const unit = measure === 'localities' ? teller.locality : teller.branch;
  return words[measure](interval(value, teller), unitWord(unit, value.highest ?? value.lowest));
}

function factTexts({ measure, value, threshold }: FactTrace, teller: FindingTeller): [string, string] {
  const words = RISK_WORDS[teller.locale];
  const inPercent = typeof threshold === 'string' && threshold.endsWith('%');
  const told = (given: FactValue): string => {
    if (given === null) return words.notKnown;
    if (typeof given === 'boolean') return given ? words.yes : words.no;
    return inPercent ? rateText(parseRatio(given), teller) : numberText(given, teller);
  };
  return [words.fact(teller.factOf(measure.slice('fact:'.length)), told(value)), told(threshold)];
}

function numberText(value: RatioInput, teller: FindingTeller): string {
  const ratio: AnyRatio = parseRatio(value);
  return amountText(ratio, teller);
}

function lackingText(lacking: Lacking, teller: FindingTeller): string {
  const words = RISK_WORDS[teller.locale];
  const count = (value: number | null): string => (value === null ? words.some : countText(value, teller));
  switch (lacking.what) {
    case 'members':
      return words.lacking.members(memberText(lacking.where, null, teller), count(lacking.count));
    case 'birthDates':
      return words.lacking.birthDates(count(lacking.count));
    case 'admissionDays':
      return words.lacking.admissionDays(count(lacking.count));
    case 'lastAdmission':
      return words.lacking.lastAdmission;
    case 'founding':
      return words.lacking.founding;
    case 'fact':
      return words.lacking.fact(teller.factOf(lacking.name));
  }
}

function interval({ lowest, highest }: CountInterval, teller: FindingTeller): string {
  return intervalText(lowest, highest, teller);
}
