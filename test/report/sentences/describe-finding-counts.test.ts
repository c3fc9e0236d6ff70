import { describe, expect, it } from 'vitest';
import type { Trace } from '../../../src/risk/index.js';
import { age, clause, counted, fact, places, share, years } from './traces.js';

describe('findings of counts', () => {
  it('tell the bound of a count by its operator, fewer of what is counted', () => {
    const traces: Trace[] = [
      counted({ operator: 'lessThan' }),
      counted({ operator: 'atMost' }),
      counted({ operator: 'atLeast' }),
      counted({ operator: 'moreThan' }),
      counted({ operator: 'equals', threshold: 1000 }),
      places({ operator: 'lessThan' }),
      places({ measure: 'branches', operator: 'lessThan' }),
      share({ operator: 'lessThan' }),
      years({ operator: 'lessThan' }),
      age({ operator: 'lessThan' }),
    ];
    expect(traces.map((trace) => clause(trace))).toEqual([
      ['đúng: 5 đảng viên (tiêu chí: dưới 3)', 'true: 5 members (criterion: fewer than 3)'],
      ['đúng: 5 đảng viên (tiêu chí: không quá 3)', 'true: 5 members (criterion: at most 3)'],
      ['đúng: 5 đảng viên (tiêu chí: từ 3 trở lên)', 'true: 5 members (criterion: at least 3)'],
      ['đúng: 5 đảng viên (tiêu chí: trên 3)', 'true: 5 members (criterion: more than 3)'],
      ['đúng: 5 đảng viên (tiêu chí: đúng 1.000)', 'true: 5 members (criterion: exactly 1,000)'],
      ['đúng: gồm 2 thôn, bản (tiêu chí: dưới 2)', 'true: serves 2 villages (criterion: fewer than 2)'],
      ['đúng: có 2 chi bộ (tiêu chí: dưới 2)', 'true: has 2 branches (criterion: fewer than 2)'],
      [
        'đúng: đảng viên chiếm 50,0% trong đảng viên (2 trong 4) (tiêu chí: dưới 50%)',
        'true: members are 50.0% of members (2 of 4) (criterion: less than 50%)',
      ],
      [
        'đúng: 6 năm không kết nạp được đảng viên (tiêu chí: dưới 5 năm)',
        'true: 6 years without an admission (criterion: less than 5 years)',
      ],
      [
        'đúng: tuổi trung bình của đảng viên là 60,5 (tiêu chí: dưới 60)',
        'true: the mean age of members is 60.5 (criterion: less than 60)',
      ],
    ]);
  });

  it('tell how many there are, exactly, between two numbers, or from one on', () => {
    const traces: Trace[] = [
      counted({ value: { lowest: 1, highest: 1 } }),
      counted({ value: { lowest: 0, highest: 1 } }),
      counted({ value: { lowest: 1, highest: 1200 } }),
      counted({ value: { lowest: 1, highest: null } }),
      places({ value: { lowest: 1, highest: 1 } }),
      places({ measure: 'branches', value: { lowest: 0, highest: 1 } }),
      places({ measure: 'branches', value: { lowest: 1, highest: null } }),
    ];
    expect(traces.map((trace) => clause(trace))).toEqual([
      ['đúng: 1 đảng viên (tiêu chí: từ 3 trở lên)', 'true: 1 member (criterion: at least 3)'],
      ['đúng: từ 0 đến 1 đảng viên (tiêu chí: từ 3 trở lên)', 'true: 0 to 1 member (criterion: at least 3)'],
      ['đúng: từ 1 đến 1.200 đảng viên (tiêu chí: từ 3 trở lên)', 'true: 1 to 1,200 members (criterion: at least 3)'],
      ['đúng: ít nhất 1 đảng viên (tiêu chí: từ 3 trở lên)', 'true: at least 1 member (criterion: at least 3)'],
      ['đúng: gồm 1 thôn, bản (tiêu chí: từ 2 trở lên)', 'true: serves 1 village (criterion: at least 2)'],
      ['đúng: có từ 0 đến 1 chi bộ (tiêu chí: từ 2 trở lên)', 'true: has 0 to 1 branch (criterion: at least 2)'],
      ['đúng: có ít nhất 1 chi bộ (tiêu chí: từ 2 trở lên)', 'true: has at least 1 branch (criterion: at least 2)'],
    ]);
  });

  it('tell of which members, by every filter', () => {
    const traces: Trace[] = [
      counted({ where: { gender: 'female', standing: 'official' } }),
      counted({ where: { gender: 'male', standing: 'probationary' } }),
      counted({ where: { minority: true, activity: 'full' } }),
      counted({ where: { minority: false, activity: 'exempted' } }),
      counted({ where: { activity: 'temporary', origin: 'local' } }),
      counted({ where: { origin: 'reinforcement', olderThan: 60 } }),
      counted({ where: { minAge: 18, youngerThan: 30 } }),
      counted({
        where: {
          gender: 'male',
          minority: true,
          standing: 'official',
          activity: 'full',
          origin: 'local',
          olderThan: 60,
          minAge: 61,
          youngerThan: 80,
        },
        value: { lowest: 1, highest: 1 },
      }),
    ];
    expect(traces.map((trace) => clause(trace))).toEqual([
      [
        'đúng: 5 đảng viên nữ chính thức (tiêu chí: từ 3 trở lên)',
        'true: 5 female official members (criterion: at least 3)',
      ],
      [
        'đúng: 5 đảng viên nam dự bị (tiêu chí: từ 3 trở lên)',
        'true: 5 male probationary members (criterion: at least 3)',
      ],
      [
        'đúng: 5 đảng viên dân tộc thiểu số sinh hoạt đầy đủ (tiêu chí: từ 3 trở lên)',
        'true: 5 minority fully active members (criterion: at least 3)',
      ],
      [
        'đúng: 5 đảng viên không phải dân tộc thiểu số được miễn sinh hoạt (tiêu chí: từ 3 trở lên)',
        'true: 5 majority exempted members (criterion: at least 3)',
      ],
      [
        'đúng: 5 đảng viên sinh hoạt tạm thời tại chỗ (tiêu chí: từ 3 trở lên)',
        'true: 5 temporary local members (criterion: at least 3)',
      ],
      [
        'đúng: 5 đảng viên tăng cường trên 60 tuổi (tiêu chí: từ 3 trở lên)',
        'true: 5 sent members over 60 (criterion: at least 3)',
      ],
      [
        'đúng: 5 đảng viên từ 18 tuổi trở lên dưới 30 tuổi (tiêu chí: từ 3 trở lên)',
        'true: 5 members aged 18 or more and under 30 (criterion: at least 3)',
      ],
      [
        'đúng: 1 đảng viên nam dân tộc thiểu số chính thức sinh hoạt đầy đủ tại chỗ trên 60 tuổi từ 61 tuổi trở lên dưới 80 tuổi (tiêu chí: từ 3 trở lên)',
        'true: 1 male minority official fully active local member over 60 and aged 61 or more and under 80 (criterion: at least 3)',
      ],
    ]);
  });

  it('tell what is lacking, of how many or of some', () => {
    const traces: Trace[] = [
      counted({
        verdict: 'unknown',
        lacking: [
          { what: 'members', where: { gender: 'female' }, count: 2 },
          { what: 'birthDates', where: {}, count: 1 },
          { what: 'admissionDays', count: 4 },
        ],
      }),
      years({
        verdict: 'unknown',
        countedFrom: null,
        years: { lowest: 0, highest: null },
        lacking: [{ what: 'lastAdmission' }, { what: 'founding' }],
      }),
      counted({
        verdict: 'unknown',
        lacking: [
          { what: 'members', where: {}, count: null },
          { what: 'birthDates', where: {}, count: null },
        ],
      }),
      fact({ verdict: 'unknown', value: null, lacking: [{ what: 'fact', name: 'quotaDone' }] }),
    ];
    expect(traces.map((trace) => clause(trace))).toEqual([
      [
        'chưa rõ: 5 đảng viên (tiêu chí: từ 3 trở lên; chưa rõ 2 người có phải đảng viên nữ không; chưa rõ tuổi của 1 người; chưa rõ ngày kết nạp của 4 người)',
        'not known: 5 members (criterion: at least 3; not known of 2 whether among female members; the age of 1 is not known; the day of admission of 4 is not known)',
      ],
      [
        'chưa rõ: chưa rõ bao lâu không kết nạp được đảng viên (tiêu chí: trên 5 năm; chưa có ngày kết nạp gần nhất; chưa rõ ngày thành lập)',
        'not known: not known how long without an admission (criterion: more than 5 years; no day of the last admission; the day of founding is not known)',
      ],
      [
        'chưa rõ: 5 đảng viên (tiêu chí: từ 3 trở lên; chưa rõ một số người có phải đảng viên không; chưa rõ tuổi của một số người)',
        'not known: 5 members (criterion: at least 3; not known of some whether among members; the age of some is not known)',
      ],
      [
        'chưa rõ: “quotaDone”: chưa rõ (tiêu chí: đúng có; chưa có số liệu “quotaDone”)',
        'not known: “quotaDone”: not known (criterion: exactly yes; no figure for “quotaDone”)',
      ],
    ]);
  });
});
