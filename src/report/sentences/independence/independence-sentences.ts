import { compareRates } from '../../../comparison/index.js';
import type {
  CombinedConcentration,
  DistanceToTarget,
  IndependenceAfter,
  IndependencePlan,
  IndependentBranchRatio,
  RankedUnit,
  ReadyToSplit,
  UnrankedUnit,
} from '../../../independence/index.js';
import { describeChange } from '../changes/describe-change.js';
import { dayText, inBrackets, percentText, rateText } from '../language/language.js';
import { isSame, span, type Teller, told } from './teller.js';

/**
 * What is told of a plan of `planIndependence`.
 *
 * @category Sentences
 */
export type PlanFigures = Pick<
  IndependencePlan,
  | 'unitId'
  | 'host'
  | 'by'
  | 'target'
  | 'gained'
  | 'shortBy'
  | 'reached'
  | 'admissions'
  | 'lowerBound'
  | 'optimal'
  | 'transfers'
  | 'admitBy'
>;

/** The ratio of a unit. */
export function ratioText(result: IndependentBranchRatio, teller: Teller): string {
  const { words, name } = teller;
  return `${name(result.unitId)}: ${ratioClause(result, teller)}${inBrackets(words.host[result.host])}${told(caveats(result, teller))}`;
}

/** A unit's place among others, or why it has none. */
export function rankText(row: RankedUnit | UnrankedUnit, teller: Teller): string {
  const { words, count, name } = teller;
  if ('reason' in row) return `${name(row.unitId)}: ${words.unranked[row.reason]}${inBrackets(words.host[row.host])}`;
  const { numerator, denominator } = row.ratio;
  const place = [words.rank(count(row.rank), count(row.of)), ...(row.tied > 1 ? [words.tied(count(row.tied))] : [])];
  const part = words.has(count(numerator), count(denominator), teller.unit(denominator));
  const share = words.share(percentText(row.ratio, teller));
  return `${name(row.unitId)}: ${[...place, part, share].join(', ')}${inBrackets(words.host[row.host])}${told(openHosts(row, teller))}`;
}

/** How far it is to a target. */
export function distanceText(distance: DistanceToTarget, teller: Teller): string {
  const { words, count, name } = teller;
  const { needed, more, total, bound, target, reached, missingCommunes } = distance;
  const aim = words.target[bound](rateText(target, teller));
  const head = `${name(distance.unitId)}: `;
  const base = inBrackets(words.host[distance.host]);
  if (needed === null || more === null) {
    const unit = teller.unit(0);
    return `${head}${missingCommunes > 0 ? words.noneKnown(unit) : words.none(unit)}`;
  }
  if (!distance.reachable) return `${head}${words.unreachable(aim)}${base}`;
  const text =
    reached === 'yes' || more.highest === 0
      ? words.reached(aim)
      : words.more(span(more.lowest, more.highest, teller), teller.unit(more.highest), aim);
  const missing = missingCommunes > 0 ? [words.missing(count(missingCommunes))] : [];
  return `${head}${text}, ${words.needed(count(needed), count(total))}${base}${told(missing)}`;
}

/** Which localities are ready to split off. */
export function readyText({ on, threshold, localities }: ReadyToSplit, teller: Teller): string {
  const { words, count, unit } = teller;
  const of = (verdict: ReadyToSplit['localities'][number]['verdict']): number =>
    localities.filter((locality) => locality.verdict === verdict).length;
  const [ready, breaks, perhaps] = [of('ready'), of('breaks-the-rest'), of('unknown')];
  const official = count(threshold.value);
  const parts = [
    ready === 0 && breaks === 0 ? words.readyNone(official, unit(0)) : words.ready(count(ready), unit(ready), official),
    ...(breaks > 0 ? [words.breaks(count(breaks))] : []),
    ...(perhaps > 0 ? [words.perhaps(count(perhaps))] : []),
  ];
  return `${words.onDay(dayText(on, teller))}: ${parts.join('; ')}${inBrackets(threshold.source)}`;
}

/** Where most of the combined localities are. */
export function concentrationText(where: CombinedConcentration, teller: Teller): string {
  const { words, count, unit, name } = teller;
  const base = inBrackets(words.host[where.host]);
  const caveat = [
    ...(where.unknown.length > 0 ? [words.unitsUnknown(count(where.unknown.length))] : []),
    ...(where.stated !== null && where.stated !== where.combined ? [words.stated(count(where.stated))] : []),
  ];
  const head = `${name(where.under)}: `;
  if (where.most === null) {
    const text = where.units.length === 0 ? words.noUnitKnown(unit(0)) : words.noCombined(unit(0));
    return `${head}${text}${base}${told(caveat)}`;
  }
  const { unitIds, share } = where.most;
  const units = words.most(count(unitIds.length), count(where.units.length));
  const hold = words.hold(count(share.numerator), count(share.denominator), unit(share.denominator));
  const names = inBrackets(unitIds.map(name).join(', '));
  return `${head}${units}${names} ${hold}, ${words.share(percentText(share, teller))}${base}${told(caveat)}`;
}

/** What changes would make of the ratio. */
export function afterText({ unitId, before, after, steps, warnings }: IndependenceAfter, teller: Teller): string {
  const { words, count, name, locale, digits, rounding } = teller;
  const isExact = [before, after].every(({ bounds }) => isSame(bounds.lowest, bounds.highest));
  const change =
    isExact && before.ratio !== null && after.ratio !== null ? compareRates(before.ratio, after.ratio) : null;
  const number = (...codes: string[]): number =>
    new Set(warnings.filter(({ code }) => codes.includes(code)).map((warning) => warning.unitId)).size;
  const [few, perhaps] = [number('too-few-official'), number('official-unknown')];
  const parts = [
    ratioClause(after, teller),
    ...(change === null ? [] : [describeChange(change, { locale, digits, rounding })]),
    words.instead(ratioClause(before, teller)),
  ];
  const caveat = [
    ...(few > 0 ? [words.tooFew(count(few))] : []),
    ...(perhaps > 0 ? [words.officialUnknown(count(perhaps))] : []),
    ...(number('figure-stands') > 0 ? [words.figureStands] : []),
    ...caveats(after, teller),
  ];
  const head = `${name(unitId)}, ${words.after(count(steps.length))}: `;
  return `${head}${parts.join('; ')}${inBrackets(words.host[after.host])}${told(caveat)}`;
}

/** What a plan needs to reach its target, or what it gains where it cannot. */
export function planText(plan: PlanFigures, teller: Teller): string {
  const { words, count, unit, name } = teller;
  const aim = words.target['at-least'](rateText(plan.target, teller));
  const head = `${name(plan.unitId)}, ${words.byDay(dayText(plan.by, teller))}: `;
  const base = inBrackets(words.host[plan.host]);
  if (plan.reached && plan.admissions === 0 && plan.transfers === 0 && plan.gained === 0) {
    return `${head}${words.reached(aim)}${base}`;
  }
  const nothing = !plan.reached && plan.gained === 0;
  const proof = plan.optimal
    ? plan.reached
      ? words.optimal
      : words.optimalShort
    : words.notOptimal(count(plan.lowerBound));
  const parts = [
    nothing
      ? words.planNothing(aim)
      : plan.reached
        ? words.plan(count(plan.admissions), aim)
        : words.planShort(count(plan.admissions), count(plan.gained), unit(plan.gained)),
    ...(plan.transfers > 0 ? [words.transfers(count(plan.transfers))] : []),
    ...(plan.admissions > 0 && plan.admitBy !== null ? [words.admitBy(dayText(plan.admitBy, teller))] : []),
    ...(plan.reached ? [] : [words.shortBy(count(plan.shortBy), unit(plan.shortBy), aim)]),
    ...(nothing && !plan.optimal ? [] : [proof]),
  ];
  return `${head}${parts.join(', ')}${base}`;
}

function ratioClause(
  { total, independent, unknown, bounds, ratio, missingCommunes }: IndependentBranchRatio,
  teller: Teller,
): string {
  const { words, count, unit } = teller;
  const { lowest, highest } = bounds;
  if (ratio === null || lowest === null || highest === null) {
    return missingCommunes > 0 ? words.noneKnown(unit(0)) : words.none(unit(0));
  }
  if (isSame(lowest, highest)) {
    const part = words.has(count(independent), count(total), unit(total));
    return `${part}, ${words.share(percentText(ratio, teller))}`;
  }
  const part = words.hasBetween(count(lowest.numerator), count(highest.numerator), count(total), unit(total));
  const share = words.share(words.between(percentText(lowest, teller), percentText(highest, teller)));
  return `${part}, ${share}; ${words.stateUnknown(count(unknown), unit(unknown))}`;
}

function caveats(result: IndependentBranchRatio, teller: Teller): string[] {
  const { words, count } = teller;
  const { missingCommunes, mismatches, total } = result;
  return [
    ...(missingCommunes > 0 && total > 0 ? [words.missing(count(missingCommunes))] : []),
    ...openHosts(result, teller),
    ...(mismatches.length > 0 ? [words.mismatch] : []),
  ];
}

/** Only where hosts count does it matter that nobody says which localities they are. */
function openHosts(
  { host, hostUnnamed, hostsUnstated }: Pick<IndependentBranchRatio, 'host' | 'hostUnnamed' | 'hostsUnstated'>,
  { words, count, unit }: Teller,
): string[] {
  if (host !== 'counts') return [];
  return [
    ...(hostUnnamed > 0 ? [words.hostUnnamed(count(hostUnnamed))] : []),
    ...(hostsUnstated > 0 ? [words.hostsUnstated(count(hostsUnstated), unit(hostsUnstated))] : []),
  ];
}
