import { abbreviate, ContractError, readResult } from '../../core/index.js';
import { MET, NOT_MET } from '../rules/verdict.js';
import { UNKNOWN_CLASS } from './classes.js';
import type { BranchClasses, LocalityClasses } from './classify.js';

/**
 * The class of one branch or locality.
 *
 * @category Classes
 */
export interface ClassOf {
  /** Whether it is known. */
  readonly isKnown: boolean;
  /** The class; `null` where it is none of them, and where it is not known. */
  readonly ruleId: string | null;
  /**
   * The classes that it can be, in order, `null` standing for none of them: where it is known one, else all that are
   * unknown before the first that is met, and that one.
   */
  readonly candidates: readonly (string | null)[];
}

/**
 * The class of one branch, or locality, with those it may be where that is not known.
 *
 * It looks the id up from the start: to go through all, go through the column of classes.
 *
 * @param classes - What {@link classifyBranches} or {@link classifyLocalities} gave.
 * @param subjectId - The branch, or the locality.
 * @returns The class, or the candidates.
 * @throws A `ContractError` with `unknown-id` when nothing that was classified has this id, `not-a-result` when the
 *   classes cannot be read.
 * @example
 * ```ts
 * import { parseOrganisation } from 'chibo/organisation';
 * import { classifyBranches, classOf, members } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2024-05-15',
 *   units: [{ id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: null }],
 *   localities: [],
 *   figures: [{ unitId: 'cb', members: 4 }],
 * });
 * const rules = [
 *   { id: 'cannot-stand', when: members({ lessThan: 3 }, { standing: 'official' }) },
 *   { id: 'under-five', when: members({ lessThan: 5 }) },
 * ];
 * const classes = classifyBranches(org, null, rules, { asOf: '2024-05-15' });
 * classOf(classes, 'cb'); // => { isKnown: false, ruleId: null, candidates: ['cannot-stand', 'under-five'] }
 * classOf(classes, 'cb-2'); // throws ContractError
 * ```
 * @category Classes
 */
export function classOf(classes: BranchClasses | LocalityClasses, subjectId: string): ClassOf {
  return readResult('classOf', classes, () => readClass(classes, subjectId));
}

function readClass(classes: BranchClasses | LocalityClasses, subjectId: string): ClassOf {
  const [ids, kind] = 'branchIds' in classes ? [classes.branchIds, 'branch'] : [classes.localityIds, 'locality'];
  const index = ids.indexOf(subjectId);
  if (index < 0) {
    throw new ContractError('unknown-id', `No ${kind} ${abbreviate(subjectId)} was classified.`, {
      id: subjectId,
    });
  }
  const { ruleIds, verdicts } = classes;
  const code = classes.classes[index] ?? UNKNOWN_CLASS;
  if (code !== UNKNOWN_CLASS) {
    const ruleId = ruleIds[code] ?? null;
    return { isKnown: true, ruleId, candidates: [ruleId] };
  }
  const codes = verdicts.map((column) => column[index]!);
  const met = codes.indexOf(MET);
  const last = met < 0 ? codes.length : met + 1;
  const candidates = ruleIds.filter((_, place) => place < last && codes[place] !== NOT_MET);
  return { isKnown: false, ruleId: null, candidates: met < 0 ? [...candidates, null] : candidates };
}
