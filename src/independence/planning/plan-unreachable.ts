import type { PlanGroup } from './plan-group.js';
import type { PlanModel } from './plan-model.js';
import { largestGain } from './plan-select.js';
import { gainedBy } from './plan-steps.js';
import type { PlanStep, UnreachableLocality } from './plan-types.js';

/** Which localities even the plan that gains most in their group leaves without a branch of their own, and why. */
export function unreachableIn(
  model: PlanModel,
  groups: readonly PlanGroup[],
  steps: readonly PlanStep[],
): UnreachableLocality[] {
  const { org, settings, residents, limits, unknown } = model;
  const found: UnreachableLocality[] = [];
  const add = (row: number, reasonOf: (lacking: number) => UnreachableLocality['reason']): void => {
    const official = residents[row]!;
    const lacking = Math.max(0, settings.branch.value - official);
    found.push({ localityId: org.localities.ids[row]!, reason: reasonOf(lacking), official, lacking });
  };
  for (const row of unknown) add(row, () => 'unknown-state');
  const lacking = groups.filter(({ profile, open }) => largestGain(profile) < open.length);
  const hosts = hostsOf(model);
  for (const { profile, open, realise } of lacking) {
    const most = largestGain(profile);
    const gained = new Set<number>();
    if (most > 0) for (const plan of realise(most)) for (const row of gainedBy(model, plan)) gained.add(row);
    for (const row of open) {
      if (gained.has(row)) continue;
      add(row, (lack) => {
        if (hosts.has(row)) return 'guests-stay';
        if (lack <= limits[row]!) return 'rest-too-small';
        return settings.late ? 'deadline-past' : 'no-candidates';
      });
    }
  }
  const reached = new Set<string>();
  for (const { gains } of steps) for (const localityId of gains) reached.add(localityId);
  return found
    .filter(({ localityId }) => !reached.has(localityId))
    .sort((left, right) => (left.localityId < right.localityId ? -1 : 1));
}

/** Localities that host a branch: those of a shared one never leave it. */
function hostsOf({ org }: PlanModel): Set<number> {
  const { ids, branchStarts, hosts } = org.localities;
  const rows = new Set<number>();
  for (let row = 0; row < ids.length; row += 1) {
    const end = branchStarts[row + 1]!;
    for (let place = branchStarts[row]!; place < end; place += 1) if (hosts[place] === 1) rows.add(row);
  }
  return rows;
}
