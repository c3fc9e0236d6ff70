import type { StatedClaim } from './claim.js';
import type { ClaimReader, Draft } from './draft.js';

/** Reads a printed figure that nothing else in print must agree with: what it says can be read, but not checked. */
export function auditStated(claim: StatedClaim, reader: ClaimReader): Draft | null {
  const printed = reader.printed(['printed'], claim.printed);
  if (printed === null) return null;
  return {
    verdict: 'cannot-tell',
    method: 'no other figure to check it against',
    printed,
    computed: null,
    residual: null,
    readings: [],
    implied: [],
    arithmetic: [],
  };
}
