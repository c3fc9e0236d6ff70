import type { InvalidInputError, IssueList } from '../../core/index.js';
import type { UnitKind } from '../tree/kinds.js';
import { type Cells, segment } from './level-cells.js';
import type { Layout, Level } from './level-columns.js';
import { LevelFigures } from './level-figures.js';

/** A unit or a locality in the making, and where it was first named. */
interface Named {
  readonly fields: Map<string, unknown>;
  readonly row: number;
  readonly headings: Readonly<Record<string, string | null>>;
}

/** A unit of the present row with its level's place among the levels. */
interface Step {
  readonly id: string;
  /** The id as the beginning of the ids made under it. */
  readonly path: string;
  readonly level: number;
}

/** A column of names with its column of ids, as far as blanks are filled in them. */
interface FillColumn {
  readonly kind: UnitKind | 'locality';
  readonly headings: readonly string[];
}

type Document = Readonly<Record<'units' | 'localities' | 'figures', object[]>>;

/** Reads the rows of a table with one column for each level, one after another, into a document. */
export class LevelReader {
  readonly #layout: Layout;
  readonly #columns: readonly FillColumn[];
  readonly #fills: (level: UnitKind | 'locality') => boolean;
  readonly #faults: IssueList;
  readonly #units = new Map<string, Named>();
  readonly #localities = new Map<string, Named>();
  readonly #figures: LevelFigures;
  /** What each column of names and ids holds in the row above, blanks filled. */
  #above = new Map<string, string>();

  constructor(layout: Layout, fillDown: boolean | readonly (UnitKind | 'locality')[], faults: IssueList) {
    this.#layout = layout;
    this.#columns = fillColumns(layout);
    this.#fills = (level) =>
      typeof fillDown === 'boolean' ? fillDown && level !== 'locality' : fillDown.includes(level);
    this.#faults = faults;
    this.#figures = new LevelFigures(layout.figures, faults);
  }

  /** Reads one row. */
  read(written: Cells, row: number): void {
    if (written.size === 0) return;
    const cells = this.#filled(written);
    const steps: Step[] = [];
    const subjects = new Map<UnitKind | 'locality', string>();
    let commune: Step | null = null;
    for (const [place, level] of this.#layout.levels.entries()) {
      const step = this.#unit(cells, level, place, steps.at(-1) ?? null, row);
      // What is under a unit that cannot be told is of no use.
      if (step === undefined) return;
      if (step === null) continue;
      steps.push(step);
      subjects.set(level.kind, step.id);
      if (level.kind === 'commune') commune = step;
    }
    const place = this.#locality(cells, commune, subjects.get('branch'), row);
    if (place !== null) subjects.set('locality', place);
    this.#figures.read(cells, subjects, steps.at(-1)?.id ?? null, row);
  }

  /** The document of all rows read. */
  document(): Document {
    const rows = (named: ReadonlyMap<string, Named>): object[] =>
      Array.from(named.values(), ({ fields }) => Object.fromEntries(fields));
    return { units: rows(this.#units), localities: rows(this.#localities), figures: this.#figures.rows() };
  }

  /** Adds the faults of that document, each at the row and heading where what it is about was first named. */
  addMapped(error: InvalidInputError): void {
    const lists = { units: [...this.#units.values()], localities: [...this.#localities.values()] };
    const already = this.#faults.count > 0;
    for (const { path, code, message, value } of error.issues) {
      const [list, index, field] = path;
      const at = typeof index === 'number' ? index : -1;
      if (list === 'figures') this.#figures.addMapped(at, field, code, message, value);
      else {
        const named = list === 'units' || list === 'localities' ? lists[list][at] : undefined;
        if (named !== undefined) {
          const { headings } = named;
          const heading = headings[String(field)] ?? headings['name']!;
          this.#faults.add(['rows', named.row, heading], code, message, value);
        } else if (list === 'asOf') this.#faults.add(path, code, message, value);
        // That nothing could be read is no fault of its own beside what is wrong with the rows.
        else if (!already) this.#faults.add(['rows'], code, message, value);
      }
    }
    this.#faults.count += error.issueCount - error.issues.length;
  }

  #filled(written: Cells): Cells {
    const cells = new Map(written);
    const above = new Map<string, string>();
    let same = true;
    for (const { kind, headings } of this.#columns) {
      const blank = headings.every((heading) => !cells.has(heading));
      for (const heading of headings) {
        const earlier = this.#above.get(heading);
        if (blank && same && this.#fills(kind) && earlier !== undefined) cells.set(heading, earlier);
        const value = cells.get(heading);
        if (value !== undefined) above.set(heading, value);
      }
      if (kind !== 'locality') same &&= headings.every((heading) => cells.get(heading) === this.#above.get(heading));
    }
    this.#above = above;
    return cells;
  }

  /** The unit that a row names on a level: `null` where it names none, `undefined` where that has faults. */
  #unit(cells: Cells, level: Level, place: number, parent: Step | null, row: number): Step | null | undefined {
    const name = cells.get(level.name);
    const stated = level.id === null ? undefined : cells.get(level.id);
    if (!this.#isNamed(name, stated, level, row)) return undefined;
    if (name === undefined) return null;
    const made = pathOf(parent, place, name);
    const id = stated ?? made;
    const fields: [string, unknown][] = [
      ['id', id],
      ['name', name],
      ['kind', level.kind],
      ['parentId', parent?.id ?? null],
    ];
    for (const field of ['from', 'to'] as const) {
      const value = level[field] === null ? undefined : cells.get(level[field]);
      if (value !== undefined) fields.push([field, value]);
    }
    // Two levels may state one id: they are two units, and the document's own check finds the id twice.
    const headings = { id: level.id, name: level.name, from: level.from, to: level.to };
    this.#note(this.#units, `${String(place)} ${id}`, fields, headings, row);
    return { id, path: stated === undefined ? made : segment(stated), level: place };
  }

  #locality(cells: Cells, commune: Step | null, branchId: string | undefined, row: number): string | null {
    const { locality } = this.#layout;
    if (locality === null) return null;
    const name = cells.get(locality.name);
    const stated = locality.id === null ? undefined : cells.get(locality.id);
    if (!this.#isNamed(name, stated, locality, row) || name === undefined) return null;
    if (commune === null) {
      this.#faults.add(['rows', row, locality.name], 'no-commune', 'The row names no commune for it.', name);
      return null;
    }
    const id = stated ?? `${commune.path}/${segment(name)}`;
    const kind = locality.kind === null ? undefined : cells.get(locality.kind);
    const fields: [string, unknown][] = [
      ['id', id],
      ['name', name],
      ['communeId', commune.id],
      ...(kind === undefined ? [] : ([['kind', kind]] as [string, unknown][])),
    ];
    const noted = this.#note(this.#localities, id, fields, locality, row);
    const branches = (noted.fields.get('branchIds') as string[] | undefined) ?? [];
    if (branchId !== undefined && !branches.includes(branchId)) branches.push(branchId);
    noted.fields.set('branchIds', branches);
    return id;
  }

  #isNamed(
    name: string | undefined,
    stated: string | undefined,
    { name: nameHeading, id: idHeading }: { readonly name: string; readonly id: string | null },
    row: number,
  ): boolean {
    if (idHeading === null || (name === undefined) === (stated === undefined)) return true;
    const heading = name === undefined ? nameHeading : idHeading;
    const message = name === undefined ? 'The id is of nothing that has a name.' : 'The name has no id.';
    this.#faults.add(['rows', row, heading], 'missing', message, undefined);
    return false;
  }

  /** Notes a unit or locality, or adds a fault where an earlier row says otherwise of it. */
  #note(
    noted: Map<string, Named>,
    key: string,
    fields: readonly [string, unknown][],
    headings: Readonly<Record<string, string | null>>,
    row: number,
  ): Named {
    const known = noted.get(key);
    if (known === undefined) {
      const named = { fields: new Map(fields), row, headings };
      noted.set(key, named);
      return named;
    }
    for (const [field, value] of fields) {
      if (!known.fields.has(field)) known.fields.set(field, value);
      else if (known.fields.get(field) !== value) {
        const message = `Row ${String(known.row)} says otherwise of the ${field} of the same.`;
        const heading = headings[field] ?? headings['id'] ?? headings['name']!;
        this.#faults.add(['rows', row, heading], 'conflicting-value', message, value);
      }
    }
    return known;
  }
}

function pathOf(parent: Step | null, level: number, name: string): string {
  if (parent === null) return '/'.repeat(level) + segment(name);
  return parent.path + '/'.repeat(level - parent.level) + segment(name);
}

/** The columns in which blanks are filled, from the top level down; a locality comes next under its commune. */
function fillColumns({ levels, locality }: Layout): FillColumn[] {
  return levels.flatMap(({ kind, name, id }): FillColumn[] => {
    const column = { kind, headings: headingsOf(name, id) };
    if (kind !== 'commune' || locality === null) return [column];
    return [column, { kind: 'locality', headings: headingsOf(locality.name, locality.id) }];
  });
}

function headingsOf(name: string, id: string | null): string[] {
  return id === null ? [name] : [name, id];
}
