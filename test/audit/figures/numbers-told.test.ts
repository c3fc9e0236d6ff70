import { describe, expect, it } from 'vitest';
import { read } from '../read-told.js';

describe('a number', () => {
  it('in the marks of either language', () => {
    const told: Readonly<Record<string, readonly string[]>> = {
      '95,3 %': ['95.3 percent, exactly: [953/1000; 953/1000], 1 digits of 1/1000, vi'],
      '95.3%': ['95.3 percent, exactly: [953/1000; 953/1000], 1 digits of 1/1000, en'],
      '1.200': ['1200 count, exactly: [1200; 1200], 0 digits of 1/1, vi'],
      '1,200': [
        '1.200 count, exactly: [6/5; 6/5], 3 digits of 1/1000, vi',
        '1200 count, exactly: [1200; 1200], 0 digits of 1/1, en',
      ],
      '1,200%': [
        '1.200 percent, exactly: [3/250; 3/250], 3 digits of 1/100000, vi',
        '1200 percent, exactly: [12; 12], 0 digits of 1/100, en',
      ],
      '12.345,67': ['12345.67 count, exactly: [1234567/100; 1234567/100], 2 digits of 1/100, vi'],
      '12,345.67': ['12345.67 count, exactly: [1234567/100; 1234567/100], 2 digits of 1/100, en'],
      '1.234.567': ['1234567 count, exactly: [1234567; 1234567], 0 digits of 1/1, vi'],
      '1,234,567': ['1234567 count, exactly: [1234567; 1234567], 0 digits of 1/1, en'],
      '1 200': ['1200 count, exactly: [1200; 1200], 0 digits of 1/1, either'],
      '12 345,6': ['12345.6 count, exactly: [61728/5; 61728/5], 1 digits of 1/10, vi'],
      '12\u00a0345': ['12345 count, exactly: [12345; 12345], 0 digits of 1/1, either'],
      '0.125': ['0.125 count, exactly: [1/8; 1/8], 3 digits of 1/1000, en'],
      '0,125': ['0.125 count, exactly: [1/8; 1/8], 3 digits of 1/1000, vi'],
      '00,5': ['0.5 count, exactly: [1/2; 1/2], 1 digits of 1/10, vi'],
      '01.200': ['1200 count, exactly: [1200; 1200], 0 digits of 1/1, vi'],
      '1.2000': ['1.2000 count, exactly: [6/5; 6/5], 4 digits of 1/10000, en'],
      '1,2000': ['1.2000 count, exactly: [6/5; 6/5], 4 digits of 1/10000, vi'],
      '-4,9%': ['-4.9 percent, exactly: [-49/1000; -49/1000], 1 digits of 1/1000, vi'],
      '− 4,9 %': ['-4.9 percent, exactly: [-49/1000; -49/1000], 1 digits of 1/1000, vi'],
      '– 5': ['-5 count, exactly: [-5; -5], 0 digits of 1/1, either'],
      '5.': ['5 count, exactly: [5; 5], 0 digits of 1/1, either'],
      '(5)': ['5 count, exactly: [5; 5], 0 digits of 1/1, either'],
      '1234': ['1234 count, exactly: [1234; 1234], 0 digits of 1/1, either'],
      '1234,5': ['1234.5 count, exactly: [2469/2; 2469/2], 1 digits of 1/10, vi'],
      '1234.5': ['1234.5 count, exactly: [2469/2; 2469/2], 1 digits of 1/10, en'],
    };
    for (const [text, lines] of Object.entries(told)) expect([text, read(text)]).toEqual([text, lines]);
  });

  it('with a unit', () => {
    const told: Readonly<Record<string, readonly string[]>> = {
      '68,5 nghìn': ['68500 count, exactly: [68500; 68500], 1 digits of 1000/10, vi'],
      '68.5k': ['68500 count, exactly: [68500; 68500], 1 digits of 1000/10, en'],
      '1,25 triệu': ['1250000 count, exactly: [1250000; 1250000], 2 digits of 1000000/100, vi'],
      '1,2 tr': ['1200000 count, exactly: [1200000; 1200000], 1 digits of 1000000/10, vi'],
      '2 vạn': ['20000 count, exactly: [20000; 20000], 0 digits of 10000/1, either'],
      '3 trăm': ['300 count, exactly: [300; 300], 0 digits of 100/1, either'],
      '1.2bn': ['1200000000 count, exactly: [1200000000; 1200000000], 1 digits of 1000000000/10, en'],
      '2 tỷ': ['2000000000 count, exactly: [2000000000; 2000000000], 0 digits of 1000000000/1, either'],
      '0,5‰': ['0.05 percent, exactly: [1/2000; 1/2000], 1 digits of 1/10000, vi'],
      '5 phần nghìn': ['0.5 percent, exactly: [1/200; 1/200], 0 digits of 1/1000, either'],
      '15,83 điểm phần trăm': ['15.83 points, exactly: [1583/10000; 1583/10000], 2 digits of 1/10000, vi'],
      '15.83 pp': ['15.83 points, exactly: [1583/10000; 1583/10000], 2 digits of 1/10000, en'],
      '15,83 % điểm': ['15.83 points, exactly: [1583/10000; 1583/10000], 2 digits of 1/10000, vi'],
      '1,2 lần': ['1.2 times, exactly: [6/5; 6/5], 1 digits of 1/10, vi'],
      '1.2x': ['1.2 times, exactly: [6/5; 6/5], 1 digits of 1/10, en'],
      '1,2 ×': ['1.2 times, exactly: [6/5; 6/5], 1 digits of 1/10, vi'],
      '2-fold': ['2 times, exactly: [2; 2], 0 digits of 1/1, either'],
      'gấp đôi': ['2 times, exactly: [2; 2], 0 digits of 1/1, either'],
      'gấp đôi năm ngoái': ['2 times, exactly: [2; 2], 0 digits of 1/1, either, năm ngoái'],
      '5 phần trăm thôn': ['5 percent, exactly: [1/20; 1/20], 0 digits of 1/100, either, thôn'],
    };
    for (const [text, lines] of Object.entries(told)) expect([text, read(text)]).toEqual([text, lines]);
  });

  it('as a part of a whole', () => {
    const told: Readonly<Record<string, readonly string[]>> = {
      nửa: ['1/2 part-of-whole, exactly: [1/2; 1/2], 0 digits of 0/1, either, 1 of 2'],
      'một nửa thôn': ['1/2 part-of-whole, exactly: [1/2; 1/2], 0 digits of 0/1, either, thôn, 1 of 2'],
      half: ['1/2 part-of-whole, exactly: [1/2; 1/2], 0 digits of 0/1, either, 1 of 2'],
      'hai phần ba': ['2/3 part-of-whole, exactly: [2/3; 2/3], 0 digits of 0/1, either, 2 of 3'],
      'two thirds': ['2/3 part-of-whole, exactly: [2/3; 2/3], 0 digits of 0/1, either, 2 of 3'],
      'two-thirds': ['2/3 part-of-whole, exactly: [2/3; 2/3], 0 digits of 0/1, either, 2 of 3'],
      'một phần ba': ['1/3 part-of-whole, exactly: [1/3; 1/3], 0 digits of 0/1, either, 1 of 3'],
      'a third': ['1/3 part-of-whole, exactly: [1/3; 1/3], 0 digits of 0/1, either, 1 of 3'],
      'quá nửa': ['1/2 part-of-whole, more-than: (1/2; ), 0 digits of 0/1, either, 1 of 2'],
      '9/9': ['9/9 part-of-whole, exactly: [1; 1], 0 digits of 0/1, either, 9 of 9'],
      '9 of 10': ['9/10 part-of-whole, exactly: [9/10; 9/10], 0 digits of 0/1, either, 9 of 10'],
      '9  of  10': ['9/10 part-of-whole, exactly: [9/10; 9/10], 0 digits of 0/1, either, 9 of 10'],
      '9 trên 10': ['9/10 part-of-whole, exactly: [9/10; 9/10], 0 digits of 0/1, either, 9 of 10'],
      '9 trên tổng số 10': ['9/10 part-of-whole, exactly: [9/10; 9/10], 0 digits of 0/1, either, 9 of 10'],
      '9 out of the 10 villages': [
        '9/10 part-of-whole, exactly: [9/10; 9/10], 0 digits of 0/1, either, villages, 9 of 10',
      ],
      '9 Trong Tổng Số 10 thôn': ['9/10 part-of-whole, exactly: [9/10; 9/10], 0 digits of 0/1, either, thôn, 9 of 10'],
      '6,855/6,000': ['6855/6000 part-of-whole, exactly: [457/400; 457/400], 0 digits of 0/1, en, 6855 of 6000'],
      '6.855/6.000': ['6855/6000 part-of-whole, exactly: [457/400; 457/400], 0 digits of 0/1, vi, 6855 of 6000'],
      '1.200/2.000 đảng viên': [
        '1200/2000 part-of-whole, exactly: [3/5; 3/5], 0 digits of 0/1, vi, đảng viên, 1200 of 2000',
      ],
      'khoảng 1/2': ['1/2 part-of-whole, about: [19/40; 21/40], 0 digits of 0/1, either, 1 of 2'],
      'tăng 1/3': ['1/3 part-of-whole, exactly up: [1/3; 1/3], 0 digits of 0/1, either, 1 of 3'],
      'vượt 1/3': ['1/3 part-of-whole, exactly up in excess: [1/3; 1/3], 0 digits of 0/1, either, 1 of 3'],
      '0/5': ['0/5 part-of-whole, exactly: [0; 0], 0 digits of 0/1, either, 0 of 5'],
      '1.200/1,200': ['not-safe: A part and its whole are whole numbers up to 2^53 − 1.'],
    };
    for (const [text, lines] of Object.entries(told)) expect([text, read(text)]).toEqual([text, lines]);
  });

  it('as a range', () => {
    const told: Readonly<Record<string, readonly string[]>> = {
      'từ 3 đến 5': ['3 count, between: [3; 5], 0 digits of 1/1, either'],
      '3-5': ['3 count, between: [3; 5], 0 digits of 1/1, either'],
      '3 - 5 thôn': ['3 count, between: [3; 5], 0 digits of 1/1, either, thôn'],
      '3 – 5': ['3 count, between: [3; 5], 0 digits of 1/1, either'],
      '3—5': ['3 count, between: [3; 5], 0 digits of 1/1, either'],
      '3 tới 5': ['3 count, between: [3; 5], 0 digits of 1/1, either'],
      '3 và 5': ['3 count, between: [3; 5], 0 digits of 1/1, either'],
      'between 3 and 5 members': ['3 count, between: [3; 5], 0 digits of 1/1, either, members'],
      '3 TO 5': ['3 count, between: [3; 5], 0 digits of 1/1, either'],
      '3 đến dưới 5': ['3 count, between: [3; 5), 0 digits of 1/1, either'],
      '3 to under 5': ['3 count, between: [3; 5), 0 digits of 1/1, either'],
      '3 to less than 5': ['3 count, between: [3; 5), 0 digits of 1/1, either'],
      '90% - 95%': ['90 percent, between: [9/10; 19/20], 0 digits of 1/100, either'],
      '90%-95%': ['90 percent, between: [9/10; 19/20], 0 digits of 1/100, either'],
      '90% đến 95%': ['90 percent, between: [9/10; 19/20], 0 digits of 1/100, either'],
      '90-95%': ['90 percent, between: [9/10; 19/20], 0 digits of 1/100, either'],
      '5%-7': ['5 percent, between: [1/20; 7/100], 0 digits of 1/100, either'],
      '3 nghìn - 5 nghìn': ['3000 count, between: [3000; 5000], 0 digits of 1000/1, either'],
      '3-5 nghìn': ['3000 count, between: [3000; 5000], 0 digits of 1000/1, either'],
      '3-5-fold': ['3 times, between: [3; 5], 0 digits of 1/1, either'],
      'khoảng 40-50%': ['40 percent, about: [19/50; 21/40], 0 digits of 1/100, either'],
      'about 40 to 50': ['40 count, about: [38; 105/2], 0 digits of 1/1, either'],
      'tăng từ 3 đến 5': ['3 count, between up: [3; 5], 0 digits of 1/1, either'],
      '-3-5': ['-3 count, between: [-5; -3], 0 digits of 1/1, either'],
      '5 đến 5': ['5 count, between: [5; 5], 0 digits of 1/1, either'],
    };
    for (const [text, lines] of Object.entries(told)) expect([text, read(text)]).toEqual([text, lines]);
  });
});
