import { describe, expect, it } from 'vitest';
import { auditFigures, type Claim, impliedPart, impliedWhole } from '../../src/audit/index.js';
import { prorate } from '../../src/target/index.js';
import { auditOf, claimsFile, told } from './told.js';

/** A claim's id, what its test says of it, and what became of it. */
type Row = readonly [id: string, title: string, told: string];

const EXACT = 'holds; as-stated exact';
const QUOTIENT = 'holds; as-stated exact/half-up/half-even/truncate';
const WORDED = 'holds; as-stated as-worded';
const OPEN = 'cannot-tell';

const ARTICLES: Readonly<Record<string, readonly Row[]>> = {
  'bac-kan-2023': [
    ['anniversary', '80 years lie between the two dates', 'holds; difference exact'],
    ['combined-2016', '166 combined villages in 2016 stand alone', OPEN],
    ['one-member-2016', '19 one-member villages stand alone', OPEN],
    ['two-members-2016', '15 two-member villages stand alone', OPEN],
    ['combined-2020', '61 in 2020 are fewer than 166', EXACT],
    ['one-member-2020', 'one-member villages went from 19 to 4', EXACT],
    ['two-members-2020', 'two-member villages went from 15 to 4', EXACT],
    ['combined-2023', '47 in 2023 are fewer than 61', EXACT],
    ['districts-without', 'two districts without are named', EXACT],
    [
      'combined-by-district',
      '21 + 12 + 6 + 4 + 1 + 0 + 0 = 44, not 47: of eight units seven are named, so one unnamed holds 3',
      'cannot-tell; unnamed-part exact [3]',
    ],
    ['most-combined', 'Pác Nặm has most, whatever the unit has that is not named', EXACT],
    ['second-most-combined', 'Ngân Sơn is second', EXACT],
    ['target-on-average', '6,855 in five years are 1,371 a year against 1,200', WORDED],
    ['target-every-year', 'the target was set per year, and no year is printed', OPEN],
    ['independent-against-target', '95.3 % reached is at least 95 %', EXACT],
    [
      'independent-2020',
      'with 61 combined as the complement, 1,285 to 1,311 villages if rounded, 1,298 to 1,326 if truncated',
      'cannot-tell; whole 1285..1311 as-stated half-up; whole 1298..1326 as-stated truncate',
    ],
    ['admitted-since-2020', 'over 2,300 admitted since 2020 stand alone', OPEN],
  ],
  'vinh-phuc-2018': [
    ['target-2018', '2,338 admitted against over 2,300 a year (strict)', EXACT],
    ['mean-of-four-years', '9,711 in 2015 to 2018 are 2,427.75 a year: over 2,400', WORDED],
    ['target-on-average', '2,427.75 a year: over 2,300', WORDED],
    ['target-every-year', 'of the four years three are not printed, and had 7,373 together', OPEN],
    ['organisations', '13 organisations under the province stand alone', OPEN],
    ['grassroots', '617 grassroots organisations stand alone', OPEN],
    ['branches', '2,893 branches stand alone', OPEN],
    ['members', 'over 68,500 members stand alone', OPEN],
  ],
  'thanh-chuong-2017': [
    ['admitted-twice-printed', '252 admitted in seven months, printed twice', EXACT],
    ['at-risk-in-communes', 'six branches can lie in four communes', EXACT],
    ['admitted-by-them', 'each admitted at least one, at least one of them two: 7 of 252', EXACT],
    ['grassroots', '82 grassroots organisations = 40 + 18 + 24', EXACT],
    ['rule-members', 'under 5 members is a threshold', OPEN],
    ['rule-aged', '3 members is a threshold', OPEN],
    ['rule-age', 'over 60 is a threshold', OPEN],
    ['rule-years', 'over 5 years is a threshold', OPEN],
  ],
  'quang-an-2024': [
    ['anniversary', '90 years lie between the two dates', 'holds; difference exact'],
    [
      'own-target-implied',
      '9 make 128.5 % of 7 alone, and only truncated',
      'cannot-tell; whole null..null as-stated half-up; whole 7..7 as-stated truncate',
    ],
    ['own-target', '9 of 7 are 128.571… %, printed 128.5: truncated', 'holds; as-stated truncate'],
    ['assigned-target', '9 of 9 assigned by the district are 100 %', QUOTIENT],
    ['members', '179 members stand alone', OPEN],
    ['branches', '17 branches = 11 village + 6 agency', EXACT],
    ['minority-residents', '74 % of the people stand alone', OPEN],
    ['three-years', '2022, 2023 and 2024 are three years', EXACT],
    ['admitted-since-2022', '26 since 2022, of them 9 in 2024', 'cannot-tell; unknown-part exact [17]'],
    [
      'minority-admitted',
      'over 78 % of 26 are 21 or more: it holds only as a lower bound',
      'cannot-tell; part 21..null as-stated as-worded',
    ],
  ],
  'dien-bien-dong-2018': [
    ['target-members', 'all 243 villages have members once 5 are cleared', QUOTIENT],
    ['target-a-year', '492 over five half-years are 196.8 a year against 150', WORDED],
    ['target-every-year', 'no year is printed', OPEN],
    ['peoples', '6 peoples stand alone', OPEN],
    ['residents', 'over 60,000 people stand alone', OPEN],
    ['poor-households', 'over 65 % poor households stand alone', OPEN],
    ['memberless-cleared', '5 memberless villages, all cleared', EXACT],
    ['memberless-named', '5 memberless villages cleared, 4 named', 'fails; unnamed-item exact [1]'],
    ['without-branch', '77 villages can be met in 58 combined branches', EXACT],
    ['hosts-apart', 'the hosts are not among the 77: 58 × 2 > 77', EXACT],
    ['over-target-five-half-years', '492 are 31.2 % over 375 = 150 × 2.5 exactly', QUOTIENT],
    [
      'over-target-prorated',
      'prorated to the day of the article the target is about 355, and 492 are 38.7 % over it',
      'fails; other-whole exact/half-up/half-even/truncate [150 × 2,5 375]; ' +
        'whole 375..375 as-stated half-up; whole 375..375 as-stated truncate; ' +
        'part null..null as-stated half-up; part null..null as-stated truncate',
    ],
    ['split', '27 of 58 combined branches split', EXACT],
    ['new-and-split', '38 new branches of 27 that were split', EXACT],
    ['independent', '158 of 243 villages independent = 65.02 %', 'holds; as-stated half-up/half-even/truncate'],
    [
      'since-2016',
      'up nearly 20 % needs 110 or 111 villages in 2016 (points) or 132 (relative)',
      'cannot-tell; before 110..111 points as-worded; before 132..132 relative as-worded',
    ],
    ['since-2016-new-branches', 'from 158 − 38 = 120 it is 15.6 points (31.7 % relative)', 'fails'],
    ['since-2016-hosts-independent', 'from 243 − 77 = 166 it would have fallen', 'fails'],
    ['since-2016-hosts-not-independent', 'from 243 − 77 − 58 = 108 it is 20.6 points', 'fails'],
    ['since-2016-memberless-apart', 'with the 5 memberless apart, from 161 it would have fallen', 'fails'],
    ['since-2016-hosts-and-memberless-apart', 'with the 5 memberless apart, from 103 it is 22.6 points', 'fails'],
    ['cleared-communes', 'four communes, all named', EXACT],
    ['cleared-communes-share', '100 % of villages that are not printed', OPEN],
    ['complete-communes', '4 communes at 100 %, all named', EXACT],
    ['communes', '14 communes stand alone', OPEN],
    ['complete-communes-share', '100 % of villages that are not printed', OPEN],
    ['luan-gioi-members', '221 + 56 admitted = 277, stated 274: net outflow of 3', 'fails; net-outflow exact [3]'],
    ['luan-gioi-independent', '16 independent branches stand alone', OPEN],
    ['luan-gioi-combined', '3 combined branches, three named pairs split', EXACT],
    ['luan-gioi-complete', '3 combined branches, all gone', EXACT],
    ['pu-hong-admitted', '56 and 43 of 492, twelve communes not printed', 'cannot-tell; unnamed-part exact [393]'],
    ['pu-hong-new', '2 new branches, both named', EXACT],
    ['pu-hong-complete', '2 combined removed = 2 new', EXACT],
    ['muong-luan-attendance', 'over 90 % attendance stands alone', OPEN],
    [
      'branches-before',
      '282 branches, 38 more than in 2016: 244 before',
      'cannot-tell; before 244..244 difference as-worded',
    ],
    ['branches', '282 = 244 + 38: the 27 that were split are among the new ones', EXACT],
  ],
};

describe.each(Object.entries(ARTICLES))('%s', (name, rows) => {
  const findings = auditOf(name);

  it.each(rows)('%s: %s', (id, _, expected) => {
    expect(told(findings.get(id)!)).toBe(expected);
  });

  it('is audited claim by claim, none left over', () => {
    expect([...findings.keys()]).toEqual(rows.map(([id]) => id));
    expect(claimsFile(name).source).toMatch(/^00\d_[\da-f]{16}\.txt$/);
  });
});

/** Every number that the articles print, in reading order, but for dates, terms, and the numbers of documents and pictures. */
const PRINTED: Readonly<Record<string, string>> = {
  'bac-kan-2023': '80 166 19 01 15 02 61 04 01 04 02 47 02 21 12 06 04 01 1.200 95 6.855 95,3 2.300',
  'vinh-phuc-2018': '2.338 9.711 2.400 2.300 13 617 2.893 68.500',
  'thanh-chuong-2017': '6 7 252 6 4 2 82 40 18 24 6 4 5 3 60 5 7 252 6 4 2',
  'quang-an-2024': '90 9 9 128,5 100 179 17 11 6 74 3 26 78',
  'dien-bien-dong-2018':
    '100 150 6 60.000 65 5 77 58 492 31,2 27 38 158 243 65 20 5 4 100 4 14 100 221 16 3 56 274 3 100 43 2 2 100 90 ' +
    '27 38 5 282 38',
};

describe('the words of the claims', () => {
  it.each(Object.entries(PRINTED))('have every number that %s prints', (name, numbers) => {
    const texts = claimsFile(name).claims.map(({ text = '' }) => text.match(/\d+(?:[.,]\d+)*/g) ?? []);
    expect(numbers.split(' ').filter((number) => !texts.flat().includes(number))).toEqual([]);
  });
});

describe('what follows though it is not printed', () => {
  const verdict = (claim: Claim): string => {
    const [finding] = auditFigures([claim], { locale: 'vi' });
    return told(finding!);
  };

  it('Bắc Kạn: 6,855 are 114.25 % of 6,000', () => {
    expect(verdict({ kind: 'percentage', printed: '114,25%', part: 6855, whole: 6000 })).toBe(QUOTIENT);
  });

  it('Bắc Kạn: with the seven that are named for all there are, 47 fails by 3', () => {
    const { claims } = claimsFile('bac-kan-2023');
    const total = claims.find(({ id }) => id === 'combined-by-district');
    expect(verdict({ ...total, partsExpected: undefined } as Claim)).toBe('fails; unnamed-part exact [3]');
  });

  it('Vĩnh Phúc: 9,711 are 105.55 % of 9,200; 2018 is 4.9 % below the mean of the years before', () => {
    expect(verdict({ kind: 'percentage', printed: '105,55%', part: 9711, whole: 9200 })).toMatch(/^holds/);
    const mean = { numerator: 7373, denominator: 3 };
    expect(verdict({ kind: 'change', printed: 'giảm 4,9%', before: mean, after: 2338 })).toMatch(/^holds; relative/);
    expect(verdict({ kind: 'mean', printed: '2.457,7', total: 7373, count: 3 })).toMatch(/^holds/);
    expect(verdict({ kind: 'total', printed: '9.711', parts: [7373, 2338] })).toBe(EXACT);
  });

  it('Thanh Chương: 252 in seven months are 36 a month', () => {
    const pace = { kind: 'pace', total: 252, period: '2017-01..07', per: 'month' } as const;
    expect(verdict({ ...pace, printed: 36 })).toBe(EXACT);
  });

  it('Quảng An: no k of 26 gives 78.x; 20 give 76.9, 21 give 80.8; only 7 gives 128.5, truncated', () => {
    expect(impliedPart(26, '78%').map(({ count }) => count)).toEqual([0, 0, 0]);
    expect(impliedPart(26, '78,0%').map(({ count }) => count)).toEqual([0, 0, 0]);
    expect(verdict({ kind: 'percentage', printed: '76,9%', part: 20, whole: 26 })).toMatch(/^holds/);
    expect(verdict({ kind: 'percentage', printed: '80,8%', part: 21, whole: 26 })).toMatch(/^holds/);
    expect(impliedWhole(9, '128,5%').map(({ values }) => values)).toEqual([[], [], [7]]);
  });

  it('Điện Biên Đông: the prorated target of the claims file is that of the target room', () => {
    const yearly = {
      unitId: 'dien-bien-dong',
      measure: 'admissions',
      period: '2016-01-01/2020-12-31',
      per: 'year',
      bound: 'at-least',
      issuedBy: 'resolution',
      versions: [{ from: '2016-01-01', value: 150 }],
    } as const;
    const claim = claimsFile('dien-bien-dong-2018').claims.find(({ id }) => id === 'over-target-prorated');
    const { least } = prorate(yearly, '2016-01-01/2018-05-13', { by: 'days' });
    expect(least).toEqual((claim as { whole?: unknown }).whole);
    expect(verdict({ kind: 'percentage', printed: 'vượt 38,7%', part: 492, whole: least })).toMatch(/^holds/);
  });
});
