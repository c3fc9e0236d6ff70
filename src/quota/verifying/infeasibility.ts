import { plain } from '../allocating/check.js';
import { type AllocationFault, type AllocationProof, type Checked, proofOf } from './verify.js';

/**
 * What proves that no allocation keeps all bounds: the certificate of `minima-exceed-total` and `maxima-below-total`.
 *
 * @category Verification
 */
export interface InfeasibilityCertificate {
  /** Which bounds bind. */
  readonly bound: 'min' | 'max';
  /** What they add up to, where a claim of weight 0 counts with its minimum; digits beyond 2^53. */
  readonly sum: number | string;
  /** By how much that misses the total. */
  readonly by: number | string;
}

/** Tells a certificate from a list of allocations. */
export function isCertificate(value: unknown): value is InfeasibilityCertificate {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { bound } = value as { bound?: unknown };
  return bound === 'min' || bound === 'max';
}

/** Adds the bounds up and compares. */
export function verifyCertificate(checked: Checked, certificate: InfeasibilityCertificate): AllocationProof {
  const { whole, min, max, places } = checked;
  const faults: AllocationFault[] = [];
  const bounds = whole.map((weight, claim) => {
    return certificate.bound === 'min' || weight === 0n ? min[claim]! : max[claim]!;
  });
  const bounded = bounds.every((bound) => bound < Infinity);
  const sum = bounds.reduce((all, bound) => all + (bounded ? BigInt(bound) : 0n), 0n);
  const by = certificate.bound === 'min' ? sum - BigInt(places) : BigInt(places) - sum;
  const told = bounded && certificate.sum === plain(sum) && certificate.by === plain(by);
  if (!told || by <= 0n) {
    const message = bounded
      ? `The bounds add up to ${String(sum)}, and the total is ${String(places)}.`
      : 'Some claim has no maximum.';
    faults.push({ kind: 'certificate', message });
  }
  return proofOf(faults, true);
}
