import type { IssueList } from '../../core/index.js';
import { childrenOf } from './rule-tree.js';
import type { RiskNode } from './schema.js';

/**
 * What a rule is asked of.
 *
 * @category Rules
 */
export type RuleSubject = 'branches' | 'localities';

/** The measures that only one kind of subject has. */
const ONLY_OF: ReadonlyMap<string, RuleSubject> = new Map([
  ['yearsSinceAdmission', 'branches'],
  ['admittedThis', 'branches'],
  ['localities', 'branches'],
  ['branches', 'localities'],
]);

/** Adds a fault for every condition that cannot be asked of branches, or of localities. */
export function addSubjectFaults(
  node: RiskNode,
  of: RuleSubject,
  path: readonly (string | number)[],
  faults: IssueList,
): void {
  if ('measure' in node) {
    const only = ONLY_OF.get(node.measure) ?? of;
    if (only === of) return;
    const message = `This is asked of ${only}, not of ${of}.`;
    faults.add([...path, 'measure'], `not-of-${of}`, message, node.measure);
  } else if ('not' in node) addSubjectFaults(node.not, of, [...path, 'not'], faults);
  else {
    const field = 'all' in node ? 'all' : 'any' in node ? 'any' : 'of';
    childrenOf(node).forEach((child, index) => {
      addSubjectFaults(child, of, [...path, field, index], faults);
    });
  }
}
