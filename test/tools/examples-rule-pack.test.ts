import { describe, expect, it } from 'vitest';
import { fileOf, runExample } from './run-example.js';

describe('the example of a rule pack', { timeout: 30_000 }, () => {
  it('finds the six branches in print, with the reasons of one, and none of them half a year later', () => {
    const { out, faults, code } = runExample('rule-pack.mjs');
    expect([faults, code]).toEqual([[], 0]);
    expect(out.slice(0, 10)).toEqual([
      '2016-12-31: 6 of 10 branches, in 4 communes',
      '  at-risk: 6',
      '  watch: 6',
      '  all-elderly: 3',
      'Chi bộ 1 (giả định)',
      '  at-risk: met',
      '    + all of',
      '      + members: fewer than 5; found 3',
      '      + members (olderThan 60): at least 3; found 3',
      '      + yearsSinceAdmission: more than 5; counted from admission: 1977-09-02, anniversary 1982-09-02',
    ]);
    const later = out.slice(out.findIndex((line) => line.startsWith('2017-07-31:')));
    expect(later.slice(1, 8)).toEqual([
      '  at-risk: 0',
      '  watch: 3',
      '  all-elderly: 0',
      'Chi bộ 1 (giả định)',
      '  at-risk: not-met',
      '    - all of',
      '      - members: fewer than 5; found 5',
    ]);
    expect(later.filter((line) => line.startsWith('  cannot-stand:'))).toEqual([
      '  cannot-stand: Party Charter 2011, art. 24.1, from 2011-01-19',
      '  cannot-stand: Regulation 294-QĐ/TW of 26 May 2025, art. 20.2.1; Party Charter 2011, art. 24.1, from 2025-07-01',
    ]);
  });

  it('tells every fault of a file of rules', () => {
    const half = { measure: 'members', where: { olderThan: 60 }, shareOf: {}, moreThan: 0.5 };
    const rules = [
      { id: 'a', when: { measure: 'members', lesThan: 5 } },
      { id: 'a', when: { all: [half] } },
    ];
    const { out, faults, code } = runExample('rule-pack.mjs', fileOf('rules.json', JSON.stringify({ rules })));
    expect([out, code]).toEqual([[], 1]);
    expect(faults.map((line) => line.replace(/: .* \(/, ': ('))).toEqual([
      '4 faults:',
      '  [0].when.lesThan: (unknown-field, found 5)',
      '  [0].when: (one-bound, found "object")',
      '  [1].when.all[0].moreThan: (inexact-threshold, found 0.5)',
      '  [1].id: (duplicate-id, found "a")',
    ]);
  });

  it('says of a file that is no JSON that it is none', () => {
    const { out, faults, code } = runExample('rule-pack.mjs', fileOf('rules.json', '{"rules": ['));
    expect([out, faults.length, code]).toEqual([[], 1, 1]);
    expect(faults[0]).toContain('(not-json)');
  });
});
