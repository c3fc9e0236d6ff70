import {
  type AnyRatio,
  attempt,
  compareRatios,
  InvalidInputError,
  type IssueList,
  parseRatio,
  ratio,
} from '../../core/index.js';

/** How near "nearly" and "about" are unless told: a twentieth of the number. */
const NEAR: AnyRatio = /* @__PURE__ */ ratio(1, 20);

const ZERO = /* @__PURE__ */ ratio(0, 1);
const ONE = /* @__PURE__ */ ratio(1, 1);

/** Adds a fault where a language is none of the two. */
export function addLocaleFaults(faults: IssueList, path: readonly (string | number)[], locale: unknown): void {
  if (locale === undefined || locale === 'vi' || locale === 'en') return;
  faults.add(path, 'unknown-locale', 'A locale is vi or en.', locale);
}

/** Reads a nearness, or adds what is wrong with it. */
export function nearnessOf(faults: IssueList, path: readonly (string | number)[], near: unknown): AnyRatio {
  if (near === undefined) return NEAR;
  const read = attempt(() => parseRatio(near as AnyRatio));
  if (!read.success) {
    const [issue] = read.error instanceof InvalidInputError ? read.error.issues : [];
    faults.add(path, issue?.code ?? 'not-a-ratio', issue?.message ?? 'This is no share.', near);
    return NEAR;
  }
  if (compareRatios(read.data, ZERO) > 0 && compareRatios(read.data, ONE) < 0) return read.data;
  faults.add(path, 'out-of-range', 'How near is a share above 0 and below 1.', near);
  return NEAR;
}
