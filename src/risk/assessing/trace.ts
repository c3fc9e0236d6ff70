import type { IsoDate, Period } from '../../calendar/index.js';
import type { AnyRatio, RatioInput } from '../../core/index.js';
import type { MemberFilter } from '../../organisation/index.js';
import type { Operator } from '../rules/operator.js';
import type { RiskVerdict } from '../rules/verdict.js';
import type { FactValue } from './facts.js';

/**
 * Everything from the lowest that a count can be to the highest; equal where it is known. `highest` is `null` where
 * nothing bounds it.
 *
 * @category Explaining
 */
export interface CountInterval {
  /** The lowest: members known to meet the filter. */
  readonly lowest: number;
  /** The highest: those, and the members of whom it is not known. */
  readonly highest: number | null;
}

/**
 * How many more, or fewer, surely turn a condition's verdict into the opposite: members who meet the filter, localities
 * or branches. `null` where no number does, and where the verdict is unknown.
 *
 * @category Explaining
 */
export interface Margin {
  /** So many more, 1 or above. */
  readonly more: number | null;
  /** So many fewer, 1 or above. */
  readonly fewer: number | null;
}

/**
 * Something that a condition asked for and did not find. `members`: of `count` of them (`null`: of any number) it is
 * not known whether they meet `where`. `birthDates`: of `count` of them (`null`: of any number) the age is not known
 * exactly. `lastAdmission`: none was found, and no figure states one. `admissionDays`: `count` members were admitted on
 * days that are not known. `founding`: the branch never admitted, and the day of its founding is not known. `fact`: the
 * fact `name` was not given.
 *
 * @category Explaining
 */
export type Lacking =
  | { readonly what: 'members'; readonly where: MemberFilter; readonly count: number | null }
  | { readonly what: 'birthDates'; readonly where: MemberFilter; readonly count: number | null }
  | { readonly what: 'lastAdmission' }
  | { readonly what: 'admissionDays'; readonly count: number }
  | { readonly what: 'founding' }
  | { readonly what: 'fact'; readonly name: string };

/**
 * What the traces of all conditions have.
 *
 * @category Explaining
 */
export interface ConditionTrace<T> {
  /** Whether the condition holds. */
  readonly verdict: RiskVerdict;
  /** How the value is to stand to the threshold. */
  readonly operator: Operator;
  /** The threshold, as the rule writes it. */
  readonly threshold: T;
  /** What it asked for and did not find; empty where all is known, whatever the verdict. */
  readonly lacking: readonly Lacking[];
}

/**
 * How a condition on a count came out.
 *
 * @category Explaining
 */
export interface CountTrace extends ConditionTrace<number> {
  /** Members are counted. */
  readonly measure: 'members';
  /** Which of them; `{}` is the headcount. */
  readonly where: MemberFilter;
  /** How many there are. */
  readonly value: CountInterval;
  /** How many more or fewer would turn the verdict. */
  readonly margin: Margin;
}

/**
 * How a condition on a share came out. `value` is `null` where the whole may be empty; `lowest` and `highest` bound
 * the share, and are equal where it is known.
 *
 * @category Explaining
 */
export interface ShareTrace extends ConditionTrace<RatioInput> {
  /** Members are counted. */
  readonly measure: 'members';
  /** Which of them are the part. */
  readonly where: MemberFilter;
  /** Which of them are the whole. */
  readonly shareOf: MemberFilter;
  /** How many meet both filters. */
  readonly part: CountInterval;
  /** How many are the whole. */
  readonly whole: CountInterval;
  /** The share, exactly. */
  readonly value: { readonly lowest: AnyRatio; readonly highest: AnyRatio } | null;
}

/**
 * How a condition on the years since the last admission came out.
 *
 * @category Explaining
 */
export interface YearsTrace extends ConditionTrace<number> {
  /** Years since the last admission. */
  readonly measure: 'yearsSinceAdmission';
  /** The first and the last day from which the years may count; `earliest` is `null` where nothing bounds it. */
  readonly value: { readonly earliest: IsoDate | null; readonly latest: IsoDate };
  /** What that day is of: an admission, or the founding of a branch that never admitted; `null` where unknown. */
  readonly countedFrom: 'admission' | 'founding' | null;
  /** The years completed by the day of the assessment. */
  readonly years: CountInterval;
  /** The anniversary that the threshold names, or `null` where the day is unknown or it lies after the year 9999. */
  readonly anniversary: IsoDate | null;
}

/**
 * How a condition on the mean age came out. `value` is `null` where nobody is known to be counted; `lowest` and
 * `highest` bound the mean, and are equal where it is known.
 *
 * @category Explaining
 */
export interface MeanAgeTrace extends ConditionTrace<RatioInput> {
  /** The mean of ages in completed years. */
  readonly measure: 'meanAge';
  /** Whose ages; `{}` is the headcount. */
  readonly where: MemberFilter;
  /** How many they are. */
  readonly members: CountInterval;
  /** The mean, exactly; `highest` is `null` where nothing bounds it. */
  readonly value: { readonly lowest: AnyRatio; readonly highest: AnyRatio | null } | null;
}

/**
 * How a condition on an admission in a period came out.
 *
 * @category Explaining
 */
export interface AdmittedTrace extends ConditionTrace<boolean> {
  /** Whether the last admission lies in a period. */
  readonly measure: 'admittedThis';
  /** The period that contains the day of the assessment. */
  readonly period: Period;
  /**
   * The first and the last day on which the last admission may have been; `earliest` is `null` where nothing bounds it.
   * The whole is `null` of a branch known never to have admitted.
   */
  readonly value: { readonly earliest: IsoDate | null; readonly latest: IsoDate } | null;
}

/**
 * How a condition on the localities that a branch serves, or the branches that serve a locality, came out.
 *
 * @category Explaining
 */
export interface PlacesTrace extends ConditionTrace<number> {
  /** What is counted. */
  readonly measure: 'localities' | 'branches';
  /** How many there are. */
  readonly value: CountInterval;
  /** How many more or fewer would turn the verdict. */
  readonly margin: Margin;
}

/**
 * How a condition on a fact came out.
 *
 * @category Explaining
 */
export interface FactTrace extends ConditionTrace<RatioInput | boolean> {
  /** The fact's name after `fact:`. */
  readonly measure: `fact:${string}`;
  /** The fact as given, or `null` where it was not. */
  readonly value: FactValue;
}

/**
 * How a rule came out, node by node: the rule's own tree, with a verdict at each node.
 *
 * @category Explaining
 */
export type Trace =
  | { readonly verdict: RiskVerdict; readonly all: readonly Trace[] }
  | { readonly verdict: RiskVerdict; readonly any: readonly Trace[] }
  | { readonly verdict: RiskVerdict; readonly not: Trace }
  | { readonly verdict: RiskVerdict; readonly kOf: number; readonly of: readonly Trace[] }
  | CountTrace
  | ShareTrace
  | MeanAgeTrace
  | YearsTrace
  | AdmittedTrace
  | PlacesTrace
  | FactTrace;

/**
 * What a rule says of a branch, and why.
 *
 * @category Explaining
 */
export interface Finding {
  /** The branch. */
  readonly branchId: string;
  /** The rule. */
  readonly ruleId: string;
  /** Whether the rule is met. */
  readonly verdict: RiskVerdict;
  /** Why: the rule's tree, with a verdict at each node. */
  readonly trace: Trace;
}

/**
 * What a rule says of a locality, and why.
 *
 * @category Explaining
 */
export interface LocalityFinding {
  /** The locality. */
  readonly localityId: string;
  /** The rule. */
  readonly ruleId: string;
  /** Whether the rule is met. */
  readonly verdict: RiskVerdict;
  /** Why: the rule's tree, with a verdict at each node. */
  readonly trace: Trace;
}
