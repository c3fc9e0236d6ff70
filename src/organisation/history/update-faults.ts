import type { InvalidInputError, Issue, IssueList } from '../../core/index.js';

/** A row of the new document, and where in the update it is from: `null` for one that stays as it was. */
export interface Sourced {
  readonly row: object;
  readonly path: readonly (string | number)[] | null;
}

/** The rows of the document that an update makes. */
interface Lists {
  readonly units: readonly Sourced[];
  readonly localities: readonly Sourced[];
  readonly figures: readonly Sourced[];
}

type Path = readonly (string | number)[];

const WHY_NOT_REMOVED = new Map<string, readonly [code: string, message: string]>([
  ['missing-parent', ['has-children', 'Units under it stay: remove or move them too.']],
  ['unknown-commune', ['has-localities', 'Localities of it stay: remove or move them too.']],
  ['unknown-branch', ['serves-locality', 'Localities that it serves stay: remove or change them too.']],
]);

/**
 * Adds what is wrong with a new document, each fault where in the update it comes from. A row that the update
 * did not touch can only be wrong because of one that it did: its parent, commune or branch.
 */
export function addUpdateFaults(
  error: InvalidInputError,
  lists: Lists,
  goneUnits: ReadonlyMap<string, number>,
  faults: IssueList,
): void {
  const changed = new Map<unknown, Path>();
  const hosts = new Map<unknown, Path>();
  for (const { row, path } of lists.units) if (path !== null) changed.set((row as { id?: unknown } | null)?.id, path);
  for (const { row, path } of lists.localities) {
    const hostOf = (row as { hostOf?: unknown } | null)?.hostOf;
    if (path === null || !Array.isArray(hostOf)) continue;
    for (const branchId of hostOf as unknown[]) hosts.set(branchId, [...path, 'hostOf']);
  }
  const said = new Set<string>();
  for (const issue of error.issues) {
    const [list, index, ...steps] = issue.path;
    const source = list === 'units' || list === 'localities' || list === 'figures' ? lists[list] : [];
    const at = typeof index === 'number' ? source[index] : undefined;
    if (at === undefined) faults.add(issue.path, issue.code, issue.message, issue.value);
    else if (at.path !== null) faults.add([...at.path, ...steps], issue.code, issue.message, issue.value);
    else addByCause(issue, at.row, { goneUnits, changed, hosts, said }, faults);
  }
  faults.count += error.issueCount - error.issues.length;
}

interface Causes {
  readonly goneUnits: ReadonlyMap<unknown, number>;
  /** Where in the update each unit is changed or added. */
  readonly changed: ReadonlyMap<unknown, Path>;
  /** Where in the update a locality is made the host of each branch. */
  readonly hosts: ReadonlyMap<unknown, Path>;
  readonly said: Set<string>;
}

function addByCause(issue: Issue, row: object, causes: Causes, faults: IssueList): void {
  // The units of a circle that were moved have the fault themselves.
  if (issue.code === 'cycle') return;
  const cause = issue.code === 'kind-not-allowed' ? (row as { parentId?: unknown }).parentId : issue.value;
  const gone = causes.goneUnits.get(cause);
  const [code, message] = (gone === undefined ? undefined : WHY_NOT_REMOVED.get(issue.code)) ?? [
    issue.code,
    issue.message,
  ];
  // One fault for a unit that goes, however many stay behind.
  const key = `${code} ${String(cause)}`;
  if (causes.said.has(key)) return;
  causes.said.add(key);
  const host = issue.code === 'several-hosts' ? causes.hosts.get(cause) : undefined;
  const moved = causes.changed.get(cause);
  const changed = moved === undefined ? [] : [...moved, 'kind'];
  faults.add(gone === undefined ? (host ?? changed) : ['remove', 'unitIds', gone], code, message, cause);
}
