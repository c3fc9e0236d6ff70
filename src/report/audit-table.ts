import type { AuditFinding, Claim, ClaimsFile } from '../audit/index.js';
import type { Locale } from '../core/index.js';
import type { ReportTable } from './decomposition-table.js';
import { impliedText, nothingText, readingsText } from './sentences/audits/audit-readings.js';
import { AUDIT_WORDS } from './sentences/audits/audit-words.js';
import { languageOf } from './sentences/language/language.js';
import { tellResult } from './sentences/language/tell-result.js';

/**
 * Turns audited claims into rows that `toMarkdown` and `toCsv` print: a claim a line, in the order of the findings.
 *
 * A line has the words in which the figure is printed (or the claim's id, or its place), the figure as printed, whether
 * it holds, under which reading it does or would, and the arithmetic. The first three readings are named. Where nothing
 * that is printed decides, the counts that would are named instead. The arithmetic is in the marks that `auditFigures`
 * wrote it in: give it the same language by `show`.
 *
 * @param findings - What `auditFigures` gave.
 * @param claims - The claims that were audited, or their file.
 * @param options - `locale` (`vi`).
 * @returns The rows, and with them what `toMarkdown` needs to print them.
 * @throws An `InvalidInputError` with `unknown-locale`; a `ContractError` with `not-a-result`, `missing-options`.
 * @example
 * ```ts
 * import { auditFigures, type Claim } from 'chibo/audit';
 * import { auditTable, toMarkdown } from 'chibo/report';
 *
 * const claims: Claim[] = [
 *   { kind: 'percentage', id: 'target', printed: '128.5%', part: 9, whole: 7 },
 *   { kind: 'total', id: 'villages', printed: 47, parts: [21, 12, 6, 4, 1] },
 * ];
 * const { rows, options } = auditTable(auditFigures(claims, { show: 'en' }), claims, { locale: 'en' });
 * toMarkdown(rows, options).split('\n');
 * // => [
 * //   '| In the words of print | Printed | Verdict       | Reading                 | Arithmetic                            |',
 * //   '| --------------------- | ------- | ------------- | ----------------------- | ------------------------------------- |',
 * //   '| target                | 128.5%  | holds         | truncated               | 9 ÷ 7 = 128.5714…%                    |',
 * //   '| villages              | 47      | does not hold | a part is not named (3) | 21 + 12 + 6 + 4 + 1 = 44; 47 − 44 = 3 |',
 * // ]
 * ```
 * @category Tables
 */
export function auditTable(
  findings: readonly AuditFinding[],
  claims: readonly Claim[] | ClaimsFile,
  options: { readonly locale?: Locale } = {},
): ReportTable {
  return tellResult('auditTable', findings, options, (own) => auditRows(findings, claims, own));
}

function auditRows(
  findings: readonly AuditFinding[],
  claims: readonly Claim[] | ClaimsFile,
  options: { readonly locale?: Locale },
): ReportTable {
  const language = languageOf('auditTable', options);
  const { locale } = language;
  const words = AUDIT_WORDS[locale];
  const list: readonly Claim[] = 'claims' in claims ? claims.claims : claims;
  const rows = findings.map((finding) => ({
    claim: list[finding.claim]?.text ?? finding.id ?? words.unnamed(String(finding.claim + 1)),
    printed: finding.printed?.text ?? null,
    verdict: words.verdict[finding.verdict],
    reading: readingsText(finding, language) ?? impliedText(finding, language) ?? nothingText(finding, language),
    arithmetic: finding.arithmetic.length === 0 ? null : finding.arithmetic.join('; '),
  }));
  return {
    rows,
    options: { columns: ['claim', 'printed', 'verdict', 'reading', 'arithmetic'], headings: words.columns, locale },
  };
}
