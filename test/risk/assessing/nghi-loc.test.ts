import { describe, expect, it } from 'vitest';
import {
  type Member,
  type OrganisationInput,
  parseOrganisation,
  tallyMembers,
} from '../../../src/organisation/index.js';
import {
  classifyBranches,
  classifyLocalities,
  classOf,
  classPacks,
  parseRiskRules,
  type RiskRule,
  specFor,
} from '../../../src/risk/index.js';

describe('the classes of Nghi Lộc', () => {
  // In print 13, 11 and 6 of 250 hamlets; the hamlets and their members here are constructed to match.
  const HAMLETS = 250;
  const day = '2020-06-30';
  const sent = { origin: 'reinforcement', birthDate: '1985-01-01', admittedBy: 'xa/office' } as const;
  const local = { origin: 'local', birthDate: '1980-01-01', admittedOn: '2018-05-19' } as const;
  const elderly = { origin: 'local', birthDate: '1950-01-01', admittedOn: '1975-02-03' } as const;
  const rowsOf = (hamlet: number): readonly Omit<Member, 'branchId'>[] => {
    if (hamlet < 13) return [sent, sent, sent];
    // The last of these is elderly and long without an admission too: at risk, were it not in a class before.
    if (hamlet < 23) return hamlet % 2 === 0 ? [local, sent, sent] : [local, local, sent];
    if (hamlet === 23) return [elderly, elderly];
    if (hamlet < 30) return hamlet % 2 === 0 ? [elderly, elderly, elderly] : [elderly, elderly, elderly, sent];
    return hamlet % 2 === 0 ? [local, local, local] : [elderly, elderly, elderly, elderly, elderly];
  };
  const hamlets = Array.from({ length: HAMLETS }, (_, hamlet) => `xa/${String(hamlet)}`);
  const input: OrganisationInput = {
    asOf: day,
    units: [
      { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
      ...[...hamlets, 'xa/office'].map((id) => ({ id, name: id, kind: 'branch' as const, parentId: 'xa' })),
    ],
    localities: hamlets.map((id) => ({ id, name: id, communeId: 'xa', branchIds: [id] })),
    figures: [{ unitId: 'xa/office', members: 9, official: 9 }],
  };
  const members = [
    ...hamlets.flatMap((branchId, hamlet) =>
      rowsOf(hamlet).map((row): Member => ({ branchId, localityId: branchId, ...row })),
    ),
    ...Array.from({ length: 3 }, (): Member => ({ branchId: 'xa/office', localityId: 'xa/249', ...local })),
  ];
  const org = parseOrganisation(input);
  const classesOf = (id: string, reading = 0): readonly RiskRule[] =>
    classPacks.find((pack) => pack.id === id)?.readings[reading]?.classes ?? [];

  it('are 13, 11 and 6, and warn of the one that is in two of them', () => {
    const classes = classesOf('nghi-loc');
    const result = classifyBranches(org, tallyMembers(org, members, { keep: specFor(classes) }), classes, {
      asOf: day,
    });
    expect(result.ruleIds).toEqual(['no-local-member', 'one-or-two-members', 'at-risk']);
    expect(result).toMatchObject({ counts: [13, 11, 6], none: 221, unknown: 0 });
    expect(result.overlaps).toEqual([{ ruleIds: ['one-or-two-members', 'at-risk'], count: 1, examples: ['xa/23'] }]);
  });

  it('count 1 or 2 members of any origin in the other reading', () => {
    const classes = classesOf('nghi-loc', 1);
    const result = classifyBranches(org, tallyMembers(org, members, { keep: specFor(classes) }), classes, {
      asOf: day,
    });
    expect(result).toMatchObject({ counts: [13, 1, 6], none: 231, unknown: 0 });
  });

  it('are the same of hamlets, with who is at risk as a fact', () => {
    const [branches, places] = [classesOf('nghi-loc'), classesOf('nghi-loc-hamlets')];
    const ofBranches = classifyBranches(org, tallyMembers(org, members, { keep: specFor(branches) }), branches, {
      asOf: day,
    });
    const atRisk = new Map(hamlets.map((id) => [id, classOf(ofBranches, id).ruleId === 'at-risk']));
    const tally = tallyMembers(org, members, { keep: specFor(places) });
    const result = classifyLocalities(org, tally, places, { asOf: day, facts: { atRisk: Object.fromEntries(atRisk) } });
    expect(result).toMatchObject({ counts: [13, 11, 6], none: 220, unknown: 0, overlaps: [] });
    const without = classifyLocalities(org, tally, places, { asOf: day });
    expect(without).toMatchObject({ counts: [13, 11, 0], none: 0, unknown: 226 });
  });

  it('turn on the number of local members, and on every threshold of the class at risk', () => {
    const classes = classesOf('nghi-loc');
    const classWith = (rows: readonly Omit<Member, 'branchId'>[]): string | null => {
      const one = parseOrganisation({
        asOf: day,
        units: [
          { id: 'cb', name: 'x', kind: 'branch', parentId: 'xa' },
          { id: 'xa/office', name: 'x', kind: 'branch', parentId: 'xa' },
          { id: 'xa', name: 'x', kind: 'commune', parentId: null },
        ],
        localities: [],
      });
      const tally = tallyMembers(
        one,
        rows.map((row) => ({ branchId: 'cb', ...row })),
        { keep: specFor(classes) },
      );
      return classOf(classifyBranches(one, tally, classes, { asOf: day }), 'cb').ruleId;
    };
    expect(classWith([sent])).toBe('no-local-member');
    expect(classWith([local])).toBe('one-or-two-members');
    expect(classWith([local, local])).toBe('one-or-two-members');
    expect(classWith([local, local, local])).toBe(null);
    const turned60 = { ...elderly, birthDate: '1960-06-30' };
    const over60 = { ...elderly, birthDate: '1960-06-29' };
    expect(classWith([over60, over60, over60])).toBe('at-risk');
    expect(classWith([over60, over60, turned60, turned60])).toBe(null);
    expect(classWith([over60, over60, over60, { ...local, admittedOn: '2015-06-30' }])).toBe('at-risk');
    expect(classWith([over60, over60, over60, { ...local, admittedOn: '2015-07-01' }])).toBe(null);
    expect(classWith([over60, over60, over60, over60])).toBe('at-risk');
    expect(classWith([over60, over60, over60, over60, over60])).toBe(null);
  });

  it('are rules that parse, with their source', () => {
    for (const { source, readings } of classPacks) {
      for (const { classes } of readings) {
        expect(parseRiskRules(classes)).toEqual(classes);
        expect(classes.every((rule) => rule.source === source)).toBe(true);
      }
    }
  });
});
