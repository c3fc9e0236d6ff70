import { addMonths } from '../../calendar/index.js';
import type { IssueList } from '../../core/index.js';
import { together } from '../states/official-members.js';
import type {
  ProposedAdmission,
  ProposedChange,
  ProposedFounding,
  ProposedMerger,
  ProposedSplit,
  ProposedTransfer,
} from './proposed-change.js';
import type { ProposedState } from './proposed-state.js';

/** What a change did: the localities whose service it changed, and the branches that have fewer members or are new. */
export interface Applied {
  readonly localities: readonly number[];
  readonly branches: readonly number[];
}

/** The day asked about, and the months of probation that stand on it. */
export interface ChangeContext {
  readonly on: string;
  readonly probation: number;
}

type Path = readonly (string | number)[];

const MESSAGES = {
  'unknown-locality': 'No locality has this id.',
  gone: 'An earlier change made it part of another locality.',
  'unknown-branch': 'No branch has this id.',
  'not-a-branch': 'Members belong to a branch, and this unit is none.',
  'duplicate-id': 'A unit has this id already.',
} as const;

/** Makes a change, or reports what is wrong with it and changes nothing. */
export function applyChange(
  state: ProposedState,
  change: ProposedChange,
  index: number,
  faults: IssueList,
  context: ChangeContext,
): Applied {
  const path = ['changes', index];
  switch (change.kind) {
    case 'split':
      return split(state, change, path, faults);
    case 'found':
      return found(state, change, path, faults);
    case 'admission':
      return admit(state, change, path, faults, context);
    case 'transfer':
      return transfer(state, change, path, faults);
    case 'merge':
      return merge(state, change, path, faults);
  }
}

const NOTHING: Applied = { localities: [], branches: [] };

function split(state: ProposedState, { localityId, branchId }: ProposedSplit, path: Path, faults: IssueList): Applied {
  const row = readLocality(state, localityId, [...path, 'localityId'], faults);
  const id = readNewId(state, branchId, [...path, 'branchId'], faults);
  if (row === null || id === null) return NOTHING;
  const shared = state.sharedOf(row);
  if (shared.length === 0) {
    faults.add([...path, 'localityId'], 'not-combined', 'No shared branch serves it.', localityId);
    return NOTHING;
  }
  if (state.served(row).hosts.some((branch) => shared.includes(branch))) {
    const message = 'A shared branch is named after it: its guests are those who split off.';
    faults.add([...path, 'localityId'], 'is-host', message, localityId);
    return NOTHING;
  }
  const official = state.officialWith(row, shared);
  state.leave(row, shared);
  return { localities: [row], branches: [...shared, state.found(id, [row], null, official)] };
}

function found(
  state: ProposedState,
  { localityIds, hostId, branchId }: ProposedFounding,
  path: Path,
  faults: IssueList,
): Applied {
  const rows = readLocalities(state, localityIds, 1, path, faults);
  const id = readNewId(state, branchId, [...path, 'branchId'], faults);
  if (hostId !== undefined && !localityIds.includes(hostId)) {
    faults.add([...path, 'hostId'], 'not-among', 'A host is one of the localities that it serves.', hostId);
    return NOTHING;
  }
  if (rows === null || id === null) return NOTHING;
  // Who meets in another branch does not come by the founding of this one.
  const without = rows.filter((row) => state.served(row).branches.length === 0);
  const official = together(without.map((row) => state.officialWith(row, [])));
  const host = rows.find((_, place) => localityIds[place] === hostId) ?? null;
  return { localities: rows, branches: [state.found(id, rows, host, official)] };
}

function admit(
  state: ProposedState,
  { count, localityId, branchId, admittedOn }: ProposedAdmission,
  path: Path,
  faults: IssueList,
  { on, probation }: ChangeContext,
): Applied {
  const before = faults.count;
  const locality = localityId === undefined ? null : readLocality(state, localityId, [...path, 'localityId'], faults);
  const named = branchId === undefined ? null : readBranch(state, branchId, [...path, 'branchId'], faults);
  if ((admittedOn ?? on) > on) {
    faults.add([...path, 'admittedOn'], 'after-on', `The day asked about is ${on}.`, admittedOn);
  }
  if (faults.count > before) return NOTHING;
  const own = locality === null ? [] : state.served(locality).branches;
  const branch = named ?? (own.length === 1 ? own[0]! : null);
  const official = admittedOn !== undefined && addMonths(admittedOn, probation) <= on;
  state.addMembers(count, official, branch, locality);
  return { localities: locality === null ? [] : [locality], branches: [] };
}

function transfer(
  state: ProposedState,
  { count, from, to, standing = 'official' }: ProposedTransfer,
  path: Path,
  faults: IssueList,
): Applied {
  const before = faults.count;
  const read = (end: 'from' | 'to') => {
    const { branchId, localityId } = end === 'from' ? from : to;
    return {
      branch: readBranch(state, branchId, [...path, end, 'branchId'], faults),
      locality: localityId === undefined ? null : readLocality(state, localityId, [...path, end, 'localityId'], faults),
    };
  };
  const [source, target] = [read('from'), read('to')];
  if (faults.count > before || source.branch === null) return NOTHING;
  const isOfficial = standing === 'official';
  const most = Math.min(
    isOfficial ? state.official(source.branch).possible : Number.POSITIVE_INFINITY,
    source.locality === null ? Number.POSITIVE_INFINITY : state.living(source.locality).possible,
  );
  if (count > most) {
    faults.add([...path, 'count'], 'too-few-members', `There are ${String(most)} at most.`, count);
    return NOTHING;
  }
  state.addMembers(-count, isOfficial, source.branch, source.locality);
  state.addMembers(count, isOfficial, target.branch, target.locality);
  const localities = [source.locality, target.locality].filter((row) => row !== null);
  return { localities, branches: source.branch === target.branch ? [] : [source.branch] };
}

function merge(state: ProposedState, change: ProposedMerger, path: Path, faults: IssueList): Applied {
  const rows = readLocalities(state, change.localityIds, 2, path, faults);
  const place = change.intoId === undefined ? 0 : change.localityIds.indexOf(change.intoId);
  if (place < 0) {
    faults.add([...path, 'intoId'], 'not-among', 'What stays is one of the localities.', change.intoId);
    return NOTHING;
  }
  if (rows === null) return NOTHING;
  const into = rows[place]!;
  const { communes } = state.org.localities;
  const strange = rows.findIndex((row) => communes[row] !== communes[into]);
  if (strange >= 0) {
    const message = 'Localities of one commune merge.';
    faults.add([...path, 'localityIds', strange], 'other-commune', message, change.localityIds[strange]);
    return NOTHING;
  }
  state.merge(rows, into);
  return { localities: [into], branches: [] };
}

function readLocality(state: ProposedState, id: string, path: Path, faults: IssueList): number | null {
  const row = state.localityRow(id);
  if (typeof row === 'number') return row;
  faults.add(path, row, MESSAGES[row], id);
  return null;
}

function readLocalities(
  state: ProposedState,
  ids: readonly string[],
  least: number,
  path: Path,
  faults: IssueList,
): number[] | null {
  if (ids.length < least) {
    faults.add([...path, 'localityIds'], 'too-few', `Name ${String(least)} or more localities.`, ids.length);
    return null;
  }
  const rows = ids.map((id, index) => readLocality(state, id, [...path, 'localityIds', index], faults));
  const known = rows.filter((row) => row !== null);
  return known.length < rows.length ? null : known;
}

function readBranch(state: ProposedState, id: string, path: Path, faults: IssueList): number | null {
  const row = state.branchRow(id);
  if (typeof row === 'number') return row;
  faults.add(path, row, MESSAGES[row], id);
  return null;
}

/** The id of a new branch: the one given, or one that nobody has. */
function readNewId(state: ProposedState, id: string | undefined, path: Path, faults: IssueList): string | null {
  if (id !== undefined) {
    if (!state.isTaken(id)) return id;
    faults.add(path, 'duplicate-id', MESSAGES['duplicate-id'], id);
    return null;
  }
  let made = `new branch ${String(path[1])}`;
  while (state.isTaken(made)) made += "'";
  return made;
}
