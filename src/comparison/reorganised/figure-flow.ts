import type { Reorganisation } from '../../organisation/index.js';
import { countOf, type Division } from './apportion.js';
import { compareText } from './read-events.js';
import type { SharingOf } from './read-restate.js';
import type { DividedAmount, EndedFigure, FigureSource, RestatedFigure, Restatement } from './restatement.js';
import { cloud, divideHolder, type Holder, holderOf, type Lump, mergeHolders, sourcesOf, WHOLE } from './share-flow.js';

/** Ids that an event ends or changes, and those that stand in their place. */
export interface Step {
  readonly sources: readonly string[];
  readonly results: readonly string[];
}

/** What an event makes of ids; `null` where it makes nothing of those that are followed. */
export function stepOf(event: Reorganisation, subject: 'unit' | 'locality' | undefined): Step | null {
  const about = <U, L>(unit: U | undefined, locality: L | undefined): U | L | undefined =>
    subject === 'unit' ? unit : subject === 'locality' ? locality : (unit ?? locality);
  switch (event.type) {
    case 'merge': {
      const ids = about(event.units, event.localities);
      return ids === undefined ? null : { sources: [...new Set(ids)], results: [event.into] };
    }
    case 'split': {
      const id = about(event.unit, event.locality);
      return id === undefined ? null : { sources: [id], results: [...new Set(event.into.map((part) => part.id))] };
    }
    case 'establish': {
      const made = about(event.unit, event.locality);
      return made === undefined ? null : { sources: [], results: [made.id] };
    }
    case 'dissolve': {
      const id = about(event.unit, event.locality);
      return id === undefined ? null : { sources: [id], results: [] };
    }
    default:
      return null;
  }
}

interface Ended {
  readonly holder: Holder;
  readonly event: string;
  readonly reason: EndedFigure['reason'];
}

/** Who holds what of the figures, event after event. */
export class FigureFlow {
  /** What is to be shared out before the result can be told. */
  readonly divisions: Division[] = [];
  readonly #figures: ReadonlyMap<string, number | null>;
  readonly #sharingOf: SharingOf;
  /** Those whom an event has concerned; `null` where an id has ended. Whoever is not here has the figure given. */
  readonly #holders = new Map<string, Holder | null>();
  readonly #ended: Ended[] = [];

  constructor(figures: ReadonlyMap<string, number | null>, sharingOf: SharingOf) {
    this.#figures = figures;
    this.#sharingOf = sharingOf;
  }

  /** People came to a unit or left it. */
  contentChanged(id: string, event: string): void {
    const holder = this.#holderOf(id);
    if (holder === null) return;
    cloud(holder, event);
    this.#holders.set(id, holder);
  }

  /** Takes what the sources of a step hold to its results. */
  follow({ id: event, type }: Reorganisation, { sources, results }: Step): void {
    const from = sources.map((id) => this.#holderOf(id) ?? holderOf(id, null));
    for (const id of sources) this.#holders.set(id, null);
    for (const id of results) {
      const before = this.#holderOf(id);
      if (before !== null) this.#ended.push({ holder: before, event, reason: 'made-anew' });
    }
    if (results.length === 0) {
      const reason = type === 'establish' ? 'established' : 'dissolved';
      for (const holder of from) this.#ended.push({ holder, event, reason });
    } else if (results.length === 1) {
      const only = results[0]!;
      this.#holders.set(only, mergeHolders(only, from));
    } else {
      const ids = [...results].sort(compareText);
      // Only one thing is divided: what is split, or backwards what was made by merging.
      const parts = divideHolder(from[0]!, ids, event, this.#sharingOf(event, ids), this.divisions);
      for (const part of parts) this.#holders.set(part.id, part);
    }
  }

  /** What has come of the figures, once what was divided is shared out. */
  result(by: string | null): Pick<Restatement, 'figures' | 'ended' | 'divided' | 'uncovered'> {
    const ended = this.#ended.filter(({ holder }) => this.#isCovered(holder));
    const concerned = [...this.#holders.values()].filter((holder) => holder !== null);
    const standing = concerned.filter((holder) => this.#isCovered(holder));
    const places = new Map<string, number>();
    const lumps = new Set<Lump>();
    for (const holder of [...standing, ...ended.map((each) => each.holder)]) {
      let outside = 0;
      for (const lump of holder.lumps) {
        lumps.add(lump);
        if (lump.parts.has(null)) outside = 1;
      }
      for (const [id] of sourcesOf(holder)) {
        places.set(id, (places.get(id) ?? 0) + 1 + outside);
      }
    }
    return {
      figures: [...this.#untouched(), ...standing.map((holder) => this.#figureOf(holder, places, by))].sort(byId),
      ended: ended
        .map(({ holder, event, reason }) => ({ ...this.#figureOf(holder, places, by), event, reason }))
        .sort((left, right) => byId(left, right) || compareText(left.event, right.event)),
      divided: [...lumps].map(dividedOf).sort((left, right) => compareText(left.event, right.event)),
      uncovered: concerned
        .filter(({ sources }) => sources?.size === 0)
        .map(({ id }) => id)
        .sort(compareText),
    };
  }

  #holderOf(id: string): Holder | null {
    const holder = this.#holders.get(id);
    if (holder !== undefined) return holder;
    const value = this.#figures.get(id);
    return value === undefined ? null : holderOf(id, value);
  }

  /** The figures of those whom no event has concerned. */
  #untouched(): RestatedFigure[] {
    const figures: RestatedFigure[] = [];
    for (const [id, value] of this.#figures) {
      if (this.#holders.has(id)) continue;
      const from = [{ id, value, share: WHOLE }];
      figures.push({ id, value, basis: value === null ? 'unknown' : 'exact', certain: value ?? 0, weight: null, from });
    }
    return figures;
  }

  /** Whether any figure given says something of it. */
  #isCovered(holder: Holder): boolean {
    for (const [id] of sourcesOf(holder)) if (this.#figures.has(id)) return true;
    return false;
  }

  #figureOf(holder: Holder, places: ReadonlyMap<string, number>, by: string | null): RestatedFigure {
    const { id, certain, lumps, incomplete } = holder;
    let value: number | null = incomplete ? null : certain;
    for (const lump of lumps) {
      const part = lump.parts.get(holder) ?? null;
      value = value === null || part === null ? null : value + countOf(part);
    }
    const basis = value === null ? 'unknown' : lumps.length === 0 ? 'exact' : 'apportioned';
    const from = Array.from(sourcesOf(holder))
      .map(([source, share]): FigureSource => {
        // What is in one place alone is there wholly, though it may have been divided on the way.
        return {
          id: source,
          value: this.#figures.get(source) ?? null,
          share: places.get(source) === 1 ? WHOLE : share,
        };
      })
      .sort(byId);
    return { id, value, basis, certain, weight: basis === 'apportioned' ? by : null, from };
  }
}

function dividedOf({ value, event, why, parts }: Lump): DividedAmount {
  const among = [...parts].flatMap(([holder, part]) =>
    holder === null ? [] : [{ id: holder.id, value: part === null ? null : countOf(part) }],
  );
  return { event, value, why, among: among.sort(byId) };
}

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return compareText(left.id, right.id);
}
