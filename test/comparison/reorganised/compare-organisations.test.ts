import { describe, expect, it } from 'vitest';
import { compareOrganisations, tryCompareOrganisations } from '../../../src/comparison/index.js';
import { InvalidInputError } from '../../../src/core/index.js';
import {
  applyReorganisations,
  parseOrganisation,
  type Reorganisation,
  tableRow,
  updateOrganisation,
} from '../../../src/organisation/index.js';
import { COUNTS, communeOf, provinceOf } from './provinces.js';

describe('districts', () => {
  const unit = (id: string, parentId: string | null, kind: 'province' | 'district' | 'commune') => ({
    id,
    name: id,
    kind,
    parentId,
  });
  const before = parseOrganisation({
    asOf: '2020-01-01',
    units: [
      unit('t', null, 'province'),
      unit('h', 't', 'district'),
      unit('x', 'h', 'commune'),
      unit('y', 'h', 'commune'),
      unit('k', 't', 'district'),
      unit('z', 'k', 'commune'),
    ],
    localities: [],
    figures: ['x', 'y', 'z'].map((unitId, place) => ({ unitId, localities: 10 + place, independent: 9 })),
  });

  it('that merge take their communes along: none of them has moved', () => {
    const merge: Reorganisation = {
      id: 'e',
      date: '2020-06-01',
      type: 'merge',
      units: ['h', 'k'],
      into: 'hk',
      name: 'hk',
    };
    const after = applyReorganisations(before, [merge], { on: '2020-12-31' });
    const { units, byUnit } = compareOrganisations(before, after, { ...COUNTS, reorganisations: [merge] });
    expect([units.merged, units.moved]).toEqual([[{ into: 'hk', from: ['h', 'k'] }], []]);
    expect(tableRow(byUnit, 'hk')['localities.before']).toBe(33);
  });

  it('keep what a commune counted that is there no longer', () => {
    const after = updateOrganisation(before, { remove: { unitIds: ['x'] } });
    const { units, byUnit } = compareOrganisations(before, after, { ...COUNTS, reorganisations: [] });
    expect(units.gone).toEqual([{ id: 'x', event: null }]);
    const of = (id: string) => tableRow(byUnit, id)['localities.before'];
    expect(['h', 'y', 'k', 't'].map(of)).toEqual([21, 11, 12, 33]);
  });
});

describe('communes that are divided', () => {
  const before = provinceOf(
    '2025-06-30',
    communeOf('x', 't', { v1: 'b1', v2: 'b2' }),
    communeOf('y', 't', { w1: 'c1' }),
  );
  const events: Reorganisation[] = [
    {
      id: 's',
      date: '2025-07-01',
      type: 'split',
      locality: 'v1',
      into: [{ id: 'v1' }, { id: 'v11', name: 'v11', under: 'y', branchIds: ['c1'] }],
    },
  ];
  const after = applyReorganisations(before, events, { on: '2025-07-01' });

  it('leave unknown what lies in two of them, and known what holds both', () => {
    const { byUnit } = compareOrganisations(before, after, { ...COUNTS, reorganisations: events });
    const line = (id: string) => {
      const cells = tableRow(byUnit, id);
      return [cells['localities.before'], cells['localities.after'], cells['localities.difference']];
    };
    expect(line('x')).toEqual([null, 2, null]);
    expect(line('y')).toEqual([null, 2, null]);
    expect(line('t')).toEqual([3, 4, 1]);
  });
});

describe('stated figures', () => {
  const district = (asOf: string, figures: object, communes: readonly string[] = []) =>
    parseOrganisation({
      asOf,
      units: [
        { id: 'h', name: 'Huyện', kind: 'district', parentId: null },
        ...communes.map((id) => ({ id, name: id, kind: 'commune' as const, parentId: 'h' })),
      ],
      localities: [],
      figures: [{ unitId: 'h', ...figures }],
    });

  it('are compared, and what became of each locality cannot be told', () => {
    const before = district('2016-12-31', { localities: 243, combined: 135, independent: 108 });
    const after = district('2018-05-13', { localities: 243, combined: 85, independent: 158 });
    const compared = compareOrganisations(before, after, { ...COUNTS, reorganisations: [] });
    expect(compared.combined).toMatchObject({
      before: 135,
      after: 85,
      difference: -50,
      attribution: 'cannot-tell',
      reason: 'stated-figures',
      parts: null,
      order: null,
      events: [],
    });
    expect(tableRow(compared.byUnit, 'h')['independent.difference']).toBe(50);
  });

  it('that are missing leave the change itself unknown', () => {
    const org = district('2016-12-31', { members: 3 }, ['x']);
    const { combined } = compareOrganisations(org, org, { ...COUNTS, reorganisations: [] });
    expect(combined).toMatchObject({ before: null, difference: null, reason: 'missing-communes' });
  });

  it('of communes go with the commune', () => {
    const unit = (id: string, parentId: string | null, kind: 'province' | 'commune') => ({
      id,
      name: id,
      kind,
      parentId,
    });
    const before = parseOrganisation({
      asOf: '2025-06-30',
      units: [unit('t', null, 'province'), unit('x', 't', 'commune'), unit('y', 't', 'commune')],
      localities: [],
      figures: [
        { unitId: 'x', localities: 10, independent: 8, combined: 2 },
        { unitId: 'y', localities: 5, independent: 5 },
      ],
    });
    const events: Reorganisation[] = [
      { id: 'm', date: '2025-07-01', type: 'merge', units: ['x', 'y'], into: 'xy', name: 'xy' },
    ];
    const after = parseOrganisation({
      asOf: '2025-07-01',
      units: [unit('t', null, 'province'), unit('xy', 't', 'commune')],
      localities: [],
      figures: [{ unitId: 'xy', localities: 14, independent: 14 }],
    });
    const { byUnit } = compareOrganisations(before, after, { ...COUNTS, reorganisations: events });
    const cells = tableRow(byUnit, 'xy');
    expect([cells['localities.before'], cells['localities.after'], cells['combined.difference']]).toEqual([15, 14, -2]);
    const back = compareOrganisations(before, after, { ...COUNTS, boundaries: 'before', reorganisations: events });
    expect(tableRow(back.byUnit, 'x')['localities.after']).toBeNull();
    expect(tableRow(back.byUnit, 't')['localities.after']).toBe(14);
  });
});

describe('bad input to compareOrganisations', () => {
  const org = provinceOf('2015-12-31', communeOf('x', 't', { v1: 'b' }));

  it('is refused with every fault at once', () => {
    const result = tryCompareOrganisations(
      org,
      { ...org, asOf: '2015-12-30' },
      { reorganisations: [null] as never, boundaries: 'both' as never, host: 'maybe' as never },
    );
    expect(result.success).toBe(false);
    if (result.success || !(result.error instanceof InvalidInputError)) return;
    expect(result.error.issues.map(({ path, code, message }) => [path.join('.'), code, message])).toEqual([
      ['options.boundaries', 'unknown-boundaries', "Say whose boundaries: 'before' or 'after'."],
      [
        'options.host',
        'unknown-host',
        "Say whether a host has a branch of its own: host is 'counts' or 'does-not-count'.",
      ],
      ['after.asOf', 'before-as-of', 'The later organisation is of 2015-12-31 or a later day.'],
      ['options.reorganisations.0', 'wrong-type', 'Expected object, found null.'],
    ]);
  });

  it('that is no organisation, or has no options, is a mistake of the program', () => {
    expect(tryCompareOrganisations(org, {} as never, { ...COUNTS, reorganisations: [] })).toMatchObject({
      success: false,
      error: { code: 'not-an-organisation' },
    });
    expect(tryCompareOrganisations(org, org, undefined as never)).toMatchObject({
      success: false,
      error: {
        code: 'missing-options',
        message: 'compareOrganisations needs options: { reorganisations, boundaries, host }.',
      },
    });
  });
});
