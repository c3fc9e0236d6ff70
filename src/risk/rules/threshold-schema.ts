import * as z from 'zod';
import type { AnyRatio, RatioInput } from '../../core/index.js';
import { ageFault, ratioFault, shareFault } from './rule-shape.js';

type Exact = z.ZodType<number | string | AnyRatio>;

/** The thresholds that are exact numbers: any number, a share, a mean age. */
export function thresholdSchemas(): { readonly exact: Exact; readonly share: Exact; readonly age: Exact } {
  const whole = z.string().regex(/^-?\d+$/);
  const number = z.union([
    z.number(),
    z.string(),
    z.strictObject({ numerator: z.int(), denominator: z.int() }),
    z.strictObject({ numerator: whole, denominator: whole }),
  ]);
  const without = (schema: Exact, faultOf: (value: RatioInput) => { code: string; message: string } | null): Exact =>
    schema.superRefine((value, context) => {
      const fault = faultOf(value);
      if (fault !== null) context.addIssue({ code: 'custom', params: { code: fault.code }, message: fault.message });
    });
  const exact = without(number, ratioFault);
  return {
    exact: exact.describe(
      'A whole number, a decimal string with an optional per cent sign, or {numerator, denominator}.',
    ),
    share: without(exact, shareFault).describe('A share from 0 to 1, exactly.'),
    age: without(exact, ageFault).describe('A mean age in years, 0 or more, exactly.'),
  };
}
