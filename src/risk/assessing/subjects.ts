import { findLocalityRow, findUnitRow, type Organisation } from '../../organisation/index.js';
import type { RuleSubject } from '../rules/rule-subject.js';
import { branchRowsOf, isBranch } from './branches.js';

/** What is assessed: rows of branches in the unit columns, or of localities in theirs. */
export interface Subjects {
  readonly of: RuleSubject;
  /** The rows that are assessed, ascending. */
  readonly rows: Int32Array;
  /** The id of each row of the columns. */
  readonly ids: readonly string[];
}

/** All branches, or all localities, of an organisation. */
export function subjectsOf(org: Organisation, of: RuleSubject): Subjects {
  if (of === 'branches') return { of, rows: branchRowsOf(org), ids: org.units.ids };
  const { ids } = org.localities;
  return { of, rows: Int32Array.from(ids.keys()), ids };
}

/** The row of a subject's id, or the code and the words of why it has none. */
export function subjectRow(
  org: Organisation,
  of: RuleSubject,
  id: string,
): { readonly row: number; readonly fault: null } | { readonly fault: readonly [code: string, message: string] } {
  const row = of === 'branches' ? findUnitRow(org, id) : findLocalityRow(org, id);
  if (row < 0) {
    const missing = of === 'branches' ? 'unknown-branch' : 'unknown-locality';
    return { fault: [missing, of === 'branches' ? 'No unit has this id.' : 'No locality has this id.'] };
  }
  const isOne = of === 'localities' || isBranch(org, row);
  return isOne ? { row, fault: null } : { fault: ['not-a-branch', 'A fact is about a branch.'] };
}

/** How many localities each branch serves, by unit row. */
export function localitiesServedBy({ units, localities }: Organisation): Uint32Array {
  const counts = new Uint32Array(units.ids.length);
  for (const branch of localities.branches) counts[branch] = counts[branch]! + 1;
  return counts;
}

/** How many branches serve each locality, by locality row. */
export function branchesServingEach({ localities }: Organisation): Uint32Array {
  const { branchStarts } = localities;
  return new Uint32Array(localities.ids.length).map((_, row) => branchStarts[row + 1]! - branchStarts[row]!);
}
