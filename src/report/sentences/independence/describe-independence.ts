import { ContractError, type FormatOptions, kindOfValue } from '../../../core/index.js';
import type {
  CombinedConcentration,
  DistanceToTarget,
  IndependenceAfter,
  IndependentBranchRatio,
  RankedUnit,
  ReadyToSplit,
  UnrankedUnit,
} from '../../../independence/index.js';
import { languageOf } from '../language/language.js';
import { tellResult } from '../language/tell-result.js';
import type { UnitName } from '../language/unit-name.js';
import {
  afterText,
  concentrationText,
  distanceText,
  type PlanFigures,
  planText,
  rankText,
  ratioText,
  readyText,
} from './independence-sentences.js';
import { tellerOf } from './teller.js';

/**
 * In which words a result on independent branches is told.
 *
 * @category Sentences
 */
export interface IndependenceWords extends FormatOptions {
  /** What localities are called: `thôn, bản` or `villages` unless told. */
  readonly unit?: UnitName | undefined;
  /** The name of a unit by its id; the id itself unless told. */
  readonly nameOf?: ((unitId: string) => string) | undefined;
}

/**
 * What can be told: a ratio, a place in a ranking or why there is none, the distance to a target, what is ready to
 * split off, where the combined localities are, what changes would do, a plan.
 *
 * @category Sentences
 */
export type IndependenceResult =
  | IndependentBranchRatio
  | RankedUnit
  | UnrankedUnit
  | DistanceToTarget
  | ReadyToSplit
  | CombinedConcentration
  | IndependenceAfter
  | PlanFigures;

/**
 * Tells a result on independent branches in one line, in Vietnamese or English, with its base and its caveats.
 *
 * The ratio is told with both of its numbers, and the host convention is always named. What is not known exactly is
 * told as an interval, never as one number; over no locality there is no ratio. A share is told as 0 or 100 % only
 * where it is exactly that. Communes without figures, shared branches that name no host where hosts count, and stated
 * figures that differ from what is listed are said at the end. There is no full stop.
 *
 * @param result - What a function of the independence room gave: `independentBranchRatio`, one row of
 *   `rankIndependence`, `localitiesToTarget`, `readyToSplit`, `concentrationOfCombined`, `independenceAfter`,
 *   `planIndependence`.
 * @param options - `unit`, `nameOf`, and `locale` (`vi`), `digits` (1), `rounding` (half-up).
 * @returns The line.
 * @throws An `InvalidInputError` with `bad-digits`, `unknown-rounding`, `unknown-locale`, `wrong-type`; a
 *   `ContractError` with `missing-options`, `not-a-result`.
 * @example The ratio, and the distance to 95 %
 * ```ts
 * import { independentBranchRatio, localitiesToTarget } from 'chibo/independence';
 * import { getUnit, parseOrganisation } from 'chibo/organisation';
 * import { describeIndependence } from 'chibo/report';
 *
 * const org = parseOrganisation({
 *   asOf: '2018-05-13',
 *   units: [{ id: 'dbd', name: 'Điện Biên Đông', kind: 'district', parentId: null }],
 *   localities: [],
 *   figures: [{ unitId: 'dbd', localities: 243, independent: 158 }],
 * });
 * const result = independentBranchRatio(org, { host: 'does-not-count' });
 * const nameOf = (id: string) => getUnit(org, id).name;
 * describeIndependence(result, { nameOf, unit: 'bản' });
 * // => 'Điện Biên Đông: 158/243 bản có chi bộ độc lập, chiếm 65,0% (không tính nơi chi bộ ghép mang tên)'
 * describeIndependence(localitiesToTarget(result, '95%'), { nameOf, locale: 'en' });
 * // => 'Điện Biên Đông: 73 more villages to reach 95%, 231 of 243 needed (hosts of shared branches not counted)'
 * describeIndependence(result, { digits: -1 }); // throws InvalidInputError
 * ```
 * @category Sentences
 */
export function describeIndependence(result: IndependenceResult, options: IndependenceWords = {}): string {
  return tellResult('describeIndependence', result, options, (own) => tellIndependence(result, own));
}

function tellIndependence(result: IndependenceResult, options: IndependenceWords): string {
  const language = languageOf('describeIndependence', options);
  if (typeof result !== 'object' || (result as unknown) === null) throw notAResult(result);
  const teller = tellerOf(language, options.unit, options.nameOf);
  if ('mismatches' in result) return ratioText(result, teller);
  if ('rank' in result || 'reason' in result) return rankText(result, teller);
  if ('reachable' in result) return distanceText(result, teller);
  if ('localities' in result) return readyText(result, teller);
  if ('most' in result) return concentrationText(result, teller);
  if ('warnings' in result) return afterText(result, teller);
  if ('lowerBound' in result) return planText(result, teller);
  throw notAResult(result);
}

function notAResult(value: unknown): ContractError {
  const message = 'What is told is a result of the independence room.';
  return new ContractError('not-a-result', message, { found: kindOfValue(value) });
}
