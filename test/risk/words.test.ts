import { describe, expect, it } from 'vitest';
import { emptyTally } from '../../src/organisation/index.js';
import {
  admittedThis,
  assessBranches,
  assessLocalities,
  assumedSpansOf,
  atRiskBranches,
  branchesServing,
  classifyBranches,
  classifyLocalities,
  classOf,
  explainFinding,
  explainLocality,
  fact,
  forecastRisk,
  localitiesServed,
  packedRule,
  relapseFacts,
  spansOf,
  verdictOf,
  watchBranches,
  watchLocalities,
  watchOf,
  yearsSinceAdmission,
} from '../../src/risk/index.js';
import { toldBy } from '../calendar/faults.js';
import { asOf, org, weak } from './words.js';

describe('an assessment that is refused', () => {
  const done = { id: 'done', when: fact('done', { lessThan: '10%' }) };
  const withFacts = (facts: unknown): string[] =>
    toldBy(() => assessBranches(org, null, [weak, done], { asOf, facts } as never));

  it('says what is wrong with a fact', () => {
    const truth = 'A rule asks for true or false where a number is, or the reverse.';
    expect(withFacts({ weak: { a: 1, xa: true, z: true }, done: { a: true, b: 0.1, c: 'x' } })).toEqual([
      `facts.weak.a wrong-type: ${truth}`,
      'facts.weak.xa not-a-branch: A fact is about a branch.',
      'facts.weak.z unknown-branch: No unit has this id.',
      `facts.done.a wrong-type: ${truth}`,
      'facts.done.b inexact-threshold: Write the fraction as text, such as "0.1", or as a ratio.',
      'facts.done.c not-a-ratio: A ratio in text is a decimal such as "0.95", "95%" or "3".',
    ]);
    const dictionary = 'wrong-type: Facts come as an object or a Map.';
    for (const facts of [[], null, 'x']) expect(withFacts(facts)).toEqual([`facts ${dictionary}`]);
    for (const values of [[], null, 7]) expect(withFacts({ weak: values })).toEqual([`facts.weak ${dictionary}`]);
    expect(toldBy(() => assessLocalities(org, null, [weak], { asOf, facts: { weak: { a: true } } }))).toEqual([
      'facts.weak.a unknown-locality: No locality has this id.',
    ]);
  });

  it('asks nothing of a fact that no rule names, whatever else a rule measures', () => {
    const rules = [weak, { id: 'served', when: localitiesServed({ atLeast: 1 }) }];
    const facts = { ities: { a: 'x' }, '': { z: true }, other: { a: [] } } as never;
    expect(toldBy(() => assessBranches(org, null, rules, { asOf, facts }))).toEqual([]);
  });

  it('says which days do not fit', () => {
    const on = (day: string, keep?: 'dates' | object): string[] => {
      const tally = keep === undefined ? null : emptyTally(org, keep as 'dates');
      return toldBy(() => assessBranches(org, tally, [weak], { asOf: day }));
    };
    expect(on('2017-07-30')).toEqual([
      'before-as-of: The organisation is of 2017-07-31, later than the day of the assessment.',
    ]);
    expect(on('2017-08-01', {})).toEqual([
      'other-day: The tally is of 2017-07-31, not of the day of the assessment, and keeps no dates.',
    ]);
    expect(on('2017-07-30', 'dates')).toEqual(['before-as-of: The tally is of 2017-07-31; it knows no earlier day.']);
    expect([on(asOf), on('2017-08-01'), on(asOf, {}), on(asOf, 'dates'), on('2017-08-01', 'dates')]).toEqual(
      Array.from({ length: 5 }, () => []),
    );
  });

  it('says of what a condition is asked', () => {
    const places = { not: { all: [branchesServing({ equals: 0 })] } };
    expect(toldBy(() => assessBranches(org, null, [{ id: 'r', when: places }], { asOf }))).toEqual([
      'rules.0.when.not.all.0.measure not-of-branches: This is asked of localities, not of branches.',
    ]);
    const of = [admittedThis('year'), localitiesServed({ equals: 1 })];
    const when = { any: [yearsSinceAdmission({ equals: 0 }), { kOf: 1, of }] };
    const told = 'not-of-localities: This is asked of branches, not of localities.';
    expect(toldBy(() => assessLocalities(org, null, [{ id: 'r', when }], { asOf }))).toEqual([
      `rules.0.when.any.0.measure ${told}`,
      `rules.0.when.any.1.of.0.measure ${told}`,
      `rules.0.when.any.1.of.1.measure ${told}`,
    ]);
  });

  it('says what is wrong with a page', () => {
    const page = (options: object): string[] => toldBy(() => atRiskBranches(org, null, [weak], { asOf, ...options }));
    expect(page({ groupBy: 'village', offset: -1, limit: '1' })).toEqual([
      'groupBy unknown-kind: A kind of unit is one of country, province, district, commune, grassroots, section, branch, group.',
      'offset negative: A place is 0 or more.',
      'limit wrong-type: Expected a whole number, found text.',
    ]);
    expect(page({ offset: 0.5, limit: Number.NaN })).toEqual([
      'offset not-an-integer: Branches are counted whole.',
      'limit not-an-integer: Branches are counted whole.',
    ]);
    expect(page({ offset: 0, limit: 0 })).toEqual([]);
  });
});

describe('an id that is not there', () => {
  const forecast = forecastRisk(org, null, [weak], { from: asOf, until: asOf });
  const verdicts = [Uint8Array.of(0), Uint8Array.of(2)];
  const watch = watchBranches([{ asOf, ruleIds: ['in', 'out'], branchIds: ['a'], verdicts }], {
    enter: 'in',
    leave: 'out',
  });

  it.each<[told: string, run: () => unknown]>([
    [
      'unknown-id: No branch z was assessed.',
      () => verdictOf(assessBranches(org, null, [weak], { asOf }), 'z', 'weak'),
    ],
    [
      'unknown-id: No locality a was assessed.',
      () => verdictOf(assessLocalities(org, null, [weak], { asOf }), 'a', 'weak'),
    ],
    [
      'unknown-rule: Nothing was assessed by a rule x.',
      () => verdictOf(assessBranches(org, null, [weak], { asOf }), 'a', 'x'),
    ],
    ['unknown-id: No branch z was classified.', () => classOf(classifyBranches(org, null, [weak], { asOf }), 'z')],
    ['unknown-id: No locality z was classified.', () => classOf(classifyLocalities(org, null, [weak], { asOf }), 'z')],
    ['not-a-branch: xa is no branch.', () => explainFinding(org, null, [weak], { asOf }, 'xa', 'weak')],
    ['unknown-rule: There is no rule x.', () => explainFinding(org, null, [weak], { asOf }, 'a', 'x')],
    ['unknown-id: There is no locality z.', () => explainLocality(org, null, [weak], { asOf }, 'z', 'weak')],
    ['unknown-id: The forecast has no branch z.', () => spansOf(forecast, 'z', 'weak')],
    ['unknown-rule: The forecast has no rule x.', () => spansOf(forecast, 'a', 'x')],
    ['nothing-assumed: The forecast was given no assumptions.', () => assumedSpansOf(forecast, 'a', 'weak')],
    ['unknown-id: No snapshot has z.', () => watchOf(watch, 'z')],
    ['unknown-day: No snapshot is of 2000-01-01.', () => relapseFacts(watch, '2000-01-01')],
    ['unknown-day: No snapshot is of the last day.', () => relapseFacts({ ...watch, days: [], relapsed: [] })],
    ['unknown-pack: There is no pack x.', () => packedRule('x')],
    ['unknown-reading: The pack thanh-chuong has no reading exactly-4.', () => packedRule('thanh-chuong', 'exactly-4')],
    ['bad-name: A fact is named by text; found number.', () => fact(5 as never, { equals: true })],
  ])('is told: %s', (told, run) => {
    expect(toldBy(run)).toEqual([told]);
  });
});

describe('a forecast that is refused', () => {
  const told = (options: object): string[] =>
    toldBy(() => forecastRisk(org, null, [weak], { from: asOf, until: asOf, ...options }));

  it('says which days do not fit', () => {
    expect(told({ until: '2017-07-30' })).toEqual([
      'until before-from: A forecast ends on or after the day on which it starts.',
    ]);
    expect(told({ until: '2117-07-31' })).toEqual([]);
    expect(told({ until: '2117-08-01' })).toEqual(['until too-long: A forecast covers at most 100 years.']);
    expect(told({ from: '2017-07-30' })).toEqual([
      'before-as-of: What is known is of 2017-07-31; a forecast starts on that day or later.',
    ]);
  });

  it('says how fine rates may be, and that an age has one', () => {
    const rates = (...lossesPerYear: readonly unknown[]): string[] => told({ assumptions: { lossesPerYear } });
    expect(rates({ minAge: 0, rate: '0.0000001' }, { minAge: 1, rate: 1 }, { minAge: 0, rate: 1 })).toEqual([
      'assumptions.lossesPerYear.2.minAge duplicate-age: Rate 0 is from this age on.',
      'assumptions.lossesPerYear too-fine: The rates have a common denominator of at most 1000000.',
    ]);
    expect(rates({ minAge: 0, rate: '0.000001' })).toEqual([]);
    // 1,000,003 = 1,000,003 × 1, and 999 × 1,001 = 999,999.
    expect(rates({ minAge: 0, rate: { numerator: 1, denominator: 1_000_003 } })).toHaveLength(1);
    const both = [999, 1001].map((denominator, minAge) => ({ minAge, rate: { numerator: 1, denominator } }));
    expect(rates(...both)).toEqual([]);
    // 1,000 and 1,001 have no factor in common: 1,001,000.
    expect(rates(...both.slice(1), { minAge: 0, rate: '0.001' })).toHaveLength(1);
  });
});

describe('a watch that is refused', () => {
  const snapshot = (more: object = {}): object => ({
    asOf,
    ruleIds: ['in', 'out'],
    branchIds: ['a', 'b'],
    verdicts: [Uint8Array.of(0, 0), Uint8Array.of(0, 0)],
    ...more,
  });
  const told = (series: unknown, options: object = {}): string[] =>
    toldBy(() => watchBranches(series as never, { enter: 'in', leave: 'out', ...options }));

  it('says what is wrong with its options', () => {
    expect(told('x', { enter: '', leave: undefined, forMonths: 'x', maxGap: { months: 0.5 } })).toEqual([
      'enter wrong-type: A rule is named by its id.',
      'leave missing: A rule is named by its id.',
      'forMonths wrong-type: Months are a whole number.',
      'maxGap.months not-an-integer: Months are a whole number.',
      'snapshots wrong-type: Expected an array of assessments, found text.',
    ]);
    expect(told([], { forMonths: -1, maxGap: { months: 119_977 } })).toEqual([
      'forMonths negative: Months are 0 or more.',
      'maxGap.months too-large: So many months no calendar has.',
      'snapshots empty: A watch needs one assessment at least.',
    ]);
    expect(told([snapshot()], { forMonths: 119_976, maxGap: { months: 0 } })).toEqual([]);
    expect(told([snapshot()], { start: 'x' })).toEqual(['start wrong-type: States come by id, as an object or a Map.']);
    expect(told([snapshot()], { start: { z: 'never', a: 'x', b: 'cleared' } })).toEqual([
      'start.z unknown-id: The first snapshot has no such id.',
      'start.a unknown-value: Expected one of never, watched, cleared, watched-again.',
    ]);
  });

  it('says what is wrong with its snapshots', () => {
    const series = [
      5,
      snapshot({ asOf: 'x' }),
      snapshot({ ruleIds: ['in'], verdicts: [[0]] }),
      snapshot({ branchIds: ['a', 'a'] }),
      snapshot({ verdicts: [[0, 0]] }),
    ];
    expect(told(series)).toEqual([
      'snapshots.0 wrong-type: A snapshot is what assessBranches gives.',
      'snapshots.1.asOf not-a-date: A date is text such as "2018-05-13"; and the day must exist.',
      'snapshots.2.ruleIds unknown-rule: It was not assessed by this rule.',
      'snapshots.2.verdicts.0 unequal-lengths: A column has a verdict for each id.',
      'snapshots.3.branchIds.1 duplicate-id: An earlier row has this id already.',
      'snapshots.4.verdicts unequal-lengths: Each rule has a column of verdicts.',
    ]);
    expect(told([snapshot(), snapshot()])).toEqual([
      'snapshots.1.asOf not-ascending: Each snapshot is of a later day than the one before.',
    ]);
    expect(toldBy(() => watchLocalities([{}] as never, { enter: 'in', leave: 'out' }))).toEqual([
      'snapshots.0 wrong-type: A snapshot is what assessLocalities gives.',
    ]);
  });

  it('says once what is wrong with ids that several snapshots share', () => {
    const branchIds = ['a', 'a'];
    const later = { asOf: '2017-08-01', branchIds };
    expect(told([snapshot({ branchIds }), snapshot(later)])).toHaveLength(1);
    expect(told([snapshot({ branchIds }), snapshot({ ...later, branchIds: ['a', 'a'] })])).toHaveLength(2);
  });
});
