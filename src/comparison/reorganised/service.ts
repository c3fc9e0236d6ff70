import type { HostConvention } from '../../independence/index.js';
import type { Organisation } from '../../organisation/index.js';

/** The localities that a branch serves, and its host. */
interface Served {
  readonly localities: Set<string>;
  host: string | null;
}

/** Which branches serve which localities, while events change it. */
export class Service {
  readonly #host: HostConvention;
  readonly #branches = new Map<string, Served>();
  readonly #localities = new Map<string, Set<string>>();

  /** The service of an organisation. */
  constructor(org: Organisation, host: HostConvention) {
    this.#host = host;
    const { ids, branchStarts, branches, hosts } = org.localities;
    ids.forEach((id, row) => {
      this.#localities.set(id, new Set());
      for (let place = branchStarts[row]!; place < branchStarts[row + 1]!; place += 1) {
        this.join(id, org.units.ids[branches[place]!]!, hosts[place] === 1);
      }
    });
  }

  /** The localities. */
  get localityIds(): readonly string[] {
    return [...this.#localities.keys()];
  }

  has(locality: string): boolean {
    return this.#localities.has(locality);
  }

  /** The branches of a locality. */
  branchesOf(locality: string): readonly string[] {
    return [...(this.#localities.get(locality) ?? [])];
  }

  /** The localities of a branch. */
  servedBy(branch: string): readonly string[] {
    return [...(this.#branches.get(branch)?.localities ?? [])];
  }

  hostOf(branch: string): string | null {
    return this.#branches.get(branch)?.host ?? null;
  }

  /** Whether only shared branches serve a locality, none of which it hosts where hosts count. */
  isCombined(locality: string): boolean {
    const own = this.#localities.get(locality);
    if (own === undefined || own.size === 0) return false;
    for (const branch of own) {
      const served = this.#branches.get(branch)!;
      if (served.localities.size < 2) return false;
      if (this.#host === 'counts' && served.host === locality) return false;
    }
    return true;
  }

  /** How many of the localities are combined: of all, unless told of which. */
  combined(localities: Iterable<string> = this.#localities.keys()): number {
    let count = 0;
    for (const locality of localities) if (this.isCombined(locality)) count += 1;
    return count;
  }

  /** All localities whose state may change with the service of these branches and localities. */
  around(branches: Iterable<string>, localities: Iterable<string>): Set<string> {
    const near = new Set(localities);
    const concerned = new Set(branches);
    for (const locality of near) for (const branch of this.branchesOf(locality)) concerned.add(branch);
    for (const branch of concerned) for (const locality of this.servedBy(branch)) near.add(locality);
    return near;
  }

  /** A locality begins, without a branch. */
  begin(locality: string): void {
    if (!this.#localities.has(locality)) this.#localities.set(locality, new Set());
  }

  /** A locality ends. */
  end(locality: string): void {
    for (const branch of this.branchesOf(locality)) this.leave(locality, branch);
    this.#localities.delete(locality);
  }

  /** A locality is served by a branch. */
  join(locality: string, branch: string, asHost: boolean): void {
    this.#localities.get(locality)!.add(branch);
    const served = this.#branches.get(branch) ?? { localities: new Set(), host: null };
    this.#branches.set(branch, served);
    served.localities.add(locality);
    if (asHost) served.host = locality;
  }

  /** A locality is no longer served by a branch. */
  leave(locality: string, branch: string): void {
    this.#localities.get(locality)!.delete(branch);
    const served = this.#branches.get(branch)!;
    served.localities.delete(locality);
    if (served.host === locality) served.host = null;
  }

  /** A locality gets the branches that it has elsewhere, in place of those it has. */
  adopt(locality: string, from: Service): void {
    for (const branch of this.branchesOf(locality)) this.leave(locality, branch);
    for (const branch of from.branchesOf(locality)) this.join(locality, branch, from.hostOf(branch) === locality);
  }
}
