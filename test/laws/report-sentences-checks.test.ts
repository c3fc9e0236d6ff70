import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcileTotals, tryImpliedPart, tryImpliedWhole, tryReconcileEquations } from '../../src/audit/index.js';
import { year } from '../../src/calendar/index.js';
import { areEquallyLong, compareTables, tryComparePeriods } from '../../src/comparison/index.js';
import { localityStates } from '../../src/independence/index.js';
import { parseOrganisation } from '../../src/organisation/index.js';
import {
  describeImplied,
  describeLocality,
  describePeriods,
  describeReconciliation,
  describeTableChanges,
  describeTotalTarget,
  describeWatch,
} from '../../src/report/index.js';
import { WATCH_STATES, watchOf } from '../../src/risk/index.js';
import { tryTotalTarget } from '../../src/target/index.js';
import { commune } from '../arbitraries/communes.js';
import { SEED } from '../arbitraries/seed.js';
import { periodWithin } from '../arbitraries/series.js';
import { targets } from '../arbitraries/targets.js';
import { smallTotals } from '../arbitraries/totals.js';
import { series, watchOfSeries } from '../arbitraries/watches.js';
import { expectTwins, figuresOf, lettered } from '../report/sentences/reading.js';

const PERIOD = year(2024);

const reads = (text: string, ...figures: (number | string)[]): void =>
  expect(figuresOf(text, 'vi'), text).toEqual(expect.arrayContaining(figures.map(String)));

describe('sentences on what was checked', () => {
  it('tell every sum that fails, and every way with its figures', () => {
    let ways = 0;
    fc.assert(
      fc.property(smallTotals({ values: 30 }), fc.constantFrom(1, 16), (rows, mostAnswers) => {
        const found = reconcileTotals(rows, { mostAnswers });
        const { vi } = expectTwins((locale) => describeReconciliation(found, { locale, name: 100, nameOf: lettered }));
        expect(vi.startsWith('mọi tổng đều khớp')).toBe(found.holds);
        for (const { id, printed, sum } of found.breaks)
          expect(vi).toContain(`${lettered(id)} in ${String(printed)}, cộng lại là ${String(sum)} (`);
        if (found.changes > 0) reads(vi, found.changes, found.change);
        for (const { changes, filled } of found.answers.slice(0, 1)) {
          for (const { id, value } of filled) expect(vi).toContain(`${lettered(id)}: ${String(value)}`);
          expect(changes.length).toBe(found.changes);
        }
        for (const { changes } of found.answers) {
          for (const { id, printed, suggested, transposed } of changes) {
            expect(vi).toContain(
              `${lettered(id)} từ ${String(printed)} thành ${String(suggested)}${transposed ? ' (' : ''}`,
            );
          }
        }
        expect(vi.includes('ít nhất 1 cách')).toBe(!found.answersComplete && found.answers.length === 1);
        expect(vi.includes('cách duy nhất')).toBe(
          found.changes > 0 && found.answersComplete && found.answers.length === 1,
        );
        ways += Number(found.answers.length > 1);
      }),
      { numRuns: 120, seed: SEED },
    );
    expect(ways).toBeGreaterThan(10);
  });

  it('tell every equation that fails with both sides, negative ones too', () => {
    let failed = 0;
    const times = fc.integer({ min: -2, max: 2 });
    const values = fc.array(fc.option(fc.nat({ max: 9 }), { freq: 5 }), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(
        values,
        fc.array(fc.tuple(times, times, times, fc.integer({ min: -3, max: 9 })), { minLength: 1, maxLength: 2 }),
        (all, rows) => {
          const figures = all.map((value, at) => ({ id: `f${String(at)}`, value }));
          const equations = rows.map(([a, b, c, equals]) => ({
            terms: figures.map(({ id }, at) => ({ id, times: [a, b, c][at] ?? 0 })),
            equals,
          }));
          const outcome = tryReconcileEquations(figures, equations);
          if (!outcome.success) return;
          const { vi } = expectTwins((locale) =>
            describeReconciliation(outcome.data, { locale, name: 100, nameOf: lettered }),
          );
          for (const { equation, sum, equals } of outcome.data.breaks) {
            expect(vi).toContain(`thứ ${String(equation + 1)} ra ${String(sum)}, phải là ${String(equals)}`);
            failed += 1;
          }
        },
      ),
      { numRuns: 120, seed: SEED },
    );
    expect(failed).toBeGreaterThan(10);
  });

  it('tell the lowest and highest count of every rounding', () => {
    const share = fc.tuple(fc.nat({ max: 120 }), fc.nat({ max: 9 }), fc.constantFrom('', 'trên ', 'gần ', 'khoảng '));
    fc.assert(
      fc.property(fc.nat({ max: 400 }), share, fc.boolean(), (count, [whole, tenth, word], part) => {
        const printed = `${word}${String(whole)},${String(tenth)}%`;
        const outcome = part ? tryImpliedPart(count, printed) : tryImpliedWhole(count, printed);
        if (!outcome.success) return;
        const counts = outcome.data;
        const { vi } = expectTwins((locale) => describeImplied(counts, { locale }));
        const ends = counts.flatMap(({ lowest, highest }) => [lowest, highest].filter((end) => end !== null));
        reads(vi, ...ends);
        expect(vi === 'không số nguyên nào khớp').toBe(ends.length === 0);
      }),
      { numRuns: 120, seed: SEED },
    );
  });
});

describe('sentences on many units', () => {
  it('count all units once, and name those that changed most', () => {
    const value = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.constant(Number.NaN));
    const rows = fc.array(fc.tuple(value, value, fc.boolean()), { maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.nat({ max: 4 }), fc.boolean(), (all, name, isRatio) => {
        const ids = all.map((_, at) => `u${String(at)}`);
        const column = (values: number[]) =>
          isRatio
            ? ({
                name: 'm',
                kind: 'ratio',
                numerators: Float64Array.from(values),
                denominators: new Float64Array(values.length).fill(16),
              } as const)
            : ({ name: 'm', kind: 'count', values: Float64Array.from(values) } as const);
        const before = { unitIds: ids, columns: [column(all.map(([value]) => value))] };
        const kept = all.flatMap(([, value, gone], at) =>
          gone && at > 0 ? [] : [{ id: ids[at] ?? '', value, earlier: all[at]?.[0] ?? 0 }],
        );
        const after = { unitIds: kept.map(({ id }) => id), columns: [column(kept.map(({ value }) => value))] };
        const { vi } = expectTwins((locale) =>
          describeTableChanges(compareTables(before, after), { locale, name, nameOf: lettered }),
        );
        const by = kept.map(({ value, earlier }) => value - earlier);
        const count = (keep: (each: number) => boolean): number => by.filter(keep).length;
        const numbers = [
          count((each) => each > 0),
          count((each) => each < 0),
          count((each) => each === 0),
          count(Number.isNaN),
        ];
        const [first = ''] = vi.split(';');
        expect(figuresOf(first, 'vi')).toEqual([kept.length, ...numbers.filter((each) => each > 0)].map(String));
        const most = Math.max(0, ...by.filter((each) => each > 0));
        const top = kept.filter((_, at) => by[at] === most);
        for (const { id } of most > 0 ? top.slice(0, name) : []) expect(vi).toContain(`${lettered(id)} (`);
        expect(vi.includes('chưa kể')).toBe(kept.length < all.length);
      }),
      { seed: SEED },
    );
  });

  it('tell of a watch the counts of the day, and of one branch all that is known', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(series, fc.nat(), (given, pick) => {
        const watch = watchOfSeries(given);
        const at = pick % watch.days.length;
        const asOf = watch.days[at] ?? '';
        const { vi } = expectTwins((locale) => describeWatch(watch, { locale, asOf, nameOf: lettered }));
        const { watched = 0, notWatched = 0, unknown = 0, relapsed = 0 } = watch.counts[at] ?? {};
        expect(vi.split(';')[0]).toContain(`${String(watched)}/${String(watched + notWatched + unknown)} chi bộ`);
        reads(vi, asOf, ...(unknown > 0 ? [unknown] : []));
        expect(vi.includes('tái diễn')).toBe(relapsed > 0);
        const ways = watch.ids.map((_, branch) =>
          [at - 1, at].map((each) => WATCH_STATES[watch.states[each]?.[branch] ?? 1]).join(),
        );
        if (at > 0) {
          expect(vi.includes(' vào diện (')).toBe(ways.includes('not-watched,watched'));
          expect(vi.includes(' ra khỏi diện (')).toBe(ways.includes('watched,not-watched'));
        }
        const id = watch.ids.includes('cb') ? 'cb' : 'other';
        const entry = watchOf(watch, id)[at];
        const told = expectTwins((locale) => describeWatch(watch, { locale, asOf, id, nameOf: lettered })).vi;
        if (entry === undefined) return;
        seen.add(entry.state);
        reads(told, asOf, ...[entry.since?.earliest, entry.since?.latest].filter((day) => typeof day === 'string'));
        if (entry.times !== null)
          reads(told, entry.times.lowest, ...(entry.times.highest === null ? [] : [entry.times.highest]));
        expect(told.includes('ít nhất')).toBe(entry.since?.earliest === null || entry.times?.highest === null);
      }),
      { numRuns: 200, seed: SEED },
    );
    expect(seen.size).toBe(4);
  });

  it('tell a locality by its state and its branches', () => {
    fc.assert(
      fc.property(commune(), fc.constantFrom('counts' as const, 'does-not-count' as const), ({ input }, host) => {
        for (const row of localityStates(parseOrganisation(input), { host })) {
          const { vi } = expectTwins((locale) => describeLocality(row, { locale, host, nameOf: lettered }));
          expect(figuresOf(vi, 'vi')).toEqual(row.branches === 0 ? [] : [String(row.branches)]);
          expect(vi.includes('chi bộ độc lập')).toBe(row.state === 'independent');
          expect(vi.includes('nơi chi bộ ghép mang tên')).toBe(row.role === 'host');
        }
      }),
      { seed: SEED },
    );
  });

  it('tell what targets ask together', () => {
    let told = 0;
    const bounds = ['at-least', 'more-than', 'range', 'exactly'] as const;
    const list = fc.array(targets({ bounds, periods: fc.constant(PERIOD), amounts: fc.nat({ max: 99 }) }), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(list, (all) => {
        const outcome = tryTotalTarget(
          all.map((target, at) => ({ ...target, unitId: `u${String(at)}`, issuedBy: 'assigned' })),
        );
        if (!outcome.success) return;
        const { vi } = expectTwins((locale) => describeTotalTarget(outcome.data, { locale }));
        const { least, most, strict } = outcome.data;
        if (all.length > 0)
          reads(vi, all.length, Number(least.numerator), ...(most === null ? [] : [Number(most.numerator)]));
        expect(vi.includes('trên')).toBe(strict && all.length > 0);
        told += 1;
      }),
      { seed: SEED },
    );
    expect(told).toBeGreaterThan(50);
  });

  it('say how long two periods are where, and only where, they do not count as equally long', () => {
    const seen = [0, 0];
    const normalise = fc.constantFrom(undefined, 'day' as const, 'month' as const, 'year' as const);
    fc.assert(
      fc.property(periodWithin, periodWithin, normalise, (period, against, per) => {
        const outcome = tryComparePeriods([], period, { against, normalise: per });
        if (!outcome.success) return;
        const { vi } = expectTwins((locale) => describePeriods(outcome.data, { locale }));
        const isEqual = areEquallyLong(period, against);
        expect(vi.includes('hai kỳ dài')).toBe(!isEqual);
        // What compares as it is, is what counts as equally long.
        expect(tryComparePeriods([], period, { against }).success).toBe(isEqual);
        seen[Number(isEqual)] = (seen[Number(isEqual)] ?? 0) + 1;
      }),
      { numRuns: 120, seed: SEED },
    );
    expect(Math.min(...seen)).toBeGreaterThan(5);
  });
});
