import type { AuditFinding, Claim } from '../../../audit/index.js';
import type { Locale } from '../../../core/index.js';
import { languageOf } from '../language/language.js';
import { tellResult } from '../language/tell-result.js';
import { impliedText, nothingText, readingsText } from './audit-readings.js';
import { AUDIT_WORDS } from './audit-words.js';

/**
 * In which words it is told what became of a claim.
 *
 * @category Sentences
 */
export interface AuditWords {
  /** The language; `vi` unless told. */
  readonly locale?: Locale | undefined;
  /** The claim that was audited, for the words in which it is printed. */
  readonly claim?: Claim | undefined;
}

/**
 * Tells what became of one claim, in Vietnamese or English.
 *
 * The line says whether the figure holds and by what arithmetic; where it does not hold or cannot be told, also under
 * which reading it would, or which counts would make it hold. The first three readings are told. The arithmetic is in the marks that `auditFigures`
 * wrote it in: give it the same language by `show`. There is no full stop.
 *
 * @param finding - One of what `auditFigures` gave.
 * @param options - `locale` (`vi`), and the `claim`.
 * @returns The line.
 * @throws An `InvalidInputError` with `unknown-locale`; a `ContractError` with `not-a-result`, `missing-options`.
 * @example
 * ```ts
 * import { auditFigures } from 'chibo/audit';
 * import { describeAudit } from 'chibo/report';
 *
 * const [villages, target] = auditFigures([
 *   { kind: 'total', printed: '47 thôn', parts: [21, 12, 6, 4, 1, 0, 0], partsExpected: 8 },
 *   { kind: 'percentage', printed: '128,5%', part: 9, whole: 7 },
 * ]);
 * describeAudit(villages!);
 * // => '47 thôn: chưa thể kết luận, 21 + 12 + 6 + 4 + 1 + 0 + 0 = 44; 47 − 44 = 3; khớp nếu còn phần chưa nêu tên (3)'
 * describeAudit(target!); // => '128,5%: khớp, cắt bớt, 9 ÷ 7 = 128,5714…%'
 * ```
 * @category Sentences
 */
export function describeAudit(finding: AuditFinding, options: AuditWords = {}): string {
  return tellResult('describeAudit', finding, options, (own) => tellAudit(finding, own));
}

function tellAudit(finding: AuditFinding, options: AuditWords): string {
  const { locale = 'vi', claim } = options;
  const language = languageOf('describeAudit', { locale });
  const words = AUDIT_WORDS[language.locale];
  const { verdict, arithmetic, breaks } = finding;
  const text = claim?.text;
  const subject =
    text === undefined
      ? (finding.printed?.text ?? finding.id ?? words.unnamed(String(finding.claim + 1)))
      : `“${text}”`;
  const readings = readingsText(finding, language);
  const isHeld = verdict === 'holds';
  const line = (...more: readonly (string | null)[]) =>
    `${subject}: ${[words.verdict[verdict], isHeld ? readings : null, arithmetic.join('; '), ...more]
      .filter((part) => part !== null && part !== '')
      .join(', ')}`;
  if (isHeld || breaks.length > 0) return line();
  if (readings !== null) {
    const isMissing = finding.readings.some(({ assumes }) => assumes === 'missing');
    const open = isMissing ? words.holdsIf : words.mayHold;
    return `${line()}; ${(verdict === 'fails' ? words.wouldHold : open)(readings)}`;
  }
  const implied = impliedText(finding, language);
  if (implied === null) return line(nothingText(finding, language));
  if (implied === words.noNumber || implied === words.beyond) return line(implied);
  return `${line()}; ${words.holdsIf(implied)}`;
}
