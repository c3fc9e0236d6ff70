import { addDays } from '../../src/calendar/index.js';
import {
  type Organisation,
  organisationToInput,
  parseOrganisation,
  type Reorganisation,
} from '../../src/organisation/index.js';
import { type SlowStep, slowSteps } from './slow-attribution.js';

/** The same course backwards: what merged splits, and what split merges. */
export function mirrored(org: Organisation, events: readonly Reorganisation[], after: Organisation) {
  const steps = slowSteps(org, events);
  const span = steps.length;
  const reversed = steps.map((step, place) =>
    inverseOf(step, org.asOf, after.asOf, `r${String(span - place).padStart(3, '0')}`),
  );
  const plain = (each: Organisation, asOf: string) => {
    const document = organisationToInput(each);
    const units = document.units.map(({ id, name, kind, parentId }) => ({ id, name, kind, parentId }));
    const localities = document.localities.map(({ id, name, communeId, branchIds }) => ({
      id,
      name,
      communeId,
      branchIds,
    }));
    return parseOrganisation({ ...document, asOf, units, localities });
  };
  return { before: plain(after, org.asOf), after: plain(org, addDays(after.asOf, 1)), events: reversed };
}

/** Days counted from the other end, so that what was last is first. */
function otherDay(date: string, first: string, last: string): string {
  for (let days = 0; ; days += 1) if (addDays(first, days) === date) return addDays(last, 1 - days);
}

function inverseOf({ event, before }: SlowStep, first: string, last: string, id: string): Reorganisation {
  const rows = organisationToInput(before);
  const head = { id, date: otherDay(event.date, first, last) };
  if (event.type === 'merge' && event.units !== undefined) {
    const into = event.units.map((part) => ({
      id: part,
      name: part,
      localities: rows.localities.filter(({ branchIds }) => branchIds.includes(part)).map((row) => row.id),
    }));
    return { ...head, type: 'split', unit: event.into, into };
  }
  if (event.type === 'merge') {
    const into = (event.localities ?? []).map((part) => ({
      id: part,
      name: part,
      branchIds: [...(rows.localities.find((row) => row.id === part)?.branchIds ?? [])],
    }));
    return { ...head, type: 'split', locality: event.into, into };
  }
  if (event.type !== 'split') throw new Error('Only what merges and splits is mirrored.');
  const parts = event.into.map((part) => part.id);
  return event.unit === undefined
    ? { ...head, type: 'merge', localities: parts, into: event.locality ?? '', name: 'N' }
    : { ...head, type: 'merge', units: parts, into: event.unit, name: 'N' };
}
