import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/calendar/index.js';
import {
  type HistoryInput,
  organisationAt,
  organisationToInput,
  parseHistory,
  parseOrganisation,
  safeParseHistory,
  safeParseOrganisation,
} from '../../src/organisation/index.js';
import { historyInput } from '../arbitraries/histories.js';
import { deepFreeze } from '../arbitraries/organisations.js';

const standing = ({ units, localities }: HistoryInput, day: string): HistoryInput => {
  const on = ({ from = '0001-01-01', to = '9999-12-31' }): boolean => from <= day && day <= to;
  return { units: units.filter(on), localities: localities.filter(on) };
};

/** Every day on which something begins, and every day after which something has ended. */
function breakpoints({ units, localities }: HistoryInput): string[] {
  const rows = [...units, ...localities];
  const days = rows.flatMap(({ from, to }) => [from ?? [], to === undefined ? [] : addDays(to, 1)].flat());
  return ['0001-01-01', ...new Set(days)].sort();
}

/** Whether the tree of every day is one, found by building each. */
function holdsEveryDay(input: HistoryInput): boolean {
  const rows = [...input.units, ...input.localities];
  if (input.units.length === 0) return false;
  if (rows.some(({ from, to }) => from !== undefined && to !== undefined && to < from)) return false;
  return breakpoints(input).every((day) => {
    const { units, localities } = standing(input, day);
    if (units.length + localities.length === 0) return true;
    return safeParseOrganisation({ asOf: day, units, localities }).success;
  });
}

describe('a history', () => {
  it('is accepted exactly when the tree of each day on which anything changes is accepted', () => {
    let [accepted, refused] = [0, 0];
    fc.assert(
      fc.property(historyInput, (input) => {
        const holds = safeParseHistory(deepFreeze(input)).success;
        expect(holds).toBe(holdsEveryDay(input));
        if (holds) accepted += 1;
        else refused += 1;
      }),
      { numRuns: 2000 },
    );
    expect(accepted).toBeGreaterThan(50);
    expect(refused).toBeGreaterThan(50);
  });

  it('gives on each day the organisation of the versions that stand on it', () => {
    fc.assert(
      fc.property(historyInput, (input) => {
        const result = safeParseHistory(input);
        if (!result.success) return;
        for (const day of breakpoints(input)) {
          const { units, localities } = standing(input, day);
          if (units.length === 0) continue;
          const found = organisationToInput(organisationAt(result.data, day));
          expect(found).toEqual(
            organisationToInput(parseOrganisation({ asOf: day, units: [...units], localities: [...localities] })),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('names a first day on which the unit above is missing, and not the day before it', () => {
    fc.assert(
      fc.property(historyInput, (input) => {
        const result = safeParseHistory(input);
        if (result.success || !('issues' in result.error)) return;
        const issues = result.error.issues as { path: (string | number)[]; code: string; message: string }[];
        for (const { path, code, message } of issues) {
          if (code !== 'parent-not-valid') continue;
          const row = input.units[Number(path[1])];
          const day = /\d{4}-\d\d-\d\d/.exec(message)?.[0] ?? '';
          const above = (date: string): boolean => standing(input, date).units.some(({ id }) => id === row?.parentId);
          expect(above(day)).toBe(false);
          expect(day >= (row?.from ?? '0001-01-01') && day <= (row?.to ?? '9999-12-31')).toBe(true);
          for (const earlier of breakpoints(input)) {
            if (earlier < day && earlier >= (row?.from ?? '')) expect(above(earlier)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not change with the document that it was read from', () => {
    const input = { units: [{ id: 'x', name: 'X', kind: 'commune' as const, parentId: null }], localities: [] };
    const history = parseHistory(input);
    input.units.splice(0);
    expect(organisationAt(history, '2025-07-01').units.ids).toEqual(['x']);
  });
});
