import { describe, expect, it } from 'vitest';
import { type AuditFinding, auditFigures, type Claim, impliedWhole, type Printing } from '../../src/audit/index.js';
import { type AnyRatio, compareRatios, parseRatio, percent, ratio, ratioToNumber } from '../../src/core/index.js';
import published from './published-figures.json' with { type: 'json' };
import { claimsFile, told } from './told.js';

/** A check as it is recorded. */
interface Check {
  readonly kind: string;
  readonly label: string;
  readonly note?: string;
  readonly verdict?: string;
  readonly parts?: readonly number[];
  readonly stated?: number;
  readonly computed?: number | string;
  readonly residual?: number;
  readonly minuend?: number;
  readonly subtrahend?: number;
  readonly num?: number;
  readonly den?: number;
  readonly statedPct?: string;
  readonly computedPct?: string;
  readonly reproducedBy?: readonly string[];
  readonly printedInSource?: boolean;
  readonly integerBases?: { readonly round: readonly number[]; readonly trunc: readonly number[] };
  readonly likelyBase?: number;
}

/** A check beside the claim of the examples that stands for it, and what became of the claim. */
interface Case {
  readonly name: string;
  readonly check: Check;
  readonly claim: Claim;
  readonly finding: AuditFinding;
}

const CASES = published.sets.flatMap((set): Case[] => {
  const file = claimsFile(`published/${set.id}`);
  const findings = auditFigures(file);
  return set.checks.map((check, at) => ({
    name: `${set.id}: ${check.label}`,
    check,
    claim: file.claims[at]!,
    finding: findings[at]!,
  }));
});

const of = (kind: string) => CASES.filter(({ check }) => check.kind === kind);

/** A recorded `ok` is a claim that holds, a `mismatch` one that fails; a check without a verdict leaves a figure open. */
const VERDICTS: Readonly<Record<string, string>> = { ok: 'holds', mismatch: 'fails' };

/** A recorded `round` is half up here, `trunc` truncation. */
const ROUNDINGS = { round: 'half-up', trunc: 'truncate' } as const;

const roundingsOf = ({ readings: [first] }: AuditFinding): string[] =>
  Object.entries(ROUNDINGS).flatMap(([name, rounding]) => (first?.printing.includes(rounding) === true ? [name] : []));

const whole = (value: AnyRatio | null) => (value === null ? null : ratioToNumber(value));

describe('the published sets', () => {
  it('have a claims file each, with its source, and a claim for every check', () => {
    for (const { id, source, checks } of published.sets) {
      const file = claimsFile(`published/${id}`);
      expect([id, file.source, file.claims.length]).toEqual([id, source, checks.length]);
    }
    expect(CASES).toHaveLength(41);
  });

  it.each(CASES.filter(({ check }) => check.verdict !== undefined))('$name', ({ check, finding }) => {
    expect(finding.verdict).toBe(VERDICTS[check.verdict!]);
  });
});

describe('sums', () => {
  it.each(of('sum'))('$name: the parts, the total, and what is left', ({ check, claim, finding }) => {
    expect(claim).toMatchObject({ kind: 'total', printed: check.stated, parts: check.parts });
    expect(whole(finding.computed!.low)).toBe(check.computed);
    expect(whole(finding.residual)).toBe(check.residual);
  });

  it('1905 and 1950 have their last two digits exchanged, and differ by 9 × 5', () => {
    const { finding } = CASES.find(({ name }) => name.startsWith('quang-nam-2024'))!;
    expect(finding.readings[0]).toMatchObject({ reading: 'transposed-digits', figure: 'printed' });
    expect(finding.readings[0]?.value).toEqual(ratio(1950, 1));
    expect(finding.arithmetic.at(-1)).toBe('1.905 − 1.950 = -45 = 9 × -5');
  });
});

describe('shares', () => {
  it.each(of('ratio'))('$name: the roundings that reproduce it', ({ check, claim, finding }) => {
    expect(claim).toMatchObject({ kind: 'percentage', part: check.num, whole: check.den });
    expect(String((claim as { printed?: unknown }).printed).replace(',', '.')).toBe(`${check.statedPct!}%`);
    expect(percent(finding.computed!.low!, { digits: 4 })).toBe(check.computedPct);
    expect(roundingsOf(finding)).toEqual(check.reproducedBy);
  });

  it('are printed 21 times: 16 fit rounding and truncation alike, 4 only rounding, 1 neither', () => {
    const printed = of('ratio').filter(({ check }) => check.printedInSource === true);
    const by = printed.map(({ finding }) => roundingsOf(finding).join(' and '));
    const times = (kind: string) => by.filter((each) => each === kind).length;
    expect([printed.length, times('round and trunc'), times('round'), times('trunc'), times('')]).toEqual([
      21, 16, 4, 0, 1,
    ]);
  });

  it('of Nghệ An would need a base near 1,173, and no whole number would do', () => {
    const { finding } = CASES.find(({ name }) => name.endsWith('18-30 share'))!;
    expect(told(finding)).toMatch(/^fails; whole null\.\.null/);
    const [low, high] = [finding.implied[0]?.interval?.low, finding.implied[0]?.interval?.high];
    expect([compareRatios(low!, ratio(1173, 1)), compareRatios(high!, ratio(1174, 1))]).toEqual([1, -1]);
  });
});

describe('wholes that are not printed', () => {
  it.each(of('implied-base'))('$name: the whole numbers by each rounding', ({ check, claim, finding }) => {
    expect(claim).toMatchObject({ kind: 'percentage', part: check.num, whole: null });
    expect(finding.verdict).toBe('cannot-tell');
    const text = `${check.statedPct!.replace('.', ',')}%`;
    for (const [name, rounding] of Object.entries(ROUNDINGS) as ['round' | 'trunc', Printing][]) {
      const recorded = check.integerBases![name];
      for (const list of [finding.implied, impliedWhole(check.num!, text)]) {
        const counts = list.find((each) => each.rounding === rounding)!;
        const { lowest, highest, count } = counts;
        expect(count === 0 ? [] : [lowest, highest, count]).toEqual(recorded);
        if (check.likelyBase !== undefined && count !== 0) expect(counts.values).toContain(check.likelyBase);
      }
    }
  });
});

describe('differences and what is derived', () => {
  it.each(of('difference'))('$name: both figures and their difference', ({ check, claim, finding }) => {
    const { minuend, subtrahend, stated } = check;
    // A remainder is a balance, an earlier and a later figure are a change.
    const expected =
      claim.kind === 'balance'
        ? { opening: minuend, inflows: [], outflows: [subtrahend], closing: stated }
        : { kind: 'change', printed: `giảm ${String(stated)}`, before: minuend, after: subtrahend };
    expect(claim).toMatchObject(expected);
    expect(minuend! - subtrahend!).toBe(check.computed);
    expect(told(finding)).toMatch(/^holds; (as-stated|difference) exact$/);
  });

  it.each(of('derived'))('$name: the earlier figure that is not printed', ({ check, finding }) => {
    expect(finding.verdict).toBe('cannot-tell');
    const { figure, lowest, highest } = finding.implied[0]!;
    expect([figure, lowest, highest]).toEqual(['before', Number(check.computed), Number(check.computed)]);
  });

  it('“tăng 1,2%” from 1,250 would be a misprint for 1.2 times', () => {
    const claim: Claim = { kind: 'change', printed: 'tăng 1,2%', before: 1250, after: 1500 };
    expect(auditFigures([claim]).map(told)).toEqual([expect.stringMatching(/^fails; times exact/)]);
  });

  it('15.83 % above the goal is points from 65 %, and would be relative from 69.78 %', () => {
    const [{ check, claim, finding }] = of('points') as [Case];
    expect([check.computed, told(finding)]).toEqual(['65.00', 'holds; points exact/half-up/half-even/truncate']);
    expect(claim).toMatchObject({ before: `${String(check.computed)}%` });
    const [other] = auditFigures([{ ...claim, before: '69.78%' } as Claim], { locale: 'en' });
    expect([other?.verdict, other?.readings[0]?.reading]).toEqual(['holds', 'relative']);
    const below = parseRatio('0.65');
    const exact = auditFigures([{ ...claim, before: below } as Claim], { locale: 'en' });
    expect(exact.map(told)).toEqual(['holds; points exact/half-up/half-even/truncate']);
  });
});
