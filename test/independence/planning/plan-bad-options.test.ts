import { describe, expect, it } from 'vitest';
import { ContractError, InvalidInputError } from '../../../src/core/index.js';
import { type PlanOptions, planIndependence, tryPlanIndependence } from '../../../src/independence/index.js';
import { parseOrganisation, tallyMembers } from '../../../src/organisation/index.js';

const AS_OF = '2024-01-31';
const OPTIONS = { target: '100%', under: 'xa', by: '2026-01-31', host: 'does-not-count' } as const;
const units = [
  { id: 'xa', name: 'Xã', kind: 'commune' as const, parentId: null },
  { id: 'cb', name: 'Chi bộ', kind: 'branch' as const, parentId: 'xa' },
];
const localities = ['a', 'b'].map((id) => ({ id, name: id, communeId: 'xa', branchIds: ['cb'] }));
const org = parseOrganisation({ asOf: AS_OF, units, localities });

describe('planIndependence', () => {
  it('refuses bad options, all faults at once', () => {
    const tally = tallyMembers(org, [], { keep: 'dates' });
    const bad = {
      target: 0.95,
      under: 'xa',
      by: '2026-02-30',
      host: 'perhaps',
      candidates: [{ localityId: 'a', count: -1 }, { localityId: 'x', count: 1 }, { localityId: 'a', count: 1 }, null],
      transfers: [{ id: '', branchId: 'x', localityIds: ['x'] }, { branchId: 'cb' }],
      maxSteps: 1.5,
    } as unknown as PlanOptions;
    const outcome = tryPlanIndependence(org, tally, bad);
    expect(outcome.success).toBe(false);
    const error = outcome.success ? null : outcome.error;
    expect(error).toBeInstanceOf(InvalidInputError);
    expect((error as InvalidInputError).issues.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([
      'target inexact-threshold',
      'by not-a-date',
      'host unknown-host',
      'candidates.0.count not-an-integer',
      'candidates.1.localityId unknown-locality',
      'candidates.2.localityId duplicate-id',
      'candidates.3.localityId unknown-locality',
      'candidates.3.count not-an-integer',
      'transfers.0.id empty-id',
      'transfers.0.branchId unknown-branch',
      'transfers.0.localityIds.0 unknown-locality',
      'transfers.1.localityIds not-a-list',
      'maxSteps not-an-integer',
    ]);
    const codes = (options: unknown) => {
      const result = tryPlanIndependence(org, tally, { ...OPTIONS, ...(options as object) });
      if (result.success || !(result.error instanceof InvalidInputError)) return [];
      return result.error.issues.map(({ path, code }) => `${path.join('.')} ${code}`);
    };
    expect(codes({ candidates: {}, transfers: {} })).toEqual(['candidates not-a-list', 'transfers not-a-list']);
    const twice = { id: 'm', branchId: 'cb', localityIds: ['a', 'a'] };
    expect(codes({ transfers: [twice, twice] })).toEqual(['transfers.1.id duplicate-id']);
    expect(
      codes({ candidates: [{ localityId: ['a'], count: 1 }], transfers: [{ ...twice, branchId: ['cb'] }] }),
    ).toEqual(['candidates.0.localityId unknown-locality', 'transfers.0.branchId unknown-branch']);
    for (const target of ['101%', '-1%', { numerator: 3, denominator: 2 }]) {
      expect(() => planIndependence(org, tally, { ...OPTIONS, target })).toThrow(InvalidInputError);
    }
    const codeOf = (options: unknown): string => {
      const result = tryPlanIndependence(org, tally, options as PlanOptions);
      return result.success ? '' : result.error.code;
    };
    expect(codeOf(undefined)).toBe('missing-argument');
    expect(codeOf({ ...OPTIONS, under: 'nowhere' })).toBe('unknown-id');
    expect(codeOf({ ...OPTIONS, by: '2023-01-01' })).toBe('before-as-of');
    const other = tallyMembers(parseOrganisation({ asOf: AS_OF, units, localities: [] }), []);
    expect(() => planIndependence(org, other, OPTIONS)).toThrow(ContractError);
    expect(() => planIndependence(org, tallyMembers(org, []), OPTIONS)).toThrow('did not keep');
  });

  it('says in words what is wrong with candidates, willing members and steps', () => {
    const tally = tallyMembers(org, [], { keep: 'dates' });
    const told = (options: unknown): string[] => {
      const outcome = tryPlanIndependence(org, tally, { ...OPTIONS, ...(options as object) });
      if (outcome.success) return [];
      if (!(outcome.error instanceof InvalidInputError)) throw outcome.error;
      return outcome.error.issues.map(({ path, message, value }) => `${path.join('.')}: ${message} (${String(value)})`);
    };
    const candidates = (...list: unknown[]) => told({ candidates: list });
    expect(told({ candidates: { a: 1 } })).toEqual([
      'candidates: Candidates are a list of { localityId, count }. (object)',
    ]);
    expect(candidates({ localityId: 'a', count: 0 }, { localityId: 'b', count: 3 })).toEqual([]);
    expect(candidates({ localityId: 'a', count: 1 }, { localityId: 'a', count: 1 })).toEqual([
      'candidates.1.localityId: The locality has candidates already. (a)',
    ]);
    expect(candidates({ localityId: 7, count: '1' })).toEqual([
      'candidates.0.localityId: No locality has this id. (7)',
      'candidates.0.count: Candidates are a whole number, 0 or more. (1)',
    ]);
    expect(told({ transfers: 'surplus' })).toEqual([
      "transfers: Transfers are 'commune-surplus' or a list of { branchId, localityIds }. (surplus)",
    ]);
    const moving = (...list: object[]) =>
      told({ transfers: list.map((each) => ({ branchId: 'cb', localityIds: [], ...each })) });
    expect(moving({ id: 'm' }, { id: 'n' }, {}, {})).toEqual([]);
    expect(moving({ id: 'm' }, { id: 'm' }, { id: 7 }, { id: '' })).toEqual([
      'transfers.1.id: Another member has this id. (m)',
      'transfers.2.id: An id is a text with at least one character. (7)',
      'transfers.3.id: An id is a text with at least one character. ()',
    ]);
    expect(moving({ branchId: 'a', localityIds: ['a', 'cb'] }, { localityIds: 'a' })).toEqual([
      'transfers.0.branchId: No unit has this id. (a)',
      'transfers.0.localityIds.1: No locality has this id. (cb)',
      'transfers.1.localityIds: Say to which localities the member is willing to move. (a)',
    ]);
    for (const maxSteps of [0, 1]) expect(told({ maxSteps })).toEqual([]);
    expect(told({ maxSteps: -1 })).toEqual(['maxSteps: Steps are a whole number, 0 or more. (-1)']);
    expect(told({ host: 'yes' })).toEqual([
      "host: Say whether a host has a branch of its own: host is 'counts' or 'does-not-count'. (yes)",
    ]);
  });

  it('plans for the day of the tally and no earlier one', () => {
    const tally = tallyMembers(org, [], { keep: 'dates' });
    expect(planIndependence(org, tally, { ...OPTIONS, by: AS_OF })).toMatchObject({ asOf: AS_OF, by: AS_OF });
    expect(tryPlanIndependence(org, tally, { ...OPTIONS, by: '2024-01-30' })).toMatchObject({
      error: {
        code: 'before-as-of',
        message: 'The tally is of 2024-01-31; it knows no earlier day.',
        details: { by: '2024-01-30' },
      },
    });
  });
});
