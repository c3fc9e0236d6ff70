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
    expect(() => planIndependence(org, tally, { ...OPTIONS, target: '101%' })).toThrow(InvalidInputError);
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
});
