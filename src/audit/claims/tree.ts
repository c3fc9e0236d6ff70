import { compareRatios, ratio, subtractRatios } from '../../core/index.js';
import { NOT_NEGATIVE } from '../figures/implied.js';
import type { Interval } from '../figures/interval.js';
import { sumOf } from '../figures/interval-arithmetic.js';
import { common, exactValue } from '../figures/interval-relations.js';
import type { TreeClaim, TreeRow } from './claim.js';
import type { ClaimReader, Draft } from './draft.js';
import type { TreeBreak } from './finding.js';

/** A unit of a tree: its figure, the units below it, and what becomes known of it. */
interface Unit {
  readonly row: TreeRow;
  readonly at: number;
  readonly printed: Interval | null;
  readonly children: Unit[];
  /** What it stands for in the total above it. */
  span: Interval;
  /** Whether it breaks, or something below it. */
  broken: boolean;
}

/**
 * Audits totals of totals. Every unit that has others below it is their sum, of an open list at least that; a unit
 * without a figure stands for what those below it add up to.
 */
export function auditTree(claim: TreeClaim, reader: ClaimReader): Draft | null {
  const order = fromTheTop(claim.rows, reader);
  if (order === null) return null;
  const breaks: TreeBreak[] = [];
  let unsure = false;
  for (const unit of order.toReversed()) {
    const { row, printed, children } = unit;
    if (children.length === 0) continue;
    const sum = sumOf(children.map(({ span }) => span));
    const allowed = row.open === true ? atLeast(sum) : sum;
    const shared = printed === null ? allowed : common(allowed, printed);
    const fits = shared !== null;
    unit.span = shared ?? printed!;
    if (!fits) breaks.push(breakOf(row.id, printed!, sum, children));
    unit.broken = !fits || children.some(({ broken }) => broken);
    if (printed !== null && fits && (exactValue(allowed) === null || exactValue(printed) === null)) unsure = true;
  }
  const { write } = reader;
  return {
    method: 'each total against the sum below it',
    printed: null,
    computed: null,
    residual: null,
    verdict: breaks.length > 0 ? 'fails' : unsure ? 'cannot-tell' : 'holds',
    readings: [],
    implied: [],
    breaks,
    arithmetic: breaks.map(({ id, printed, sum, residual }) => {
      const text = `${id}: ${write.span(sum)} ≠ ${write.span(printed)}`;
      return residual === null ? text : `${text} (${write.value(residual)})`;
    }),
  };
}

function breakOf(id: string, printed: Interval, sum: Interval, children: readonly Unit[]): TreeBreak {
  const [left, right] = [exactValue(printed), exactValue(sum)];
  const residual = left === null || right === null ? null : subtractRatios(left, right);
  return { id, printed, sum, residual, below: children.flatMap(({ broken, row }) => (broken ? [row.id] : [])) };
}

/** What an open list leaves room for: as much as is listed, or more. */
function atLeast({ low, lowOpen }: Interval): Interval {
  return { low, high: null, lowOpen, highOpen: true };
}

/** Every unit after the one above it; a fault where some stand under themselves or under nothing. */
function fromTheTop(rows: readonly TreeRow[], reader: ClaimReader): Unit[] | null {
  const byId = new Map<string, Unit>();
  let faults = 0;
  const fault: ClaimReader['fault'] = (path, ...said) => {
    faults += 1;
    reader.fault(['rows', ...path], ...said);
  };
  const units = rows.map((row, at): Unit => {
    const known = reader.figure(['rows', at, 'printed'], row.printed);
    const printed = known === null ? null : known.span;
    if (printed?.low != null && compareRatios(printed.low, ratio(0, 1)) < 0)
      fault([at, 'printed'], 'negative', 'A total is 0 or more.', row.printed);
    const unit: Unit = { row, at, printed, children: [], span: printed ?? NOT_NEGATIVE, broken: false };
    if (byId.has(row.id)) fault([at, 'id'], 'duplicate-id', 'Another unit has this id.', row.id);
    else byId.set(row.id, unit);
    return unit;
  });
  for (const unit of units) {
    const { parentId } = unit.row;
    const parent = parentId === null ? undefined : byId.get(parentId);
    if (parent !== undefined) parent.children.push(unit);
    else if (parentId !== null) fault([unit.at, 'parentId'], 'missing-parent', 'No unit has this id.', parentId);
  }
  if (faults > 0) return null;
  const order = units.filter(({ row }) => row.parentId === null);
  for (const unit of order) order.push(...unit.children);
  if (order.length === units.length) return order;
  const reached = new Set(order);
  const { at, row } = units.find((unit) => !reached.has(unit))!;
  fault([at, 'parentId'], 'cycle', 'It stands under itself, or under a unit that does.', row.parentId);
  return null;
}
