import type { AnyRatio } from '../../../core/index.js';
import type { AllocationFault, AllocationProof, MatrixProof, MatrixProofFault } from '../../../quota/index.js';
import { amountText, countText, inBrackets, type Language, languageOf } from '../language/language.js';
import { tellResult } from '../language/tell-result.js';
import { unitWord } from '../language/unit-name.js';
import { NAMED, type QuotaWords } from './describe-tie.js';
import { PROOF_WORDS } from './proof-words.js';
import { QUOTA_WORDS } from './quota-words.js';

/**
 * In which words a proof is told.
 *
 * @category Sentences
 */
export interface ProofWords extends QuotaWords {
  /**
   * What was verified: an allocation (unless told), or the certificate of an `InfeasibleError`. A proof that holds does
   * not say which.
   */
  readonly of?: 'allocation' | 'certificate' | undefined;
}

/**
 * Tells in Vietnamese or English whether an allocation or a matrix is what its method gives, and what disproves it.
 *
 * A right allocation is said to be the only one, or one of several that ties make as right. Of a wrong one every fault
 * is told with its unit, its number and what stands against it. A matrix is proved by its multipliers: one that is not
 * proved may still be right with others. Beyond `name` faults the others are counted. There is no full stop.
 *
 * @param proof - What `verifyAllocation` or `verifyMatrix` gave.
 * @param options - `of` (allocation), `unit`, `name` (10 faults), `nameOf`, and `locale` (`vi`), `digits` and `rounding`
 *   (half-up) of what is not whole.
 * @returns The line.
 * @throws An `InvalidInputError` with `bad-digits`, `unknown-rounding`, `unknown-locale`, `bad-name`, `wrong-type`; a
 *   `ContractError` with `not-a-result`, `missing-options`.
 * @example Ten places, one of them in the wrong hands
 * ```ts
 * import { verifyAllocation } from 'chibo/quota';
 * import { describeProof } from 'chibo/report';
 *
 * const communes = [{ id: 'Keo Lôm', weight: 7 }, { id: 'Luân Giói', weight: 2 }, { id: 'Pú Hồng', weight: 2 }];
 * const sharing = (first: number, last: number) =>
 *   [{ id: 'Keo Lôm', quota: first }, { id: 'Luân Giói', quota: 2 }, { id: 'Pú Hồng', quota: last }];
 * describeProof(verifyAllocation(communes, 10, sharing(6, 2)));
 * // => 'chia đúng theo phương pháp, không cách chia nào khác đúng'
 * describeProof(verifyAllocation(communes, 10, sharing(7, 1)), { locale: 'en' });
 * // => 'not right: 1 place of Keo Lôm belongs to Pú Hồng (about 1.33 is more than about 1.08)'
 * describeProof(verifyAllocation(communes, 10, sharing(6, 1)));
 * // => 'chia chưa đúng: cộng lại là 9, tổng phải chia là 10 chỉ tiêu (thiếu 1)'
 * ```
 * @category Sentences
 */
export function describeProof(proof: AllocationProof | MatrixProof, options: ProofWords = {}): string {
  return tellResult('describeProof', proof, options, (own) => tellProof(proof, own));
}

function tellProof(proof: AllocationProof | MatrixProof, options: ProofWords): string {
  const language = languageOf('describeProof', options, options.name);
  const words = PROOF_WORDS[language.locale];
  const { name = NAMED, of = 'allocation' } = options;
  const isMatrix = !('unique' in proof);
  if (proof.holds) {
    if (isMatrix) return words.best;
    if (of === 'certificate') return words.noAnswer;
    return proof.unique === true ? words.unique : words.notUnique;
  }
  const faults = isMatrix
    ? proof.faults.map((fault) => cellFault(fault, language, options))
    : proof.faults.map((fault) => faultText(fault, language, options));
  const rest = faults.length - name;
  const told = [...faults.slice(0, name), ...(rest > 0 ? [words.others(countText(rest, language))] : [])];
  const head = isMatrix || of === 'certificate' ? words.notProved : words.wrong;
  return `${head}: ${told.join('; ')}`;
}

function faultText(fault: AllocationFault, language: Language, options: ProofWords): string {
  const words = PROOF_WORDS[language.locale];
  const { unit = QUOTA_WORDS[language.locale].unit, nameOf = (id: string) => id } = options;
  const count = (value: number | string): string => countText(BigInt(value), language);
  switch (fault.kind) {
    case 'total': {
      const by = BigInt(fault.by);
      const missed = by > 0n ? words.tooMuch(countText(by, language)) : words.tooLittle(countText(-by, language));
      return `${words.total(count(fault.given), count(fault.total), unitWord(unit, fault.total))}${inBrackets(missed)}`;
    }
    case 'below-min':
    case 'above-max':
      return words[fault.kind](nameOf(fault.id), count(fault.quota), count(fault.bound));
    case 'pair': {
      const quotient = (value: AnyRatio): string => amountText(value, language);
      const held = fault.held === null ? words.first : quotient(fault.held);
      const compared =
        fault.refused === null ? words.none(nameOf(fault.to)) : words.compared(held, quotient(fault.refused));
      return `${words.pair(nameOf(fault.from), nameOf(fault.to), unitWord(unit, 1))}${inBrackets(compared)}`;
    }
    case 'off-share':
      return words['off-share'](nameOf(fault.id), count(fault.quota), amountText(fault.share, language));
    case 'steps':
      return words.steps(nameOf(fault.id), count(fault.quota), count(fault.expected));
    case 'open':
    case 'certificate':
      return words.plain[fault.kind];
  }
}

function cellFault({ kind, at }: MatrixProofFault, { locale }: Language, options: ProofWords): string {
  const words = PROOF_WORDS[locale];
  const { nameOf = (id: string) => id } = options;
  const { row, column } = at;
  if (row !== undefined && column !== undefined)
    return words.matrix[kind](`${nameOf(row)}${inBrackets(nameOf(column))}`);
  const line = row === undefined ? words.column(nameOf(column!)) : words.row(nameOf(row));
  return words.matrix[kind](line);
}
