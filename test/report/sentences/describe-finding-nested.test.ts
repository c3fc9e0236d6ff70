import { describe, expect, it } from 'vitest';
import { describeFinding } from '../../../src/report/index.js';
import type { Trace } from '../../../src/risk/index.js';
import { counted, fact, places } from './traces.js';

/** A whole finding, in Vietnamese and in English. */
const whole = (trace: Trace): string[] =>
  (['vi', 'en'] as const).map((locale) =>
    describeFinding({ branchId: 'cb', ruleId: 'r', verdict: trace.verdict, trace }, { locale }),
  );

describe('findings of several conditions', () => {
  it('tell how many conditions a rule needs, and its conditions by what became of them', () => {
    const traces: Trace[] = [
      { verdict: 'met', all: [counted()] },
      { verdict: 'not-met', all: [counted({ verdict: 'not-met' }), places()] },
      { verdict: 'met', any: [counted(), places({ verdict: 'not-met' }), fact({ verdict: 'unknown', value: null })] },
      { verdict: 'met', kOf: 2, of: [counted(), places(), fact()] },
      { verdict: 'not-met', not: counted() },
    ];
    expect(traces.map((trace) => whole(trace))).toEqual([
      [
        'cb: thuộc diện “r”; đúng: 5 đảng viên (tiêu chí: từ 3 trở lên)',
        'cb: “r” is met; true: 5 members (criterion: at least 3)',
      ],
      [
        'cb: không thuộc diện “r” (cần đủ 2 điều kiện); đúng: gồm 2 thôn, bản (tiêu chí: từ 2 trở lên); không đúng: 5 đảng viên (tiêu chí: từ 3 trở lên)',
        'cb: “r” is not met (all 2 conditions needed); true: serves 2 villages (criterion: at least 2); not true: 5 members (criterion: at least 3)',
      ],
      [
        'cb: thuộc diện “r” (chỉ cần 1 trong 3 điều kiện); đúng: 5 đảng viên (tiêu chí: từ 3 trở lên); không đúng: gồm 2 thôn, bản (tiêu chí: từ 2 trở lên); chưa rõ: quotaDone: chưa rõ (tiêu chí: đúng có)',
        'cb: “r” is met (1 of 3 conditions enough); true: 5 members (criterion: at least 3); not true: serves 2 villages (criterion: at least 2); not known: quotaDone: not known (criterion: exactly yes)',
      ],
      [
        'cb: thuộc diện “r” (cần ít nhất 2 trong 3 điều kiện); đúng: 5 đảng viên (tiêu chí: từ 3 trở lên), gồm 2 thôn, bản (tiêu chí: từ 2 trở lên), quotaDone: có (tiêu chí: đúng có)',
        'cb: “r” is met (at least 2 of 3 conditions needed); true: 5 members (criterion: at least 3), serves 2 villages (criterion: at least 2), quotaDone: yes (criterion: exactly yes)',
      ],
      [
        'cb: không thuộc diện “r” (cần điều kiện sau là không đúng); đúng: 5 đảng viên (tiêu chí: từ 3 trở lên)',
        'cb: “r” is not met (needed that this is not true); true: 5 members (criterion: at least 3)',
      ],
    ]);
  });

  it('tell a rule within a rule with what became of each of its parts', () => {
    const traces: Trace[] = [
      {
        verdict: 'met',
        all: [
          { verdict: 'met', any: [counted(), places({ verdict: 'not-met' })] },
          { verdict: 'met', not: fact({ verdict: 'not-met', value: false }) },
        ],
      },
      {
        verdict: 'unknown',
        any: [
          { verdict: 'unknown', all: [counted(), fact({ verdict: 'unknown', value: null })] },
          { verdict: 'not-met', kOf: 2, of: [counted(), places({ verdict: 'not-met' })] },
        ],
      },
    ];
    expect(traces.map((trace) => whole(trace))).toEqual([
      [
        'cb: thuộc diện “r” (cần đủ 2 điều kiện); đúng: một trong [5 đảng viên (tiêu chí: từ 3 trở lên): đúng, gồm 2 thôn, bản (tiêu chí: từ 2 trở lên): không đúng], không phải [quotaDone: không (tiêu chí: đúng có): không đúng]',
        'cb: “r” is met (all 2 conditions needed); true: any of [5 members (criterion: at least 3): true, serves 2 villages (criterion: at least 2): not true], not [quotaDone: no (criterion: exactly yes): not true]',
      ],
      [
        'cb: chưa rõ có thuộc diện “r” hay không (chỉ cần 1 trong 2 điều kiện); không đúng: ít nhất 2 trong [5 đảng viên (tiêu chí: từ 3 trở lên): đúng, gồm 2 thôn, bản (tiêu chí: từ 2 trở lên): không đúng]; chưa rõ: tất cả [5 đảng viên (tiêu chí: từ 3 trở lên): đúng, quotaDone: chưa rõ (tiêu chí: đúng có): chưa rõ]',
        'cb: not known whether “r” is met (1 of 2 conditions enough); not true: at least 2 of [5 members (criterion: at least 3): true, serves 2 villages (criterion: at least 2): not true]; not known: all of [5 members (criterion: at least 3): true, quotaDone: not known (criterion: exactly yes): not known]',
      ],
    ]);
  });
});
