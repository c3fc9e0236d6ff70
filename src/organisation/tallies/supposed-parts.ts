import { toDayNumber } from '../../calendar/index.js';
import type { Organisation, StatedFigure } from '../tree/organisation.js';
import type { FigureInput, LocalityInput, OrganisationInput, UnitInput } from '../tree/schema.js';
import { NONE } from './count-columns.js';
import type { CheckedBranch } from './read-supposed.js';
import type { Tally } from './tally.js';

/** What a supposed branch knows of its admissions before anyone joins. */
export interface History {
  /** The day number of the last one known, −2^31 where none is. */
  readonly last: number;
  /** How many of unknown day may be later. */
  readonly undated: number;
}

/** Looks up, once for all supposed branches, what is known of the branches that they are made of. */
export class PartSources {
  readonly #org: Organisation;
  readonly #tally: Tally;
  readonly #figures = new Map<number, StatedFigure>();
  /** Localities by the branch that they are served by, as rows. */
  readonly #served = new Map<number, number[]>();
  /** Where a locality stands in the small organisation. */
  readonly #rows = new Map<number, number>();

  constructor(org: Organisation, tally: Tally, branches: readonly CheckedBranch[]) {
    this.#org = org;
    this.#tally = tally;
    const isPart = new Uint8Array(org.units.ids.length);
    for (const { parts } of branches) for (const part of parts) isPart[part] = 1;
    for (const figure of org.figures) {
      if (figure.lastAdmission !== undefined && isPart[figure.unit] === 1) this.#figures.set(figure.unit, figure);
    }
    const { branchStarts, branches: serving } = org.localities;
    let locality = 0;
    serving.forEach((branch, place) => {
      if (isPart[branch] !== 1) return;
      while (branchStarts[locality + 1]! <= place) locality += 1;
      const served = this.#served.get(branch);
      if (served === undefined) this.#served.set(branch, [locality]);
      else served.push(locality);
      if (!this.#rows.has(locality)) this.#rows.set(locality, this.#rows.size);
    });
  }

  /** The row of a locality in the small organisation; −1 where it is not there, or none. */
  localityRow(row: number): number {
    return this.#rows.get(row) ?? -1;
  }

  /** The document of the small organisation: the commune in its first row, then the branches in their order. */
  document(branches: readonly CheckedBranch[]): OrganisationInput {
    const { units, localities, asOf } = this.#org;
    const ids = new Set(branches.map(({ id }) => id));
    let commune = 'commune';
    while (ids.has(commune)) commune += "'";
    const figures: FigureInput[] = [];
    const rows: UnitInput[] = [{ id: commune, name: commune, kind: 'commune', parentId: null }];
    const servedBy = new Map<number, string[]>(Array.from(this.#rows.keys(), (row) => [row, []]));
    for (const { id, parts, lastAdmission } of branches) {
      const [part] = parts;
      const single = parts.length === 1 && part !== undefined ? part : null;
      const name = parts.map((row) => units.names[row]!).join(' + ');
      rows.push({ id, name: name === '' ? id : name, kind: 'branch', parentId: commune, ...this.#daysOf(single) });
      const figure = single === null ? undefined : this.#figures.get(single);
      if (figure !== undefined && lastAdmission === null) {
        figures.push({ unitId: id, asOf: figure.asOf, lastAdmission: figure.lastAdmission });
      }
      const served = new Set(parts.flatMap((row) => this.#served.get(row) ?? []));
      for (const locality of served) servedBy.get(locality)?.push(id);
    }
    const places = Array.from(servedBy, ([row, branchIds]): LocalityInput => {
      const kind = localities.kinds[row] ?? undefined;
      const place = { id: localities.ids[row]!, name: localities.names[row]!, communeId: commune, branchIds };
      return kind === undefined ? place : { ...place, kind };
    });
    return { asOf, units: rows, localities: places, figures };
  }

  /** What is known of the admissions of a branch's parts. */
  historyOf({ parts, lastAdmission }: CheckedBranch): History {
    if (lastAdmission !== null) return { last: lastAdmission, undated: 0 };
    const { lastAdmission: found, undatedAdmissions, asOf } = this.#tally;
    const [part] = parts;
    // The figure of a single branch goes along with it.
    if (parts.length === 1 && part !== undefined) {
      return { last: found[part]!, undated: undatedAdmissions[part]! };
    }
    let [last, undated] = [NONE, 0];
    for (const row of parts) {
      const figure = this.#figures.get(row);
      const stated = typeof figure?.lastAdmission === 'string' ? toDayNumber(figure.lastAdmission) : NONE;
      const known = Math.max(found[row]!, stated);
      last = Math.max(last, known);
      if (figure !== undefined && figure.asOf >= asOf) continue;
      const open = undatedAdmissions[row]!;
      undated += open === 0 && known === NONE && figure === undefined ? 1 : open;
    }
    return { last, undated };
  }

  #daysOf(row: number | null): { readonly from?: string; readonly to?: string } {
    if (row === null) return {};
    const { from, to } = this.#org.units;
    const [first, last] = [from[row] ?? null, to[row] ?? null];
    return { ...(first === null ? {} : { from: first }), ...(last === null ? {} : { to: last }) };
  }
}
