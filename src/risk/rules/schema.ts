import * as z from 'zod';
import type { AnyRatio } from '../../core/index.js';
import { type MemberFilter, memberFilterSchema } from '../../organisation/index.js';
import { OPERATORS, type Operator } from './operator.js';
import { ADMISSION_PERIODS, boundCount, kIsWithin, sizeFault } from './rule-shape.js';
import { thresholdSchemas } from './threshold-schema.js';

/**
 * A condition's bounds by operator; exactly one is given.
 *
 * @category Rules
 */
export type Bounds<T> = Readonly<Partial<Record<Operator, T | undefined>>>;

/**
 * A condition on how many members meet a filter: `where`, or the headcount without it.
 *
 * @category Rules
 */
export type CountCondition = Bounds<number> & {
  readonly measure: 'members';
  /** Which members are counted; the headcount, official and probationary, unless told. */
  readonly where?: MemberFilter | undefined;
};

/**
 * A condition on the share of `where` among the members who meet `shareOf`; `shareOf: {}` is the headcount.
 *
 * @category Rules
 */
export type ShareCondition = Bounds<number | string | AnyRatio> & {
  readonly measure: 'members';
  /** Which members are the part; all of the whole unless told. */
  readonly where?: MemberFilter | undefined;
  /** Which members are the whole. */
  readonly shareOf: MemberFilter;
};

/**
 * A condition on the time since the branch last admitted a member, in years compared as dates.
 *
 * @category Rules
 */
export type YearsCondition = Bounds<number> & { readonly measure: 'yearsSinceAdmission' };

/**
 * A condition on the mean age, in completed years, of the members who meet `where`: an exact ratio.
 *
 * @category Rules
 */
export type MeanAgeCondition = Bounds<number | string | AnyRatio> & {
  readonly measure: 'meanAge';
  /** Whose ages; those of the headcount unless told. */
  readonly where?: MemberFilter | undefined;
};

/**
 * A condition on whether the branch's last admission lies in the month, quarter, half-year or year of the assessment.
 *
 * @category Rules
 */
export interface AdmittedCondition {
  /** Whether the last admission lies in a period. */
  readonly measure: 'admittedThis';
  /** The kind of period that contains the day. */
  readonly period: AdmissionPeriod;
  /** Whether there is to be an admission in it, or none. */
  readonly equals: boolean;
}

/**
 * The kinds of period in which an admission is looked for.
 *
 * @category Rules
 */
export type AdmissionPeriod = 'month' | 'quarter' | 'half-year' | 'year';

/**
 * A condition on how many localities a branch serves. Of branches only.
 *
 * @category Rules
 */
export type LocalitiesCondition = Bounds<number> & { readonly measure: 'localities' };

/**
 * A condition on how many branches serve a locality. Of localities only.
 *
 * @category Rules
 */
export type BranchesCondition = Bounds<number> & { readonly measure: 'branches' };

/**
 * A condition on a fact that the caller brings, named after `fact:`.
 *
 * @category Rules
 */
export type FactCondition = Omit<Bounds<number | string | AnyRatio>, 'equals'> & {
  readonly measure: `fact:${string}`;
  readonly equals?: boolean | number | string | AnyRatio | undefined;
};

/**
 * One condition, with exactly one bound.
 *
 * @category Rules
 */
export type RiskCondition =
  | CountCondition
  | ShareCondition
  | MeanAgeCondition
  | YearsCondition
  | AdmittedCondition
  | LocalitiesCondition
  | BranchesCondition
  | FactCondition;

/**
 * What a rule asks: a condition, or conditions put together.
 *
 * @category Rules
 */
export type RiskNode =
  | { readonly all: readonly RiskNode[] }
  | { readonly any: readonly RiskNode[] }
  | { readonly not: RiskNode }
  | { readonly kOf: number; readonly of: readonly RiskNode[] }
  | RiskCondition;

/**
 * A rule as data.
 *
 * @category Rules
 */
export interface RiskRule {
  /** The rule's name in verdicts and findings: a non-empty id. */
  readonly id: string;
  /** Where the rule is printed. */
  readonly source?: string | undefined;
  /** What it asks of a branch, or of a locality. */
  readonly when: RiskNode;
}

/**
 * One rule as JSON: `id`, `source` and `when`. Strict and inclusive bounds have names of their own.
 *
 * A rule has at most 100 levels and 10,000 nodes, counted before anything is read.
 *
 * @category Schemas
 */
export const riskRuleSchema: z.ZodType<RiskRule> = /* @__PURE__ */ (() => {
  const always = (): boolean => true;
  const exactlyOneBound = (condition: unknown): boolean => boundCount(condition) === 1;
  // Asked even of a condition with other faults, so that all come at once.
  const oneBound = {
    when: always,
    params: { code: 'one-bound' },
    error: `A condition has exactly one of ${OPERATORS.join(', ')}.`,
  };
  const optionalBounds = <T extends z.ZodType>(threshold: T) => ({
    lessThan: threshold.optional(),
    atMost: threshold.optional(),
    atLeast: threshold.optional(),
    moreThan: threshold.optional(),
    equals: threshold.optional(),
  });

  const members = z.int().nonnegative().describe('Members: a whole number, 0 or more.');
  const places = z.int().nonnegative().describe('Localities or branches: a whole number, 0 or more.');
  const years = z.int().nonnegative().max(9998).describe('Years: a whole number, 0 to 9998.');
  const { exact, share, age } = thresholdSchemas();

  const where = memberFilterSchema.optional();
  const count = z
    .strictObject({ measure: z.literal('members'), where, ...optionalBounds(members) })
    .refine(exactlyOneBound, oneBound);
  const shareOf = z
    .strictObject({ measure: z.literal('members'), where, shareOf: memberFilterSchema, ...optionalBounds(share) })
    .refine(exactlyOneBound, oneBound);
  const meanAge = z
    .strictObject({ measure: z.literal('meanAge'), where, ...optionalBounds(age) })
    .refine(exactlyOneBound, oneBound);
  const admittedThis = z.strictObject({
    measure: z.literal('admittedThis'),
    period: z.enum(ADMISSION_PERIODS),
    equals: z.boolean(),
  });
  const localities = z
    .strictObject({ measure: z.literal('localities'), ...optionalBounds(places) })
    .refine(exactlyOneBound, oneBound);
  const branches = z
    .strictObject({ measure: z.literal('branches'), ...optionalBounds(places) })
    .refine(exactlyOneBound, oneBound);
  const sinceAdmission = z
    .strictObject({ measure: z.literal('yearsSinceAdmission'), ...optionalBounds(years) })
    .refine(exactlyOneBound, oneBound);
  const fact = z
    .strictObject({
      measure: z.templateLiteral(['fact:', z.string().min(1)]),
      ...optionalBounds(exact),
      equals: z.union([z.boolean(), exact]).optional(),
    })
    .refine(exactlyOneBound, oneBound);

  const node: z.ZodType<RiskNode> = z.lazy(() =>
    // In the order of SHAPES, by which faults are told. Conditions are the most common, so they come first; `not` would
    // try all shapes on what is not there, so it comes last.
    z.union([
      count,
      shareOf,
      sinceAdmission,
      fact,
      meanAge,
      admittedThis,
      localities,
      branches,
      z.strictObject({ all: z.array(node).min(1) }),
      z.strictObject({ any: z.array(node).min(1) }),
      z.strictObject({ kOf: z.int().min(1), of: z.array(node).min(1) }).refine(kIsWithin, {
        when: always,
        path: ['kOf'],
        params: { code: 'out-of-range' },
        error: 'At least k of n: k is from 1 to n.',
      }),
      z.strictObject({ not: node }),
    ]),
  );
  const rule = z.strictObject({
    id: z.string().min(1),
    source: z.string().min(1).optional(),
    when: node,
  });
  return z
    .unknown()
    .superRefine((value, context) => {
      const fault = sizeFault(value);
      if (fault === null) return;
      context.addIssue({ code: 'custom', path: ['when'], params: { code: fault.code }, message: fault.message });
    })
    .pipe(rule);
})();
