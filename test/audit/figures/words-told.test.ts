import { describe, expect, it } from 'vitest';
import { read } from '../read-told.js';

describe('a number', () => {
  it('in words before it', () => {
    const told: Readonly<Record<string, readonly string[]>> = {
      'trên 5': ['5 count, more-than: (5; ), 0 digits of 1/1, either'],
      'vượt quá 5': ['5 count, more-than: (5; ), 0 digits of 1/1, either'],
      'nhiều hơn 5': ['5 count, more-than: (5; ), 0 digits of 1/1, either'],
      'ít nhất 5': ['5 count, at-least: [5; ), 0 digits of 1/1, either'],
      'gần 20': ['20 count, nearly: [19; 20), 0 digits of 1/1, either'],
      'khoảng 20': ['20 count, about: [19; 21], 0 digits of 1/1, either'],
      'dưới 5': ['5 count, less-than: [0; 5), 0 digits of 1/1, either'],
      'không quá 5': ['5 count, at-most: [0; 5], 0 digits of 1/1, either'],
      'tăng 5': ['5 count, exactly up: [5; 5], 0 digits of 1/1, either'],
      'giảm 5%': ['5 percent, exactly down: [1/20; 1/20], 0 digits of 1/100, either'],
      'bằng 5%': ['5 percent, exactly of: [1/20; 1/20], 0 digits of 1/100, either'],
      'vượt 5%': ['5 percent, exactly up in excess: [1/20; 1/20], 0 digits of 1/100, either'],
      'chỉ còn 5': ['5 count, exactly: [5; 5], 0 digits of 1/1, either'],
      'từ 5 trở lên': ['5 count, at-least: [5; ), 0 digits of 1/1, either'],
      'từ 5 trở xuống': ['5 count, at-most: [0; 5], 0 digits of 1/1, either'],
      '> 5': ['5 count, more-than: (5; ), 0 digits of 1/1, either'],
      '<5': ['5 count, less-than: [0; 5), 0 digits of 1/1, either'],
      '≥5': ['5 count, at-least: [5; ), 0 digits of 1/1, either'],
      '>= 5': ['5 count, at-least: [5; ), 0 digits of 1/1, either'],
      '≤ 5': ['5 count, at-most: [0; 5], 0 digits of 1/1, either'],
      '<=5': ['5 count, at-most: [0; 5], 0 digits of 1/1, either'],
      '~5': ['5 count, about: [19/4; 21/4], 0 digits of 1/1, either'],
      '≈ 5': ['5 count, about: [19/4; 21/4], 0 digits of 1/1, either'],
      '= 5': ['5 count, exactly: [5; 5], 0 digits of 1/1, either'],
      'khoảng +5': ['5 count, about: [19/4; 21/4], 0 digits of 1/1, either'],
      '+5': ['5 count, exactly: [5; 5], 0 digits of 1/1, either'],
      'tăng +5%': ['5 percent, exactly up: [1/20; 1/20], 0 digits of 1/100, either'],
      'hơn hơn 5': ['5 count, more-than: (5; ), 0 digits of 1/1, either'],
      'tăng tăng 5': ['5 count, exactly up: [5; 5], 0 digits of 1/1, either'],
      'khoảng tăng 5': ['5 count, about up: [19/4; 21/4], 0 digits of 1/1, either'],
      'đạt trên 5%': ['5 percent, more-than of: (1/20; ), 0 digits of 1/100, either'],
      'tăng + 5': ['5 count, exactly up: [5; 5], 0 digits of 1/1, either'],
      'tăng+5': ['5 count, exactly up: [5; 5], 0 digits of 1/1, either'],
    };
    for (const [text, lines] of Object.entries(told)) expect([text, read(text)]).toEqual([text, lines]);
  });

  it('in words behind it', () => {
    const told: Readonly<Record<string, readonly string[]>> = {
      '5 or more': ['5 count, at-least: [5; ), 0 digits of 1/1, either'],
      '5 trở xuống': ['5 count, at-most: [0; 5], 0 digits of 1/1, either'],
      '5% or less of them': ['5 percent, at-most: [0; 1/20], 0 digits of 1/100, either, of them'],
      '5+': ['5 count, at-least: [5; ), 0 digits of 1/1, either'],
      '5%+': ['5 percent, at-least: [1/20; ), 0 digits of 1/100, either'],
      '50+ members': ['50 count, at-least: [50; ), 0 digits of 1/1, either, members'],
      '5% lower': ['5 percent, exactly down: [1/20; 1/20], 0 digits of 1/100, either'],
      '5% above target': ['5 percent, exactly up in excess: [1/20; 1/20], 0 digits of 1/100, either'],
      '5% of the same period': ['5 percent, exactly of: [1/20; 1/20], 0 digits of 1/100, either, the same period'],
      '5 members or more': ['5 count, at-least: [5; ), 0 digits of 1/1, either, members'],
      '5 more members': ['5 count, exactly up: [5; 5], 0 digits of 1/1, either, members'],
      'a 4.5% rise': ['4.5 percent, exactly up: [9/200; 9/200], 1 digits of 1/1000, en'],
      'down 5% more than planned': ['5 percent, exactly down: [1/20; 1/20], 0 digits of 1/100, either, than planned'],
      '5% thôn trở lên': ['5 percent, at-least: [1/20; ), 0 digits of 1/100, either, thôn'],
      '50 (nam + nữ)': ['50 count, exactly: [50; 50], 0 digits of 1/1, either, nam + nữ'],
      '5 Mường-Thái': ['5 count, exactly: [5; 5], 0 digits of 1/1, either, mường-thái'],
      '5%+ Mường+Thái': ['5 percent, at-least: [1/20; ), 0 digits of 1/100, either, mường+thái'],
      '20-percent': ['20 percent, exactly: [1/5; 1/5], 0 digits of 1/100, either'],
    };
    for (const [text, lines] of Object.entries(told)) expect([text, read(text)]).toEqual([text, lines]);
  });

  it('beside what it is compared with', () => {
    const told: Readonly<Record<string, readonly string[]>> = {
      'tăng 20% so với năm 2016': ['20 percent, exactly up: [1/5; 1/5], 0 digits of 1/100, either, so với năm 2016'],
      '158 thôn năm 2016': ['158 count, exactly: [158; 158], 0 digits of 1/1, either, thôn năm 2016'],
      '20% vào năm 2016': ['20 percent, exactly: [1/5; 1/5], 0 digits of 1/100, either, vào năm 2016'],
      '20% in 2016': ['several-numbers: There are two numbers in it that are neither a range nor a part of a whole.'],
      'up 20% compared with 2016': [
        '20 percent, exactly up: [1/5; 1/5], 0 digits of 1/100, either, compared with 2016',
      ],
      'cao hơn 5% so với cùng kỳ': ['5 percent, exactly up: [1/20; 1/20], 0 digits of 1/100, either, so với cùng kỳ'],
      'cao hơn 5%': ['5 percent, more-than: (1/20; ), 0 digits of 1/100, either'],
      'thấp hơn 5% so với 2016': ['5 percent, exactly down: [1/20; 1/20], 0 digits of 1/100, either, so với 2016'],
      'higher than 5': ['5 count, more-than: (5; ), 0 digits of 1/1, either'],
      '5% higher than 2016': ['5 percent, exactly up: [1/20; 1/20], 0 digits of 1/100, either, than 2016'],
      'lower than 5% than 2016': ['5 percent, exactly down: [1/20; 1/20], 0 digits of 1/100, either, than 2016'],
      'cao hơn 5 điểm phần trăm': ['5 points, exactly up: [1/20; 1/20], 0 digits of 1/100, either'],
      'thấp hơn 5 pp': ['5 points, exactly down: [1/20; 1/20], 0 digits of 1/100, either'],
      '2016 thôn so với năm 2015': ['2016 count, exactly: [2016; 2016], 0 digits of 1/1, either, thôn so với năm 2015'],
      'tăng 20% so với 12016': [
        'several-numbers: There are two numbers in it that are neither a range nor a part of a whole.',
      ],
      'tăng 20% so với 20165': [
        'several-numbers: There are two numbers in it that are neither a range nor a part of a whole.',
      ],
      'có 2016 thôn, tăng so với năm 2015': [
        '2016 count, exactly: [2016; 2016], 0 digits of 1/1, either, thôn tăng so với năm 2015',
      ],
      '5 from 2016': ['5 count, exactly: [5; 5], 0 digits of 1/1, either, from 2016'],
      '158 thôn đến năm 2020': ['158 count, exactly: [158; 158], 0 digits of 1/1, either, thôn đến năm 2020'],
      '158 thôn cùng kỳ 2016': ['158 count, exactly: [158; 158], 0 digits of 1/1, either, thôn cùng kỳ 2016'],
    };
    for (const [text, lines] of Object.entries(told)) expect([text, read(text)]).toEqual([text, lines]);
  });

  it('that only the words make one', () => {
    const told: Readonly<Record<string, readonly string[]>> = {
      'over 1,200': ['1200 count, more-than: (1200; ), 0 digits of 1/1, en'],
      'over 1.200': [
        '1200 count, more-than: (1200; ), 0 digits of 1/1, vi',
        '1.200 count, more-than: (6/5; ), 3 digits of 1/1000, en',
      ],
      'trên 1,200': [
        '1.200 count, more-than: (6/5; ), 3 digits of 1/1000, vi',
        '1200 count, more-than: (1200; ), 0 digits of 1/1, en',
      ],
      'trên 1.200': ['1200 count, more-than: (1200; ), 0 digits of 1/1, vi'],
      '1,200 members': [
        '1.200 count, exactly: [6/5; 6/5], 3 digits of 1/1000, vi, members',
        '1200 count, exactly: [1200; 1200], 0 digits of 1/1, en, members',
      ],
      '1.200 members': ['1200 count, exactly: [1200; 1200], 0 digits of 1/1, vi, members'],
      '1,200 to 1,500': [
        '1.200 count, between: [6/5; 3/2], 3 digits of 1/1000, vi',
        '1200 count, between: [1200; 1500], 0 digits of 1/1, en',
      ],
      '1.200 đến 1.500': ['1200 count, between: [1200; 1500], 0 digits of 1/1, vi'],
      '1.200%': [
        '1200 percent, exactly: [12; 12], 0 digits of 1/100, vi',
        '1.200 percent, exactly: [3/250; 3/250], 3 digits of 1/100000, en',
      ],
      'tăng 1.200%': ['1200 percent, exactly up: [12; 12], 0 digits of 1/100, vi'],
      'up 1,200%': ['1200 percent, exactly up: [12; 12], 0 digits of 1/100, en'],
      'up 1.200%': [
        '1200 percent, exactly up: [12; 12], 0 digits of 1/100, vi',
        '1.200 percent, exactly up: [3/250; 3/250], 3 digits of 1/100000, en',
      ],
      '99,999%': [
        '99.999 percent, exactly: [99999/100000; 99999/100000], 3 digits of 1/100000, vi',
        '99999 percent, exactly: [99999/100; 99999/100], 0 digits of 1/100, en',
      ],
      '1.200 lần': ['1200 times, exactly: [1200; 1200], 0 digits of 1/1, vi'],
      '1,200 lần': [
        '1.200 times, exactly: [6/5; 6/5], 3 digits of 1/1000, vi',
        '1200 times, exactly: [1200; 1200], 0 digits of 1/1, en',
      ],
      '1.200 điểm phần trăm': ['1200 points, exactly: [12; 12], 0 digits of 1/100, vi'],
      'nearly 0,125': ['0.125 count, nearly: [19/160; 1/8), 3 digits of 1/1000, vi'],
    };
    for (const [text, lines] of Object.entries(told)) expect([text, read(text)]).toEqual([text, lines]);
  });

  it('that is none', () => {
    const told: Readonly<Record<string, readonly string[]>> = {
      '': ['no-number: There are no digits in it.'],
      'vài chục': ['no-number: There are no digits in it.'],
      'tăng – khoảng 5': ['unknown-words: What stands before the number is no word of numbers.'],
      '+ khoảng 5': ['unknown-words: What stands before the number is no word of numbers.'],
      'tăng - tăng 5': ['unknown-words: What stands before the number is no word of numbers.'],
      'xã 5': ['unknown-words: What stands before the number is no word of numbers.'],
      '13/05/2018': ['several-numbers: There are several numbers in it: give them one by one.'],
      '40; 18': ['several-numbers: There are two numbers in it that are neither a range nor a part of a whole.'],
      '40 và 18 và 24': ['several-numbers: There are several numbers in it: give them one by one.'],
      '1.2.3': ['bad-number: Its marks stand where neither language sets them.'],
      '0.125.000': ['bad-number: Its marks stand where neither language sets them.'],
      '12.34.567': ['bad-number: Its marks stand where neither language sets them.'],
      '.5': ['bad-number: A number begins with a digit, and a fraction is two numbers: 0.5, 1/2.'],
      'a ,5': ['bad-number: A number begins with a digit, and a fraction is two numbers: 0.5, 1/2.'],
      '1½': ['bad-number: A number begins with a digit, and a fraction is two numbers: 0.5, 1/2.'],
      '⅐': ['no-number: There are no digits in it.'],
      '1.2m': ['ambiguous-unit: This may be millions or metres: write the word out.'],
      '1m': ['ambiguous-unit: This may be millions or metres: write the word out.'],
      'gần trên 5': ['contradictory-words: Its words say different things of it.'],
      'tăng giảm 5': ['contradictory-words: Its words say different things of it.'],
      'trên 3-5': ['contradictory-words: Its words say different things of it.'],
      '3-5 trở lên': ['contradictory-words: Its words say different things of it.'],
      '3% - 5 lần': ['contradictory-words: The two ends of the range are in different units.'],
      '9/9%': ['contradictory-words: A part of a whole is two counts, and no other unit.'],
      '9/9 lần': ['contradictory-words: A part of a whole is two counts, and no other unit.'],
      '9 nghìn/10': ['several-numbers: There are two numbers in it that are neither a range nor a part of a whole.'],
      '-9/9': ['contradictory-words: A part of a whole is two counts, and no other unit.'],
      '9/10 nghìn': ['contradictory-words: A part of a whole is two counts, and no other unit.'],
      'khoảng 100-98': ['empty-interval: No number is what its words say.'],
      'từ 5 đến 3': ['empty-interval: No number is what its words say.'],
      '-5 đến 3': ['empty-interval: No number is what its words say.'],
      'dưới 0': ['empty-interval: No number is what its words say.'],
      'gần 0/5': ['empty-interval: No number is what its words say.'],
      'rose from 244 to 282': ['several-numbers: It rose or fell from one number to another: give them one by one.'],
      '3 trở lên đến 5': [
        'several-numbers: There are two numbers in it that are neither a range nor a part of a whole.',
      ],
      '5 người đến 7': ['several-numbers: There are two numbers in it that are neither a range nor a part of a whole.'],
      '5 hay 7': ['several-numbers: There are two numbers in it that are neither a range nor a part of a whole.'],
      '3 dưới 5': ['several-numbers: There are two numbers in it that are neither a range nor a part of a whole.'],
      'từ 90%': ['unfinished-range: A range has two ends, or says that it goes on.'],
      'từ trên 5': ['unfinished-range: A range has two ends, or says that it goes on.'],
      'từ khoảng 5': ['unfinished-range: A range has two ends, or says that it goes on.'],
      '5/0': ['zero-whole: A part of 0 is no share.'],
      '1,5/3': ['not-safe: A part and its whole are whole numbers up to 2^53 − 1.'],
      '9007199254740991/9007199254740992': ['not-safe: A part and its whole are whole numbers up to 2^53 − 1.'],
      '9007199254740992/9007199254740993': ['not-safe: A part and its whole are whole numbers up to 2^53 − 1.'],
      '2017 5': ['several-numbers: There are two numbers in it that are neither a range nor a part of a whole.'],
      '59,1% so với cùng kỳ, đạt 70%': [
        'several-numbers: There are two numbers in it that are neither a range nor a part of a whole.',
      ],
    };
    for (const [text, lines] of Object.entries(told)) expect([text, read(text)]).toEqual([text, lines]);
  });
});
