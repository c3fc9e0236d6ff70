import { describe, expect, it } from 'vitest';
import { percent, ratio } from '../../src/core/index.js';
import {
  attainment,
  attainmentByYear,
  attainments,
  type CountTarget,
  prorate,
  type RateTarget,
  requiredPace,
  rollOutTarget,
  totalTarget,
} from '../../src/target/index.js';

describe('Bắc Kạn, 2016 to 2020 (000_c062febcddf88707.txt)', () => {
  const target: CountTarget = {
    unitId: 'bac-kan',
    measure: 'admissions',
    period: '2016-01-01/2020-12-31',
    per: 'year',
    bound: 'at-least',
    issuedBy: 'assigned',
    source: 'Kế hoạch số 04-KH/BTCTU, 14/3/2016',
    versions: [{ from: '2016-01-01', value: 1200 }],
  };

  it('admitted 6,855 of 6,000, which is 114.25 %', () => {
    const reached = attainment(6855, target, { asOf: '2020-12-31' });
    expect(reached).toMatchObject({
      ratio: { numerator: 6855, denominator: 6000 },
      met: true,
      needed: 6000,
      shortBy: 0,
      overBy: 855,
    });
    expect(percent(reached.ratio, { digits: 2 })).toBe('114.25');
  });

  it('says nothing of every year, because no year is printed', () => {
    const result = attainmentByYear([], target, { asOf: '2020-12-31', total: 6855 });
    expect([result.everyYearMet, result.totalMet, result.yearsOpen]).toEqual([null, true, 5]);
  });

  it('was assigned per year and per unit: eight units and five years add up to 6,000', () => {
    const ids = ['bac-kan-city', 'ba-be', 'pac-nam', 'ngan-son', 'na-ri', 'cho-don', 'cho-moi', 'bach-thong'];
    const source = [{ id: 'bac-kan', parentId: null }, ...ids.map((id) => ({ id, parentId: 'bac-kan' }))];
    const { parts, shared } = rollOutTarget(target, {
      units: { source, weight: (unitId) => 100 + ids.indexOf(unitId) * 37 },
      years: {},
    });
    expect(shared.least).toBe(6000);
    expect(totalTarget(parts.filter(({ unitId }) => unitId !== 'bac-kan')).least).toEqual(ratio(6000, 1));
    for (const year of ['2016', '2017', '2018', '2019', '2020']) {
      const below = parts.filter(({ unitId, period }) => unitId !== 'bac-kan' && period === year);
      expect([below.length, totalTarget(below).least]).toEqual([8, ratio(1200, 1)]);
    }
  });

  const villages: RateTarget = {
    unitId: 'bac-kan',
    measure: 'independent villages',
    counted: 'at-the-end',
    period: '2016-01-01/2020-12-31',
    bound: 'rate',
    base: 'current',
    issuedBy: 'assigned',
    versions: [{ from: '2016-01-01', rate: '95%' }],
  };

  it('has 95 % of its villages independent, whichever whole 95.3 % and 61 combined ones come from', () => {
    for (const whole of [1285, 1298, 1311, 1326]) {
      const reached = attainment(whole - 61, villages, { asOf: '2020-12-31', base: whole });
      expect([whole, reached.met]).toEqual([whole, true]);
    }
    expect(attainment(1298 - 61, villages, { asOf: '2020-06-30', base: 1298 })).toMatchObject({
      holds: true,
      met: null,
    });
  });
});

describe('Vĩnh Phúc, 2015 to 2018 (001_b19d1e130e5eabce.txt)', () => {
  const over2300 = (period: string): CountTarget => ({
    unitId: 'vinh-phuc',
    measure: 'admissions',
    period,
    per: 'year',
    bound: 'more-than',
    issuedBy: 'resolution',
    versions: [{ from: period === '2018' ? '2018-01-01' : '2015-01-01', value: 2300 }],
  });

  it('admitted 2,338 in 2018, more than 2,300, of which 2,301 is the first', () => {
    const year = over2300('2018');
    expect(attainment(2338, year, { asOf: '2018-12-31' })).toMatchObject({
      ratio: { numerator: 2338, denominator: 2300 },
      needed: 2301,
      met: true,
      overBy: 37,
    });
    expect(attainment(2300, year, { asOf: '2018-12-31' })).toMatchObject({ met: false, shortBy: 1, overBy: 0 });
    expect(attainment(2301, year, { asOf: '2018-12-31' })).toMatchObject({ met: true, shortBy: 0, overBy: 0 });
  });

  it('admitted 9,711 in four years, 105.55 % of 9,200', () => {
    const reached = attainment(9711, over2300('2015-01-01/2018-12-31'), { asOf: '2018-12-31' });
    expect([reached.needed, reached.met, percent(reached.ratio, { digits: 2 })]).toEqual([9201, true, '105.55']);
  });

  it('met the total; of 2015 to 2017 only the sum, 7,373, is known, so not whether every year did', () => {
    const target = over2300('2015-01-01/2018-12-31');
    const result = attainmentByYear([{ year: 2018, count: 2338 }], target, { asOf: '2018-12-31', total: 9711 });
    expect(result.years.map(({ met }) => met)).toEqual([null, null, null, true]);
    expect([result.everyYearMet, result.totalMet]).toEqual([null, true]);
    expect(attainment(9711 - 2338, over2300('2015-01-01/2017-12-31'), { asOf: '2017-12-31' }).met).toBe(true);
  });
});

describe('Quảng An, mid-May 2024 (003_0d550297d7f56544.txt)', () => {
  const of = (issuedBy: string, value: number): CountTarget => ({
    unitId: 'quang-an',
    measure: 'admissions',
    period: '2024',
    bound: 'at-least',
    issuedBy,
    versions: [{ from: '2024-01-01', value }],
  });

  it('admitted 9 against 7 of its own and 9 assigned, both told', () => {
    const [own, assigned] = attainments(
      [{ unitId: 'quang-an', measure: 'admissions', period: '2024', count: 9 }],
      [of('resolution', 7), of('assigned', 9)],
      { asOf: '2024-05-15' },
    );
    expect(own).toMatchObject({ issuedBy: 'resolution', ratio: ratio(9, 7), met: true, overBy: 2, over: false });
    expect(percent(own?.ratio ?? null, { rounding: 'truncate' })).toBe('128.5');
    expect(percent(own?.ratio ?? null)).toBe('128.6');
    expect(assigned).toMatchObject({ issuedBy: 'assigned', ratio: ratio(9, 9), met: true, overBy: 0 });
    expect(percent(assigned?.ratio ?? null)).toBe('100.0');
  });

  it('gives its 17 branches quotas that add up to 9', () => {
    const branches = Array.from({ length: 17 }, (_, index) => ({ id: `b${String(index)}`, parentId: 'quang-an' }));
    const source = [{ id: 'quang-an', parentId: null }, ...branches];
    const { parts } = rollOutTarget(of('assigned', 9), { units: { source, weight: (id) => Number(id.slice(1)) + 4 } });
    expect([parts.length, totalTarget(parts).least]).toEqual([17, ratio(9, 1)]);
  });
});

describe('Điện Biên Đông, 2016 to 13 May 2018 (004_043b8b2e351a343a.txt)', () => {
  const target: CountTarget = {
    unitId: 'dien-bien-dong',
    measure: 'admissions',
    period: '2016-01-01/2020-12-31',
    per: 'year',
    bound: 'at-least',
    issuedBy: 'resolution',
    source: 'Nghị quyết Đại hội Đảng bộ huyện lần thứ V',
    versions: [{ from: '2016-01-01', value: 150 }],
  };

  it('admitted 492, 31.2 % over 375, which is 150 a year for five half-years to 30 June', () => {
    const part = prorate(target, '2016-01-01/2018-06-30', { by: 'half-years' });
    expect(part.least).toEqual(ratio(375, 1));
    expect(prorate(target, '2016-01-01/2018-06-30', { by: 'months' }).least).toEqual(ratio(375, 1));
    const reached = attainment(492, part.target, { asOf: '2018-05-13' });
    expect(reached).toMatchObject({ ratio: ratio(492, 375), met: true, overBy: 117, over: false });
    expect(percent(reached.ratio)).toBe('131.2');
  });

  it('is 38.7 % over the target of about 355 to the day of the article', () => {
    const part = prorate(target, '2016-01-01/2018-05-13', { by: 'days' });
    expect(part.least).toEqual(ratio(300 * 73 + 133 * 30, 73));
    const reached = attainment(492, part.target, { asOf: '2018-05-13' });
    expect([reached.needed, percent(reached.ratio)]).toEqual([355, '138.7']);
  });

  it('has 4 of 14 communes at the target of all villages', () => {
    const all = (unitId: string): RateTarget => ({
      unitId,
      measure: 'independent villages',
      counted: 'at-the-end',
      period: '2016-01-01/2020-12-31',
      bound: 'rate',
      base: 'current',
      issuedBy: 'resolution',
      versions: [{ from: '2016-01-01', rate: '100%' }],
    });
    expect(attainment(158, all('dien-bien-dong'), { asOf: '2018-05-13', base: 243 })).toMatchObject({
      holds: false,
      met: null,
      shortBy: 85,
    });
    expect(attainment(19, all('luan-gioi'), { asOf: '2018-05-13', base: 19 }).holds).toBe(true);
  });

  it('needs 258 more in the 31 18/31 months to the end of 2020', () => {
    const pace = requiredPace(492, target, { asOf: '2018-05-13', per: 'month' });
    expect([pace.shortBy, pace.remaining]).toEqual([258, { numerator: 31 * 31 + 18, denominator: 31 }]);
  });
});
