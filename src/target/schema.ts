import * as z from 'zod';
import { type IsoDate, isIsoDate } from '../calendar/index.js';
import type { RatioInput } from '../core/index.js';
import { amountFault, BASES, faultsBetween, periodFault } from './target-shape.js';

/**
 * What every target says, whatever its bound.
 *
 * @category Targets
 */
export interface TargetCommon {
  /** Whose target it is: a non-empty id. */
  readonly unitId: string;
  /** What is counted, in the caller's words, such as `admissions`. */
  readonly measure: string;
  /** The part of the measure that the target is about, such as `women`; categories overlap and are never added up. */
  readonly category?: string | undefined;
  /** The period it is set for, as the id of a calendar period: `2017`, `2016-01-01/2018-06-30`, `term:…`. */
  readonly period: string;
  /** Whether the number is for the whole period (unless told) or for each calendar year of it. */
  readonly per?: 'period' | 'year' | undefined;
  /**
   * Whether events are counted over the period, such as admissions (unless told), or what stands at its end, such as
   * villages with a branch of their own.
   */
  readonly counted?: 'over-the-period' | 'at-the-end' | undefined;
  /** `resolution` (the unit's own), `assigned` (from above), or who set it, by name. */
  readonly issuedBy: string;
  /** Where it is printed. */
  readonly source?: string | undefined;
}

/**
 * What a target asks from a day on: one number.
 *
 * @category Targets
 */
export interface CountVersion {
  /** The first day on which it holds; of the first version, the period's first day. */
  readonly from: IsoDate;
  /** The number: whole, a decimal string, or an exact ratio where a target was prorated. */
  readonly value: RatioInput;
}

/**
 * What a target asks from a day on: a number between two, both of which meet it.
 *
 * @category Targets
 */
export interface RangeVersion {
  /** The first day on which it holds; of the first version, the period's first day. */
  readonly from: IsoDate;
  /** The smallest number that meets it. */
  readonly low: RatioInput;
  /** The largest number that meets it. */
  readonly high: RatioInput;
}

/**
 * What a target asks from a day on: a share of its base.
 *
 * @category Targets
 */
export interface RateVersion {
  /** The first day on which it holds; of the first version, the period's first day. */
  readonly from: IsoDate;
  /** The share: `"3%"`, `"0.03"` or `{numerator, denominator}`. */
  readonly rate: RatioInput;
}

/**
 * A target of one number: at least n (trở lên), more than n (trên), or exactly n.
 *
 * @category Targets
 */
export interface CountTarget extends TargetCommon {
  /** How the number is meant. */
  readonly bound: 'at-least' | 'more-than' | 'exactly';
  /** The number, and what it was changed to in mid-term, in the order of the dates. */
  readonly versions: readonly CountVersion[];
}

/**
 * A target between two numbers.
 *
 * @category Targets
 */
export interface RangeTarget extends TargetCommon {
  /** A range. */
  readonly bound: 'range';
  /** The two ends, and what they were changed to in mid-term, in the order of the dates. */
  readonly versions: readonly RangeVersion[];
}

/**
 * A target as a share of a base, whose count is the caller's to give.
 *
 * @category Targets
 */
export interface RateTarget extends TargetCommon {
  /** A rate. */
  readonly bound: 'rate';
  /** Whether the share itself meets it (`at-least`, unless told) or not yet (`more-than`). */
  readonly sense?: 'at-least' | 'more-than' | undefined;
  /** The day on which the base is counted. */
  readonly base: 'start-of-year' | 'start-of-term' | 'current';
  /** The share, and what it was changed to in mid-term, in the order of the dates. */
  readonly versions: readonly RateVersion[];
}

/**
 * What a unit is to reach in a period, who set it, and how it was changed on the way.
 *
 * @category Targets
 */
export type Target = CountTarget | RangeTarget | RateTarget;

const common = /* @__PURE__ */ (() => ({
  unitId: z.string().min(1).describe('Whose target it is.'),
  measure: z.string().min(1).describe('What is counted, such as admissions.'),
  category: z.string().min(1).optional().describe('A part of the measure, such as women; categories overlap.'),
  period: z
    .string()
    .superRefine((value, context) => {
      const fault = periodFault(value);
      if (fault !== null) context.addIssue({ code: 'custom', params: { code: fault.code }, message: fault.message });
    })
    .describe('The id of a calendar period: 2017, 2017-H1, 2016-01-01/2018-06-30, term:2015-10-01/2020-09-30.'),
  per: z.enum(['period', 'year']).optional().describe('For the whole period unless told, or for each calendar year.'),
  counted: z
    .enum(['over-the-period', 'at-the-end'])
    .optional()
    .describe('Events counted over the period unless told, or what stands at its end.'),
  issuedBy: z.string().min(1).describe('resolution (of the unit itself), assigned (from above), or who by name.'),
  source: z.string().min(1).optional().describe('Where it is printed.'),
}))();

/** What every target says, for a reader that cannot tell which bound is meant. */
export const commonSchema = /* @__PURE__ */ (() => z.looseObject(common))();

/**
 * One target as JSON: `{unitId, measure, category?, period, per?, counted?, bound, issuedBy, source?, versions}`.
 *
 * A version is `{from, value}`; `{from, low, high}` of a range; `{from, rate}` of a rate, which names its `base` too.
 *
 * @category Schemas
 */
export const targetSchema: z.ZodType<Target> = /* @__PURE__ */ (() => {
  const from = z
    .string()
    .refine(isIsoDate, { params: { code: 'not-a-date' }, error: 'A date is a day of the calendar, YYYY-MM-DD.' })
    .meta({ description: 'The first day on which the version holds, YYYY-MM-DD.', format: 'date' });
  // Every shape says as much as JSON Schema can; what none of them takes is told by `amountFault`.
  const exact = (rate: boolean) =>
    z
      .union([
        z.int().nonnegative(),
        z.string().regex(rate ? /^\d{1,400}(?:\.\d{1,400})?%?$/ : /^\d{1,400}(?:\.\d{1,400})?$/),
        z.strictObject({ numerator: z.int().nonnegative(), denominator: z.int().positive() }),
        z.strictObject({ numerator: z.string().regex(/^\d+$/), denominator: z.string().regex(/^0*[1-9]\d*$/) }),
      ])
      .superRefine((value, context) => {
        const fault = amountFault(value, rate);
        if (fault !== null) context.addIssue({ code: 'custom', params: { code: fault.code }, message: fault.message });
      });
  const amount = exact(false).describe('0 or more: a whole number, a decimal string, or {numerator, denominator}.');
  const rate = exact(true).describe('A share of the base: "3%", "0.03" or {numerator, denominator}.');
  const versions = <T extends z.ZodType>(version: T) =>
    z.array(version).min(1).describe('The first from the first day of the period; later ones in order.');
  const count = versions(z.strictObject({ from, value: amount }));
  return z
    .discriminatedUnion('bound', [
      z.strictObject({ ...common, bound: z.literal('at-least'), versions: count }),
      z.strictObject({ ...common, bound: z.literal('more-than'), versions: count }),
      z.strictObject({ ...common, bound: z.literal('exactly'), versions: count }),
      z.strictObject({
        ...common,
        bound: z.literal('range'),
        versions: versions(z.strictObject({ from, low: amount, high: amount })),
      }),
      z.strictObject({
        ...common,
        bound: z.literal('rate'),
        sense: z
          .enum(['at-least', 'more-than'])
          .optional()
          .describe('Whether the share itself meets it; at-least unless told.'),
        base: z.enum(BASES).describe('The day on which the whole is counted.'),
        versions: versions(z.strictObject({ from, rate })),
      }),
    ])
    .superRefine((target, context) => {
      for (const { path, code, message } of faultsBetween(target)) {
        context.addIssue({ code: 'custom', path: [...path], params: { code }, message });
      }
    });
})();
