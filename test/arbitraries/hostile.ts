/**
 * Malformed values, and every way of putting one of them into a call that is right.
 */

/** What a getter or a trap of these values throws: an error of whoever made them, not of the library. */
export class Trap extends Error {
  override readonly name = 'Trap';
}

const trap = (): never => {
  throw new Trap('This value cannot be read.');
};

type Fields = Record<string, unknown>;

/** Whether something is a plain object or a list, into which a fault can be put. */
function isOpen(value: unknown): value is Fields | unknown[] {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

function detached(): Int32Array {
  const list = Int32Array.of(1, 2, 3);
  structuredClone(list.buffer, { transfer: [list.buffer] });
  return list;
}

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function cyclic(): Fields {
  const ring: Fields = { id: 'ring' };
  ring['children'] = [ring];
  ring['units'] = ring;
  ring['when'] = { all: [ring] };
  return ring;
}

function ringOf(list: readonly unknown[]): unknown[] {
  const ring: unknown[] = [...list];
  ring.push(ring);
  return ring;
}

function trapped(value: object): object {
  return new Proxy(value, {
    get: trap,
    has: trap,
    ownKeys: trap,
    getPrototypeOf: trap,
    getOwnPropertyDescriptor: trap,
  });
}

function withThrowingGetters(fields: Fields): object {
  const getters: PropertyDescriptorMap = {};
  for (const key of Object.keys(fields)) getters[key] = { get: trap, enumerable: true };
  return Object.defineProperties({}, getters);
}

/** Values that are wrong nearly everywhere, each made anew. */
const ANYWHERE: Readonly<Record<string, () => unknown>> = {
  undefined: () => undefined,
  null: () => null,
  true: () => true,
  'minus zero': () => -0,
  NaN: () => Number.NaN,
  Infinity: () => Number.POSITIVE_INFINITY,
  'minus one': () => -1,
  'a half': () => 0.5,
  'an unsafe number': () => 2 ** 53,
  'a big integer': () => 10n ** 30n,
  'empty text': () => '',
  __proto__: () => '__proto__',
  'a lone surrogate': () => '\uD800',
  'huge text': () => '9'.repeat(100_000),
  'a symbol': () => Symbol('s'),
  'a function': () => () => undefined,
  'a function that throws': () => trap,
  'an empty object': () => ({}),
  'an object without prototype': () => Object.create(null) as unknown,
  'an object with an own __proto__': () => JSON.parse('{"__proto__": {"id": "x", "length": 1}}') as unknown,
  'text as an object': () => Object('x') as unknown,
  'an object that is no text': () => ({ toString: trap, valueOf: trap }),
  'an object with a length': () => ({ length: 3 }),
  'a cyclic object': cyclic,
  'a cyclic list': () => ringOf([]),
  'an empty list': () => [],
  'a sparse list': () => Array.from({ length: 0 }).concat(new Array<unknown>(5)),
  'a list of nothing': () => [null, undefined],
  'a list of symbols': () => [Symbol('s')],
  'a Date': () => new Date(0),
  'a Map': () => new Map([['id', 'x']]),
  'a RegExp': () => /x/,
  'a Promise': () => Promise.resolve([]),
  'a typed array': () => Float64Array.of(Number.NaN, -1, 0.5),
  'a detached array': detached,
  'a revoked proxy': revoked,
  'a trapped proxy': () => trapped({}),
};

/** Those of them that are lists. */
const LISTS = new Set([
  'a cyclic list',
  'an empty list',
  'a sparse list',
  'a list of nothing',
  'a list of symbols',
  'a typed array',
  'a detached array',
]);

/** Values made of what stood there. */
const IN_PLACE_OF: Readonly<Record<string, (value: Fields | unknown[]) => unknown>> = {
  'the same, inherited': (value) => Object.create(value) as unknown,
  'the same, behind a trap': trapped,
  'the same, with getters that throw': (value) => withThrowingGetters(value as Fields),
  'the same, a proxy': (value) => new Proxy(value, {}),
  'the same, with holes': (value) => (Array.isArray(value) ? value.concat(new Array<unknown>(2), value) : value),
  'the same, twice': (value) => (Array.isArray(value) ? [...value, ...value] : value),
  'the same, in itself': (value) => (Array.isArray(value) ? ringOf(value) : { ...value, children: cyclic() }),
};

/** One call with one fault put in. */
export interface Malformed {
  /** Where the fault stands and what it is. */
  readonly label: string;
  /** The arguments, frozen. */
  readonly args: readonly unknown[];
}

interface Place {
  readonly path: readonly string[];
  /** Whether it lies in what the library made. */
  readonly built: boolean;
}

/** Freezes plain objects and lists all the way down; a repeated one once. */
export function deepFreeze<T>(value: T): T {
  const open: unknown[] = [value];
  for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
    if (!isOpen(next) || Object.isFrozen(next)) continue;
    Object.freeze(next);
    open.push(...Object.values(next));
  }
  return value;
}

/** Every call that differs from a right one in one place, at most `depth` steps in, by any of the values or the named ones. */
export function* malformedCalls(
  args: readonly unknown[],
  depth: number,
  named?: readonly string[],
): Generator<Malformed> {
  const isMeant = (name: string): boolean => named === undefined || named.includes(name);
  for (const { path, built } of placesOf(args, depth, [])) {
    const label = path.join('.');
    for (const [name, make] of Object.entries(ANYWHERE)) {
      if (!isMeant(name)) continue;
      const value = make();
      // What stands in a column that the library made is trusted: another list would only be other content.
      if (built && LISTS.has(name)) continue;
      yield { label: `${label}: ${name}`, args: replaced(args, path, value) as unknown[] };
    }
    const held = path.reduce<unknown>((value, step) => (value as Fields)[step], args);
    if (!isOpen(held) || (built && Array.isArray(held))) continue;
    for (const [name, make] of Object.entries(IN_PLACE_OF)) {
      if (!isMeant(name)) continue;
      yield { label: `${label}: ${name}`, args: replaced(args, path, make(held)) as unknown[] };
    }
  }
}

/** The places in a value: of a list the first and the last. */
function* placesOf(value: unknown, depth: number, path: readonly string[]): Generator<Place> {
  if (!isOpen(value) || depth < 0) return;
  if (isBuilt(value)) {
    yield* columnsOf(value, path);
    return;
  }
  const keys = Object.keys(value);
  const some = Array.isArray(value) && path.length > 0 ? [...new Set([keys[0], keys.at(-1)])] : keys;
  for (const key of some) {
    if (key === undefined) continue;
    yield { path: [...path, key], built: false };
    yield* placesOf((value as Fields)[key], depth - 1, [...path, key]);
  }
}

/** Whether the library made it: then it holds columns, and is trusted beyond them. */
function isBuilt(value: Fields | unknown[]): boolean {
  if (Array.isArray(value)) return false;
  return Object.values(value).some((held) => isColumn(held) || (isOpen(held) && Object.values(held).some(isColumn)));
}

function isColumn(value: unknown): boolean {
  return ArrayBuffer.isView(value) || value instanceof Map;
}

/** The fields of what the library made, and those of the objects in it. */
function* columnsOf(value: Fields | unknown[], path: readonly string[]): Generator<Place> {
  for (const [key, held] of Object.entries(value)) {
    yield { path: [...path, key], built: true };
    if (!isOpen(held) || Array.isArray(held)) continue;
    for (const inner of Object.keys(held)) yield { path: [...path, key, inner], built: true };
  }
}

function replaced(value: unknown, path: readonly string[], by: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return by;
  const copy: Fields = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as Fields) }) as Fields;
  copy[step] = replaced(copy[step], rest, by);
  return Object.freeze(copy);
}
