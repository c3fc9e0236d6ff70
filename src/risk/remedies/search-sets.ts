/** A kind of action in a search. */
export interface ActionKind {
  /** How often a set may have it. */
  readonly limit: number;
  /** Whether a set has at most one of all kinds that exclude each other. */
  readonly exclusive: boolean;
  /** Kinds that make no sense together with this one, by number. */
  readonly notWith: number | null;
}

/** A set of actions: numbers of kinds, ascending, one for each action. */
export type ActionSet = readonly number[];

/** A set that helps, and what an assessment found of it. */
export interface FoundSet<T> {
  readonly set: ActionSet;
  readonly first: number;
  readonly found: T;
}

/** What an assessment finds of a set: the first day on which it helps, Infinity where it never does. */
interface Assessed {
  readonly first: number;
}

/**
 * Finds all sets that help sooner than each smaller set within them, level by level.
 *
 * Nothing is taken to grow better with more actions. But a set within which one helps on the first day can be no
 * sooner, nor can whatever it is part of: it is not assessed.
 */
export function searchSets<T extends Assessed>(
  kinds: readonly ActionKind[],
  { maxActions, maxSets, soonest }: { readonly maxActions: number; readonly maxSets: number; readonly soonest: number },
  assess: (sets: readonly ActionSet[]) => readonly T[],
): { readonly found: FoundSet<T>[]; readonly actions: number; readonly sets: number } {
  const found: FoundSet<T>[] = [];
  let level: { readonly set: ActionSet; readonly before: number }[] = [{ set: [], before: Number.POSITIVE_INFINITY }];
  let sets = 0;
  for (let size = 0; ; size += 1) {
    const assessed = assess(level.map(({ set }) => set));
    sets += level.length;
    // Of each set that can still be bettered, the first day on which it or a smaller one within it helps.
    const open = new Map<string, number>();
    level.forEach(({ set, before }, index) => {
      const one = assessed[index]!;
      if (one.first < before) found.push({ set, first: one.first, found: one });
      const best = Math.min(before, one.first);
      if (best > soonest) open.set(set.join(), best);
    });
    if (size === maxActions) return { found, actions: maxActions, sets };
    const next = nextLevel(level, kinds, open, maxSets - sets);
    if (next === null) return { found, actions: size, sets };
    if (next.length === 0) return { found, actions: maxActions, sets };
    level = next;
  }
}

/** The sets of one action more, all of whose parts are open; `null` where they are too many. */
function nextLevel(
  level: readonly { readonly set: ActionSet }[],
  kinds: readonly ActionKind[],
  open: ReadonlyMap<string, number>,
  most: number,
): { readonly set: ActionSet; readonly before: number }[] | null {
  const next: { readonly set: ActionSet; readonly before: number }[] = [];
  for (const { set } of level) {
    for (let kind = set.at(-1) ?? 0; kind < kinds.length; kind += 1) {
      if (!mayJoin(kind, set, kinds)) continue;
      const larger = [...set, kind];
      const before = bestWithin(larger, open);
      if (before === null) continue;
      if (next.length === most) return null;
      next.push({ set: larger, before });
    }
  }
  return next;
}

function mayJoin(number: number, set: ActionSet, kinds: readonly ActionKind[]): boolean {
  const kind = kinds[number]!;
  if (kind.exclusive && set.some((other) => kinds[other]!.exclusive)) return false;
  if (kind.notWith !== null && set.includes(kind.notWith)) return false;
  return set.filter((other) => other === number).length < kind.limit;
}

/** The first day on which a set of one action fewer helps; `null` where one helps at once. */
function bestWithin(set: ActionSet, open: ReadonlyMap<string, number>): number | null {
  let best = Number.POSITIVE_INFINITY;
  for (let place = 0; place < set.length; place += 1) {
    if (set[place] === set[place - 1]) continue;
    const first = open.get(set.filter((_, other) => other !== place).join());
    if (first === undefined) return null;
    best = Math.min(best, first);
  }
  return best;
}
