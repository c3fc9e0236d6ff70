import { addDays } from '../../calendar/index.js';
import type { IssueList } from '../../core/index.js';
import type { Draft, DraftLocality, DraftUnit } from '../tree/draft.js';
import { MAY_STAND_UNDER, type UnitKind } from '../tree/kinds.js';

type Path = readonly (string | number)[];

/** One event on its way into a draft: what is wrong with it is added up before anything is changed. */
export class Change {
  /** The organisation as it is when the event takes effect. */
  readonly draft: Draft;
  /** The day of the event. */
  readonly date: string;
  /** Whether nothing speaks against the event so far. */
  sound = true;
  readonly #faults: IssueList;
  readonly #path: Path;
  readonly #doubtful: ReadonlySet<string>;
  readonly #made: ReadonlyMap<string, number>;

  /**
   * @param draft - The organisation so far.
   * @param date - The day of the event.
   * @param at - The path of the event and the list for its faults.
   * @param doubtful - Ids that refused events would have made: nothing is said of their absence.
   * @param made - Ids that events of this day and type make.
   */
  constructor(
    draft: Draft,
    date: string,
    at: { readonly path: Path; readonly faults: IssueList },
    doubtful: ReadonlySet<string>,
    made: ReadonlyMap<string, number>,
  ) {
    this.draft = draft;
    this.date = date;
    this.#faults = at.faults;
    this.#path = at.path;
    this.#doubtful = doubtful;
    this.#made = made;
  }

  /** Adds a fault of this event. */
  fault(path: Path, code: string, message: string, value: unknown): void {
    this.sound = false;
    this.#faults.add([...this.#path, ...path], code, message, value);
  }

  /** The unit of an id, or a fault. */
  unit(id: string, path: Path): DraftUnit | null {
    const unit = this.draft.units.get(id) ?? null;
    if (unit === null) this.#unknown(path, 'unknown-unit', 'No unit has this id on the day.', id);
    return unit;
  }

  /** The locality of an id, or a fault. */
  locality(id: string, path: Path): DraftLocality | null {
    const locality = this.draft.localities.get(id) ?? null;
    if (locality === null) this.#unknown(path, 'unknown-locality', 'No locality has this id on the day.', id);
    return locality;
  }

  /** Checks that a unit or locality that changes was not made by an event of the same day and type. */
  subject(id: string, path: Path): void {
    if (!this.#made.has(id)) return;
    this.fault(path, 'same-day-chain', 'Another event of this type makes it on the same day: write one event.', id);
  }

  /** Checks ids that are named together: known, none twice, none made on the same day. */
  units(ids: readonly string[], path: Path): DraftUnit[] {
    this.once(ids, path);
    return ids.flatMap((id, place) => {
      this.subject(id, [...path, place]);
      return this.unit(id, [...path, place]) ?? [];
    });
  }

  /** Checks localities in the way of {@link units}. */
  localities(ids: readonly string[], path: Path): DraftLocality[] {
    this.once(ids, path);
    return ids.flatMap((id, place) => {
      this.subject(id, [...path, place]);
      return this.locality(id, [...path, place]) ?? [];
    });
  }

  /** Checks that no id stands twice in a list. */
  once(ids: readonly string[], path: Path): void {
    const seen = new Set<string>();
    ids.forEach((id, place) => {
      if (seen.has(id)) this.fault([...path, place], 'duplicate-id', 'The id stands in the list already.', id);
      seen.add(id);
    });
  }

  /** Checks that a unit of a kind may stand under another. */
  parent(kind: UnitKind, parentId: string, path: Path): void {
    const parent = this.unit(parentId, path);
    if (parent === null || MAY_STAND_UNDER[kind].includes(parent.kind)) return;
    this.fault(path, 'kind-not-allowed', `A ${kind} cannot stand under a ${parent.kind}.`, parentId);
  }

  /** Checks that a locality may belong to a unit. */
  commune(communeId: string, path: Path): void {
    const unit = this.unit(communeId, path);
    if (unit === null || unit.kind === 'commune') return;
    this.fault(path, 'not-a-commune', `A locality belongs to a commune, not to a ${unit.kind}.`, communeId);
  }

  /** Checks that a branch serves or may serve a locality. */
  branch(branchId: string, path: Path): void {
    const unit = this.unit(branchId, path);
    if (unit === null || unit.kind === 'branch') return;
    this.fault(path, 'not-a-branch', `A locality is served by branches, not by a ${unit.kind}.`, branchId);
  }

  /** Checks what is new: an id that is free, and a name. */
  fresh(subject: 'unit' | 'locality', id: string, name: string | undefined, path: Path, idField: string): void {
    const taken = subject === 'unit' ? this.draft.units.has(id) : this.draft.localities.has(id);
    if (taken) this.fault([...path, idField], 'already-exists', `There is a ${subject} with this id on the day.`, id);
    if (name === undefined) this.fault([...path, 'name'], 'missing', `A new ${subject} needs a name.`, name);
  }

  /** Checks that a unit may come to an end, or leave its place: that it is not the root. */
  ends(unit: DraftUnit, path: Path): void {
    if (unit.parentId === null) this.fault(path, 'is-root', 'The root stays: everything stands under it.', unit.id);
    this.standing(unit, path);
  }

  /** Checks that what an event changes has not ended by its own days. */
  standing({ id, to }: DraftUnit | DraftLocality, path: Path): void {
    if (to === null || to >= addDays(this.date, -1)) return;
    this.fault(path, 'ended-already', `It ended on ${to}.`, id);
  }

  #unknown(path: Path, code: string, message: string, id: string): void {
    if (this.#doubtful.has(id)) this.sound = false;
    else this.fault(path, code, message, id);
  }
}

/** The first place of each id in a list. */
export function placesOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  ids.forEach((id, place) => {
    if (!places.has(id)) places.set(id, place);
  });
  return places;
}
