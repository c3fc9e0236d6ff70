import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '../../../src/report/index.js';
import { drawnOrganisations, MARK } from '../../arbitraries/charts.js';

/** All texts of a value, but those under some fields. */
function textsOf(value: unknown, except: readonly string[]): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, except));
  return Object.entries(value).flatMap(([name, each]) =>
    except.includes(name) ? [] : [name, ...textsOf(each, except)],
  );
}

/** What a program could take for more than data: all but data, their description and the words of keys. */
function instructionsOf(chart: ChartSpec): string[] {
  const instructions = textsOf({ ...chart, description: '' }, ['datasets', 'values', 'domain']);
  return [...new Set([...instructions, ...Object.keys(chart.datasets)])];
}

/** Ids of generated organisations that are no words of a chart's own. */
const ODD = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ' ', '-1', 'Xã Đắk Lắk', '𝒳', '\ud800'];

describe('charts', () => {
  it('have ids and names in their data and nowhere else', () => {
    fc.assert(
      fc.property(drawnOrganisations, ({ charts }) => {
        for (const chart of Object.values(charts)) {
          const leaked = instructionsOf(chart).filter((text) => text.includes(MARK) || ODD.includes(text));
          expect(leaked).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('are plain JSON', () => {
    fc.assert(
      fc.property(drawnOrganisations, ({ charts }) => {
        for (const chart of Object.values(charts)) expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
      }),
      { numRuns: 15 },
    );
  });

  it('draw at most so many lines, number them from the top, and say what is left out', () => {
    fc.assert(
      fc.property(drawnOrganisations, ({ charts, org, options, ruleIds }) => {
        const { most, locale } = options;
        const [ratios, forecast] = [charts['ratios'], charts['forecast']];
        const lines = ratios?.datasets['lines'] ?? [];
        expect(lines.length).toBe(Math.min(most, org.units.ids.length));
        const left = org.units.ids.length - most;
        const english = `${String(left)} ${left === 1 ? 'is' : 'are'} left out`;
        const told = locale === 'vi' ? `còn ${String(left)} không có trong hình` : english;
        expect(ratios?.description.includes(told)).toBe(left > 0);
        const rows = (ratios?.datasets['bars'] ?? []).map(({ row }) => Number(row));
        for (const [at, row] of rows.entries()) expect(row).toBeGreaterThan(rows[at - 1] ?? -1);
        const drawn = forecast?.datasets['lines']?.length ?? 0;
        if (ruleIds.length > 0) expect(drawn % ruleIds.length).toBe(0);
        expect(drawn).toBeLessThanOrEqual(Math.max(most, ruleIds.length));
      }),
      { numRuns: 25 },
    );
  });
});
