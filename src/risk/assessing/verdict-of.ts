import { abbreviate, ContractError, readResult } from '../../core/index.js';
import { type RiskVerdict, verdictWord } from '../rules/verdict.js';
import type { RiskAssessment } from './assess-branches.js';
import type { LocalityAssessment } from './assess-localities.js';

/**
 * One verdict of an assessment, in words.
 *
 * It looks both ids up from the start: to go through all, go through the columns.
 *
 * @param assessment - The assessment.
 * @param subjectId - The branch, or the locality.
 * @param ruleId - The rule.
 * @returns Whether the rule is met.
 * @throws A `ContractError` with `unknown-id` when nothing that was assessed has this id, `unknown-rule` when it
 *   was not assessed by such a rule, `not-a-result` when the assessment cannot be read.
 * @example
 * ```ts
 * import { verdictOf } from 'chibo/risk';
 *
 * const assessment = {
 *   asOf: '2017-07-31',
 *   ruleIds: ['thanh-chuong'],
 *   branchIds: ['cb-1', 'cb-2'],
 *   branchRows: Int32Array.of(1, 2),
 *   verdicts: [Uint8Array.of(2, 1)],
 * };
 * verdictOf(assessment, 'cb-2', 'thanh-chuong'); // => 'unknown'
 * verdictOf(assessment, 'cb-3', 'thanh-chuong'); // throws ContractError
 * ```
 * @category Assessing
 */
export function verdictOf(
  assessment: RiskAssessment | LocalityAssessment,
  subjectId: string,
  ruleId: string,
): RiskVerdict {
  return readResult('verdictOf', assessment, () => readVerdict(assessment, subjectId, ruleId));
}

function readVerdict(assessment: RiskAssessment | LocalityAssessment, subjectId: string, ruleId: string): RiskVerdict {
  const [ids, kind] =
    'branchIds' in assessment ? [assessment.branchIds, 'branch'] : [assessment.localityIds, 'locality'];
  const subject = ids.indexOf(subjectId);
  const rule = assessment.ruleIds.indexOf(ruleId);
  if (subject < 0) {
    throw new ContractError('unknown-id', `No ${kind} ${abbreviate(subjectId)} was assessed.`, {
      id: subjectId,
    });
  }
  if (rule < 0) {
    const message = `Nothing was assessed by a rule ${abbreviate(ruleId)}.`;
    throw new ContractError('unknown-rule', message, { ruleId, ruleIds: assessment.ruleIds });
  }
  return verdictWord(assessment.verdicts[rule]?.[subject]);
}
