import type { FormatOptions } from '../../../core/index.js';
import type { CascadeMatrixTie, CascadeTie, MatrixCell, MatrixTie, QuotaTie } from '../../../quota/index.js';
import { countText, firstText, type Language, languageOf } from '../language/language.js';
import { tellResult } from '../language/tell-result.js';
import { type UnitName, unitWord } from '../language/unit-name.js';
import { QUOTA_WORDS } from './quota-words.js';

/**
 * In which words quotas and ties are told.
 *
 * @category Sentences
 */
export interface QuotaWords extends FormatOptions {
  /** What is shared out: `chỉ tiêu` or `places` unless told. */
  readonly unit?: UnitName | undefined;
  /** What the weights count, such as `đảng viên` or `members`; they are called weights unless told. */
  readonly weighs?: UnitName | undefined;
  /** How many units are named, those with the most places first; 10 unless told. The others are counted. */
  readonly name?: number | undefined;
  /** The name of a unit, row or column by its id (of an index, the index as text); the id itself unless told. */
  readonly nameOf?: ((id: string) => string) | undefined;
}

/**
 * A tie of any function of the quota room.
 *
 * @category Sentences
 */
export type AnyQuotaTie = QuotaTie<string> | QuotaTie<number> | CascadeTie | MatrixTie | CascadeMatrixTie;

/**
 * Tells a tie in Vietnamese or English: who has the same right to how many places, who got them, and what settled it.
 *
 * A tie is nobody's fault and no rounding: the claims are exactly equal. Where it was left open the line says so. A cell
 * of a matrix is told as its row with its column in brackets. There is no full stop.
 *
 * @param tie - A tie of `allocateQuota`, `allocateWeights`, `cascadeQuota`, `allocateMatrix`, `cascadeMatrix` or
 *   `rollOutTarget`.
 * @param options - `unit`, `name` (10), `nameOf`, and `locale` (`vi`).
 * @returns The line.
 * @throws An `InvalidInputError` with `bad-digits`, `unknown-rounding`, `unknown-locale`, `bad-name`, `wrong-type`; a
 *   `ContractError` with `not-a-result`, `missing-options`.
 * @example
 * ```ts
 * import { allocateQuota } from 'chibo/quota';
 * import { describeTie } from 'chibo/report';
 *
 * const claims = [{ id: 'Keo Lôm', weight: 4 }, { id: 'Na Son', weight: 4 }, { id: 'Pú Hồng', weight: 4 }];
 * const [tie] = allocateQuota(claims, 2).ties;
 * describeTie(tie!);
 * // => 'Keo Lôm, Na Son và Pú Hồng có quyền ngang nhau với 2 chỉ tiêu: giao cho Keo Lôm và Na Son theo thứ tự mã'
 * const [open] = allocateQuota(claims, 2, { ties: 'leave-open' }).ties;
 * describeTie(open!, { locale: 'en' });
 * // => 'Keo Lôm, Na Son and Pú Hồng have the same right to 2 places: left open'
 * describeTie(tie!, { name: -1 }); // throws InvalidInputError
 * ```
 * @category Sentences
 */
export function describeTie(tie: AnyQuotaTie, options: QuotaWords = {}): string {
  return tellResult('describeTie', tie, options, (own) => tieText(tie, languageOf('describeTie', own, own.name), own));
}

/** A tie, in a language that was read. */
export function tieText(tie: AnyQuotaTie, language: Language, options: QuotaWords): string {
  const words = QUOTA_WORDS[language.locale];
  const { unit = words.unit, name = NAMED, nameOf = (id: string) => id } = options;
  const namesOf = (list: readonly (string | number | MatrixCell)[]): string =>
    firstText(
      list.map((each) =>
        typeof each === 'object' ? `${nameOf(each.row)} (${nameOf(each.column)})` : nameOf(String(each)),
      ),
      name,
      language,
      words.units.more,
    );
  const ids = 'cells' in tie ? tie.cells : tie.ids;
  const right = words.tie(namesOf(ids), countText(tie.places, language), unitWord(unit, tie.places));
  const outcome =
    tie.settledBy === null ? words.left : `${words.given(namesOf(tie.given))} ${words.settledBy[tie.settledBy]}`;
  const told = `${right}: ${outcome}`;
  const parent = 'parentId' in tie ? tie.parentId : null;
  return parent === null ? told : words.within(nameOf(parent), told);
}

/** How many units are named unless told. */
export const NAMED = 10;
