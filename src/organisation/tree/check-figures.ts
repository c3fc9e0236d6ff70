import { type IssueList, rowIn } from '../../core/index.js';
import type { CheckedLocalities } from './check-localities.js';
import type { CheckedUnits } from './check-units.js';
import type { Rows } from './rows.js';
import type { FigureInput } from './schema.js';

/** Counts that no unit can have more of than of its whole. */
const WHOLES = [
  ['official', 'members'],
  ['independent', 'localities'],
  ['combined', 'localities'],
  ['unbranched', 'localities'],
  ['memberless', 'localities'],
  ['hosts', 'localities'],
] as const;

/**
 * Checks whom figures are about, and that no part exceeds its whole. What is `null` could not be read, and
 * nothing is said of what it would hold.
 */
export function checkFigures(
  figures: Rows<FigureInput>,
  units: CheckedUnits | null,
  localities: CheckedLocalities | null,
  asOf: string | null,
  faults: IssueList,
): void {
  const seen = new Map<string, number>();
  figures.forEach((figure, index) => {
    if (figure === null) return;
    const { fields: row, refused } = figure;
    const at = (...steps: (string | number)[]): (string | number)[] => ['figures', index, ...steps];
    const { unitId, localityId } = row;
    if (unitId !== undefined && units !== null && rowIn(units.index, units.list.ids, unitId) < 0) {
      faults.add(at('unitId'), 'unknown-unit', 'No unit has this id.', unitId);
    }
    if (
      localityId !== undefined &&
      localities !== null &&
      rowIn(localities.index, localities.list.ids, localityId) < 0
    ) {
      faults.add(at('localityId'), 'unknown-locality', 'No locality has this id.', localityId);
    }
    const subjects = Number(unitId !== undefined || refused.has('unitId'));
    const id = unitId ?? localityId;
    if (subjects + Number(localityId !== undefined || refused.has('localityId')) !== 1) {
      faults.add(at(), 'one-subject', 'A figure is about one unit or one locality.', row);
    } else if (id !== undefined) {
      const subject = `${unitId === undefined ? 'l' : 'u'}${id}`;
      const earlier = seen.get(subject);
      if (earlier === undefined) seen.set(subject, index);
      else {
        const message = `Row ${String(earlier)} has its figures already.`;
        faults.add(at(), 'duplicate-figure', message, id);
      }
    }
    for (const [part, whole] of WHOLES) {
      const [some, all] = [row[part], row[whole]];
      if (some !== undefined && all !== undefined && some > all) {
        faults.add(at(part), 'exceeds-whole', `There cannot be more ${part} than ${whole} (${String(all)}).`, some);
      }
    }
    const { localities: whole, independent = 0, combined = 0, unbranched = 0, memberless = 0 } = row;
    const parts = [independent, combined, unbranched, memberless];
    if (whole !== undefined && parts.every((part) => part <= whole) && sum(parts) > whole) {
      faults.add(at('localities'), 'exceeds-whole', 'Its states add up to more localities than it has.', whole);
    }
    const { asOf: day, lastAdmission } = row;
    if (day !== undefined && asOf !== null && day > asOf) {
      faults.add(at('asOf'), 'after-as-of', `The document is of ${asOf}.`, day);
    }
    const of = day ?? (refused.has('asOf') ? null : asOf);
    if (typeof lastAdmission === 'string' && of !== null && lastAdmission > of) {
      faults.add(at('lastAdmission'), 'after-as-of', `The figures are of ${of}.`, lastAdmission);
    }
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
