import { findUnitRow, type Organisation, type Reorganisation } from '../../organisation/index.js';
import type { CombinedCause } from './organisation-comparison.js';
import type { Service } from './service.js';

type Event<Type extends Reorganisation['type']> = Extract<Reorganisation, { type: Type }>;

const NONE: readonly string[] = [];

/** Brings a service from event to event, with an eye on where it is to end. */
export class ServiceEvents {
  readonly #service: Service;
  readonly #end: Service;
  readonly #org: Organisation;
  /** Units that events have made: whether each is a branch. */
  readonly #made = new Map<string, boolean>();
  readonly #gone = new Set<string>();
  readonly #founded = new Set<string>();
  /** Branches that an event merges or splits: whoever has one of them is told by that event where it belongs. */
  readonly #reshaped: ReadonlySet<string | undefined>;

  constructor(service: Service, org: Organisation, end: Service, events: readonly Reorganisation[]) {
    this.#service = service;
    this.#org = org;
    this.#end = end;
    this.#reshaped = new Set(
      events.flatMap((event) =>
        event.type === 'merge' ? event.units : event.type === 'split' ? event.unit : undefined,
      ),
    );
  }

  /** Whether a branch of this id stands by now. */
  isBranch(id: string): boolean {
    const made = this.#made.get(id);
    if (made !== undefined) return made;
    if (this.#gone.has(id)) return false;
    return this.#org.units.kinds[findUnitRow(this.#org, id)] === 'branch';
  }

  /** Whether an event has founded this branch. */
  wasFounded(id: string): boolean {
    return this.#founded.has(id);
  }

  /** Applies one event, and says by how much it changed the combined localities and under which cause. */
  apply(event: Reorganisation): { cause: CombinedCause; change: number } {
    switch (event.type) {
      case 'establish':
        return event.unit === undefined ? this.#establishLocality(event.locality!) : this.#establishUnit(event.unit);
      case 'split':
        return event.unit === undefined
          ? this.#splitLocality(event, event.locality!)
          : this.#splitUnit(event, event.unit);
      case 'merge':
        return event.units === undefined
          ? this.#mergeLocalities(event, event.localities!)
          : this.#mergeUnits(event, event.units);
      case 'dissolve':
        return event.unit === undefined
          ? this.#dissolveLocality(event.locality!)
          : this.#dissolveUnit(event, event.unit);
      default:
        return { cause: 'other', change: 0 };
    }
  }

  /** How much the combined localities near some branches and localities change by what is done. */
  #measured(
    cause: CombinedCause,
    {
      branches = NONE,
      localities = NONE,
    }: { readonly branches?: readonly string[]; readonly localities?: readonly string[] },
    run: () => void,
  ): { cause: CombinedCause; change: number } {
    const touched = this.#service.around(branches, localities);
    const before = this.#service.combined(touched);
    run();
    return { cause, change: this.#service.combined(touched) - before };
  }

  #establishUnit({ id, kind }: NonNullable<Event<'establish'>['unit']>): { cause: CombinedCause; change: number } {
    this.#made.set(id, kind === 'branch');
    if (kind !== 'branch') return { cause: 'other', change: 0 };
    this.#founded.add(id);
    const service = this.#service;
    const joining = this.#end.servedBy(id).filter((locality) => service.has(locality));
    return this.#measured('newBranches', { localities: joining }, () => {
      for (const locality of joining) {
        const kept = new Set(this.#end.branchesOf(locality));
        for (const branch of service.branchesOf(locality)) {
          if (!kept.has(branch) && !this.#reshaped.has(branch)) service.leave(locality, branch);
        }
        service.join(locality, id, this.#end.hostOf(id) === locality);
      }
    });
  }

  #splitUnit(event: Event<'split'>, id: string): { cause: CombinedCause; change: number } {
    const isBranch = this.isBranch(id);
    const stays = event.into.some((part) => part.id === id);
    for (const part of event.into) this.#made.set(part.id, isBranch);
    if (!stays) this.#remove(id);
    if (!isBranch) return { cause: 'other', change: 0 };
    const service = this.#service;
    return this.#measured('branchSplits', { branches: [id] }, () => {
      for (const locality of service.servedBy(id)) {
        const by = event.into.filter((part) => part.localities?.includes(locality) === true).map((part) => part.id);
        // What no part names stays with the branch where it stays.
        if (by.length === 0 && stays) continue;
        const hosted = service.hostOf(id) === locality;
        service.leave(locality, id);
        const host = by.includes(id) ? id : by[0];
        for (const branch of by) service.join(locality, branch, hosted && branch === host);
      }
    });
  }

  #mergeUnits(event: Event<'merge'>, ids: readonly string[]): { cause: CombinedCause; change: number } {
    const { into } = event;
    const isBranch = ids.some((id) => this.isBranch(id));
    for (const id of ids) this.#remove(id);
    this.#made.set(into, isBranch);
    if (!isBranch) return { cause: 'other', change: 0 };
    const service = this.#service;
    return this.#measured('branchMergers', { branches: [...ids, into] }, () => {
      const order = ids.includes(into) ? [into, ...ids] : ids;
      const host = order.map((id) => service.hostOf(id)).find((each) => each !== null);
      const served = order.flatMap((id) => service.servedBy(id).map((locality) => [locality, id] as const));
      for (const [locality, id] of served) {
        service.leave(locality, id);
        service.join(locality, into, locality === host);
      }
    });
  }

  #dissolveUnit(event: Event<'dissolve'>, id: string): { cause: CombinedCause; change: number } {
    const isBranch = this.isBranch(id);
    this.#remove(id);
    if (!isBranch) return { cause: 'other', change: 0 };
    const service = this.#service;
    // Under itself it has no heir: it is no branch any more.
    const { under = id } = event;
    const heir = this.isBranch(under) ? under : null;
    const bereft = service.servedBy(id);
    // Whoever no event says it of goes where it is found afterwards.
    const joined = new Map(
      bereft.map((locality) => [
        locality,
        heir === null ? this.#end.branchesOf(locality).filter((branch) => this.isBranch(branch)) : [heir],
      ]),
    );
    const near = { branches: [id, ...[...joined.values()].flat()], localities: bereft };
    return this.#measured('branchesLost', near, () => {
      for (const [locality, branches] of joined) {
        const hosted = service.hostOf(id) === locality;
        service.leave(locality, id);
        for (const branch of branches) {
          const host = heir === null ? this.#end.hostOf(branch) === locality : hosted;
          service.join(locality, branch, host && service.hostOf(branch) === null);
        }
      }
    });
  }

  #establishLocality({ id, branchIds, hostOf }: NonNullable<Event<'establish'>['locality']>): {
    cause: CombinedCause;
    change: number;
  } {
    return this.#measured('other', { branches: branchIds, localities: [id] }, () => {
      this.#service.begin(id);
      for (const branch of branchIds) this.#service.join(id, branch, hostOf?.includes(branch) === true);
    });
  }

  #mergeLocalities(event: Event<'merge'>, ids: readonly string[]): { cause: CombinedCause; change: number } {
    const service = this.#service;
    return this.#measured('localityMergers', { localities: [...ids, event.into] }, () => {
      const links = ids.flatMap((id) =>
        service.branchesOf(id).map((branch) => [branch, service.hostOf(branch) === id] as const),
      );
      for (const id of ids) service.end(id);
      service.begin(event.into);
      for (const [branch, hosted] of links) service.join(event.into, branch, hosted);
    });
  }

  #splitLocality(event: Event<'split'>, id: string): { cause: CombinedCause; change: number } {
    const service = this.#service;
    const before = service.branchesOf(id);
    const parts = event.into.map((part) => ({ id: part.id, branches: part.branchIds ?? before }));
    const near = {
      branches: parts.flatMap(({ branches }) => branches),
      localities: [id, ...parts.map((part) => part.id)],
    };
    return this.#measured('localitySplits', near, () => {
      const hosted = before.filter((branch) => service.hostOf(branch) === id);
      // The original hosts where it stays and is served, otherwise the first part that is.
      const order = [...parts.filter((part) => part.id === id), ...parts];
      service.end(id);
      for (const part of parts) {
        service.begin(part.id);
        for (const branch of part.branches) {
          const host = order.find(({ branches }) => branches.includes(branch))!;
          service.join(part.id, branch, hosted.includes(branch) && host.id === part.id);
        }
      }
    });
  }

  #dissolveLocality(id: string): { cause: CombinedCause; change: number } {
    return this.#measured('other', { localities: [id] }, () => {
      this.#service.end(id);
    });
  }

  #remove(id: string): void {
    this.#made.delete(id);
    this.#gone.add(id);
  }
}
