import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuditFinding, auditFigures, type Claim, impliedPart, impliedWhole } from '../../src/audit/index.js';
import {
  canSum,
  changesOf,
  impliedCounts,
  type Print,
  printingsOf,
  printNear,
  ROUNDINGS,
  rankVerdict,
  shareOf,
  textOf,
} from '../oracles/audit-oracle.js';
import { differential } from '../oracles/differential.js';
import { type Fraction, fraction, over } from '../oracles/fractions.js';

const LIMIT = 800;

function audited(claim: Claim): AuditFinding {
  const [finding] = auditFigures([claim], { locale: 'vi' });
  return finding!;
}

const small = fc.integer({ min: 0, max: 40 });
const above = fc.integer({ min: 1, max: 40 });
/** How far what is printed lies from the value, in last places: mostly where roundings part. */
const off = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -1, max: 1 }) }, fc.integer({ min: -40, max: 40 }));

const digitsOf = fc.integer({ min: 0, max: 2 });
/** The plain readings of a finding, by how they are printed. */
function plainPrintings({ readings }: AuditFinding): (readonly string[])[] {
  return readings
    .filter(({ assumes }) => assumes !== 'missing' && assumes !== 'mistake')
    .map(({ printing }) => printing);
}

function expectPrintings(finding: AuditFinding, values: readonly Fraction[], print: Print): void {
  const printings = values.map((value) => printingsOf(value, print)).find((each) => each.length > 0);
  expect([finding.verdict, plainPrintings(finding)]).toEqual(
    printings === undefined ? ['fails', []] : ['holds', [printings]],
  );
}

describe('exact figures are audited as a slow oracle audits them', () => {
  const ofs = fc.constantFrom('part' as const, 'complement' as const, 'excess' as const);
  it(
    'shares, of the rest and of an excess too, with the counts that would make them hold',
    differential(
      60,
      fc.property(small, above, ofs, digitsOf, off, (part, whole, of, digits, away) => {
        const value = shareOf(fraction(part), fraction(whole), of);
        const print = printNear(value, digits, true, away);
        const printed = textOf(print);
        const finding = audited({ kind: 'percentage', printed, part, whole, of });
        expectPrintings(finding, [value], print);
        const wholes = impliedWhole(part, printed, { of, locale: 'vi' });
        const parts = impliedPart(whole, printed, { of, locale: 'vi' });
        ROUNDINGS.forEach((rounding, at) => {
          const shareAmong = (count: bigint) => shareOf(fraction(part), fraction(count), of);
          const shareWith = (count: bigint) => shareOf(fraction(count), fraction(whole), of);
          const [n, k] = [
            impliedCounts(print, shareAmong, rounding, [1, LIMIT]),
            impliedCounts(print, shareWith, rounding, [0, LIMIT]),
          ];
          const upTo = (all: readonly number[] | null | undefined) => all?.filter((each) => each <= LIMIT) ?? null;
          for (const [found, brute] of [
            [wholes[at]!, n],
            [parts[at]!, k],
          ] as const) {
            expect(found.rounding).toBe(rounding);
            expect(found.lowest === null || found.lowest > LIMIT ? null : found.lowest).toBe(brute[0] ?? null);
            if (found.highest !== null && found.highest <= LIMIT) {
              expect([found.highest, found.count]).toEqual([brute.at(-1), brute.length]);
            }
            if (brute.length <= 50 && found.highest !== null && found.highest <= LIMIT)
              expect(upTo(found.values)).toEqual(brute);
            if (brute.at(-1) === LIMIT) expect(found.highest ?? LIMIT).toBeGreaterThanOrEqual(LIMIT);
          }
          if (finding.verdict === 'fails')
            expect(finding.implied.filter((each) => each.rounding === rounding)).toMatchObject([
              { figure: 'whole', ...wholes[at] },
              { figure: 'part', ...parts[at] },
            ]);
        });
      }),
    ),
  );

  it(
    'means',
    differential(
      100,
      fc.property(fc.integer({ min: 0, max: 400 }), above, digitsOf, off, (total, count, digits, away) => {
        const value = over(fraction(total), fraction(count));
        const print = printNear(value, digits, false, away);
        const finding = audited({ kind: 'mean', printed: textOf(print), total, count });
        const exact = value.n % value.d === 0n && digits === 0;
        const printings = printingsOf(value, print);
        expect([finding.verdict, plainPrintings(finding)]).toEqual(
          printings.length === 0 ? ['fails', []] : ['holds', [exact ? ['exact'] : printings]],
        );
      }),
    ),
  );

  const kinds = fc.constantFrom<readonly [kind: string, text: (printed: string) => string, isPercent: boolean]>(
    ['relative', (printed) => printed, true],
    ['up', (printed) => `tăng ${printed}`, true],
    ['down', (printed) => `giảm ${printed}`, true],
    ['of', (printed) => `bằng ${printed}`, true],
    ['times', (printed) => `${printed} lần`, false],
    ['fewer-times', (printed) => `giảm ${printed} lần`, false],
  );
  it(
    'changes: relative with a word and without, as a share or times of before',
    differential(
      400,
      fc.property(above, above, kinds, digitsOf, off, (before, after, [kind, text, isPercent], digits, away) => {
        const values = changesOf(kind, fraction(before), fraction(after));
        const print = printNear(values.at(-1)!, digits, isPercent, away);
        // A sign of its own beside a word is another sentence.
        if (print.steps < 0n) return;
        expectPrintings(audited({ kind: 'change', printed: text(textOf(print)), before, after }), values, print);
      }),
    ),
  );

  it(
    'changes in points',
    differential(
      100,
      fc.property(small, small, above, digitsOf, off, (first, second, whole, digits, away) => {
        const [before, after] = [fraction(first, whole), fraction(second, whole)];
        const values = changesOf('points', before, after);
        const print = printNear(values[0]!.n < 0n ? values[1]! : values[0]!, digits, true, away);
        if (print.steps < 0n) return;
        const printed = `${textOf(print).replace('%', '')} điểm phần trăm`;
        const claim: Claim = {
          kind: 'change',
          printed,
          before: { part: first, whole },
          after: { part: second, whole },
        };
        expectPrintings(audited(claim), values, print);
      }),
    ),
  );

  const list = fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { freq: 4 }), { maxLength: 4 });

  it(
    'totals, with figures that are missing',
    differential(
      100,
      fc.property(list, fc.nat(2), fc.integer({ min: -4, max: 9 }), (parts, more, away) => {
        const known = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
        const missing = parts.filter((part) => part === null).length + more;
        const printed = Math.max(0, known + away);
        const finding = audited({ kind: 'total', printed, parts, partsExpected: parts.length + more });
        const can = canSum(BigInt(known), missing, 0, BigInt(printed));
        expect(finding.verdict).toBe(can ? (missing > 0 ? 'cannot-tell' : 'holds') : 'fails');
        expect(finding.residual).toEqual({ numerator: printed - known, denominator: 1 });
      }),
    ),
  );

  it(
    'balances, with figures that are missing',
    differential(
      100,
      fc.property(
        fc.option(small, { freq: 4 }),
        list,
        list,
        fc.integer({ min: -4, max: 9 }),
        (opening, ins, outs, away) => {
          const sum = (all: readonly (number | null)[]) => all.reduce<number>((total, each) => total + (each ?? 0), 0);
          const known = sum([opening, ...ins]) - sum(outs);
          const closing = Math.max(0, known + away);
          const finding = audited({ kind: 'balance', opening, inflows: ins, outflows: outs, closing });
          const missing = (all: readonly (number | null)[]) => all.filter((each) => each === null).length;
          const [come, go] = [missing([opening, ...ins]), missing(outs)];
          const can = canSum(BigInt(known), come, go, BigInt(closing));
          expect(finding.verdict).toBe(can ? (come + go > 0 ? 'cannot-tell' : 'holds') : 'fails');
        },
      ),
    ),
  );

  const figure = fc.integer({ min: 0, max: 4 });
  const order = fc.constantFrom('highest' as const, 'lowest' as const);
  const others = fc.array(fc.option(figure, { freq: 5 }), { maxLength: 5 });
  it(
    'ranks with ties, of which some are not printed',
    differential(
      400,
      fc.property(fc.integer({ min: 1, max: 7 }), figure, others, order, (printed, value, all, from) => {
        const listed = all.filter((each, at) => each !== null || all.slice(0, at).filter((x) => x === null).length < 2);
        const finding = audited({ kind: 'rank', printed, value, others: listed, order: from });
        expect([printed, value, listed, finding.verdict]).toEqual([
          printed,
          value,
          listed,
          rankVerdict(printed, value, listed, from),
        ]);
      }),
    ),
  );
});
