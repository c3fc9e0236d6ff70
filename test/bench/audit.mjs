import { auditFigures, impliedWhole, parsePublishedNumber } from 'chibo/audit';
import { formatDecimal, formatPercent } from 'chibo/core';
import { race, randomFrom } from './harness.mjs';

/** Printed claims of the kinds that reports are full of, against reading their text and checking shares in floats. */
export async function auditLines(count = 20_000, only = undefined) {
  const claims = makeClaims(count);
  const text = JSON.stringify(claims);
  const shares = claims.filter(({ kind }) => kind === 'percentage');
  const timings = await race(
    [
      { name: 'JSON.parse of the claims', run: () => JSON.parse(text) },
      { name: 'the shares alone in floats, toFixed', run: () => floatShares(shares) },
      { name: 'auditFigures', run: () => auditFigures(claims) },
      {
        name: 'parsePublishedNumber of each',
        run: () => claims.map((claim) => parsePublishedNumber(claim.printed ?? claim.closing)),
      },
      {
        name: 'impliedWhole of the shares',
        run: () => shares.map(({ part, printed }) => impliedWhole(part, printed, { mostListed: 0 })),
      },
    ],
    { collect: false, only },
  );
  return [{ title: 'printed claims audited', size: count, timings }];
}

/** What a script does that believes its floats, and knows no other rounding. */
function floatShares(shares) {
  return shares.filter(
    ({ part, whole, printed }) => `${((part / whole) * 100).toFixed(1).replace('.', ',')}%` === printed,
  );
}

/** Claims of four kinds in turn; every tenth is printed wrong. */
function makeClaims(count) {
  const below = randomFrom(11);
  return Array.from({ length: count }, (_, index) => {
    const wrong = index % 10 === 0 ? 3 : 0;
    const whole = 50 + below(5_000);
    const part = below(whole + 1);
    if (index % 4 === 0) {
      const printed = formatPercent({ numerator: part + wrong, denominator: whole });
      return { kind: 'percentage', printed, part, whole };
    }
    if (index % 4 === 1) {
      const parts = Array.from({ length: 8 }, () => below(500));
      return { kind: 'total', printed: String(parts.reduce((sum, each) => sum + each, wrong)), parts };
    }
    if (index % 4 === 2) {
      const change = { numerator: Math.abs(part - whole) + wrong, denominator: whole };
      return {
        kind: 'change',
        printed: `${part < whole ? 'giảm' : 'tăng'} ${formatPercent(change)}`,
        before: whole,
        after: part,
      };
    }
    const total = part * 40 + below(40);
    return {
      kind: 'mean',
      printed: formatDecimal({ numerator: total + wrong * 40, denominator: 12 }, { digits: 1 }),
      total,
      count: 12,
    };
  });
}
