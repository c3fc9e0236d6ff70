import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, parsePeriod } from '../../src/calendar/index.js';
import { decimal, percent } from '../../src/core/index.js';
import { describeAttainment, describePace, describeRollOut, describeTarget } from '../../src/report/index.js';
import {
  type Target,
  tryAttainment,
  tryAttainmentByYear,
  tryProjectEnd,
  tryRequiredPace,
  tryRollOutTarget,
} from '../../src/target/index.js';
import { SEED } from '../arbitraries/seed.js';
import { targets } from '../arbitraries/targets.js';
import { expectPrintable, expectTwins, figuresOf, lettered } from '../report/sentences/reading.js';

const counts = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 60 }) },
  fc.constantFrom(0, 1, 149, 150, 151, 2299, 2300, 2301, null),
);
const cases = fc.record({
  target: targets(),
  count: counts,
  base: fc.constantFrom(0, 1, 100, 243, 1295, null),
  shift: fc.constantFrom(-400, -1, 0, 1),
  told: fc.boolean(),
});
const unit = { vi: 'đảng viên', en: { one: 'member', other: 'members' } } as const;
const dayOf = (target: Target, shift: number): string => addDays(parsePeriod(target.period).end, shift);

describe('sentences on targets', () => {
  it('tell count, share, distance and verdict of an attainment, the same in both languages', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(cases, fc.constantFrom(null, null, -1, 0, 1), ({ target, count: any, base, shift, told }, off) => {
        const asOf = dayOf(target, shift);
        const asked = tryAttainment(0, target, { asOf, base });
        // Counts on the number that is needed and beside it, which chance seldom hits.
        const needed = asked.success ? asked.data.needed : null;
        const count = off === null || needed === null ? any : Math.max(0, needed + off);
        const outcome = tryAttainment(count, target, { asOf, base });
        if (!outcome.success) return;
        const reached = outcome.data;
        const targetsTold = told ? [target] : [];
        const { vi, en } = expectTwins((locale) =>
          describeAttainment(reached, { locale, unit: unit[locale], nameOf: lettered, targets: targetsTold }),
        );
        const figures = figuresOf(vi.slice(vi.indexOf(': ')), 'vi');
        if (count === null) expect(vi).toContain('chưa rõ kết quả');
        else expect(figures[0]).toBe(String(count));
        expect(vi.includes('còn thiếu')).toBe(reached.shortBy !== null && reached.shortBy > 0);
        for (const distance of [reached.shortBy, reached.overBy]) {
          if (distance !== null && distance > 0) expect(figures).toContain(String(distance));
        }
        const { ratio, bound, met } = reached;
        // A share too small to print, and one that would print as a whole it is not, are told in words.
        if (ratio !== null && bound !== 'rate' && !/^0\.0$|^100\.0$/.test(percent(ratio))) {
          expect(figures).toContain(percent(ratio));
        }
        const known = count !== null && reached.least !== null;
        if (known) {
          const last = en.split(', ').at(-1);
          expect([last === 'met', /not met$|cannot be met$/.test(en)]).toEqual([met === true, met === false]);
        }
        expect(en).not.toMatch(/(?<![\d.,])1 members|(?<![\d.,])(?:[02-9]|\d[\d,]+) member\b/);
        seen.set(`${bound} ${String(met)}`, (seen.get(`${bound} ${String(met)}`) ?? 0) + 1);
      }),
      { numRuns: 600, seed: SEED },
    );
    for (const bound of ['at-least', 'more-than', 'exactly', 'range', 'rate']) {
      for (const met of ['true', 'false', 'null']) {
        expect(seen.get(`${bound} ${met}`) ?? 0, `${bound} ${met}`).toBeGreaterThan(0);
      }
    }
  });

  it('tell a target with every number it ever had', () => {
    fc.assert(
      fc.property(targets({ amounts: fc.integer({ min: 0, max: 3000 }) }), (target) => {
        const { vi } = expectTwins((locale) =>
          describeTarget(target, { locale, unit: unit[locale], nameOf: lettered }),
        );
        const figures = figuresOf(vi, 'vi');
        for (const version of target.versions.slice(1)) expect(figures).toContain(version.from);
        if (target.bound === 'rate' || target.bound === 'range') return;
        for (const { value } of target.versions) expect(figures.map(Number)).toContain(value);
      }),
      { numRuns: 200, seed: SEED },
    );
  });

  it('tell years met, missed and open, which add up to the years', () => {
    let told = 0;
    fc.assert(
      fc.property(cases, fc.array(counts, { minLength: 8, maxLength: 8 }), ({ target, base, shift }, each) => {
        const first = Number(target.period.replace('term:', '').slice(0, 4));
        const years = each
          .map((count, index) => ({ year: first + index, count, base: base ?? 100 }))
          .filter(({ year }) => year <= Number(parsePeriod(target.period).end.slice(0, 4)));
        const asOf = dayOf(target, shift);
        const rows =
          target.bound === 'rate' && target.per === 'year' ? years : years.map(({ year, count }) => ({ year, count }));
        const outcome = tryAttainmentByYear(rows, target, { asOf, base });
        if (!outcome.success) return;
        const { yearsMet, yearsMissed, yearsOpen, years: list } = outcome.data;
        const { vi } = expectTwins((locale) =>
          describeAttainment(outcome.data, { locale, unit: unit[locale], nameOf: lettered }),
        );
        expect(vi).toContain(`${String(yearsMet)}/${String(list.length)} năm hoàn thành`);
        expect([vi.includes('năm không hoàn thành'), vi.includes('năm chưa rõ hoặc')]).toEqual([
          yearsMissed > 0,
          yearsOpen > 0,
        ]);
        told += 1;
      }),
      { numRuns: 300, seed: SEED },
    );
    expect(told).toBeGreaterThan(50);
  });

  it('tell a pace that is enough when it is kept to, and one that is not too much', () => {
    let told = 0;
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom('day' as const, 'month' as const, 'year' as const),
        fc.nat({ max: 3 }),
        ({ target, count, base, shift }, per, digits) => {
          const outcome = tryRequiredPace(count, target, { asOf: dayOf(target, shift), base, per });
          if (!outcome.success) return;
          const { pace, paceAtMost, shortBy, remaining } = outcome.data;
          const { vi } = expectTwins((locale) => describePace(outcome.data, { locale, unit: unit[locale], digits }));
          if (pace === null || shortBy === null || shortBy === 0) return;
          const figures = figuresOf(vi, 'vi');
          if (!vi.startsWith('cần chưa đến')) {
            const printed = Number(figures[0]) * (remaining.numerator / remaining.denominator);
            expect(printed).toBeGreaterThan(shortBy - 1e-6);
          }
          expect(figures).toContain(String(shortBy));
          if (paceAtMost !== null && paceAtMost.denominator !== 1) {
            const most = decimal(paceAtMost, { digits, rounding: 'floor' });
            if (/[1-9]/.test(most)) expect(figures).toContain(most);
          }
          told += 1;
        },
      ),
      { numRuns: 300, seed: SEED },
    );
    expect(told).toBeGreaterThan(30);
  });

  it('tell a projection with its days', () => {
    fc.assert(
      fc.property(cases, ({ target, count, base, shift }) => {
        const outcome = tryProjectEnd(count, target, { asOf: dayOf(target, shift), base });
        if (!outcome.success) return;
        const { vi } = expectTwins((locale) => describePace(outcome.data, { locale, unit: unit[locale] }));
        const { elapsed, perDay, reachedOn, wouldMeet } = outcome.data;
        if (perDay === null) return;
        const figures = figuresOf(vi, 'vi');
        expect(figures.slice(0, 2)).toEqual([elapsed.numerator, elapsed.denominator].map(String));
        if (reachedOn !== null) expect(figures).toContain(reachedOn);
        expect(vi.includes('không đạt')).toBe(wouldMeet === false);
      }),
      { numRuns: 300, seed: SEED },
    );
  });

  it('tell every part of a target that was rolled out', () => {
    const whole = targets({
      amounts: fc.integer({ min: 0, max: 60 }),
      bounds: ['at-least', 'more-than', 'range', 'exactly'],
    });
    let told = 0;
    fc.assert(
      fc.property(
        whole,
        fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        fc.nat({ max: 30 }),
        (target, weights, yearly, name) => {
          const ids = weights.map((_, index) => `c${String(index)}`);
          const source = [{ id: target.unitId, parentId: null }, ...ids.map((id) => ({ id, parentId: target.unitId }))];
          const units = { source, weight: (id: string) => weights[ids.indexOf(id)] };
          const outcome = tryRollOutTarget(target, { units, ...(yearly ? { years: { weight: () => 1 } } : {}) });
          if (!outcome.success) return;
          const { parts, shared } = outcome.data;
          const { vi, en } = expectTwins((locale) =>
            describeRollOut(outcome.data, { locale, unit: unit[locale], nameOf: lettered, name }),
          );
          for (const text of [vi, en]) expectPrintable(text);
          const figures = figuresOf(vi, 'vi');
          expect(figures[0]).toBe(String(shared.least));
          expect(figures).toContain(String(parts.length));
          if (name > parts.length) for (const { unitId } of parts) expect(vi).toContain(lettered(unitId));
          told += 1;
        },
      ),
      { numRuns: 200, seed: SEED },
    );
    expect(told).toBeGreaterThan(30);
  });
});
