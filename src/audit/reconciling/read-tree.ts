import type { IssueList } from '../../core/index.js';
import type { Tree } from './tree-types.js';

type Path = readonly (string | number)[];

/** An entry as given, and where it stands; `above` is its place among the entries, −1 at the top. */
interface Entry {
  readonly given: Readonly<Record<string, unknown>>;
  readonly path: () => Path;
  above: number;
}

/** Reads a tree of totals, flat or nested, and refuses it with all its faults. */
export function readTree(input: unknown, issues: IssueList): Tree {
  const flat = Array.isArray(input) && input.some((entry) => isObject(entry) && Object.hasOwn(entry, 'parentId'));
  const entries = flat ? readRows(input as unknown[], issues) : readNodes(input, issues);
  const ids = readIds(entries, issues);
  if (flat) linkRows(entries, ids, issues);
  for (const { given, path } of entries) checkFigure(given, path, issues);
  issues.throwIfAny();
  return arrange(entries);
}

function readRows(rows: readonly unknown[], issues: IssueList): Entry[] {
  const entries: Entry[] = [];
  rows.forEach((given, index) => {
    if (isObject(given)) entries.push({ given, path: () => ['tree', index], above: -1 });
    else issues.add(['tree', index], 'not-an-object', 'A row is an object with an id and a value.', given);
  });
  return entries;
}

function readNodes(input: unknown, issues: IssueList): Entry[] {
  const entries: Entry[] = [];
  const seen = new Set<unknown>();
  const add = (given: unknown, above: number, path: () => Path): void => {
    if (!isObject(given)) issues.add(path(), 'not-an-object', 'A unit is an object with an id and a value.', given);
    else if (seen.has(given)) issues.add(path(), 'cycle', 'This object stands elsewhere in the tree already.', given);
    else {
      seen.add(given);
      entries.push({ given, path, above });
    }
  };
  if (Array.isArray(input)) {
    input.forEach((given: unknown, index) => {
      add(given, -1, () => ['tree', index]);
    });
  } else if (isObject(input)) add(input, -1, () => ['tree']);
  else issues.add(['tree'], 'not-a-list', 'A tree is a list of rows, or a unit with those under it.', input);
  for (let place = 0; place < entries.length; place += 1) {
    const entry = entries[place]!;
    const { children } = entry.given;
    if (children === undefined) continue;
    if (!Array.isArray(children)) {
      issues.add([...entry.path(), 'children'], 'not-a-list', 'The units under a unit are a list.', children);
      continue;
    }
    children.forEach((given: unknown, index) => {
      add(given, place, () => pathOf(entries, place, index));
    });
  }
  return entries;
}

/** The path of a nested unit, whose depth no call stack limits. */
function pathOf(entries: readonly Entry[], above: number, index: number): Path {
  const steps: (string | number)[] = [index, 'children'];
  let place = above;
  for (;;) {
    const { above: up, given } = entries[place]!;
    if (up < 0) break;
    const siblings = entries[up]!.given['children'] as readonly unknown[];
    steps.push(siblings.indexOf(given), 'children');
    place = up;
  }
  return [...entries[place]!.path(), ...steps.reverse()];
}

function readIds(entries: readonly Entry[], issues: IssueList): Map<unknown, number> {
  const places = new Map<unknown, number>();
  entries.forEach(({ given, path }, place) => {
    const id = given['id'];
    if (typeof id !== 'string' || id === '') {
      issues.add([...path(), 'id'], 'empty-id', 'An id is a text with at least one character.', id);
    } else if (places.has(id)) issues.add([...path(), 'id'], 'duplicate-id', 'Another unit has this id.', id);
    else places.set(id, place);
  });
  return places;
}

function linkRows(entries: readonly Entry[], places: ReadonlyMap<unknown, number>, issues: IssueList): void {
  for (const entry of entries) {
    const parentId = entry.given['parentId'];
    if (parentId === undefined || parentId === null) continue;
    const above = places.get(parentId);
    if (above !== undefined) entry.above = above;
    else issues.add([...entry.path(), 'parentId'], 'missing-parent', 'No unit of the tree has this id.', parentId);
  }
  // 0: not yet seen; the number of a walk: seen on it. A walk that meets itself has found a circle.
  const walks = new Int32Array(entries.length);
  for (let from = 0; from < entries.length; from += 1) {
    let place = from;
    // The place above a top is none, and was never seen.
    while (walks[place] === 0) {
      walks[place] = from + 1;
      place = entries[place]!.above;
    }
    if (walks[place] !== from + 1) continue;
    const start = place;
    do {
      const entry = entries[place]!;
      const message = 'Going up from this unit leads back to it.';
      issues.add([...entry.path(), 'parentId'], 'cycle', message, entry.given['parentId']);
      place = entry.above;
    } while (place !== start);
  }
}

function checkFigure(given: Readonly<Record<string, unknown>>, path: () => Path, issues: IssueList): void {
  const { value, open } = given;
  if (value !== undefined && value !== null) {
    if (!Number.isSafeInteger(value)) {
      const message = 'A printed figure is a whole number up to 2^53 − 1, or null.';
      issues.add([...path(), 'value'], 'not-a-count', message, value);
    } else if ((value as number) < 0) {
      issues.add([...path(), 'value'], 'negative', 'A printed figure is 0 or more.', value);
    }
  }
  // The rows of a tree that is a claim have their figures there: left unread, every tree would add up.
  if (given['printed'] !== undefined)
    issues.add(
      [...path(), 'printed'],
      'unknown-field',
      'A figure to be reconciled is a whole number under value.',
      given['printed'],
    );
  if (open !== undefined && typeof open !== 'boolean') {
    issues.add([...path(), 'open'], 'not-a-boolean', 'Whether a list is incomplete is true or false.', open);
  }
}

/** Puts every unit after the one above it, and those under one unit by id. */
function arrange(entries: readonly Entry[]): Tree {
  const under: number[][] = entries.map(() => []);
  const top: number[] = [];
  entries.forEach(({ above }, place) => (under[above] ?? top).push(place));
  const idOf = (place: number): string => entries[place]!.given['id'] as string;
  const byId = (a: number, b: number): number => (idOf(a) < idOf(b) ? -1 : 1);
  const order = top.sort(byId);
  const parents = order.map(() => -1);
  const children: number[][] = [];
  for (let at = 0; at < order.length; at += 1) {
    const here: number[] = [];
    for (const place of under[order[at]!]!.sort(byId)) {
      here.push(order.length);
      parents.push(at);
      order.push(place);
    }
    children.push(here);
  }
  const given = order.map((place) => entries[place]!.given);
  return {
    ids: order.map(idOf),
    parents,
    children,
    // `+ 0` turns a negative zero into zero.
    printed: given.map(({ value }) => (typeof value === 'number' ? value + 0 : null)),
    open: given.map(({ open }) => open === true),
  };
}

function isObject(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
