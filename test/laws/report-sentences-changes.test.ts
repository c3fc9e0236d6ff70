import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CombinedCause,
  compareOrganisations,
  comparePeriods,
  compareStocks,
  restate,
  tryComparePeriods,
} from '../../src/comparison/index.js';
import { describeOrganisationComparison, describePeriods, describeRestatement } from '../../src/report/index.js';
import { course } from '../arbitraries/reorganisations.js';
import { drift, drifted, reshaped } from '../arbitraries/reshaped.js';
import { SEED } from '../arbitraries/seed.js';
import { periodWithin, totalOf, truth } from '../arbitraries/series.js';
import { expectTwins, figuresOf, lettered } from '../report/sentences/reading.js';

const unit = { vi: 'đảng viên', en: { one: 'member', other: 'members' } } as const;

describe('sentences on changes', () => {
  it('tell both counts of two periods and what is missing', () => {
    let known = 0;
    const published = fc.array(periodWithin, { maxLength: 8 });
    const paces = fc.constantFrom(undefined, 'day' as const, 'month' as const, 'year' as const);
    fc.assert(
      fc.property(
        truth,
        published,
        periodWithin,
        periodWithin,
        paces,
        fc.boolean(),
        (events, periods, period, other, normalise, all) => {
          const totals = [...periods, ...(all ? [period, other] : [])].map((each) => totalOf(events, each));
          const outcome = tryComparePeriods(totals, period, { against: other, normalise });
          if (!outcome.success) return;
          const { before, after, gaps } = outcome.data;
          const { vi } = expectTwins((locale) => describePeriods(outcome.data, { locale, unit: unit[locale] }));
          expect(vi.includes('còn thiếu số liệu')).toBe(gaps.before.length + gaps.after.length > 0);
          const figures = figuresOf(vi, 'vi');
          if (after !== null) expect(vi).toContain(`: ${String(after)} đảng viên`);
          if (before !== null && normalise === undefined) expect(figures).toContain(String(before));
          if (before !== null && after !== null) known += 1;
        },
      ),
      { numRuns: 300, seed: SEED },
    );
    expect(known).toBeGreaterThan(50);
  });

  it('say a fall of what is less and a rise of what is more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 9999 }), (before, after) => {
        const series = [
          { on: '2019-12-31', value: before },
          { on: '2020-06-30', value: after },
        ];
        const change = compareStocks(series, { asOf: '2020-06-30', against: 'start-of-year' });
        const { vi } = expectTwins((locale) => describePeriods(change, { locale }));
        const direction = after > before ? 'tăng' : after < before ? 'giảm' : 'không đổi';
        expect(vi).toContain(`, ${direction}`);
        const size = after === before ? [] : [String(Math.abs(after - before))];
        expect(figuresOf(vi, 'vi')).toEqual(expect.arrayContaining([String(after), String(before), ...size]));
      }),
      { seed: SEED },
    );
  });

  it('tell a day without a stock with the nearest days that have one', () => {
    const stocks = fc.uniqueArray(fc.constantFrom('2019-06-30', '2019-11-30', '2020-02-01', '2020-06-30'));
    fc.assert(
      fc.property(stocks, (days) => {
        const series = days.map((on, index) => ({ on, value: 100 + index }));
        const change = compareStocks(series, { asOf: '2020-06-30', against: 'start-of-year' });
        const { vi } = expectTwins((locale) => describePeriods(change, { locale, unit: unit[locale] }));
        const { earlier, later } = change.gaps.before ?? { earlier: null, later: null };
        for (const stock of [earlier, later]) if (stock !== null) expect(figuresOf(vi, 'vi')).toContain(stock.on);
        expect(vi).toContain('không có số liệu ngày 31/12/2019');
      }),
      { seed: SEED },
    );
  });

  it('tell restated figures, whole, shared and unknown', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        course,
        fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 9 }),
        fc.boolean(),
        fc.boolean(),
        ({ org, events, days }, values, weighed, after) => {
          const units = events.filter((event) => 'units' in event || 'unit' in event);
          const span = { from: org.asOf, to: days.at(-1) ?? org.asOf };
          const later = restate(
            org.units.ids.map((id) => ({ id, value: 1 })),
            units,
            { ...span, boundaries: 'after' },
          );
          const ids = after ? org.units.ids : [...later.figures.map(({ id }) => id), ...later.uncovered];
          const figures = ids.map((id, place) => ({
            id,
            value: place % 5 === 4 ? null : (values[place % values.length] ?? 1),
          }));
          const parts = new Set(
            units.flatMap((event) =>
              event.type === 'merge'
                ? (event.units ?? [])
                : event.type === 'split'
                  ? event.into.map(({ id }) => id)
                  : [],
            ),
          );
          const weights = { by: 'số dân', values: [...parts].map((id) => ({ id, weight: 1 + id.length })) };
          const result = restate(figures, units, {
            ...span,
            boundaries: after ? 'after' : 'before',
            ...(weighed ? { weights } : {}),
          });
          const { vi } = expectTwins((locale) => describeRestatement(result, { locale, name: 100, nameOf: lettered }));
          for (const { value, certain, basis } of result.figures) {
            seen.add(basis);
            if (value !== null) expect(figuresOf(vi, 'vi')).toContain(String(value));
            else if (certain > 0) expect(vi).toContain(`chưa rõ, ít nhất ${String(certain)}`);
          }
          for (const { value, why } of result.divided) {
            seen.add(why);
            expect(vi).toContain(`; ${String(value)} nằm ở`);
          }
          for (const { reason } of result.ended) seen.add(reason);
        },
      ),
      { numRuns: 120, seed: SEED },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['exact', 'apportioned', 'unknown', 'divided', 'dissolved']));
  });

  it('tell how much of the change in combined localities is due to what, the parts adding up to it', {
    timeout: 30_000,
  }, () => {
    const causes = new Map<CombinedCause | 'cannot-tell', number>();
    const pairs = fc.oneof(
      reshaped.map(({ org, events, after }) => ({ before: org, after, events })),
      drifted.map((each) => ({ ...each, events: [] })),
      drift(),
      course.map(({ org, events }) => ({ before: org, after: org, events: events.slice(0, 0) })),
    );
    fc.assert(
      fc.property(
        pairs,
        fc.constantFrom('counts' as const, 'does-not-count' as const),
        ({ before, after, events }, host) => {
          const result = compareOrganisations(before, after, { reorganisations: events, boundaries: 'after', host });
          const told = expectTwins((locale) => describeOrganisationComparison(result, { locale }));
          const { combined } = result;
          expect(told.vi).toContain('(tính cả nơi'.slice(0, host === 'counts' ? 9 : 0));
          expect(told.vi.includes('chưa xác định được do đâu')).toBe(combined.parts === null);
          if (combined.parts === null) {
            causes.set('cannot-tell', (causes.get('cannot-tell') ?? 0) + 1);
            return;
          }
          const clause = /trong đó: (.*?)(?:;|$)/u.exec(told.vi)?.[1] ?? '';
          const signed = [...clause.matchAll(/(tăng|giảm) (\d+)/gu)].map(
            ([, way, size]) => (way === 'tăng' ? 1 : -1) * Number(size),
          );
          expect(signed.reduce((sum, part) => sum + part, 0)).toBe(combined.difference);
          for (const [cause, part] of Object.entries(combined.parts) as [CombinedCause, number][]) {
            if (part !== 0) causes.set(cause, (causes.get(cause) ?? 0) + 1);
          }
        },
      ),
      { numRuns: 120, seed: SEED },
    );
    for (const cause of ['localityMergers', 'branchSplits', 'newBranches', 'other', 'cannot-tell'] as const) {
      expect(causes.get(cause) ?? 0, cause).toBeGreaterThan(0);
    }
  });

  it('never compares what the room refuses', () => {
    expect(() =>
      comparePeriods(
        [],
        { id: '2017', kind: 'year', start: '2017-01-01', end: '2017-12-31' },
        { against: { id: '2016-Q1', kind: 'quarter', start: '2016-01-01', end: '2016-03-31' } },
      ),
    ).toThrow(expect.objectContaining({ code: 'unequal-periods' }));
  });
});
