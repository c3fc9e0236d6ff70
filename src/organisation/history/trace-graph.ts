import type { Reorganisation } from './reorganisation-schema.js';

/** What an event makes of ids: those it names that end, stay or begin, and what became of each. */
export interface Step {
  /** What each id of the day before became; empty if it was dissolved. Ids that are not here stay. */
  readonly became: ReadonlyMap<string, readonly string[]>;
  /** Where each id of the day came from; empty if it was established. Ids that are not here were there. */
  readonly cameFrom: ReadonlyMap<string, readonly string[]>;
  /** Whether what becomes nothing is lost: it was dissolved, not merely absent. */
  readonly dissolved: string | null;
}

/** What an id becomes in the end. */
export interface Fate {
  /** The ids at the end, in order. */
  readonly ids: readonly string[];
  /** Whether all of it is in one of them: it has become this one and nothing else, and none was dissolved. */
  readonly whole: boolean;
}

/**
 * Steps as a graph. A node is an id for as long as no event concerns it; edges lead from it to what an event makes
 * of it. Each step is laid down once, and whoever is traced walks along the nodes that concern it, and no others.
 */
export class TraceGraph {
  /** The id of each node. */
  readonly #ids: string[] = [];
  /** What follows each node, and what it follows; `undefined` of the last of an id, and of the first. */
  readonly #onwards: (readonly number[] | undefined)[] = [];
  readonly #back: (readonly number[] | undefined)[] = [];
  readonly #dissolved = new Set<number>();
  readonly #first = new Map<string, number>();
  readonly #last = new Map<string, number>();
  /** Fates by the node where ways part. */
  readonly #fates = new Map<number, Fate>();
  /** Further along the same way, for nodes that have been walked from. */
  readonly #ahead = new Map<number, number>();

  constructor(steps: readonly Step[]) {
    for (const step of steps) this.#lay(step);
  }

  /** What the id of before the first step has become after the last. */
  fateOf(id: string): Fate {
    const start = this.#first.get(id);
    return start === undefined ? { ids: [id], whole: true } : this.#fateFrom(start);
  }

  /** What the id of after the last step has come from, in order. */
  originsOf(id: string): readonly string[] {
    const end = this.#last.get(id);
    return end === undefined ? [id] : this.#reached(end, this.#back).ids;
  }

  #lay({ became, cameFrom, dissolved }: Step): void {
    const touched = [...new Set([...became.keys(), ...cameFrom.keys()])];
    const before = new Map(touched.map((id) => [id, this.#last.get(id) ?? this.#add(id)]));
    const after = new Map(touched.map((id) => [id, this.#add(id)]));
    const nodes = (ids: readonly string[], side: ReadonlyMap<string, number>): number[] =>
      [...new Set(ids)].map((id) => side.get(id)!);
    for (const id of touched) {
      const [from, to] = [before.get(id)!, after.get(id)!];
      // An id that only the other side knows cannot have been on this one.
      this.#onwards[from] = nodes(became.get(id) ?? [], after);
      this.#back[to] = nodes(cameFrom.get(id) ?? [], before);
      if (id === dissolved) this.#dissolved.add(from);
    }
  }

  #add(id: string): number {
    const node = this.#ids.length;
    this.#ids.push(id);
    this.#onwards.push(undefined);
    this.#back.push(undefined);
    if (!this.#first.has(id)) this.#first.set(id, node);
    this.#last.set(id, node);
    return node;
  }

  /** Whoever merges has the fate of what comes out: where ways do not part, it is told once for all of them. */
  #fateFrom(start: number): Fate {
    const passed: number[] = [];
    let node = start;
    for (let next = this.#next(node); next !== null; next = this.#next(node)) {
      passed.push(node);
      node = next;
    }
    for (const each of passed) this.#ahead.set(each, node);
    const known = this.#fates.get(node);
    if (known !== undefined) return known;
    const { ids, lost } = this.#reached(node, this.#onwards);
    const fate = { ids, whole: ids.length === 1 && !lost };
    this.#fates.set(node, fate);
    return fate;
  }

  #next(node: number): number | null {
    const next = this.#onwards[node];
    return this.#ahead.get(node) ?? (next?.length === 1 ? next[0]! : null);
  }

  /** The ids at the end of all ways from a node, and whether one of them ended by dissolution. */
  #reached(
    start: number,
    edges: readonly (readonly number[] | undefined)[],
  ): { readonly ids: readonly string[]; readonly lost: boolean } {
    const ids: string[] = [];
    let lost = false;
    const seen = new Set([start]);
    const waiting = [start];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (this.#dissolved.has(node)) lost = true;
      const next = edges[node];
      if (next === undefined) ids.push(this.#ids[node]!);
      for (const each of next ?? []) {
        if (seen.has(each)) continue;
        seen.add(each);
        waiting.push(each);
      }
    }
    return { ids: ids.sort(), lost };
  }
}

/** What an event makes of ids; `null` where it makes nothing of those that are followed. */
export function stepOf(event: Reorganisation, subject: 'unit' | 'locality' | undefined): Step | null {
  switch (event.type) {
    case 'merge': {
      const ids = about(event.units, event.localities, subject);
      if (ids === undefined) return null;
      const became = new Map(ids.map((id) => [id, [event.into]]));
      return { became, cameFrom: new Map([[event.into, ids]]), dissolved: null };
    }
    case 'split': {
      const id = about(event.unit, event.locality, subject);
      if (id === undefined) return null;
      const parts = event.into.map((part) => part.id);
      return { became: new Map([[id, parts]]), cameFrom: new Map(parts.map((part) => [part, [id]])), dissolved: null };
    }
    case 'establish': {
      const made = about(event.unit, event.locality, subject);
      if (made === undefined) return null;
      return { became: new Map(), cameFrom: new Map([[made.id, []]]), dissolved: null };
    }
    case 'dissolve': {
      const id = about(event.unit, event.locality, subject);
      return id === undefined ? null : { became: new Map([[id, []]]), cameFrom: new Map(), dissolved: id };
    }
    default:
      return null;
  }
}

/** What an event is about, where that is followed. */
function about<Unit, Locality>(
  unit: Unit | undefined,
  locality: Locality | undefined,
  subject: 'unit' | 'locality' | undefined,
): Unit | Locality | undefined {
  if (subject === 'unit') return unit;
  if (subject === 'locality') return locality;
  return unit ?? locality;
}
