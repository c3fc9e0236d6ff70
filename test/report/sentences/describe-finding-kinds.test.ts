import { describe, expect, it } from 'vitest';
import type { Trace } from '../../../src/risk/index.js';
import { admitted, age, clause, fact, over, share, years } from './traces.js';

describe('findings of every kind', () => {
  it('tell shares with their counts, between two shares, and where there is none', () => {
    const traces: Trace[] = [
      share(),
      share({
        where: { gender: 'female' },
        shareOf: { standing: 'official' },
        part: { lowest: 1, highest: 3 },
        value: { lowest: over(1, 4), highest: over(3, 4) },
        threshold: '12.5%',
      }),
      share({ verdict: 'unknown', value: null, where: { gender: 'female' } }),
      share({
        threshold: over(1, 3),
        part: { lowest: 0, highest: 0 },
        value: { lowest: over(0, 4), highest: over(0, 4) },
        verdict: 'not-met',
      }),
    ];
    expect(traces.map((trace) => clause(trace))).toEqual([
      [
        'đúng: đảng viên chiếm 50,0% trong đảng viên (2 trong 4) (tiêu chí: từ 50% trở lên)',
        'true: members are 50.0% of members (2 of 4) (criterion: at least 50%)',
      ],
      [
        'đúng: đảng viên nữ chiếm 25,0% – 75,0% trong đảng viên chính thức (từ 1 đến 3 trong 4) (tiêu chí: từ 12,5% trở lên)',
        'true: female members are 25.0% – 75.0% of official members (1 to 3 of 4) (criterion: at least 12.5%)',
      ],
      [
        'chưa rõ: chưa rõ tỷ lệ đảng viên nữ trong đảng viên (tiêu chí: từ 50% trở lên)',
        'not known: not known what share of members are female members (criterion: at least 50%)',
      ],
      [
        'không đúng: đảng viên chiếm 0,0% trong đảng viên (0 trong 4) (tiêu chí: từ 33,3% trở lên)',
        'not true: members are 0.0% of members (0 of 4) (criterion: at least 33.3%)',
      ],
    ]);
  });

  it('tell years of an admission or of the founding, and the anniversary by itself', () => {
    const traces: Trace[] = [
      years(),
      years({ countedFrom: 'founding', years: { lowest: 1, highest: 1 }, threshold: 1, operator: 'atLeast' }),
      years({ years: { lowest: 2, highest: 9 }, verdict: 'unknown' }),
      years({ countedFrom: null, years: { lowest: 6, highest: null } }),
      years({ years: { lowest: 5, highest: 5 } }),
      years({ years: { lowest: 5, highest: 5 }, verdict: 'not-met' }),
      years({ years: { lowest: 5, highest: 5 }, verdict: 'unknown' }),
      years({ years: { lowest: 5, highest: 6 } }),
      years({ years: { lowest: 4, highest: 5 }, verdict: 'not-met' }),
      years({ years: { lowest: 5, highest: 5 }, operator: 'atMost' }),
      years({ years: { lowest: 5, highest: 5 }, operator: 'atMost', verdict: 'not-met' }),
      years({ years: { lowest: 5, highest: 5 }, operator: 'equals', verdict: 'not-met' }),
      years({ years: { lowest: 5, highest: 5 }, operator: 'atLeast' }),
      years({ years: { lowest: 5, highest: 5 }, operator: 'lessThan', verdict: 'not-met' }),
    ];
    expect(traces.map((trace) => clause(trace))).toEqual([
      [
        'đúng: 6 năm không kết nạp được đảng viên (tiêu chí: trên 5 năm)',
        'true: 6 years without an admission (criterion: more than 5 years)',
      ],
      [
        'đúng: 1 năm từ khi thành lập chưa kết nạp được đảng viên nào (tiêu chí: từ 1 năm trở lên)',
        'true: 1 year since the founding without any admission (criterion: at least 1 year)',
      ],
      [
        'chưa rõ: từ 2 đến 9 năm không kết nạp được đảng viên (tiêu chí: trên 5 năm)',
        'not known: 2 to 9 years without an admission (criterion: more than 5 years)',
      ],
      [
        'đúng: ít nhất 6 năm không kết nạp được đảng viên (tiêu chí: trên 5 năm)',
        'true: at least 6 years without an admission (criterion: more than 5 years)',
      ],
      [
        'đúng: quá 5 năm không kết nạp được đảng viên (tiêu chí: trên 5 năm)',
        'true: more than 5 years without an admission (criterion: more than 5 years)',
      ],
      [
        'không đúng: tròn 5 năm không kết nạp được đảng viên (tiêu chí: trên 5 năm)',
        'not true: exactly 5 years without an admission (criterion: more than 5 years)',
      ],
      [
        'chưa rõ: 5 năm không kết nạp được đảng viên (tiêu chí: trên 5 năm)',
        'not known: 5 years without an admission (criterion: more than 5 years)',
      ],
      [
        'đúng: từ 5 đến 6 năm không kết nạp được đảng viên (tiêu chí: trên 5 năm)',
        'true: 5 to 6 years without an admission (criterion: more than 5 years)',
      ],
      [
        'không đúng: từ 4 đến 5 năm không kết nạp được đảng viên (tiêu chí: trên 5 năm)',
        'not true: 4 to 5 years without an admission (criterion: more than 5 years)',
      ],
      [
        'đúng: tròn 5 năm không kết nạp được đảng viên (tiêu chí: không quá 5 năm)',
        'true: exactly 5 years without an admission (criterion: at most 5 years)',
      ],
      [
        'không đúng: quá 5 năm không kết nạp được đảng viên (tiêu chí: không quá 5 năm)',
        'not true: more than 5 years without an admission (criterion: at most 5 years)',
      ],
      [
        'không đúng: quá 5 năm không kết nạp được đảng viên (tiêu chí: đúng 5 năm)',
        'not true: more than 5 years without an admission (criterion: exactly 5 years)',
      ],
      [
        'đúng: 5 năm không kết nạp được đảng viên (tiêu chí: từ 5 năm trở lên)',
        'true: 5 years without an admission (criterion: at least 5 years)',
      ],
      [
        'không đúng: 5 năm không kết nạp được đảng viên (tiêu chí: dưới 5 năm)',
        'not true: 5 years without an admission (criterion: less than 5 years)',
      ],
    ]);
  });

  it('tell a mean age, and not the age of one', () => {
    const traces: Trace[] = [
      age(),
      age({ value: { lowest: over(60, 1), highest: over(61, 1) }, where: { gender: 'female' } }),
      age({ value: { lowest: over(180, 7), highest: null } }),
      age({ members: { lowest: 1, highest: 2 } }),
      age({ members: { lowest: 0, highest: 0 }, value: null, verdict: 'unknown' }),
    ];
    expect(traces.map((trace) => clause(trace))).toEqual([
      [
        'đúng: tuổi trung bình của đảng viên là 60,5 (tiêu chí: trên 60)',
        'true: the mean age of members is 60.5 (criterion: more than 60)',
      ],
      [
        'đúng: tuổi trung bình của đảng viên nữ là 60 – 61 (tiêu chí: trên 60)',
        'true: the mean age of female members is 60 – 61 (criterion: more than 60)',
      ],
      [
        'đúng: tuổi trung bình của đảng viên là từ khoảng 25,71 trở lên (tiêu chí: trên 60)',
        'true: the mean age of members is at least about 25.71 (criterion: more than 60)',
      ],
      [
        'đúng: tuổi trung bình của đảng viên (không nêu vì có thể chỉ là 1 người) (tiêu chí: trên 60)',
        'true: the mean age of members (not told, as it may be that of 1 person) (criterion: more than 60)',
      ],
      [
        'chưa rõ: chưa rõ tuổi trung bình của đảng viên (tiêu chí: trên 60)',
        'not known: the mean age of members is not known (criterion: more than 60)',
      ],
    ]);
  });

  it('tell whether there was an admission in the period', () => {
    const traces: Trace[] = [
      admitted(),
      admitted({ verdict: 'not-met' }),
      admitted({ threshold: false }),
      admitted({ threshold: false, verdict: 'not-met' }),
      admitted({ verdict: 'unknown', lacking: [{ what: 'lastAdmission' }] }),
    ];
    expect(traces.map((trace) => clause(trace))).toEqual([
      ['đúng: có kết nạp đảng viên trong năm 2017', 'true: an admission in 2017'],
      ['không đúng: không kết nạp đảng viên trong năm 2017', 'not true: no admission in 2017'],
      ['đúng: không kết nạp đảng viên trong năm 2017', 'true: no admission in 2017'],
      ['không đúng: có kết nạp đảng viên trong năm 2017', 'not true: an admission in 2017'],
      [
        'chưa rõ: chưa rõ có kết nạp đảng viên trong năm 2017 hay không (chưa có ngày kết nạp gần nhất)',
        'not known: not known whether there was an admission in 2017 (no day of the last admission)',
      ],
    ]);
  });

  it('tell facts: yes, no, a number, a share, or not known', () => {
    const traces: Trace[] = [
      fact(),
      fact({ value: false, verdict: 'not-met' }),
      fact({ threshold: 10, value: 1200, operator: 'atLeast' }),
      fact({ threshold: '0.5', value: '0.25', operator: 'lessThan' }),
      fact({ threshold: '50%', value: '0.25', operator: 'lessThan' }),
      fact({ threshold: over(1, 2), value: over(3, 4), operator: 'moreThan' }),
    ];
    expect(traces.map((trace) => clause(trace))).toEqual([
      ['đúng: “quotaDone”: có (tiêu chí: đúng có)', 'true: “quotaDone”: yes (criterion: exactly yes)'],
      ['không đúng: “quotaDone”: không (tiêu chí: đúng có)', 'not true: “quotaDone”: no (criterion: exactly yes)'],
      ['đúng: “quotaDone”: 1.200 (tiêu chí: từ 10 trở lên)', 'true: “quotaDone”: 1,200 (criterion: at least 10)'],
      ['đúng: “quotaDone”: 0,25 (tiêu chí: dưới 0,5)', 'true: “quotaDone”: 0.25 (criterion: less than 0.5)'],
      ['đúng: “quotaDone”: 25% (tiêu chí: dưới 50%)', 'true: “quotaDone”: 25% (criterion: less than 50%)'],
      ['đúng: “quotaDone”: 0,75 (tiêu chí: trên 0,5)', 'true: “quotaDone”: 0.75 (criterion: more than 0.5)'],
    ]);
  });
});
