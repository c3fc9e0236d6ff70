import { describe, expect, it } from 'vitest';
import { checkIsoDate, isIsoDate, parseIsoDate, safeParseIsoDate } from '../../src/calendar/index.js';
import { attempt, IssueList } from '../../src/core/index.js';
import { faultsOf } from './faults.js';

const GOOD = ['2018-05-13', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2011-12-30'];
const BAD: unknown[] = [
  '2023-02-29',
  '2023-02-30',
  '1900-02-29',
  '2023-04-31',
  '2023-00-10',
  '2023-13-10',
  '2023-01-00',
  '2023-01-32',
  '0000-01-01',
  '2023-1-1',
  '20230101',
  '2023-01-01T00:00:00Z',
  ' 2023-01-01',
  '2023-01-01\n',
  '-2023-01-1',
  '+12023-01-0',
  '2023/01/01',
  '２０２３-01-01',
  '2023-0:-01',
  '13/05/2018',
  '',
  '2018',
  '2018-05',
  '__proto__',
  new Date(0),
  Object('2018-05-13'),
  20180513,
  Number.NaN,
  null,
  undefined,
  ['2018-05-13'],
  {},
  17664n,
  Symbol('day'),
];

describe('isIsoDate', () => {
  it.each(GOOD)('takes %s', (value) => {
    expect(isIsoDate(value)).toBe(true);
    expect(parseIsoDate(value)).toBe(value);
    expect(safeParseIsoDate(value)).toEqual({ success: true, data: value });
  });

  it('refuses every other value, with one fault not-a-date', () => {
    for (const value of BAD) {
      expect(isIsoDate(value), String(value)).toBe(false);
      expect(
        faultsOf(() => parseIsoDate(value)),
        String(value),
      ).toEqual(['not-a-date']);
      expect(safeParseIsoDate(value).success).toBe(false);
    }
  });

  it('says why a Date object is refused', () => {
    expect(() => parseIsoDate(new Date(0))).toThrow(/time zone/);
  });
});

describe('checkIsoDate', () => {
  it('adds the fault at the path given, with the value', () => {
    const issues = new IssueList('test');
    expect(checkIsoDate(issues, ['units', 3, 'from'], '2018-05-13')).toBe(true);
    expect(checkIsoDate(issues, ['units', 4, 'from'], '2018-05-32')).toBe(false);
    expect(checkIsoDate(issues, ['units', 5, 'from'], new Date(0))).toBe(false);
    expect(issues.issues).toMatchObject([
      { path: ['units', 4, 'from'], code: 'not-a-date', value: '2018-05-32' },
      { path: ['units', 5, 'from'], code: 'not-a-date', value: 'object' },
    ]);
  });

  it('needs a list that takes the fault', () => {
    for (const [list, found] of [
      [null, 'null'],
      [undefined, 'undefined'],
      [[], 'array'],
      [{}, 'object'],
    ]) {
      const result = attempt(() => checkIsoDate(list as never, [], '2018-05-13'));
      expect(result).toMatchObject({ success: false, error: { code: 'not-an-issue-list', details: { found } } });
    }
  });
});
