import { type AuditFinding, auditFigures, type Claim } from '../../src/audit/index.js';

/** What becomes of one claim, its numbers in the marks of Vietnamese. */
export function audit(claim: Claim): AuditFinding {
  const [finding] = auditFigures([claim], { locale: 'vi' });
  return finding!;
}

/** The readings of one claim: what is read, how much that assumes, and which figure it is about, with its value. */
export function readings(claim: Claim): unknown[] {
  return audit(claim).readings.map(({ reading, assumes, figure, value }) => [
    reading,
    assumes,
    figure,
    value?.numerator ?? null,
  ]);
}
