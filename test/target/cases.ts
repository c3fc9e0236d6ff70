import { InvalidInputError } from '../../src/core/index.js';
import type { CountTarget, RangeTarget, RateTarget } from '../../src/target/index.js';

const common = { unitId: 'u', measure: 'admissions', period: '2024', issuedBy: 'assigned' };
export const from = '2024-01-01';
export const atLeast: CountTarget = { ...common, bound: 'at-least', versions: [{ from, value: 10 }] };
export const range: RangeTarget = { ...common, bound: 'range', versions: [{ from, low: 8, high: 12 }] };
export const exactly: CountTarget = { ...common, bound: 'exactly', versions: [{ from, value: 10 }] };
export const rate: RateTarget = { ...common, bound: 'rate', base: 'start-of-year', versions: [{ from, rate: '3%' }] };
export const midYear = { asOf: '2024-06-30' };
export const end = { asOf: '2024-12-31' };

/** What a call was refused for: path and code of every fault, or the code of the error. */
export const codesOf = (run: () => unknown): string => {
  try {
    run();
    return '';
  } catch (error) {
    if (error instanceof InvalidInputError)
      return error.issues.map(({ path, code }) => `${path.join('.')} ${code}`).join(', ');
    return (error as { code?: string }).code ?? String(error);
  }
};
