import type { IssueList } from '../../core/index.js';
import type { UnitKind } from '../tree/kinds.js';
import type { Cells } from './level-cells.js';
import type { FigureColumn } from './level-columns.js';

/** Where a figure stands. */
interface Cell {
  readonly row: number;
  readonly heading: string;
}

/** The figures of one unit or locality, with the row and heading of each. */
interface Stated {
  readonly fields: Map<string, unknown>;
  readonly cells: Map<string, Cell>;
  readonly first: Cell;
}

/** Collects the figures that the rows of a table state. */
export class LevelFigures {
  readonly #columns: readonly FigureColumn[];
  readonly #faults: IssueList;
  readonly #stated = new Map<string, Stated>();
  readonly #list: Stated[] = [];

  constructor(columns: readonly FigureColumn[], faults: IssueList) {
    this.#columns = columns;
    this.#faults = faults;
  }

  /** Reads the figures of one row. */
  read(cells: Cells, subjects: ReadonlyMap<UnitKind | 'locality', string>, lowest: string | null, row: number): void {
    for (const { heading, figure, of } of this.#columns) {
      const text = cells.get(heading);
      if (text === undefined) continue;
      const id = of === null ? lowest : (subjects.get(of) ?? null);
      if (id === null) {
        const message = `The row names no ${of ?? 'unit'} that the figure could be about.`;
        this.#faults.add(['rows', row, heading], 'no-subject', message, text);
        continue;
      }
      const value = figure === 'lastAdmission' ? text : countOf(text);
      if (value === null) {
        const message = 'A count is written in digits alone: no point, no space between them.';
        this.#faults.add(['rows', row, heading], 'not-a-count', message, text);
        continue;
      }
      this.#note(of === 'locality' ? 'localityId' : 'unitId', id, figure, value, { row, heading });
    }
  }

  /** The rows of figures, as a document has them. */
  rows(): object[] {
    return this.#list.map(({ fields }) => Object.fromEntries(fields));
  }

  /** Adds a fault of such a row where its cell stands. */
  addMapped(index: number, field: unknown, code: string, message: string, value: unknown): void {
    const { cells, first } = this.#list[index]!;
    const { row, heading } = cells.get(String(field)) ?? first;
    this.#faults.add(['rows', row, heading], code, message, value);
  }

  #note(subject: 'unitId' | 'localityId', id: string, figure: string, value: unknown, cell: Cell): void {
    const key = `${subject} ${id}`;
    const known = this.#stated.get(key);
    const stated: Stated = known ?? {
      fields: new Map<string, unknown>([[subject, id]]),
      cells: new Map(),
      first: cell,
    };
    if (known === undefined) {
      this.#stated.set(key, stated);
      this.#list.push(stated);
    }
    const earlier = stated.cells.get(figure);
    if (earlier === undefined) {
      stated.fields.set(figure, value);
      stated.cells.set(figure, cell);
    } else if (stated.fields.get(figure) !== value) {
      const message = `Row ${String(earlier.row)} says otherwise of the same.`;
      this.#faults.add(['rows', cell.row, cell.heading], 'conflicting-value', message, value);
    }
  }
}

function countOf(text: string): number | null {
  const value = Number(text);
  return /^\d+$/.test(text) && Number.isSafeInteger(value) ? value : null;
}
