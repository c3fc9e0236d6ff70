import { attempt, checkOptions, InvalidInputError, IssueList, kindOfValue, type Result } from '../../core/index.js';
import { UNIT_KINDS, type UnitKind } from '../tree/kinds.js';
import type { Organisation } from '../tree/organisation.js';
import type { LocalityInput } from '../tree/schema.js';
import { tryParse } from '../tree/try-parse.js';

/**
 * A unit that holds the units under it.
 *
 * @category Reading
 */
export interface NestedUnit {
  /** The id. */
  readonly id: string;
  /** The name as printed. */
  readonly name: string;
  /** The level. */
  readonly kind: UnitKind;
  /** First day of existence. */
  readonly from?: string | undefined;
  /** Last day of existence. */
  readonly to?: string | undefined;
  /** The units directly under it. */
  readonly children?: readonly NestedUnit[] | undefined;
  /** The localities, where it is a commune. Their branches are named by id. */
  readonly localities?: readonly Omit<LocalityInput, 'communeId'>[] | undefined;
}

type Path = readonly (string | number)[];

/** A unit on the way: its place above is a step back, so that the way up can be looked over for circles. */
interface Visit {
  readonly node: object;
  readonly above: Visit | null;
  readonly parentId: unknown;
  readonly depth: number;
  readonly path: Path;
}

/** The rows of a tree, with the place in the tree that each came from. */
interface Rows {
  readonly units: object[];
  readonly unitPaths: Path[];
  readonly localities: object[];
  readonly localityPaths: Path[];
}

/**
 * Reads an organisation from nested JSON: each unit holds its children, each commune its localities.
 *
 * Everything is checked as by {@link parseOrganisation}. A tree deeper than there are kinds of unit is not
 * followed further down, and an object met twice is not followed again, so that no input takes for ever.
 *
 * @param tree - The root.
 * @param options - `asOf`: the day that the tree describes.
 * @returns The organisation. Units under one parent keep the tree's order.
 * @throws An `InvalidInputError` with every fault, its path inside the tree: the codes of
 *   {@link parseOrganisation}; `too-deep`; `cycle` for an object inside itself; `repeated-object` for one that
 *   stands in two places.
 * @example A commune with a branch and two villages
 * ```ts
 * import { localitiesUnder, organisationFromNested } from 'chibo/organisation';
 *
 * const org = organisationFromNested(
 *   {
 *     id: 'keo-lom',
 *     name: 'Keo Lôm',
 *     kind: 'commune',
 *     children: [{ id: 'cb', name: 'Chi bộ Háng Lìa', kind: 'branch' }],
 *     localities: [
 *       { id: 'hang-lia-1', name: 'Háng Lìa I', branchIds: ['cb'] },
 *       { id: 'hang-lia-2', name: 'Háng Lìa II', branchIds: [] },
 *     ],
 *   },
 *   { asOf: '2018-05-13' },
 * );
 * localitiesUnder(org, 'keo-lom').map((place) => place.communeId); // => ['keo-lom', 'keo-lom']
 * ```
 * @category Reading
 */
export function organisationFromNested(tree: NestedUnit, options: { readonly asOf: string }): Organisation {
  checkOptions(options);
  const faults = new IssueList('organisationFromNested');
  const rows = flatten(tree, faults);
  const result = tryParse({ asOf: options.asOf, units: rows.units, localities: rows.localities, figures: [] });
  if (result instanceof InvalidInputError) addMapped(result, rows, faults);
  else if (faults.count === 0) return result;
  throw faults.toError();
}

/**
 * Reads nested JSON as {@link organisationFromNested} does, and returns the faults instead of throwing.
 *
 * @param tree - The root, of any type.
 * @param options - `asOf`: the day that the tree describes.
 * @returns The organisation under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { safeOrganisationFromNested } from 'chibo/organisation';
 *
 * const result = safeOrganisationFromNested({ id: '' }, { asOf: '2018-05-13' });
 * result.success || result.error.name; // => 'InvalidInputError'
 * ```
 * @category Reading
 */
export function safeOrganisationFromNested(tree: unknown, options: { readonly asOf: string }): Result<Organisation> {
  return attempt(() => organisationFromNested(tree as NestedUnit, options));
}

function flatten(tree: unknown, faults: IssueList): Rows {
  const rows: Rows = { units: [], unitPaths: [], localities: [], localityPaths: [] };
  if (!isObject(tree)) {
    faults.add([], 'wrong-type', `Expected an object, found ${kindOfValue(tree)}.`, tree);
    throw faults.toError();
  }
  const seen = new Set<object>();
  const waiting: Visit[] = [{ node: tree, above: null, parentId: null, depth: 1, path: [] }];
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    const { node, path, depth } = visit;
    if (seen.has(node)) {
      if (standsAbove(visit)) faults.add(path, 'cycle', 'The unit stands inside itself.', node);
      else faults.add(path, 'repeated-object', 'The same object stands in the tree already.', node);
      continue;
    }
    seen.add(node);
    if (depth > UNIT_KINDS.length) {
      const message = `There are ${String(UNIT_KINDS.length)} kinds of unit: no tree is deeper.`;
      faults.add(path, 'too-deep', message, depth);
      continue;
    }
    addRows(visit, rows, waiting, faults);
  }
  return rows;
}

function addRows(visit: Visit, rows: Rows, waiting: Visit[], faults: IssueList): void {
  const { node, path, depth } = visit;
  const fields = new Map<string, unknown>(Object.entries(node));
  const [id, children, localities] = [fields.get('id'), fields.get('children'), fields.get('localities')];
  fields.delete('children');
  fields.delete('localities');
  if (fields.has('parentId')) {
    faults.add([...path, 'parentId'], 'unknown-field', 'The parent is the unit that holds it.', 'parentId');
  }
  rows.units.push(Object.fromEntries(fields.set('parentId', visit.parentId)));
  rows.unitPaths.push(path);
  objectsOf(localities, [...path, 'localities'], faults).forEach((place, index) => {
    if (place === null) return;
    const at = [...path, 'localities', index];
    if (Object.hasOwn(place, 'communeId')) {
      faults.add([...at, 'communeId'], 'unknown-field', 'The commune is the unit that holds it.', 'communeId');
    }
    rows.localities.push(Object.fromEntries([...Object.entries(place), ['communeId', id]]));
    rows.localityPaths.push(at);
  });
  // The last goes on the pile first, so that the first is taken first.
  objectsOf(children, [...path, 'children'], faults)
    .map((child, index) => ({ child, index }))
    .reverse()
    .forEach(({ child, index }) => {
      if (child === null) return;
      waiting.push({ node: child, above: visit, parentId: id, depth: depth + 1, path: [...path, 'children', index] });
    });
}

/** The objects of a list, `null` for what is none of them; an absent list is empty. */
function objectsOf(list: unknown, path: Path, faults: IssueList): (object | null)[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) {
    faults.add(path, 'wrong-type', `Expected array, found ${kindOfValue(list)}.`, list);
    return [];
  }
  return Array.from(list, (each: unknown, index) => {
    if (isObject(each)) return each;
    faults.add([...path, index], 'wrong-type', `Expected an object, found ${kindOfValue(each)}.`, each);
    return null;
  });
}

function standsAbove(visit: Visit): boolean {
  for (let at = visit.above; at !== null; at = at.above) if (at.node === visit.node) return true;
  return false;
}

function addMapped(error: InvalidInputError, rows: Rows, faults: IssueList): void {
  for (const { path, code, message, value } of error.issues) {
    const [list, row, field, ...rest] = path;
    // Parents and communes are where a row stands. Where one cannot be read, its own row says so.
    const derived = field === 'parentId' || (field === 'communeId' && code !== 'not-a-commune');
    if (derived) continue;
    const base = list === 'units' ? rows.unitPaths : list === 'localities' ? rows.localityPaths : [];
    const place = typeof row === 'number' ? base[row] : undefined;
    if (place === undefined) faults.add(path, code, message, value);
    else
      faults.add(
        [...place, ...(field === undefined || field === 'communeId' ? [] : [field]), ...rest],
        code,
        message,
        value,
      );
  }
  faults.count += error.issueCount - error.issues.length;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
