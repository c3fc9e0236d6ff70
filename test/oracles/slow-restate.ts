import { addDays, daysBetween } from '../../src/calendar/index.js';
import type { UnitFigure } from '../../src/comparison/index.js';
import { type Reorganisation, traceId } from '../../src/organisation/index.js';

/** What is certain of a restated figure, id by id. */
export interface SlowFigure {
  readonly id: string;
  readonly value: number | null;
  readonly exact: boolean;
  readonly from: readonly string[];
}

/** The days of the earlier and the later boundaries, and which are wanted. */
interface Span {
  readonly from: string;
  readonly to: string;
  readonly boundaries: 'before' | 'after';
}

/**
 * Figures of units restated by tracing every id by itself: exact where all of every origin is in it, and all have
 * figures. Backwards, the events are turned round, so that what follows is always what comes later.
 */
export function slowRestate(
  figures: readonly UnitFigure[],
  given: readonly Reorganisation[],
  { from, to, boundaries }: Span,
): SlowFigure[] {
  const inside = given.filter(({ date }) => date > from && date <= to);
  // Of one day and type the last by id comes first, backwards.
  const byId = [...inside].sort((left, right) => (left.id < right.id ? 1 : -1));
  const events =
    boundaries === 'after'
      ? inside
      : byId.flatMap((event, place) => turnedRound(event, String(place).padStart(5, '0'), from, to));
  const values = new Map(figures.map(({ id, value }) => [id, value]));
  const targets = new Set(figures.flatMap(({ id }) => traceId(events, id, { from, to }).map((each) => each.id)));
  return [...targets].sort().map((id) => {
    const origins = traceId(events, id, { from: to, to: from });
    const known = origins.map((origin) => values.get(origin.id) ?? null);
    const exact = origins.every(({ whole }) => whole) && !known.includes(null);
    const value = exact ? known.reduce<number>((sum, each) => sum + (each ?? 0), 0) : null;
    return { id, value, exact, from: origins.map((origin) => origin.id) };
  });
}

/** What undoes an event, on the day counted from the other end. */
function turnedRound(event: Reorganisation, id: string, from: string, to: string): Reorganisation[] {
  const head = { id, date: addDays(from, daysBetween(event.date, to) + 1) };
  switch (event.type) {
    case 'merge': {
      const into = (event.units ?? []).map((part) => ({ id: part, name: part }));
      return [{ ...head, type: 'split', unit: event.into, into }];
    }
    case 'split':
      return [{ ...head, type: 'merge', units: event.into.map((part) => part.id), into: event.unit ?? '', name: 'N' }];
    case 'establish':
      return [{ ...head, type: 'dissolve', unit: event.unit?.id ?? '' }];
    case 'dissolve':
      return [
        { ...head, type: 'establish', unit: { id: event.unit ?? '', name: 'N', kind: 'commune', parentId: 'none' } },
      ];
    default:
      return [];
  }
}
