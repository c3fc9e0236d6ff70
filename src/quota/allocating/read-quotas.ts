import { type IssueList, indexIds, rowIn } from '../../core/index.js';
import { isCount, notAList } from './check.js';

/** Reads quotas by id into the order of the claims, or adds everything that is wrong with them. */
export function readQuotas(
  claims: readonly { readonly id: string }[],
  allocations: readonly { readonly id: string; readonly quota: number }[],
  issues: IssueList,
): Float64Array {
  if (!Array.isArray(allocations)) notAList('allocations', allocations, issues);
  const list: readonly unknown[] = Array.isArray(allocations) ? allocations : [];
  const ids = Array.isArray(claims) ? claims.map((claim: { id?: unknown } | null) => textOf(claim?.id)) : [];
  const index = indexIds(ids);
  const quotas = new Float64Array(ids.length);
  const seen = new Uint8Array(ids.length);
  list.forEach((allocation, at) => {
    if (typeof allocation !== 'object' || allocation === null) {
      issues.add(['allocations', at], 'not-an-object', 'An allocation is an object with id and quota.', allocation);
      return;
    }
    const { id, quota } = allocation as { id?: unknown; quota?: unknown };
    const claim = rowIn(index, ids, textOf(id) ?? '');
    if (claim < 0) issues.add(['allocations', at, 'id'], 'unknown-id', 'No claim has this id.', id);
    else if (seen[claim] === 1) {
      issues.add(['allocations', at, 'id'], 'duplicate-id', 'Another allocation has this id.', id);
    } else seen[claim] = 1;
    if (isCount(quota)) quotas[claim] = quota;
    else issues.add(['allocations', at, 'quota'], 'bad-quota', 'A quota is a whole number from 0 to 2^53 − 1.', quota);
  });
  ids.forEach((id, claim) => {
    if (id === undefined || seen[claim] === 1 || rowIn(index, ids, id) !== claim) return;
    issues.add(['allocations'], 'missing-id', 'Every claim has an allocation; this one has none.', id);
  });
  return quotas;
}

function textOf(id: unknown): string | undefined {
  return typeof id === 'string' && id !== '' ? id : undefined;
}
