import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuditFinding, auditFigures, type Claim } from '../../src/audit/index.js';
import { changesOf, type Print, printNear, roundingsOf, textOf, truthsOf } from '../oracles/audit-oracle.js';
import { differential } from '../oracles/differential.js';
import { type Fraction, fraction, minus, over, plus } from '../oracles/fractions.js';

function audited(claim: Claim): AuditFinding {
  const [finding] = auditFigures([claim], { locale: 'vi' });
  return finding!;
}

/** How far what is printed lies from the value, in last places: mostly where roundings part. */
const off = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -1, max: 1 }) }, fc.integer({ min: -40, max: 40 }));

describe('figures that are printed rounded are accused where no true value holds, and only there', () => {
  const printOf = (isPercent: boolean, least: number) =>
    fc.record({
      steps: fc.bigInt({ min: BigInt(least), max: 120n }),
      digits: fc.integer({ min: 0, max: 1 }),
      isPercent: fc.constant(isPercent),
    });

  function expectSame(finding: AuditFinding, values: readonly Fraction[], print: Print): void {
    const isPossible = values.some((value) => roundingsOf(value, print).length > 0);
    if (isPossible) expect(finding.verdict).not.toBe('fails');
    else expect(finding.verdict).not.toBe('holds');
  }

  it(
    'changes of shares',
    differential(
      100,
      fc.property(printOf(true, 2), printOf(true, 2), fc.boolean(), off, (b, a, inPoints, away) => {
        const pairs = truthsOf(b).flatMap((x) => truthsOf(a).map((y) => [x, y] as const));
        const values = pairs.flatMap(([x, y]) => changesOf(inPoints ? 'points' : 'relative', x, y));
        const middle = values[values.length >> 1]!;
        const print = printNear(middle.n < 0n ? fraction(-middle.n, middle.d) : middle, 1, true, away);
        if (print.steps < 0n) return;
        const text = textOf(print);
        const printed = inPoints ? `${text.replace('%', '')} điểm phần trăm` : text;
        const all = inPoints ? values : [...values, ...pairs.flatMap(([x, y]) => changesOf('points', x, y))];
        expectSame(audited({ kind: 'change', printed, before: textOf(b), after: textOf(a) }), all, print);
      }),
    ),
  );

  it(
    'sums of shares',
    differential(
      50,
      fc.property(printOf(true, 0), printOf(true, 0), printOf(true, 0), off, (a, b, c, away) => {
        const sums = [a, b, c]
          .map(truthsOf)
          .reduce((all, each) => all.flatMap((sum) => each.map((value) => plus(sum, value))));
        const print = printNear(sums[sums.length >> 1]!, 1, true, away);
        if (print.steps < 0n) return;
        expectSame(audited({ kind: 'total', printed: textOf(print), parts: [a, b, c].map(textOf) }), sums, print);
      }),
    ),
  );

  const decimalOf = (least: number) =>
    fc.record({
      steps: fc.bigInt({ min: BigInt(least), max: 120n }),
      digits: fc.constant(1),
      isPercent: fc.constant(false),
    });
  it(
    'shares of numbers that are rounded',
    differential(
      100,
      fc.property(decimalOf(0), decimalOf(2), fc.boolean(), off, (part, whole, isRest, away) => {
        const one = fraction(1);
        const values = truthsOf(part).flatMap((k) =>
          truthsOf(whole).map((n) => (isRest ? minus(one, over(k, n)) : over(k, n))),
        );
        const print = printNear(values[values.length >> 1]!, 1, true, away);
        const of = isRest ? 'complement' : 'part';
        const [k, n] = [textOf(part), textOf(whole)];
        expectSame(audited({ kind: 'percentage', printed: textOf(print), part: k, whole: n, of }), values, print);
      }),
    ),
  );
});
