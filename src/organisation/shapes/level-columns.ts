import { type IssueList, kindOfValue } from '../../core/index.js';
import { UNIT_KINDS, type UnitKind } from '../tree/kinds.js';

/**
 * What a column of a spreadsheet holds.
 *
 * `level` is the name of a unit of that kind, or with `field` its id or a date of it. `locality` is the name,
 * the id or the kind of a locality. `figure` is a count stated of the lowest unit named in the row, or of the
 * one that `of` says; the figure `lastAdmission` is a day.
 *
 * @category Reading
 */
export type LevelColumn =
  | { readonly level: UnitKind; readonly field?: 'name' | 'id' | 'from' | 'to' }
  | { readonly locality: 'name' | 'id' | 'kind' }
  | { readonly figure: string; readonly of?: UnitKind | 'locality' };

/** A level of the table with the headings of its columns. */
export interface Level {
  readonly kind: UnitKind;
  readonly name: string;
  readonly id: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** A column of figures. */
export interface FigureColumn {
  readonly heading: string;
  readonly figure: string;
  readonly of: UnitKind | 'locality' | null;
}

/** The declared table, read: levels from the top down, and the columns of localities and figures. */
export interface Layout {
  readonly levels: readonly Level[];
  readonly locality: { readonly name: string; readonly id: string | null; readonly kind: string | null } | null;
  readonly figures: readonly FigureColumn[];
  readonly headings: readonly string[];
}

const FIELDS = ['name', 'id', 'from', 'to'];
const PLACE_FIELDS = ['name', 'id', 'kind'];
const RESERVED = new Set(['unitId', 'localityId', 'asOf']);

/** Reads the table of columns. What is wrong with it is added to the faults; what is left can be read on with. */
export function readLayout(columns: unknown, faults: IssueList): Layout {
  const headings = new Map<string, string>();
  const figures: FigureColumn[] = [];
  const list =
    typeof columns === 'object' && columns !== null && !Array.isArray(columns) ? Object.entries(columns) : [];
  if (list.length === 0) {
    const message = 'Columns are an object: what each heading holds.';
    faults.add(['columns'], 'no-columns', message, kindOfValue(columns));
  }
  for (const [heading, column] of list) {
    const key = keyOf(column);
    if (key === null) {
      const message = 'A column is a level with a field, a field of a locality, or a figure.';
      faults.add(['columns', heading], 'bad-column', message, kindOfValue(column));
      continue;
    }
    const other = headings.get(key);
    if (other !== undefined) {
      faults.add(['columns', heading], 'duplicate-column', `The column ${other} holds the same.`, heading);
      continue;
    }
    headings.set(key, heading);
    const { figure, of = null } = column as { figure?: string; of?: UnitKind | 'locality' };
    if (figure !== undefined) figures.push({ heading, figure, of });
  }

  const of = (key: string): string | null => headings.get(key) ?? null;
  const levels = UNIT_KINDS.flatMap((kind): Level[] => {
    const name = of(`${kind} name`);
    if (name !== null) return [{ kind, name, id: of(`${kind} id`), from: of(`${kind} from`), to: of(`${kind} to`) }];
    for (const field of FIELDS) addNameless(of(`${kind} ${field}`), faults);
    return [];
  });
  if (levels.length === 0 && list.length > 0) {
    faults.add(['columns'], 'no-level', 'One column at least holds the names of a level.', list.length);
  }
  const place = of('locality name');
  if (place === null) for (const field of PLACE_FIELDS) addNameless(of(`locality ${field}`), faults);
  else if (!levels.some(({ kind }) => kind === 'commune')) {
    faults.add(['columns', place], 'no-commune', 'Localities belong to communes: name the column of these.', place);
  }
  for (const { heading, of: subject } of figures) {
    const known =
      subject === null || (subject === 'locality' ? place !== null : levels.some((l) => l.kind === subject));
    if (!known) faults.add(['columns', heading], 'no-level', `No column holds the names of a ${subject}.`, heading);
  }
  const locality = place === null ? null : { name: place, id: of('locality id'), kind: of('locality kind') };
  return { levels, locality, figures, headings: [...headings.values()] };
}

function addNameless(heading: string | null, faults: IssueList): void {
  if (heading === null) return;
  faults.add(['columns', heading], 'no-name-column', 'No column holds the names that go with this one.', heading);
}

/** What a column holds, as one text; `null` where it is no column. */
function keyOf(column: unknown): string | null {
  if (typeof column !== 'object' || column === null) return null;
  const { level, field = 'name', locality, figure, of } = column as Readonly<Record<string, unknown>>;
  const said = [level, locality, figure].filter((each) => each !== undefined);
  if (said.length !== 1) return null;
  if (isKind(level)) return FIELDS.includes(field as string) ? `${level} ${String(field)}` : null;
  if (typeof locality === 'string') return PLACE_FIELDS.includes(locality) ? `locality ${locality}` : null;
  if (typeof figure !== 'string' || figure === '' || RESERVED.has(figure)) return null;
  if (of !== undefined && of !== 'locality' && !isKind(of)) return null;
  return `figure ${String(of ?? 'lowest')} ${figure}`;
}

function isKind(value: unknown): value is UnitKind {
  return (UNIT_KINDS as readonly unknown[]).includes(value);
}
