import { attempt, type IssueList, indexIds, kindOfValue, rowIn } from '../../core/index.js';
import { allocateQuota, type QuotaClaim, type QuotaOptions } from '../allocating/allocate-quota.js';
import { isCount, notAList } from '../allocating/check.js';

/**
 * Whole numbers by unit id, from 0: a map, or an object that JSON gave.
 *
 * @category Reallocation
 */
export type CountsById = ReadonlyMap<string, number> | Readonly<Record<string, number>>;

/**
 * A unit of the plan that goes on under other ids.
 *
 * @category Reallocation
 */
export interface Succession {
  /** The unit's id in the plan. */
  readonly from: string;
  /** The ids of the units that follow it: one after a merger, several after a split. */
  readonly to: readonly string[];
  /**
   * How its quota is shared among several: by their weights and the method (`by-weight`, unless told), or all to the
   * first of them (`to-first`).
   */
  readonly rule?: 'by-weight' | 'to-first' | undefined;
}

/** The plan by claim. */
export interface CarriedPlan {
  readonly before: readonly number[];
  readonly achieved: readonly number[];
}

/** Carries a plan, and what is achieved of it, to the claims, or adds everything that is wrong with them. */
export function carryPlan(
  claims: readonly QuotaClaim[],
  plan: CountsById,
  achievedById: CountsById,
  successions: readonly Succession[],
  options: QuotaOptions,
  issues: IssueList,
): CarriedPlan {
  const list: readonly (QuotaClaim | null)[] = Array.isArray(claims) ? claims : [];
  const ids = list.map((claim) => claim?.id);
  const index = indexIds(ids);
  const before = ids.map(() => 0);
  const achieved = ids.map(() => 0);
  const heirs = readSuccessions(successions, (id) => rowIn(index, ids, id), issues);
  for (const [id, quota] of countsOf('plan', plan, issues)) {
    const own = rowIn(index, ids, id);
    const heir = heirs.get(id) ?? (own < 0 ? null : { rows: [own], rule: 'to-first' as const });
    if (heir === null) addUnknown('plan', id, issues);
    else for (const [row, places] of inherit(list, heir, quota, options)) before[row] = before[row]! + places;
  }
  for (const [id, count] of countsOf('achieved', achievedById, issues)) {
    const own = rowIn(index, ids, id);
    const rows = own < 0 ? (heirs.get(id)?.rows ?? []) : [own];
    const [row] = rows;
    if (row === undefined) addUnknown('achieved', id, issues);
    else if (rows.length > 1 && count > 0) {
      const message = 'The unit was split: say what each of its successors has achieved, under their own ids.';
      issues.add(['achieved', id], 'split-achieved', message, count);
    } else achieved[row] = achieved[row]! + count;
  }
  return { before, achieved };
}

function addUnknown(name: string, id: string, issues: IssueList): void {
  issues.add([name, id], 'unknown-id', 'No claim has this id, and no succession says who follows it.', id);
}

function countsOf(name: string, counts: CountsById, issues: IssueList): [string, number][] {
  if (typeof counts !== 'object' || (counts as unknown) === null || Array.isArray(counts)) {
    issues.add([name], 'not-an-object', `Expected a map or an object of counts, got ${kindOfValue(counts)}.`, counts);
    return [];
  }
  const entries: [string, unknown][] = isMap(counts) ? [...counts] : Object.entries(counts);
  return entries.map(([id, count]) => {
    if (isCount(count)) return [id, count];
    issues.add([name, id], 'bad-count', 'A count is a whole number from 0 to 2^53 − 1.', count);
    return [id, 0];
  });
}

/** A map of another realm is a map too. */
function isMap(counts: CountsById): counts is ReadonlyMap<string, number> {
  return Object.prototype.toString.call(counts) === '[object Map]';
}

interface Heirs {
  readonly rows: readonly number[];
  readonly rule: 'by-weight' | 'to-first';
}

function readSuccessions(
  successions: readonly Succession[],
  rowOf: (id: string) => number,
  issues: IssueList,
): Map<string, Heirs> {
  const heirs = new Map<string, Heirs>();
  if (!Array.isArray(successions)) notAList('successions', successions, issues);
  (Array.isArray(successions) ? successions : []).forEach((succession: Succession | null, at) => {
    const { from = '', to = [] } = succession ?? {};
    const rule: string = succession?.rule ?? 'by-weight';
    if (heirs.has(from)) {
      issues.add(['successions', at, 'from'], 'duplicate-succession', 'Another succession is of this unit.', from);
    }
    if (rule !== 'by-weight' && rule !== 'to-first') {
      issues.add(['successions', at, 'rule'], 'unknown-rule', "A rule is 'by-weight' or 'to-first'.", rule);
    }
    if (to.length === 0) issues.add(['successions', at, 'to'], 'empty-succession', 'Somebody follows a unit.', 0);
    const rows = to.map((id, place) => {
      const row = rowOf(id);
      if (row < 0) issues.add(['successions', at, 'to', place], 'unknown-id', 'No claim has this id.', id);
      return row;
    });
    if (new Set(rows).size < rows.length) {
      issues.add(['successions', at, 'to'], 'duplicate-id', 'A successor is named once.', to.length);
    }
    heirs.set(from, { rows, rule: rule === 'to-first' ? rule : 'by-weight' });
  });
  return heirs;
}

/** Shares a unit's planned places among those who follow it. */
function inherit(
  claims: readonly (QuotaClaim | null)[],
  { rows, rule }: Heirs,
  quota: number,
  options: QuotaOptions,
): (readonly [row: number, places: number])[] {
  const [first = 0] = rows;
  if (rule === 'to-first') return [[first, quota]];
  const part = rows.map((row, i) => ({ id: claims[row]?.id ?? String(i), weight: claims[row]?.weight ?? 0 }));
  const ties = options.ties === 'leave-open' ? 'by-id' : options.ties;
  const shared = attempt(() => allocateQuota(part, quota, { ...options, ties }));
  // Faulty claims are told elsewhere; without a weight among them the first is as good as any.
  if (!shared.success) return [[first, quota]];
  return rows.map((row, i) => [row, shared.data.allocations[i]!.quota]);
}
