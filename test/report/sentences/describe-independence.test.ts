import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concentrationOfCombined,
  type HostConvention,
  independentBranchRatio,
  localitiesToTarget,
  rankIndependence,
} from '../../../src/independence/index.js';
import { type FigureInput, parseOrganisation } from '../../../src/organisation/index.js';
import { describeIndependence, type IndependenceWords } from '../../../src/report/index.js';
import { communeOf } from '../../arbitraries/communes.js';
import { faultsOf } from '../../calendar/faults.js';

const stating = (figure: Omit<FigureInput, 'unitId'>, host: HostConvention = 'does-not-count', more: string[] = []) =>
  independentBranchRatio(
    parseOrganisation({
      asOf: '2018-05-13',
      units: [
        { id: 'd', name: 'Huyện', kind: 'district', parentId: null },
        ...['a', ...more].map((id) => ({ id, name: id, kind: 'commune' as const, parentId: 'd' })),
      ],
      localities: [],
      figures: [{ unitId: 'a', ...figure }],
    }),
    { host },
  );

const both = (result: Parameters<typeof describeIndependence>[0], words: IndependenceWords = {}): string[] => [
  describeIndependence(result, words),
  describeIndependence(result, { ...words, locale: 'en' }),
];
const NOT = ['(không tính nơi chi bộ ghép mang tên)', '(hosts of shared branches not counted)'];
const COUNTS = ['(tính cả nơi chi bộ ghép mang tên)', '(hosts of shared branches counted)'];

describe('describeIndependence of a ratio', () => {
  it('tells both numbers, the share and the host convention', () => {
    expect(both(stating({ localities: 1243, independent: 158 }))).toEqual([
      `d: 158/1.243 thôn, bản có chi bộ độc lập, chiếm 12,7% ${NOT[0] ?? ''}`,
      `d: 158 of 1,243 villages with a branch of their own, 12.7% ${NOT[1] ?? ''}`,
    ]);
    expect(describeIndependence(stating({ localities: 1, independent: 1 }), { locale: 'en' })).toBe(
      `d: 1 of 1 village with a branch of their own, 100.0% ${NOT[1] ?? ''}`,
    );
  });

  it('tells bounds as an interval, with what is not known', () => {
    expect(both(stating({ localities: 10, combined: 3, unbranched: 2 }))).toEqual([
      `d: từ 0 đến 5 trong 10 thôn, bản có chi bộ độc lập, chiếm từ 0,0% đến 50,0%; chưa rõ 5 thôn, bản ${NOT[0] ?? ''}`,
      `d: between 0 and 5 of 10 villages with a branch of their own, 0.0% to 50.0%; the state of 5 villages is not known ${NOT[1] ?? ''}`,
    ]);
  });

  it('has no ratio over nothing, and tells nothing from nothing known', () => {
    expect(both(stating({ localities: 0 }))).toEqual([
      `d: không có thôn, bản nào nên không có tỷ lệ ${NOT[0] ?? ''}`,
      `d: no villages, so no ratio ${NOT[1] ?? ''}`,
    ]);
    expect(both(stating({ members: 5 }))).toEqual([
      `d: chưa có số liệu về thôn, bản nên chưa có tỷ lệ ${NOT[0] ?? ''}`,
      `d: no figures on villages, so no ratio ${NOT[1] ?? ''}`,
    ]);
  });

  it('says what is left out and what may raise it, hosts only where they count', () => {
    const figure = { localities: 10, independent: 4, combined: 6 };
    expect(both(stating(figure, 'counts', ['b']), { unit: 'bản' })).toEqual([
      `d: 4/10 bản có chi bộ độc lập, chiếm 40,0% ${COUNTS[0] ?? ''}; chưa kể 1 xã chưa có số liệu; chưa rõ bao nhiêu trong 6 bản sinh hoạt ghép được chi bộ mang tên, tỷ lệ có thể cao hơn`,
      `d: 4 of 10 bản with a branch of their own, 40.0% ${COUNTS[1] ?? ''}; communes without figures left out: 1; not known how many of 6 bản in shared branches are hosts, the ratio may be higher`,
    ]);
    expect(describeIndependence(stating(figure))).not.toContain('cao hơn');
    const unnamed = communeOf([{ branches: ['b'] }, { branches: ['b'] }]);
    expect(describeIndependence(independentBranchRatio(unnamed, { host: 'counts' }))).toContain(
      '; 1 chi bộ ghép chưa rõ mang tên nơi nào, tỷ lệ có thể cao hơn',
    );
  });

  it('says 0 and 100 % only of what is exactly that', () => {
    const shares = (independent: number) =>
      describeIndependence(stating({ localities: 9999, independent }), { locale: 'en' });
    expect([shares(0), shares(1), shares(9998), shares(9999)].map((text) => /own, (.*?) \(/.exec(text)?.[1])).toEqual([
      '0.0%',
      'less than 0.1%',
      'less than 100.0%',
      '100.0%',
    ]);
  });

  it('says that stated figures differ from what is listed', () => {
    const org = parseOrganisation({
      asOf: '2018-05-13',
      units: [{ id: 'c', name: 'Xã', kind: 'commune', parentId: null }],
      localities: [{ id: 'v', name: 'Bản', communeId: 'c', branchIds: [] }],
      figures: [{ unitId: 'c', localities: 2 }],
    });
    const result = independentBranchRatio(org, { host: 'counts' });
    expect(both(result).map((text) => text.split('; ').at(-1))).toEqual([
      'số công bố khác với số đếm được',
      'stated figures differ from what is listed',
    ]);
  });
});

describe('describeIndependence of the distance to a target', () => {
  const result = stating({ localities: 243, independent: 158 });

  it('tells whole localities', () => {
    expect(both(localitiesToTarget(result, '95%'))).toEqual([
      `d: còn 73 thôn, bản nữa để đạt 95%, cần 231/243 ${NOT[0] ?? ''}`,
      `d: 73 more villages to reach 95%, 231 of 243 needed ${NOT[1] ?? ''}`,
    ]);
    expect(both(localitiesToTarget(result, '65.2%', { bound: 'more-than' }))[1]).toContain(
      '1 more village to pass 65.2%',
    );
    expect(both(localitiesToTarget(result, '65%'))).toEqual([
      `d: đã đạt 65%, cần 158/243 ${NOT[0] ?? ''}`,
      `d: enough to reach 65%, 158 of 243 needed ${NOT[1] ?? ''}`,
    ]);
    expect(both(localitiesToTarget(result, '100%', { bound: 'more-than' }))[0]).toBe(
      `d: không thể vượt 100% ${NOT[0] ?? ''}`,
    );
  });

  it('tells an interval where states are unknown, and nothing over nothing', () => {
    expect(both(localitiesToTarget(stating({ localities: 10, combined: 3 }), '50%'))).toEqual([
      `d: còn từ 0 đến 5 thôn, bản nữa để đạt 50%, cần 5/10 ${NOT[0] ?? ''}`,
      `d: 0 to 5 more villages to reach 50%, 5 of 10 needed ${NOT[1] ?? ''}`,
    ]);
    expect(both(localitiesToTarget(stating({ localities: 0 }), '50%'))[0]).toBe(
      'd: không có thôn, bản nào nên không có tỷ lệ',
    );
    expect(both(localitiesToTarget(stating({ localities: 2, independent: 2 }, 'counts', ['b']), '50%'))[1]).toBe(
      `d: enough to reach 50%, 1 of 2 needed ${COUNTS[1] ?? ''}; communes without figures left out: 1`,
    );
  });
});

describe('describeIndependence of a ranking', () => {
  const org = parseOrganisation({
    asOf: '2018-05-13',
    units: [
      { id: 'd', name: 'Huyện', kind: 'district', parentId: null },
      ...['a', 'b', 'c', 'e'].map((id) => ({ id, name: `Xã ${id}`, kind: 'commune' as const, parentId: 'd' })),
    ],
    localities: [],
    figures: [
      { unitId: 'a', localities: 4, independent: 2, combined: 2 },
      { unitId: 'b', localities: 2, independent: 1, combined: 1 },
      { unitId: 'c', localities: 5, combined: 1 },
    ],
  });
  const { ranked, unranked } = rankIndependence(org, { host: 'does-not-count', kind: 'commune' });

  it('tells the place, and with how many units it is shared', () => {
    const [first] = ranked;
    if (first === undefined) throw new Error('no unit has a place');
    expect(both(first, { nameOf: (id) => `Xã ${id}` })).toEqual([
      `Xã a: xếp thứ 1 trong 2 đơn vị, 2 đơn vị đồng hạng, 2/4 thôn, bản có chi bộ độc lập, chiếm 50,0% ${NOT[0] ?? ''}`,
      `Xã a: rank 1 of 2, shared by 2 units, 2 of 4 villages with a branch of their own, 50.0% ${NOT[1] ?? ''}`,
    ]);
  });

  it('tells why a unit has none', () => {
    expect(unranked.map((row) => describeIndependence(row))).toEqual([
      `c: chưa xếp hạng được vì có nơi chưa rõ ${NOT[0] ?? ''}`,
      `e: chưa xếp hạng được vì có xã chưa có số liệu ${NOT[0] ?? ''}`,
    ]);
  });

  it('tells where most of the combined localities are', () => {
    const where = concentrationOfCombined(org, { host: 'does-not-count', kind: 'commune', part: '60%' });
    expect(both(where)).toEqual([
      `d: 3 trong 3 đơn vị (a, b, c) có 4/4 thôn, bản sinh hoạt ghép, chiếm 100,0% ${NOT[0] ?? ''}; chưa rõ 1 đơn vị`,
      `d: 3 of 3 units (a, b, c) with 4 of 4 villages in shared branches, 100.0% ${NOT[1] ?? ''}; units not known: 1`,
    ]);
    const none = concentrationOfCombined(org, { host: 'does-not-count', kind: 'commune', under: 'e' });
    expect(both(none)).toEqual([
      `e: chưa rõ còn bao nhiêu thôn, bản sinh hoạt ghép ${NOT[0] ?? ''}; chưa rõ 1 đơn vị`,
      `e: not known how many villages are in shared branches ${NOT[1] ?? ''}; units not known: 1`,
    ]);
  });
});

describe('every line on independent branches', () => {
  it('names the host convention, holds both numbers of an exact ratio, and no word of a program', () => {
    const figure = fc.record({
      independent: fc.nat({ max: 2000 }),
      combined: fc.nat({ max: 20 }),
      host: fc.constantFrom('counts' as const, 'does-not-count' as const),
    });
    fc.assert(
      fc.property(figure, fc.constantFrom('vi' as const, 'en' as const), ({ independent, combined, host }, locale) => {
        const result = stating({ localities: independent + combined, independent, combined, hosts: 0 }, host);
        const text = describeIndependence(result, { locale });
        expect(text).toContain((host === 'counts' ? COUNTS : NOT)[locale === 'vi' ? 0 : 1] ?? '');
        expect(text).not.toMatch(/null|undefined|NaN|Infinity|\[object/);
        if (result.ratio === null) expect(text).not.toMatch(/%/);
        else
          expect(text.replace(/(?<=\d)[.,](?=\d{3}\D)/g, '')).toMatch(
            new RegExp(`${String(independent)}( of |/)${String(result.total)} `),
          );
      }),
    );
  });

  it('refuses words that it does not have, all at once, and what is no result', () => {
    const result = stating({ localities: 2, independent: 1 });
    const options = { locale: 'fr', digits: 101, rounding: 'up' } as unknown as IndependenceWords;
    expect(faultsOf(() => describeIndependence(result, options))).toEqual([
      'options.digits bad-digits',
      'options.rounding unknown-rounding',
      'options.locale unknown-locale',
    ]);
    const notAResult: unknown = expect.objectContaining({ name: 'ContractError', code: 'not-a-result' });
    // @ts-expect-error a result is needed
    expect(() => describeIndependence(null)).toThrow(notAResult);
    // @ts-expect-error a result is needed
    expect(() => describeIndependence({})).toThrow(notAResult);
  });
});
