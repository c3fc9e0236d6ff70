import { dayNumberOf, FIRST_DAY, LAST_DAY } from '../../calendar/index.js';
import { ContractError, InvalidInputError, IssueList, kindOfValue } from '../../core/index.js';
import { fieldsOf } from '../tree/check-argument.js';
import type { Organisation, StatedFigure } from '../tree/organisation.js';
import type { MemberFilter } from '../tree/schema.js';
import type { Table } from '../tree/table.js';

/** What each unit has by itself of a measure: `NaN` where nothing is known. */
export interface OwnValues {
  readonly kind: 'count' | 'date';
  readonly values: Float64Array;
}

/** The numbers of a table's column, each of which is a count, a day, or unknown. */
export function columnValues(table: Table, measure: string | MemberFilter): OwnValues {
  const column = columnOf(table, measure);
  const faults = new IssueList('rollUp');
  const { kind, name, values } = column;
  const faultOf = kind === 'count' ? countFault : dayFault;
  // A loop: a callback for each of millions of values takes several times as long.
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row]!;
    const code = faultOf(value);
    if (code === null) continue;
    const message = 'A count is a whole number up to 2^53 − 1, a date a day number; NaN is unknown.';
    faults.add(['columns', name, row], code, message, value);
  }
  faults.throwIfAny();
  return column;
}

/** A column of counts or dates, one for each unit. */
export function columnOf(table: Table, measure: string | MemberFilter): OwnValues & { readonly name: string } {
  const column = table.columns.find(({ name }) => name === measure);
  if (column?.kind !== 'count' && column?.kind !== 'date') {
    throw new ContractError('unknown-column', 'The table has no such column of counts or dates.', { measure });
  }
  const length = ArrayBuffer.isView(column.values) ? column.values.length : 0;
  if (length === table.unitIds.length) return column;
  const message = `The table has ${String(table.unitIds.length)} units.`;
  throw new InvalidInputError('rollUp', [
    { path: ['columns', column.name], code: 'unequal-lengths', message, value: length },
  ]);
}

/** What figures state of a measure, by unit. */
export function statedValues(
  org: Organisation,
  figures: readonly StatedFigure[],
  measure: string | MemberFilter,
): OwnValues {
  const values = new Float64Array(org.units.ids.length).fill(Number.NaN);
  for (const figure of figures) {
    const { unit, counts, lastAdmission } = fieldsOf<StatedFigure>(figure);
    if (typeof unit !== 'number' || typeof counts?.get !== 'function') {
      const message = 'Stated figures are those of the organisation: org.figures, not the rows of its document.';
      throw new ContractError('not-a-source', message, { found: kindOfValue(figure) });
    }
    if (unit < 0) continue;
    if (measure === 'lastAdmission') {
      if (lastAdmission === null) values[unit] = Number.NEGATIVE_INFINITY;
      else if (lastAdmission !== undefined) values[unit] = dayNumberOf(lastAdmission) ?? Number.NaN;
    } else if (typeof measure === 'string') values[unit] = counts.get(measure) ?? Number.NaN;
  }
  return { kind: measure === 'lastAdmission' ? 'date' : 'count', values };
}

// A count may be below 0: a difference between two is one.
function countFault(value: number): string | null {
  if (Number.isNaN(value) || Number.isSafeInteger(value)) return null;
  if (!Number.isFinite(value)) return 'not-finite';
  return Number.isInteger(value) ? 'not-safe' : 'not-an-integer';
}

function dayFault(value: number): string | null {
  if (Number.isNaN(value) || value === Number.NEGATIVE_INFINITY) return null;
  return Number.isInteger(value) && value >= FIRST_DAY && value <= LAST_DAY ? null : 'not-a-day';
}
