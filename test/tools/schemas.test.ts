import fs from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import manifest from '../../package.json' with { type: 'json' };
import * as door from '../../src/index.js';
import { membersOf } from '../arbitraries/members.js';
import { organisationInput } from '../arbitraries/organisations.js';

const require = createRequire(import.meta.url);
const files = fs.readdirSync('dist/schemas').sort();

function validator(title: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
  formats.default(ajv);
  return ajv.compile(JSON.parse(fs.readFileSync(`dist/schemas/${title}.json`, 'utf8')) as object);
}

/** A value with something about it changed, anywhere: its type, a field more, a field less. */
const damage = fc.record({
  steps: fc.array(fc.nat(), { maxLength: 4 }),
  how: fc.constantFrom<(value: unknown) => unknown>(
    () => 7,
    () => -1,
    () => 0.5,
    () => '',
    () => 'text',
    () => null,
    () => [],
    () => ({}),
    () => true,
    (value) => (typeof value === 'object' && !Array.isArray(value) ? { ...value, more: 'x' } : [value]),
    (value) => (Array.isArray(value) ? [...(value as unknown[]), 7] : value),
  ),
});

function damaged(value: unknown, steps: readonly number[], how: (value: unknown) => unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof value !== 'object' || value === null) return how(value);
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return how(value);
  const list = Array.isArray(value);
  const entries = Object.entries(value as Record<string, unknown>).map(([name, each]): [string, unknown] => [
    name,
    name === key ? damaged(each, rest, how) : each,
  ]);
  return list ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

describe('the JSON Schemas in the package', () => {
  it('are one for each schema that the library exports', () => {
    const names = Object.entries(door)
      .filter(([name, value]) => name.endsWith('Schema') && (value as unknown) instanceof z.ZodType)
      .map(([name]) => `${name.slice(0, -6).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.json`);
    expect(files).toEqual(names.sort());
    expect(files).toEqual(expect.arrayContaining(['member-filter.json', 'member.json', 'organisation.json']));
  });

  it('are found through the exports of the package', () => {
    expect(manifest.exports['./schemas/*.json']).toBe('./dist/schemas/*.json');
    expect((require('chibo/schemas/organisation.json') as { title: string }).title).toBe('organisation');
  });

  it.each(files)('say of %s what a validator can compile', (file) => {
    expect(typeof validator(file.replace('.json', ''))).toBe('function');
  });

  it('accept and refuse the documents that the library’s own schema does', () => {
    const accepts = validator('organisation');
    fc.assert(
      fc.property(organisationInput, fc.option(damage), (input, change) => {
        const value = change === null ? input : damaged(input, change.steps, change.how);
        expect(accepts(value)).toBe(door.organisationSchema.safeParse(value).success);
      }),
      { numRuns: 300 },
    );
  });

  it('accept and refuse the members that the library’s own schema does', () => {
    const accepts = validator('member');
    const roster = organisationInput.chain((input) => membersOf(input));
    fc.assert(
      fc.property(roster, fc.option(damage), (members, change) => {
        for (const member of members) {
          const value = change === null ? member : damaged(member, change.steps, change.how);
          expect([value, accepts(value)]).toEqual([value, door.memberSchema.safeParse(value).success]);
        }
      }),
    );
  });

  it('accept and refuse the filters that the library’s own schema does', () => {
    const accepts = validator('member-filter');
    const filter = fc.record(
      {
        standing: fc.constantFrom('official', 'probationary', 'other'),
        minority: fc.boolean(),
        olderThan: fc.constantFrom(-1, 0, 60, 150, 151, 1.5),
        more: fc.constant(1),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filter, (value) => {
        expect(accepts(value)).toBe(door.memberFilterSchema.safeParse(value).success);
      }),
    );
  });

  it('know the days of the calendar and the forms of a birth date', () => {
    const member = validator('member');
    for (const [birthDate, admittedOn] of [
      ['1960', '2024-02-29'],
      ['1960-02', '2023-02-29'],
      ['1960-13', '2023-02-28'],
      ['60', '2023-02-28'],
    ] as const) {
      const value = { branchId: 'b', birthDate, admittedOn };
      expect([value, member(value)]).toEqual([value, door.memberSchema.safeParse(value).success]);
    }
  });
});
