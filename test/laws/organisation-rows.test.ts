import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { InvalidInputError } from '../../src/core/index.js';
import {
  figureSchema,
  localitySchema,
  memberFilterSchema,
  memberSchema,
  organisationSchema,
  parseOrganisation,
  safeParseOrganisation,
  tallyMembers,
  unitSchema,
} from '../../src/organisation/index.js';
import { memberFilter, membersOf } from '../arbitraries/members.js';
import { draftOf } from '../arbitraries/organisation-faults.js';
import { organisationInput } from '../arbitraries/organisations.js';

/** Codes of what is wrong with one row; the others are about rows together. */
const ROW_CODES = new Set(
  'missing wrong-type empty unknown-value unknown-field negative not-an-integer not-finite not-safe not-a-date too-large'.split(
    ' ',
  ),
);

const SPARSE: unknown[] = [];
SPARSE[1] = 'f-b1';

/** Values that a field may hold by mistake, among some that suit other fields. */
const oddValue = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, '', ' ', 'f-b1', 'branch', 'official', 'female', 'temporary', true, false),
  fc.constantFrom<unknown>(0, -0, 1, -1, 2.5, -2.5, Number.NaN, Infinity, -Infinity, 2 ** 53, -(2 ** 53), 1957, 5n),
  fc.constantFrom<unknown>(
    '2016-02-29',
    '2017-02-29',
    '1957',
    '1957-13',
    '1957-07',
    '2018-5-1',
    '2018-05-13 ',
    '0000-01-01',
  ),
  fc.constantFrom<unknown>(
    [],
    ['f-b1'],
    ['', 'f-b1', 5],
    SPARSE,
    {},
    { length: 1 },
    new Date(0),
    new Map(),
    Symbol('x'),
  ),
  fc.anything(),
);

/** A row with some of its fields, or fields that it should not have, holding something else. */
function spoilt(row: Readonly<Record<string, unknown>>, fields: readonly string[]): fc.Arbitrary<unknown> {
  const field = fc.constantFrom(...fields, 'colour', '__proto__', 'constructor');
  const change = fc.tuple(field, fc.option(fc.constant('removed'), { freq: 6 }), oddValue);
  return fc.oneof(
    { weight: 1, arbitrary: oddValue },
    {
      weight: 15,
      arbitrary: fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
        const entries = new Map(Object.entries(row));
        for (const [name, removed, value] of changes) {
          if (removed === null) entries.set(name, value);
          else entries.delete(name);
        }
        return Object.fromEntries(entries);
      }),
    },
  );
}

/** What a schema finds wrong, in this library's codes, read from zod's own words and from the value. */
function schemaFaults(schema: z.ZodType, input: unknown, path: readonly (string | number)[]): string[] {
  const result = schema.safeParse(input);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => {
    const steps = [...path, ...issue.path.map(String)].join('.');
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `${[steps, key].join('.')} unknown-field`);
    const value = valueAt(input, issue.path);
    // What is no text cannot be text that is too short.
    if (issue.code === 'too_small' && Array.isArray(value)) return [];
    return [`${steps} ${codeOf(issue, value)}`];
  });
}

function codeOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'custom') return 'not-a-date';
  if (issue.code === 'too_big') return Number(value) > Number.MAX_SAFE_INTEGER ? 'not-safe' : 'too-large';
  if (issue.code === 'too_small') return value === '' ? 'empty' : issue.minimum === 0 ? 'negative' : 'not-safe';
  if (value === undefined) return 'missing';
  if (issue.code === 'invalid_value') return 'unknown-value';
  const wantsNumber = issue.code === 'invalid_type' && ['number', 'int'].includes(issue.expected);
  if (!wantsNumber || typeof value !== 'number') return 'wrong-type';
  return Number.isFinite(value) ? 'not-an-integer' : 'not-finite';
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], input);
}

function rowFaults(run: () => unknown): string[] {
  try {
    run();
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return error.issues
      .filter(({ code }) => ROW_CODES.has(code))
      .map(({ path, code }) => `${path.map(String).join('.')} ${code}`);
  }
}

const ROWS = [
  [
    'units',
    unitSchema,
    { id: 'u', name: 'Chi bộ', kind: 'branch', parentId: 'f-c', from: '2001-01-01', to: '9999-12-31' },
  ],
  [
    'localities',
    localitySchema,
    { id: 'v', name: 'Bản', kind: 'bản', communeId: 'f-c', branchIds: ['f-b1'], hostOf: [] },
  ],
  [
    'figures',
    figureSchema,
    { unitId: 'f-b1', asOf: '2016-02-29', lastAdmission: null, members: 3, official: 2, admitted: 1 },
  ],
] as const;
const FIELDS = {
  units: Object.keys(unitSchema.shape),
  localities: Object.keys(localitySchema.shape),
  figures: [...Object.keys(figureSchema.shape), 'admitted'],
};
const SMALL = { asOf: '2018-05-13', units: [], localities: [] };

describe('the hand-written checks of rows', () => {
  it.each(ROWS)('find in %s what the schema finds, path and code, and accept what it accepts', (list, schema, good) => {
    fc.assert(
      fc.property(spoilt(good, FIELDS[list]), (row) => {
        const draft = draftOf(SMALL) as unknown as Record<string, unknown[]>;
        const index = draft[list]?.push(row) ?? 0;
        const found = rowFaults(() => parseOrganisation(draft as never));
        expect(found.sort()).toEqual(schemaFaults(schema, row, [list, index - 1]).sort());
      }),
      { numRuns: 1000 },
    );
  });

  it('find in members what the schema finds, path and code, and accept what it accepts', () => {
    const org = parseOrganisation(draftOf(SMALL) as never);
    const good = {
      id: 'm',
      branchId: 'f-b1',
      localityId: 'f-v1',
      birthDate: '1957-07',
      admittedOn: '2000-02-29',
      admittedBy: 'f-b2',
      officialOn: '2001-02-28',
      standing: 'official',
      activity: 'exempted',
      origin: 'local',
      gender: 'female',
      minority: true,
      leavesOn: '2030-01-01',
    };
    fc.assert(
      fc.property(spoilt(good, Object.keys(memberSchema.shape)), (row) => {
        const found = rowFaults(() => tallyMembers(org, [good, row] as never));
        expect(found.sort()).toEqual(schemaFaults(memberSchema, row, ['members', 1]).sort());
      }),
      { numRuns: 3000 },
    );
  });

  it('accept every document, roster and filter that the generators make, as the schemas do', () => {
    const roster = organisationInput.chain((input) => fc.tuple(fc.constant(input), membersOf(input), memberFilter));
    fc.assert(
      fc.property(roster, ([input, members, filter]) => {
        expect(organisationSchema.safeParse(input).success).toBe(true);
        expect(safeParseOrganisation(input).success).toBe(true);
        for (const member of members) expect(memberSchema.safeParse(member).success).toBe(true);
        expect(tallyMembers(parseOrganisation(input), members, { keep: { filter } }).asOf).toBe(input.asOf);
      }),
    );
  });

  it('find in filters what the schema finds', () => {
    const org = parseOrganisation(draftOf(SMALL) as never);
    const fields = Object.keys(memberFilterSchema.shape);
    fc.assert(
      fc.property(
        fc.oneof(
          spoilt({ standing: 'official', olderThan: 60 }, fields),
          fc.constantFrom({ minAge: 151 }, { minAge: -1 }),
        ),
        (filter) => {
          const found = rowFaults(() => tallyMembers(org, [], { keep: { own: filter as never } }));
          expect(found.sort()).toEqual(schemaFaults(memberFilterSchema, filter, ['keep', 'own']).sort());
        },
      ),
      { numRuns: 500 },
    );
  });
});
