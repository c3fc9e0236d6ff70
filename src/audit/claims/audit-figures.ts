import { attempt, IssueList, type Locale, type Result } from '../../core/index.js';
import { addLocaleFaults, nearnessOf } from '../figures/nearness.js';
import type { PublishedNumberOptions } from '../figures/published-number.js';
import type { ClaimsFile } from '../schema.js';
import { auditBalance } from './balance.js';
import { auditChange } from './change.js';
import type { Claim } from './claim.js';
import { auditNamed, auditRank } from './counted.js';
import { type AuditContext, type ClaimReader, claimReader, type Draft } from './draft.js';
import { auditComparison, auditEvery } from './every.js';
import type { AuditFinding } from './finding.js';
import { auditMean, auditPace } from './mean.js';
import { readClaims } from './parse-claims.js';
import { auditPercentage } from './percentage.js';
import { auditStated } from './stated.js';
import { auditTotal } from './total.js';
import { auditTree } from './tree.js';

/**
 * How claims are read, and how their arithmetic is written.
 *
 * @category Auditing
 */
export interface AuditOptions extends PublishedNumberOptions {
  /** The language of the marks in the arithmetic; `vi` unless told. */
  readonly show?: Locale | undefined;
}

/**
 * Tells of printed figures which hold, which do not, and under which reading they would.
 *
 * Every claim is a figure as printed and the figures that it must agree with: a `percentage` of a part and a whole, a
 * `total` of parts, a `balance` of flows, a `mean`, a `pace`, a `change`, a number of `named` things, a `rank`, what is
 * said of `every` year, a `comparison`, a `tree` of totals; one that stands alone is `stated`, and cannot be told of.
 * Everything is calculated exactly. A share holds where it is the exact one rounded half up, half to even, or truncated
 * to the printed digits; where a claim says its `rounding`, by that alone. Words such as "over" are intervals, and go
 * through the arithmetic as such. Figures that are printed rounded may stand for any value that rounds so, and a claim
 * that could hold for some of them never fails.
 *
 * A claim `holds` under a reading that assumes nothing, a rounding, or a meaning of its words (a change printed in per
 * cent may be relative or in points). Otherwise it `fails`, with the readings that assume something missing or a
 * mistake, if any makes it hold. Where a figure that is not printed decides, the verdict is `cannot-tell`.
 *
 * @param claims - The claims, or a claims file.
 * @param options - `locale` and `near` of printed numbers, which a file may name itself; `show` (`vi`), the marks in
 *   which arithmetic is written.
 * @returns One finding for each claim, in their order, with its method, its arithmetic and its readings.
 * @throws An `InvalidInputError` with every fault: those of `parseClaims` and of `parsePublishedNumber`, and
 *   `not-a-share`, `too-few-parts`, `too-few-others`, `not-a-period`, `broken-months`, `missing-parent`, `cycle`.
 * @example A commune prints 128.5 % where rounding gives 128.6
 * ```ts
 * import { auditFigures } from 'chibo/audit';
 *
 * const [target, villages, total] = auditFigures([
 *   { kind: 'percentage', printed: '128,5%', part: 9, whole: 7 },
 *   { kind: 'percentage', printed: '65%', part: 158, whole: 243 },
 *   { kind: 'total', printed: 47, parts: [21, 12, 6, 4, 1, 0, 0] },
 * ]);
 * target?.readings[0]?.printing; // => ['truncate']
 * villages?.verdict; // => 'holds'
 * total?.verdict; // => 'fails'
 * total?.readings.map(({ reading, value }) => [reading, value?.numerator]); // => [['unnamed-part', 3]]
 * ```
 * @category Auditing
 */
export function auditFigures(claims: readonly Claim[] | ClaimsFile, options: AuditOptions = {}): AuditFinding[] {
  const faults = new IssueList('auditFigures');
  const { head, claims: read } = readClaims(claims, faults);
  const shapes = faults.count;
  const context = contextOf(faults, head, options);
  // Without a language nothing can be read or written.
  if (faults.count > shapes) throw faults.toError();
  const path = Array.isArray(claims) ? [] : ['claims'];
  const findings = read.flatMap((claim, index): AuditFinding[] => {
    if (claim === null) return [];
    const draft = draftOf(claim, claimReader(faults, [...path, index], claim, context));
    return draft === null ? [] : [{ claim: index, id: claim.id ?? null, kind: claim.kind, breaks: [], ...draft }];
  });
  faults.throwIfAny();
  return findings;
}

/**
 * Audits claims as {@link auditFigures} does, and returns the error instead of throwing it.
 *
 * @param claims - The claims, or a claims file, of any type.
 * @param options - As for the twin.
 * @returns The findings under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { tryAuditFigures } from 'chibo/audit';
 *
 * tryAuditFigures([{ kind: 'total', printed: 'many', parts: [1, 2] }]).success; // => false
 * ```
 * @category Auditing
 */
export function tryAuditFigures(claims: unknown, options: AuditOptions = {}): Result<AuditFinding[]> {
  return attempt(() => auditFigures(claims as readonly Claim[], options));
}

function contextOf(faults: IssueList, file: Omit<ClaimsFile, 'claims'>, options: AuditOptions): AuditContext {
  const { locale = file.locale, near = file.near, show = 'vi' } = options;
  addLocaleFaults(faults, ['options', 'locale'], locale);
  addLocaleFaults(faults, ['options', 'show'], show);
  return { locale, show, near: nearnessOf(faults, ['near'], near) };
}

function draftOf(claim: Claim, reader: ClaimReader): Draft | null {
  switch (claim.kind) {
    case 'percentage':
      return auditPercentage(claim, reader);
    case 'total':
      return auditTotal(claim, reader);
    case 'balance':
      return auditBalance(claim, reader);
    case 'mean':
      return auditMean(claim, reader);
    case 'pace':
      return auditPace(claim, reader);
    case 'change':
      return auditChange(claim, reader);
    case 'named':
      return auditNamed(claim, reader);
    case 'rank':
      return auditRank(claim, reader);
    case 'every':
      return auditEvery(claim, reader);
    case 'comparison':
      return auditComparison(claim, reader);
    case 'stated':
      return auditStated(claim, reader);
    case 'tree':
      return auditTree(claim, reader);
  }
}
