import { describe, expectTypeOf, it } from 'vitest';
import {
  type Cell,
  childrenOf,
  type Member,
  type Organisation,
  type OrganisationInput,
  parseOrganisation,
  rollUp,
  safeParseOrganisation,
  type Tally,
  tableColumn,
  tableRow,
  tallyMembers,
  thresholdOn,
  type Unit,
  type UnitKind,
  unitsUnder,
} from '../../src/organisation/index.js';

declare const org: Organisation;
declare const tally: Tally;
const unit = { id: 'x', name: 'Xã', kind: 'commune', parentId: null } as const;

describe('documents', () => {
  it('are typed by their schema', () => {
    expectTypeOf(
      parseOrganisation({ asOf: '2018-05-13', units: [unit], localities: [] }),
    ).toEqualTypeOf<Organisation>();
    expectTypeOf(safeParseOrganisation).parameter(0).toBeUnknown();
    expectTypeOf<OrganisationInput['units'][number]['kind']>().toEqualTypeOf<UnitKind>();
    // @ts-expect-error a day is text, never a Date object
    parseOrganisation({ asOf: new Date(), units: [unit], localities: [] });
    // @ts-expect-error there is no such kind of unit
    parseOrganisation({ asOf: '2018-05-13', units: [{ ...unit, kind: 'village' }], localities: [] });
    // @ts-expect-error ids are text
    parseOrganisation({ asOf: '2018-05-13', units: [{ ...unit, id: 5 }], localities: [] });
    // @ts-expect-error a unit says that it has no parent
    parseOrganisation({ asOf: '2018-05-13', units: [{ id: 'x', name: 'Xã', kind: 'commune' }], localities: [] });
    // @ts-expect-error a locality names its branches, even if it has none
    parseOrganisation({ asOf: '2018-05-13', units: [unit], localities: [{ id: 'v', name: 'Bản', communeId: 'x' }] });
    // @ts-expect-error a count is a number
    parseOrganisation({ asOf: '2018-05-13', units: [unit], localities: [], figures: [{ unitId: 'x', members: '12' }] });
    // @ts-expect-error there is no such field
    parseOrganisation({ asOf: '2018-05-13', units: [unit], localities: [], members: [] });
  });

  it('cannot be changed once read', () => {
    // @ts-expect-error the day is fixed
    org.asOf = '2019-01-01';
    // @ts-expect-error ids are fixed
    org.units.ids[0] = 'y';
    // @ts-expect-error the index too
    org.unitIndex.slots = new Int32Array(0);
  });
});

describe('units', () => {
  it('are found by id and kind', () => {
    expectTypeOf(childrenOf(org, 'x')).toEqualTypeOf<Unit[]>();
    // @ts-expect-error there is no such kind of unit
    unitsUnder(org, 'x', { kind: 'village' });
    // @ts-expect-error an id is text
    childrenOf(org, 5);
    // @ts-expect-error a document is not yet an organisation
    childrenOf({ asOf: '2018-05-13', units: [unit], localities: [] }, 'x');
  });
});

describe('members', () => {
  it('are counted by known filters on a day written as text', () => {
    expectTypeOf<Member['birthDate']>().toEqualTypeOf<string | undefined>();
    expectTypeOf(tallyMembers(org, new Set<Member>())).toEqualTypeOf<Tally>();
    // @ts-expect-error there is no such field in a filter
    tallyMembers(org, [], { keep: { old: { age: 60 } } });
    // @ts-expect-error there is no such standing
    tallyMembers(org, [], { keep: { old: { standing: 'candidate' } } });
    // @ts-expect-error a day is text, never a Date object
    tallyMembers(org, [], { asOf: new Date() });
    // @ts-expect-error a member belongs to a branch
    tallyMembers(org, [{ birthDate: '1957' }]);
    // @ts-expect-error a birth date is text
    tallyMembers(org, [{ branchId: 'b', birthDate: 1957 }]);
  });
});

describe('results', () => {
  it('are rolled up by a named rule', () => {
    const table = rollUp(org, tally, { members: { measure: 'members', by: 'sum' } });
    expectTypeOf(tableRow(table, 'x')['members']).toEqualTypeOf<Cell | undefined>();
    // @ts-expect-error shares are never averaged
    rollUp(org, tally, { members: { measure: 'members', by: 'mean' } });
    // @ts-expect-error a document has figures, an organisation has those that were read
    rollUp(org, [{ unitId: 'x', members: 3 }], { members: { measure: 'members', by: 'sum' } });
    const column = tableColumn(table, 'members');
    // @ts-expect-error a column of ratios has no values
    expectTypeOf(column.values).toBeObject();
  });

  it('have thresholds by name', () => {
    expectTypeOf(thresholdOn('monthsOfProbation', '2026-01-01').value).toBeNumber();
    // @ts-expect-error there is no such threshold
    thresholdOn('members', '2026-01-01');
    // @ts-expect-error a day is text, never a Date object
    thresholdOn('monthsOfProbation', new Date());
  });
});
