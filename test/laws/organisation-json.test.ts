import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../src/core/index.js';
import {
  organisationFromJson,
  organisationToInput,
  organisationToJson,
  parseOrganisation,
  safeOrganisationFromJson,
  updateOrganisation,
} from '../../src/organisation/index.js';
import { deepFreeze, organisationInput } from '../arbitraries/organisations.js';

/** Documents of which localities have dates as well, and counts that JSON writes otherwise. */
const dated = organisationInput.map((input) => ({
  ...input,
  localities: input.localities.map((row, index) => ({
    ...row,
    ...[{}, { from: '1975-04-30' }, { to: '9999-12-31' }][index % 3],
  })),
  figures: (input.figures ?? []).map((row) => ({ ...row, zero: -0, 7: 1 })),
}));

function faultsOf(json: unknown): [path: string, code: string][] {
  const result = safeOrganisationFromJson(json);
  if (result.success) return [];
  if (!(result.error instanceof InvalidInputError)) throw result.error;
  return result.error.issues.map(({ path, code }) => [path.join('.'), code]);
}

describe('an organisation', () => {
  it('is equal after it was its own document, JSON text, a posted message, and an empty update', () => {
    fc.assert(
      fc.property(dated, (input) => {
        const org = parseOrganisation(deepFreeze(input));
        expect(parseOrganisation(deepFreeze(organisationToInput(org)))).toEqual(org);
        const json = organisationToJson(org);
        expect(organisationFromJson(deepFreeze(json))).toEqual(org);
        expect(organisationFromJson(JSON.parse(JSON.stringify(json)))).toEqual(org);
        expect(organisationFromJson(structuredClone(json))).toEqual(org);
        expect(organisationToJson(structuredClone(org))).toEqual(json);
        expect(updateOrganisation(org, {})).toEqual(org);
      }),
    );
  });

  it('has in its document the rows that it was read from, whatever their order', () => {
    fc.assert(
      fc.property(dated, (input) => {
        const { units, localities, asOf } = organisationToInput(parseOrganisation(input));
        expect(asOf).toBe(input.asOf);
        expect(new Map(units.map((row) => [row.id, row]))).toEqual(new Map(input.units.map((row) => [row.id, row])));
        const bare = ({ hostOf = [], ...row }: (typeof localities)[number]): object => ({
          ...row,
          hosts: new Set(hostOf),
        });
        expect(new Map(localities.map((row) => [row.id, bare(row)]))).toEqual(
          new Map(input.localities.map((row) => [row.id, bare(row)])),
        );
      }),
    );
  });

  it('is refused as JSON of another format or a newer version, and with every fault of its document', () => {
    const json = { format: 'chibo/organisation', version: 1 };
    expect(faultsOf({ ...json, version: 2, anything: true })).toEqual([['version', 'newer-version']]);
    expect(faultsOf({ ...json, version: '1' })).toEqual([['version', 'not-a-version']]);
    expect(faultsOf({ ...json, version: 0 })).toEqual([['version', 'not-a-version']]);
    expect(faultsOf({ format: 'chibo/organisation' })).toEqual([['version', 'missing']]);
    expect(faultsOf({ ...json, format: 'chibo/tally' })).toEqual([['format', 'unknown-format']]);
    expect(faultsOf({ asOf: '2018-05-13', units: [], localities: [] })).toEqual([['format', 'missing']]);
    for (const wrong of [null, [], 'text', 7, undefined]) expect(faultsOf(wrong)).toEqual([['', 'wrong-type']]);
    expect(faultsOf({ ...json, asOf: '2023-02-30', units: [{}], colour: 'red' }).map(([path]) => path)).toEqual(
      expect.arrayContaining(['asOf', 'localities', 'colour', 'units.0.id']),
    );
  });
});
