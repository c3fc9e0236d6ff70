import { branchCase, type Move, openOf, type PlanGroup, type Reorganisation } from './plan-group.js';
import { byId, type PlanModel, type SharedBranches } from './plan-model.js';
import {
  foundingOptions,
  type SurplusChoice,
  type SurplusOption,
  surplusChoices,
  surplusOptions,
} from './plan-surplus.js';

/** A branch of a commune, or a locality without one, with what may become of it. */
interface Item {
  readonly shared: SharedBranches | null;
  readonly founder: number;
}

/** The groups of a plan in which a commune's members above the threshold may move within the commune. */
export function communeGroups(
  model: PlanModel,
  simple: readonly SharedBranches[],
  weight: number,
): { groups: PlanGroup[]; apart: SharedBranches[] } {
  const { communes } = model.org.localities;
  const pools = new Map<number, { shared: SharedBranches[]; founders: number[] }>();
  const poolOf = (row: number): { shared: SharedBranches[]; founders: number[] } => {
    const commune = communes[row]!;
    const pool = pools.get(commune) ?? { shared: [], founders: [] };
    pools.set(commune, pool);
    return pool;
  };
  const apart: SharedBranches[] = [];
  for (const shared of simple) {
    if (isOfOneCommune(model, shared)) poolOf(shared.served[0]![0]!).shared.push(shared);
    else apart.push(shared);
  }
  for (const row of model.founders) poolOf(row).founders.push(row);
  const isShared = new Set(model.shared.flatMap(({ branches }) => branches));
  const groups = [...pools].map(([commune, pool]) => communeGroup(model, { commune, ...pool, isShared }, weight));
  return { groups, apart };
}

interface Pool {
  readonly commune: number;
  readonly shared: readonly SharedBranches[];
  readonly founders: readonly number[];
  readonly isShared: ReadonlySet<number>;
}

function communeGroup(model: PlanModel, pool: Pool, weight: number): PlanGroup {
  const { org, settings, residents, limits } = model;
  const needed = settings.branch.value;
  const open = [...pool.shared.flatMap((shared) => openOf(model, shared)), ...pool.founders];
  const limited = [...pool.founders, ...pool.shared.flatMap(({ served }) => served[0]!)].some(
    (row) => limits[row]! < needed,
  );
  const above = aboveElsewhere(model, pool);
  const items: readonly Item[] = [
    ...pool.shared.map((shared) => ({ shared, founder: -1 })),
    ...pool.founders.map((founder) => ({ shared: null, founder })),
  ];
  const options = items.map(({ shared, founder }) =>
    shared === null
      ? foundingOptions(needed, residents[founder]!, limits[founder]!, limited)
      : surplusOptions(branchCase(model, shared), limited),
  );
  const price = ({ net, lack }: SurplusChoice): number => Math.max(0, net) * (weight - 1) + lack;
  const best = surplusChoices(options, above, limited).map((choices) =>
    choices.reduce<SurplusChoice | null>(
      (least, choice) => (least === null || price(choice) < price(least) ? choice : least),
      null,
    ),
  );
  const profile = Float64Array.from(best, (choice) => (choice === null ? Number.POSITIVE_INFINITY : price(choice)));
  return {
    key: org.units.ids[pool.commune]!,
    profile,
    lower: profile,
    open: byId(open, org.localities.ids),
    realise: (gain) => reorganisations(model, pool, items, best[gain]!),
  };
}

/** What is chosen, with who moves from where to where. */
function reorganisations(
  model: PlanModel,
  pool: Pool,
  items: readonly Item[],
  choice: SurplusChoice,
): Reorganisation[] {
  const { settings, residents, members, limits } = model;
  const needed = settings.branch.value;
  const chosen: SurplusOption[] = [];
  for (let at = choice; at.option !== null; at = at.before!) chosen.push(at.option);
  chosen.reverse();
  const donors: { branch: number; locality: number; above: number }[] = [];
  const places: { item: number; branch: number; locality: number; lack: number; must: number }[] = [];
  const place = (item: number, branch: number, locality: number, lack: number, limit: number): void => {
    if (lack > 0) places.push({ item, branch, locality, lack, must: Math.max(0, lack - limit) });
  };
  let unshared = aboveElsewhere(model, pool);
  for (const row of donorsElsewhere(model, pool)) {
    const above = Math.min(unshared, Math.max(0, members[row]! - needed));
    unshared -= above;
    donors.push({ branch: row, locality: -1, above });
  }
  const results = items.map(({ shared, founder }, item): Omit<Reorganisation, 'moves'> => {
    const splits = chosen[item]!.splits.map((at) => (shared === null ? founder : shared.movable[at]!));
    for (const row of splits) {
      place(item, -1, row, Math.max(0, needed - residents[row]!), limits[row]!);
    }
    if (shared === null) {
      for (const row of splits)
        donors.push({ branch: -1, locality: row, above: Math.max(0, residents[row]! - needed) });
      return { branches: [], served: [], splits };
    }
    const branch = shared.branches[0]!;
    const { members: all, residents: here } = branchCase(model, shared);
    const away = splits.reduce((sum, row) => sum + residents[row]!, 0);
    const rest = Math.max(0, all - away);
    const foreign = here.reduce((sum, count) => sum + count, 0) > all;
    const leaving = new Set(splits);
    if (splits.length > 0) {
      const staying = shared.served[0]!.filter((row) => !leaving.has(row));
      const limit = staying.reduce((sum, row) => sum + limits[row]!, 0);
      place(item, branch, -1, Math.max(0, needed - rest), limit);
    }
    if (splits.length === 0 || !foreign) {
      for (const row of splits) donors.push({ branch, locality: row, above: Math.max(0, residents[row]! - needed) });
      donors.push({ branch, locality: -1, above: Math.max(0, rest - needed) });
    }
    return { branches: shared.branches, served: shared.served, splits };
  });
  let spare = choice.lack - Math.max(0, choice.net) - places.reduce((sum, { must }) => sum + must, 0);
  const moves = results.map((): Move[] => []);
  for (const { item, branch, locality, lack, must } of places) {
    const more = Math.min(spare, lack - must);
    spare -= more;
    let wanted = must + more;
    for (const donor of donors) {
      const count = Math.min(wanted, donor.above);
      if (count === 0) continue;
      donor.above -= count;
      wanted -= count;
      const from = { fromBranch: donor.branch, fromLocality: donor.locality };
      moves[item]!.push({ ...from, toBranch: branch, toLocality: locality, count, memberId: null });
    }
  }
  return results.map((result, item) => ({ ...result, moves: moves[item]! })).filter(({ splits }) => splits.length > 0);
}

/** Branches of the commune that the plan leaves as they are, by id. */
function donorsElsewhere({ org, members, settings }: PlanModel, { commune, isShared }: Pool): number[] {
  const rows: number[] = [];
  const end = org.units.ends[commune]!;
  for (let row = commune; row < end; row += 1) {
    if (members[row]! > settings.branch.value && !isShared.has(row)) rows.push(row);
  }
  return byId(rows, org.units.ids);
}

/**
 * Members above the threshold in those branches, less the members of the commune who will be needed where they
 * live: those of localities without a branch, and those who live where a shared branch meets and belong elsewhere.
 */
function aboveElsewhere(model: PlanModel, pool: Pool): number {
  const { members, residents, settings } = model;
  let above = 0;
  for (const row of donorsElsewhere(model, pool)) above += members[row]! - settings.branch.value;
  for (const row of pool.founders) above -= residents[row]!;
  for (const shared of pool.shared) {
    const { members: all, residents: here } = branchCase(model, shared);
    above -= Math.max(0, here.reduce((sum, count) => sum + count, 0) - all);
  }
  return Math.max(0, above);
}

function isOfOneCommune({ org }: PlanModel, { branches, served }: SharedBranches): boolean {
  const { communes } = org.localities;
  const commune = communes[served[0]![0]!]!;
  const branch = branches[0]!;
  if (branch < commune || branch >= org.units.ends[commune]!) return false;
  return served[0]!.every((row) => communes[row] === commune);
}
