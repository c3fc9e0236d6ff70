import { describe, expect, it } from 'vitest';
import {
  type Member,
  type OrganisationInput,
  parseOrganisation,
  tallyFromJson,
  tallyMembers,
  tallyToJson,
} from '../../../src/organisation/index.js';
import {
  admittedThis,
  all,
  any,
  assessBranches,
  assessLocalities,
  branchesServing,
  members as count,
  explainLocality,
  fact,
  localitiesServed,
  meanAge,
  type RiskNode,
  specFor,
  verdictOf,
  yearsSinceAdmission,
} from '../../../src/risk/index.js';
import { faultsOf } from '../../calendar/faults.js';

const asOf = '2018-05-13';
const commune: OrganisationInput = {
  asOf,
  units: [
    { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
    { id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: 'xa' },
    { id: 'cb-2', name: 'Chi bộ 2', kind: 'branch', parentId: 'xa' },
  ],
  localities: [
    { id: '__proto__', name: 'Bản 1', communeId: 'xa', branchIds: ['cb', 'cb-2'] },
    { id: 'cb', name: 'Bản 2', communeId: 'xa', branchIds: ['cb'] },
    { id: 'trang', name: 'Bản 3', communeId: 'xa', branchIds: [] },
  ],
};
const verdicts = (when: RiskNode, rows: readonly Member[] | null, input = commune): string[] => {
  const org = parseOrganisation(input);
  const rules = [{ id: 'r', when }];
  const tally = rows === null ? null : tallyMembers(org, rows, { keep: specFor(rules) });
  const assessment = assessLocalities(org, tally, rules, { asOf });
  return assessment.localityIds.map((id) => {
    expect(explainLocality(org, tally, rules, { asOf }, id, 'r').verdict).toBe(verdictOf(assessment, id, 'r'));
    return verdictOf(assessment, id, 'r');
  });
};
const at = (localityId: string, rest: object = {}): Member => ({ branchId: 'cb', localityId, ...rest });

describe('assessLocalities', () => {
  it('counts who lives there, whichever branch they belong to', () => {
    const rows = [at('__proto__'), { ...at('__proto__'), branchId: 'cb-2' }, at('cb')];
    expect(verdicts(count({ equals: 2 }), rows)).toEqual(['met', 'not-met', 'not-met']);
    expect(verdicts(count({ equals: 1 }), rows)).toEqual(['not-met', 'met', 'not-met']);
    expect(verdicts(count({ equals: 0 }), rows)).toEqual(['not-met', 'not-met', 'met']);
  });

  it('takes a member of the commune of unknown home for one who may live in each of its localities', () => {
    const rows: Member[] = [at('__proto__'), { branchId: 'cb-2', birthDate: '1950', origin: 'local' }];
    expect(verdicts(count({ equals: 1 }), rows)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(verdicts(count({ equals: 3 }), rows)).toEqual(['not-met', 'not-met', 'not-met']);
    expect(verdicts(count({ equals: 0 }, { gender: 'male' }), [at('cb', { gender: 'female' }), ...rows])).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
    expect(verdicts(count({ equals: 0 }, { origin: 'reinforcement' }), rows.slice(1))).toEqual(['met', 'met', 'met']);
    expect(verdicts(meanAge({ lessThan: 60 }), [at('cb', { birthDate: '1990' }), rows[1] ?? at('cb')])).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('takes of a tally read from before homes were counted by filter that nobody is without one, where all have one', () => {
    const where = { activity: 'temporary' } as const;
    const org = parseOrganisation(commune);
    const rules = [{ id: 'r', when: count({ atLeast: 1 }, where) }];
    const read = (rows: readonly Member[]): string[] => {
      const { unlocatedByFilter, ...before } = tallyToJson(tallyMembers(org, rows, { keep: specFor(rules) }));
      expect(unlocatedByFilter.length).toBeGreaterThan(0);
      const assessment = assessLocalities(org, tallyFromJson(before), rules, { asOf });
      return assessment.localityIds.map((id) => verdictOf(assessment, id, 'r'));
    };
    expect(read([at('cb', where), at('cb')])).toEqual(['not-met', 'met', 'not-met']);
    expect(read([at('cb', where), { branchId: 'cb-2', ...where }])).toEqual(['unknown', 'met', 'unknown']);
  });

  it('asks the stated figures where the roster leaves open whether anybody lives there', () => {
    const figures = [{ localityId: 'trang', members: 0 }];
    const rows: Member[] = [{ branchId: 'cb' }, at('cb')];
    expect(verdicts(count({ equals: 0 }), rows, { ...commune, figures })).toEqual(['unknown', 'not-met', 'met']);
    expect(verdicts(count({ equals: 0 }), null, { ...commune, figures })).toEqual(['unknown', 'unknown', 'met']);
  });

  it('counts the branches that serve it', () => {
    expect(verdicts(branchesServing({ equals: 0 }), null)).toEqual(['not-met', 'not-met', 'met']);
    expect(verdicts(branchesServing({ moreThan: 1 }), null)).toEqual(['met', 'not-met', 'not-met']);
    const org = parseOrganisation(commune);
    const rules = [{ id: 'r', when: branchesServing({ moreThan: 1 }) }];
    expect(explainLocality(org, null, rules, { asOf }, 'cb', 'r')).toEqual({
      localityId: 'cb',
      ruleId: 'r',
      verdict: 'not-met',
      trace: {
        verdict: 'not-met',
        measure: 'branches',
        operator: 'moreThan',
        threshold: 1,
        value: { lowest: 1, highest: 1 },
        margin: { more: 1, fewer: null },
        lacking: [],
      },
    });
  });

  it('refuses what only branches have, with the path, and branches what only localities have', () => {
    const org = parseOrganisation(commune);
    const when = any(
      all(count({ equals: 0 }), yearsSinceAdmission({ moreThan: 5 })),
      { not: admittedThis('year') },
      { kOf: 1, of: [localitiesServed({ atLeast: 2 }), branchesServing({ equals: 0 })] },
    );
    const rules = [{ id: '' }, { id: 'r', when }] as never;
    const facts = { x: { cb: 1, zz: 1 }, y: { cb: true } };
    expect(faultsOf(() => assessLocalities(org, null, rules, { asOf, facts }))).toEqual([
      'rules.0.id empty',
      'rules.0.when missing',
      'rules.1.when.any.0.all.1.measure not-of-localities',
      'rules.1.when.any.1.not.measure not-of-localities',
      'rules.1.when.any.2.of.0.measure not-of-localities',
    ]);
    expect(faultsOf(() => assessBranches(org, null, rules, { asOf }))).toEqual([
      'rules.0.id empty',
      'rules.0.when missing',
      'rules.1.when.any.2.of.1.measure not-of-branches',
    ]);
    const asked = [{ id: 'r', when: fact('x', { equals: 1 }) }];
    expect(faultsOf(() => assessLocalities(org, null, asked, { asOf, facts }))).toEqual([
      'facts.x.zz unknown-locality',
    ]);
    expect(faultsOf(() => explainLocality(org, null, asked, { asOf }, 'zz', 'r'))).toEqual([
      'ContractError unknown-id',
    ]);
    expect(faultsOf(() => explainLocality(org, null, asked, { asOf }, 'cb', 'q'))).toEqual([
      'ContractError unknown-rule',
    ]);
    expect(faultsOf(() => verdictOf(assessLocalities(org, null, asked, { asOf }), 'zz', 'r'))).toEqual([
      'ContractError unknown-id',
    ]);
  });

  it('reads facts by locality, an id of both a branch and a locality being the locality', () => {
    const org = parseOrganisation(commune);
    const rules = [{ id: 'r', when: fact('relapsed', { equals: true }) }];
    const facts = {
      relapsed: new Map([
        ['__proto__', true],
        ['cb', false],
      ]),
    };
    expect([...(assessLocalities(org, null, rules, { asOf, facts }).verdicts[0] ?? [])]).toEqual([2, 0, 1]);
  });
});
