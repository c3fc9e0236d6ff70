import { type AnyRatio, compareRatios, ratio, subtractRatios } from '../../core/index.js';
import { NOT_NEGATIVE } from '../figures/implied.js';
import type { Interval } from '../figures/interval.js';
import { sumOf } from '../figures/interval-arithmetic.js';
import { common, exactValue, isWithin } from '../figures/interval-relations.js';
import type { TreeClaim, TreeRow } from './claim.js';
import type { ClaimReader, Draft } from './draft.js';
import type { AuditVerdict, TreeBreak } from './finding.js';

/** A unit of a tree: its figure, and the units below it. */
interface Unit {
  readonly row: TreeRow;
  readonly printed: Interval | null;
  readonly point: AnyRatio | null;
  readonly children: number[];
}

/**
 * Audits totals of totals. Every unit that has others below it is their sum, of an open list at least that; a unit
 * without a figure stands for what those below it add up to.
 */
export function auditTree(claim: TreeClaim, reader: ClaimReader): Draft | null {
  const units = unitsOf(claim.rows, reader);
  const order = units === null ? null : fromTheTop(claim.rows, units, reader);
  if (units === null || order === null) return null;
  const spans = new Array<Interval>(units.length).fill(NOT_NEGATIVE);
  const breaks: TreeBreak[] = [];
  const broken = new Set<number>();
  let verdict: AuditVerdict = 'holds';
  for (const at of order.toReversed()) {
    const unit = units[at] as Unit;
    const { row, printed, point, children } = unit;
    const sum = children.length === 0 ? null : sumOf(children.map((child) => spans[child] as Interval));
    spans[at] = printed ?? (sum === null ? NOT_NEGATIVE : row.open === true ? atLeast(sum) : sum);
    if (sum === null || printed === null) continue;
    const allowed = row.open === true ? atLeast(sum) : sum;
    if (common(allowed, printed) === null) {
      const below = children.filter((child) => broken.has(child)).map((child) => (units[child] as Unit).row.id);
      broken.add(at);
      breaks.push(breakOf(row.id, point ?? (printed.low as AnyRatio), sum, below));
    } else if (!isWithin(printed, allowed) || exactValue(allowed) === null) {
      if (row.open !== true && verdict === 'holds') verdict = 'cannot-tell';
    }
    if (children.some((child) => broken.has(child))) broken.add(at);
  }
  const found = breaks.map(({ id, printed, sum, residual }) => {
    const text = `${id}: ${reader.write.span(sum)} ≠ ${reader.write.value(printed)}`;
    return residual === null ? text : `${text} (${reader.write.value(residual)})`;
  });
  return {
    method: 'each total against the sum below it',
    printed: null,
    computed: null,
    residual: null,
    verdict: breaks.length > 0 ? 'fails' : verdict,
    readings: [],
    implied: [],
    breaks,
    arithmetic: found,
  };
}

function breakOf(id: string, printed: AnyRatio, sum: Interval, below: readonly string[]): TreeBreak {
  const only = exactValue(sum);
  return { id, printed, sum, residual: only === null ? null : subtractRatios(printed, only), below };
}

/** What an open list leaves room for: as much as is listed, or more. */
function atLeast({ low, lowOpen }: Interval): Interval {
  return { low: low ?? ratio(0, 1), high: null, lowOpen: low !== null && lowOpen, highOpen: true };
}

function unitsOf(rows: readonly TreeRow[], reader: ClaimReader): Unit[] | null {
  const byId = new Map<string, number>();
  let faults = 0;
  const fault: ClaimReader['fault'] = (...each) => {
    faults += 1;
    reader.fault(...each);
  };
  const units = rows.map((row, at): Unit => {
    if (byId.has(row.id)) fault(['rows', at, 'id'], 'duplicate-id', 'Another unit has this id.', row.id);
    else byId.set(row.id, at);
    const known = reader.figure(['rows', at, 'printed'], row.printed);
    const span = known === null ? null : common(known.span, NOT_NEGATIVE);
    if (known !== null && (span === null || (known.point !== null && compareRatios(known.point, ratio(0, 1)) < 0)))
      fault(['rows', at, 'printed'], 'negative', 'A total is 0 or more.', row.printed);
    return { row, printed: span, point: known?.point ?? null, children: [] };
  });
  rows.forEach(({ parentId }, at) => {
    if (parentId === null) return;
    const parent = byId.get(parentId);
    if (parent === undefined) fault(['rows', at, 'parentId'], 'missing-parent', 'No unit has this id.', parentId);
    else units[parent]?.children.push(at);
  });
  return faults === 0 ? units : null;
}

/** Every unit after the one above it; a fault where some stand under themselves. */
function fromTheTop(rows: readonly TreeRow[], units: readonly Unit[], reader: ClaimReader): number[] | null {
  const order = rows.flatMap(({ parentId }, at) => (parentId === null ? [at] : []));
  for (const at of order) order.push(...(units[at] as Unit).children);
  if (order.length === units.length) return order;
  const reached = new Set(order);
  const outside = units.findIndex((_, at) => !reached.has(at));
  reader.fault(
    ['rows', outside, 'parentId'],
    'cycle',
    'It stands under itself, or under a unit that does.',
    rows[outside]?.parentId,
  );
  return null;
}
