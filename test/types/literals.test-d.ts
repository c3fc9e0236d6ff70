import { describe, expectTypeOf, it } from 'vitest';
import { type IsoDate, type PeriodKind, year } from '../../src/calendar/index.js';
import { stockAndFlow } from '../../src/comparison/index.js';
import type { ChiboError, Locale, Ratio, Rounding } from '../../src/core/index.js';
import { independentBranchRatio, type LocalityStateRow, localityStates } from '../../src/independence/index.js';
import type { Organisation, Reorganisation, Tally, UnitKind } from '../../src/organisation/index.js';
import {
  allocateMatrix,
  allocateQuota,
  type QuotaMethodName,
  tryAllocateQuota,
  verifyAllocation,
} from '../../src/quota/index.js';
import { type CsvOptions, describeChange, type MarkdownOptions } from '../../src/report/index.js';
import { atRiskBranches, classOf, explainFinding, forecastRisk, spansOf, verdictOf } from '../../src/risk/index.js';
import { attainment, type Target } from '../../src/target/index.js';

declare const org: Organisation;
declare const tally: Tally;
declare const target: Target;

/** An editor shows what a word can be, and a program is told of a case that it forgot, only where types are literal. */
describe('words of results', () => {
  it('are literal in the independence room', () => {
    const counted = independentBranchRatio(org, { host: 'counts' });
    expectTypeOf(counted.host).toEqualTypeOf<'counts' | 'does-not-count'>();
    expectTypeOf(counted.ratio).toEqualTypeOf<Ratio | null>();
    expectTypeOf(localityStates(org, { host: 'counts' })).items.toEqualTypeOf<LocalityStateRow>();
    type State = 'independent' | 'combined' | 'unbranched' | 'memberless' | 'unknown';
    expectTypeOf<LocalityStateRow['state']>().toEqualTypeOf<State>();
    expectTypeOf<LocalityStateRow['role']>().toEqualTypeOf<'host' | 'guest' | null>();
  });

  it('are literal in the quota room', () => {
    const { allocations, ties } = allocateQuota([{ id: 'a', weight: 1 }], 1, { method: 'hamilton' });
    expectTypeOf(allocations).items.toHaveProperty('bound').toEqualTypeOf<'min' | 'max' | null>();
    expectTypeOf(ties).items.toHaveProperty('settledBy').toEqualTypeOf<'id' | 'comparator' | null>();
    const proof = verifyAllocation([{ id: 'a', weight: 1 }], 1, [{ id: 'a', quota: 1 }]);
    expectTypeOf(proof.holds).toEqualTypeOf<boolean>();
    const [fault] = proof.faults;
    if (fault?.kind === 'pair') expectTypeOf(fault.from).toEqualTypeOf<string>();
  });

  it('are literal in the risk room', () => {
    const rules = [{ id: 'few', when: { measure: 'members', lessThan: 3 } }] as const;
    const options = { asOf: '2017-01-31' };
    expectTypeOf(verdictOf).returns.toEqualTypeOf<'met' | 'not-met' | 'unknown'>();
    const { trace, verdict } = explainFinding(org, tally, rules, options, 'a', 'few');
    expectTypeOf(verdict).toEqualTypeOf<'met' | 'not-met' | 'unknown'>();
    if ('anniversary' in trace) expectTypeOf(trace.countedFrom).toEqualTypeOf<'admission' | 'founding' | null>();
    expectTypeOf(atRiskBranches(org, tally, rules, options).findings).items.toHaveProperty('trace');
    expectTypeOf(classOf).returns.toHaveProperty('candidates').toEqualTypeOf<readonly (string | null)[]>();
    const forecast = forecastRisk(org, tally, rules, { from: '2017-01-31', until: '2018-01-31' });
    expectTypeOf(spansOf(forecast, 'a', 'few'))
      .items.toHaveProperty('to')
      .toEqualTypeOf<IsoDate>();
  });

  it('are literal in the calendar, target and comparison rooms', () => {
    type Calendar = 'year' | 'half-year' | 'quarter' | 'month' | 'first-months';
    expectTypeOf(year(2017).kind).toEqualTypeOf<PeriodKind>();
    expectTypeOf<PeriodKind>().toEqualTypeOf<Calendar | 'term' | 'interval'>();
    const { bound } = attainment(9, target, { asOf: '2024-05-15' });
    expectTypeOf(bound).toEqualTypeOf<'at-least' | 'more-than' | 'range' | 'exactly' | 'rate'>();
    const { reading } = stockAndFlow({ opening: 221, inflows: { admitted: 56 }, closing: 274 });
    expectTypeOf(reading).toEqualTypeOf<'balanced' | 'net-inflow' | 'net-outflow' | 'open'>();
  });
});

describe('words of arguments', () => {
  it('are offered, and others refused', () => {
    expectTypeOf<Locale>().toEqualTypeOf<'vi' | 'en'>();
    expectTypeOf<Rounding>().toEqualTypeOf<'half-up' | 'half-even' | 'truncate' | 'ceiling' | 'floor'>();
    expectTypeOf<'huntington-hill'>().toExtend<QuotaMethodName>();
    expectTypeOf<UnitKind>().extract<'commune' | 'village'>().toEqualTypeOf<'commune'>();
    type EventType = 'merge' | 'split' | 'move' | 'rename' | 'establish' | 'dissolve';
    expectTypeOf<Reorganisation['type']>().toEqualTypeOf<EventType>();
    expectTypeOf<NonNullable<CsvOptions['separator']>>().toEqualTypeOf<',' | ';' | '\t'>();
    expectTypeOf<MarkdownOptions['locale']>().toEqualTypeOf<Locale | undefined>();
    // @ts-expect-error: the host convention is always said
    independentBranchRatio(org, {});
    // @ts-expect-error: there is no such convention
    localityStates(org, { host: 'yes' });
    // @ts-expect-error: there is no such method
    allocateQuota([], 1, { method: 'sainte-lague' });
    // @ts-expect-error: a matrix has divisor methods and controlled rounding
    allocateMatrix({ rows: [], columns: [], weights: [], rowTotals: [], columnTotals: [], method: 'hamilton' });
    // @ts-expect-error: there is no such language
    describeChange({ difference: 1, relative: null, times: null }, { locale: 'fr' });
  });
});

describe('what may fail', () => {
  it('has either data or an error', () => {
    const outcome = tryAllocateQuota([], 1);
    if (outcome.success) expectTypeOf(outcome.data.open).toEqualTypeOf<number>();
    else expectTypeOf(outcome.error).toEqualTypeOf<ChiboError>();
    // @ts-expect-error: data are there only where it went well
    expectTypeOf(outcome.data);
  });
});
