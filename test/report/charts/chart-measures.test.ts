import { describe, expect, it } from 'vitest';
import { countAxis } from '../../../src/report/charts/chart-axis.js';
import { inkOn } from '../../../src/report/charts/chart-colours.js';
import { widthOf, wrapped } from '../../../src/report/charts/chart-text.js';

describe('countAxis', () => {
  it('ends on the mark that is not below the highest count, with at most six marks', () => {
    const ends = [0, 1, 5, 6, 10, 11, 25, 26, 50, 51, 100, 101, 1000, 1001].map((highest) => {
      const { end, channel } = countAxis(highest, 'vi', null);
      const { values } = channel['axis'] as { values: number[] };
      expect(values.at(-1)).toBe(end);
      expect((channel['scale'] as { domain: number[] }).domain).toEqual([0, end]);
      return [highest, end, values.length];
    });
    expect(ends).toEqual([
      [0, 1, 2],
      [1, 1, 2],
      [5, 5, 6],
      [6, 6, 4],
      [10, 10, 6],
      [11, 15, 4],
      [25, 25, 6],
      [26, 30, 4],
      [50, 50, 6],
      [51, 60, 4],
      [100, 100, 6],
      [101, 150, 4],
      [1000, 1000, 6],
      [1001, 1500, 4],
    ]);
  });

  it('groups thousands as the language does', () => {
    const labels = (locale: 'vi' | 'en') =>
      (countAxis(5, locale, null).channel['axis'] as { labelExpr: string }).labelExpr;
    expect([labels('vi'), labels('en')]).toEqual([
      String.raw`replace(toString(datum.value), /\B(?=(\d{3})+$)/g, '.')`,
      String.raw`replace(toString(datum.value), /\B(?=(\d{3})+$)/g, ',')`,
    ]);
  });
});

describe('inkOn', () => {
  it('is black on light colours and white on dark ones', () => {
    const inks = ['#ffffff', '#000000', '#0072b2', '#e69f00', '#767676', '#f0e442', '#333333', '#0a0a0a'].map(inkOn);
    expect(inks).toEqual(['#000000', '#ffffff', '#ffffff', '#000000', '#000000', '#000000', '#ffffff', '#ffffff']);
  });
});

describe('widthOf', () => {
  it('is that of narrow, usual, wide, capital and square letters; tone marks have none', () => {
    const widths = ['', 'i', 'a', 'm', 'A', 'Đ', '漢', 'ấ', 'aaaaaaaaaa', '…'].map((text) => widthOf(text, 12));
    expect(widths).toEqual([0, 5, 7, 12, 9, 9, 13, 7, 70, 12]);
  });
});

describe('wrapped', () => {
  it('takes a line more where one letter more has no room', () => {
    // Ten letters are 69.888 pixels wide, told as 70.
    expect(wrapped('aaaaaaaaaa', 70, 12, 3)).toEqual(['aaaaaaaaaa']);
    expect(wrapped('aaaaaaaaaa', 69, 12, 3)).toEqual(['aaaaaaaaa', 'a']);
    expect(wrapped('aaaaaaaaaa', 35, 12, 2)).toEqual(['aaaaa', 'aaaaa']);
    expect(wrapped('aaaaa aaaaa aaaaa', 35, 12, 2)).toEqual(['aaaaa', 'aaa…']);
    expect(wrapped('aaaaa aaaaa aaaaa', 35, 12, 3)).toEqual(['aaaaa', 'aaaaa', 'aaaaa']);
    expect(wrapped('aa  bb', 200, 12, 3)).toEqual(['aa bb']);
  });
});
