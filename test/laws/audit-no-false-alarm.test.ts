import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuditFinding, auditFigures, type Claim } from '../../src/audit/index.js';
import {
  type AnyRatio,
  addRatios,
  compareRatios,
  divideRatios,
  type Rounding,
  ratio,
  subtractRatios,
} from '../../src/core/index.js';
import {
  locales,
  printedCounts,
  printedDigits,
  printedNumber,
  printedShare,
  printRoundings,
  shares,
  whole,
  wholes,
} from '../arbitraries/published.js';

const ONE = whole(1);
const ZERO = whole(0);

function audited(claim: Claim, locale: 'vi' | 'en'): AuditFinding {
  const [finding] = auditFigures([claim], { locale });
  return finding!;
}

/** It holds, and one of the ways in which it is printed is the one in which it was. */
function expectHolds(finding: AuditFinding, rounding: Rounding): void {
  expect(finding.verdict).toBe('holds');
  expect(finding.readings.flatMap(({ printing }) => printing)).toContain(rounding);
}

const size = (value: AnyRatio) => (compareRatios(value, ZERO) < 0 ? subtractRatios(ZERO, value) : value);

describe('a figure printed from true values is never accused', () => {
  it('a share, rounded by any of the three roundings of print', () => {
    fc.assert(
      fc.property(shares, printedDigits, printRoundings, locales, ({ part, whole: n }, digits, rounding, locale) => {
        const printed = printedShare(ratio(part, n) as AnyRatio, digits, rounding, locale);
        expectHolds(audited({ kind: 'percentage', printed, part, whole: n }, locale), rounding);
      }),
      { numRuns: 400 },
    );
  });

  it('a share of the rest, or of an excess', () => {
    fc.assert(
      fc.property(shares, printedDigits, printRoundings, locales, ({ part, whole: n }, digits, rounding, locale) => {
        const share = ratio(part, n) as AnyRatio;
        for (const [of, value] of [
          ['complement', subtractRatios(ONE, share)],
          ['excess', subtractRatios(share, ONE)],
        ] as const) {
          const printed = printedShare(value, digits, rounding, locale);
          expectHolds(audited({ kind: 'percentage', printed, part, whole: n, of }, locale), rounding);
        }
      }),
    );
  });

  it('a share by a rounding that the claim says, ceiling and floor too', () => {
    const roundings = fc.constantFrom<Rounding>('ceiling', 'floor', 'half-up', 'half-even', 'truncate');
    fc.assert(
      fc.property(shares, printedDigits, roundings, locales, ({ part, whole: n }, digits, rounding, locale) => {
        const printed = printedShare(ratio(part, n) as AnyRatio, digits, rounding, locale);
        expectHolds(audited({ kind: 'percentage', printed, part, whole: n, rounding }, locale), rounding);
      }),
    );
  });

  it('a mean', () => {
    fc.assert(
      fc.property(
        printedCounts,
        wholes,
        printedDigits,
        printRoundings,
        locales,
        (total, count, digits, rounding, locale) => {
          const printed = printedNumber(ratio(total, count) as AnyRatio, digits, rounding, locale);
          const finding = audited({ kind: 'mean', printed, total, count }, locale);
          expect(finding.verdict).toBe('holds');
        },
      ),
    );
  });

  it('a change of counts, relative, in times, and as a share of the earlier count', () => {
    fc.assert(
      fc.property(
        wholes,
        printedCounts,
        printedDigits,
        printRoundings,
        locales,
        (before, after, digits, rounding, locale) => {
          const times = ratio(after, before) as AnyRatio;
          const relative = subtractRatios(times, ONE);
          const word = locale === 'vi' ? (after < before ? 'giảm' : 'tăng') : after < before ? 'fell by' : 'rose by';
          const ways = [
            `${word} ${printedShare(size(relative), digits, rounding, locale)}`,
            printedShare(size(relative), digits, rounding, locale),
            `${locale === 'vi' ? 'bằng' : 'equal to'} ${printedShare(times, digits, rounding, locale)}`,
            `${printedNumber(times, digits, rounding, locale)} ${locale === 'vi' ? 'lần' : 'times'}`,
            `${word} ${printedNumber(size(whole(after - before)), 0, 'half-up', locale)}`,
          ];
          for (const printed of ways)
            expect([printed, audited({ kind: 'change', printed, before, after }, locale).verdict]).toEqual([
              printed,
              'holds',
            ]);
        },
      ),
    );
  });

  it('a change of shares in points, from counts and from shares that are printed rounded themselves', () => {
    fc.assert(
      fc.property(shares, shares, printedDigits, printRoundings, locales, (first, second, digits, rounding, locale) => {
        const [before, after] = [ratio(first.part, first.whole), ratio(second.part, second.whole)] as [
          AnyRatio,
          AnyRatio,
        ];
        const points = size(subtractRatios(after, before));
        const printed = printedShare(points, digits, rounding, locale);
        expect(audited({ kind: 'change', printed, before: first, after: second }, locale).verdict).toBe('holds');
        const rounded = {
          before: printedShare(before, digits, rounding, locale),
          after: printedShare(after, digits, rounding, locale),
        };
        expect(audited({ kind: 'change', printed, ...rounded }, locale).verdict).not.toBe('fails');
      }),
    );
  });

  it('a total, a balance, and totals of shares that are printed rounded', () => {
    fc.assert(
      fc.property(
        fc.array(printedCounts, { maxLength: 8 }),
        fc.array(printedCounts, { maxLength: 4 }),
        locales,
        (parts, out, locale) => {
          const sum = parts.reduce((total, part) => total + part, 0);
          const left = out.reduce((total, part) => total + part, 0);
          expect(
            audited({ kind: 'total', printed: printedNumber(whole(sum), 0, 'half-up', locale), parts }, locale).verdict,
          ).toBe('holds');
          const closing = {
            kind: 'balance',
            opening: left,
            inflows: parts,
            outflows: out,
            closing: printedNumber(whole(sum), 0, 'half-up', locale),
          } as const;
          expect(audited(closing, locale).verdict).toBe('holds');
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.array(shares, { minLength: 1, maxLength: 5 }),
        printedDigits,
        printRoundings,
        locales,
        (each, digits, rounding, locale) => {
          const values = each.map((share) => ratio(share.part, share.whole) as AnyRatio);
          const sum = values.reduce(addRatios, ZERO);
          const parts = values.map((value) => printedShare(value, digits, rounding, locale));
          expect(
            audited({ kind: 'total', printed: printedShare(sum, digits, rounding, locale), parts }, locale).verdict,
          ).not.toBe('fails');
        },
      ),
    );
  });
});

describe('what a share cannot be', () => {
  it('fails where no rounding prints it so, by long division digit by digit', () => {
    fc.assert(
      fc.property(shares, printedDigits, fc.integer({ min: -3, max: 3 }), ({ part, whole: n }, digits, off) => {
        const steps = BigInt(part) * 100n * 10n ** BigInt(digits);
        const near = steps / BigInt(n) + BigInt(off);
        const down = near < 0n ? 0n : near;
        const rest = steps - down * BigInt(n);
        const twice = 2n * rest;
        const fits =
          (rest >= 0n && rest < BigInt(n)) ||
          (twice >= -BigInt(n) && twice < BigInt(n)) ||
          (twice === BigInt(n) && down % 2n === 0n);
        const printed = `${printedNumber(divideRatios({ numerator: down.toString(), denominator: '1' }, { numerator: (10n ** BigInt(digits)).toString(), denominator: '1' })!, digits, 'half-up', 'vi')}%`;
        const [finding] = auditFigures([{ kind: 'percentage', printed, part, whole: n }], { locale: 'vi' });
        expect([printed, finding?.verdict]).toEqual([printed, fits ? 'holds' : 'fails']);
      }),
      { numRuns: 400 },
    );
  });
});
