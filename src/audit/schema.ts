import * as z from 'zod';
import { ROUNDINGS } from '../core/index.js';
import type { Claim } from './claims/claim.js';
import { MOST_ITEMS } from './claims/limits.js';

/**
 * All the figures of an article, or of a report, in one file.
 *
 * @category Schemas
 */
export interface ClaimsFile {
  /** What the article is called. */
  readonly title?: string | undefined;
  /** Where it is printed. */
  readonly source?: string | undefined;
  /** The language whose marks its numbers have where both could be meant. */
  readonly locale?: 'vi' | 'en' | undefined;
  /** How near "gần" and "khoảng" are, as a share of the number, such as `"5%"`. */
  readonly near?: string | undefined;
  /** What it says. */
  readonly claims: readonly Claim[];
}

const parts = /* @__PURE__ */ (() => {
  const end = z.union([
    z.strictObject({ numerator: z.int(), denominator: z.int().positive() }),
    z.strictObject({
      numerator: z.string().regex(/^-?\d{1,1000}$/),
      denominator: z.string().regex(/^0*[1-9]\d{0,999}$/),
    }),
  ]);
  const figure = z
    .union([
      z.int(),
      z.string().min(1).max(300),
      end,
      z.strictObject({ low: end.nullable(), high: end.nullable(), lowOpen: z.boolean(), highOpen: z.boolean() }),
      z.strictObject({ part: z.int().nonnegative().nullable(), whole: z.int().positive() }),
    ])
    .describe('A whole number, a number as printed with its words, a ratio, an interval, or {part, whole}.');
  const common = {
    id: z.string().min(1).optional().describe('A name for it, unique in its file.'),
    text: z.string().optional().describe('The words in which it is printed.'),
    note: z.string().optional().describe('A remark for readers.'),
    rounding: z.enum(ROUNDINGS).optional().describe('How it was rounded, if that is said.'),
  };
  const printed = z.union([z.int(), z.string().min(1).max(300)]).describe('As printed, with its words.');
  const known = figure.nullable();
  const list = z.array(known).max(MOST_ITEMS);
  return { figure, common, printed, known, list };
})();

/**
 * One claim as JSON: its `kind`, the figure as printed, and the figures that it must agree with.
 *
 * @category Schemas
 */
export const claimSchema: z.ZodType<Claim> = /* @__PURE__ */ (() => {
  const { figure, common, printed, known, list } = parts;
  const nearby = z.array(z.strictObject({ name: z.string().min(1), value: figure })).max(MOST_ITEMS);
  const count = z.int().nonnegative().max(MOST_ITEMS);
  return z.discriminatedUnion('kind', [
    z.strictObject({
      ...common,
      kind: z.literal('percentage'),
      printed,
      part: known.describe('What is counted; null where it is not printed.'),
      whole: known.describe('What it is counted among; null where it is not printed.'),
      of: z.enum(['part', 'complement', 'excess']).optional(),
      nearby: nearby.optional().describe('Figures that could have been taken for the part or the whole.'),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('total'),
      printed,
      parts: list.describe('The parts; null for one without a figure.'),
      partsExpected: count.optional().describe('How many parts there are, where that is known.'),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('balance'),
      opening: known,
      inflows: list,
      outflows: list,
      closing: printed,
    }),
    z.strictObject({ ...common, kind: z.literal('mean'), printed, total: known, count: known }),
    z.strictObject({
      ...common,
      kind: z.literal('pace'),
      printed,
      total: known,
      period: z.string().min(1).describe('The id of a calendar period, such as 2017-01..07.'),
      per: z.enum(['day', 'month', 'quarter', 'half-year', 'year']),
    }),
    z.strictObject({ ...common, kind: z.literal('change'), printed, before: known, after: known }),
    z.strictObject({
      ...common,
      kind: z.literal('named'),
      printed,
      items: z.array(z.string().min(1)).max(MOST_ITEMS),
      complete: z.boolean().optional().describe('Whether the names are all of them; true unless told.'),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('rank'),
      printed,
      value: figure,
      others: list,
      order: z.enum(['highest', 'lowest']),
      othersExpected: count.optional(),
    }),
    z.strictObject({ ...common, kind: z.literal('every'), printed, values: list, total: figure.optional() }),
    z.strictObject({
      ...common,
      kind: z.literal('comparison'),
      left: figure,
      relation: z.enum(['more-than', 'at-least', 'equal', 'at-most', 'less-than']),
      right: figure,
    }),
    z.strictObject({ ...common, kind: z.literal('stated'), printed }),
    z.strictObject({
      ...common,
      kind: z.literal('tree'),
      rows: z
        .array(
          z.strictObject({
            id: z.string().min(1),
            parentId: z.string().min(1).nullable(),
            printed: known,
            open: z.boolean().optional().describe('Whether units below it may be missing; false unless told.'),
          }),
        )
        .max(MOST_ITEMS),
    }),
  ]);
})();

/**
 * A claims file as JSON: `{title?, source?, locale?, near?, claims}`.
 *
 * @category Schemas
 */
export const claimsFileSchema: z.ZodType<ClaimsFile> = /* @__PURE__ */ (() =>
  z.strictObject({
    title: z.string().optional().describe('What the article is called.'),
    source: z.string().optional().describe('Where it is printed.'),
    locale: z.enum(['vi', 'en']).optional().describe('The language whose marks its numbers have.'),
    near: z.string().min(1).optional().describe('How near gần and khoảng are, as a share of the number: "5%".'),
    claims: z.array(claimSchema).max(MOST_ITEMS),
  }))();
