import {
  attempt,
  compareRatios,
  InvalidInputError,
  parseRatio,
  type Ratio,
  type RatioInput,
} from '../../core/index.js';
import { OPERATORS } from './operator.js';

/** How many levels a rule may have, and how many nodes: more is a mistake, or meant to exhaust the reader. */
const MAX_DEPTH = 100;
const MAX_NODES = 10_000;

/** What is wrong with a part of a rule. */
interface Fault {
  readonly code: string;
  readonly message: string;
}

/** The shapes a node can have, in the order of the schema's union. */
const SHAPES = [
  'count',
  'share',
  'yearsSinceAdmission',
  'fact',
  'meanAge',
  'admittedThis',
  'localities',
  'branches',
  'all',
  'any',
  'kOf',
  'not',
] as const;

/** The kinds of period in which an admission is looked for. */
export const ADMISSION_PERIODS = ['month', 'quarter', 'half-year', 'year'] as const;

/** Which of the schema's shapes a value means to be, by its fields; −1 where it does not say. */
export function shapeIndex(value: unknown): number {
  if (!isObject(value)) return -1;
  const joined = (['all', 'any', 'not', 'kOf'] as const).find((field) => Object.hasOwn(value, field));
  if (joined !== undefined) return SHAPES.indexOf(joined);
  const { measure } = value;
  if (measure === 'members') return SHAPES.indexOf(value['shareOf'] === undefined ? 'count' : 'share');
  if (typeof measure === 'string' && measure.startsWith('fact:')) return SHAPES.indexOf('fact');
  const named = ['yearsSinceAdmission', 'meanAge', 'admittedThis', 'localities', 'branches'] as const;
  const shape = named.find((name) => name === measure);
  return shape === undefined ? -1 : SHAPES.indexOf(shape);
}

/** How many bounds a condition sets. */
export function boundCount(condition: unknown): number {
  return isObject(condition) ? OPERATORS.filter((operator) => condition[operator] !== undefined).length : 0;
}

/** Whether the k of "at least k of n" is at most n; what is no number has a fault of its own. */
export function kIsWithin(node: unknown): boolean {
  if (!isObject(node) || typeof node['kOf'] !== 'number' || !Array.isArray(node['of'])) return true;
  return node['of'].length === 0 || !(node['kOf'] > node['of'].length);
}

/** Why a value is no exact number, or `null`. */
export function ratioFault(value: RatioInput): Fault | null {
  const read = attempt(() => parseRatio(value));
  if (read.success) return null;
  if (!(read.error instanceof InvalidInputError)) throw read.error;
  return read.error.issues[0]!;
}

const ZERO: Ratio = { numerator: 0, denominator: 1 };
const ONE: Ratio = { numerator: 1, denominator: 1 };

/** Why a number is no share, or `null`; one that is not exact has a fault of its own. */
export function shareFault(value: RatioInput): Fault | null {
  const read = attempt(() => parseRatio(value));
  if (!read.success || (compareRatios(read.data, ZERO) >= 0 && compareRatios(read.data, ONE) <= 0)) return null;
  return { code: 'out-of-range', message: 'A share is from 0 to 1: half is "50%" or "0.5".' };
}

/** Why a number is no mean age, or `null`; one that is not exact has a fault of its own. */
export function ageFault(value: RatioInput): Fault | null {
  const read = attempt(() => parseRatio(value));
  if (!read.success || compareRatios(read.data, ZERO) >= 0) return null;
  return { code: 'negative', message: 'A mean age is 0 or more.' };
}

/** Walks a rule without recursion: what a reader would fall over is refused before it is read. */
export function sizeFault(rule: unknown): Fault | null {
  let level = isObject(rule) ? [rule['when']] : [];
  let nodes = level.length;
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return { code: 'too-deep', message: `A rule has at most ${String(MAX_DEPTH)} levels.` };
    const next: unknown[] = [];
    for (const node of level) {
      for (const children of childLists(node)) {
        nodes += children.length;
        if (nodes > MAX_NODES) {
          return { code: 'too-many-nodes', message: `A rule has at most ${String(MAX_NODES)} nodes.` };
        }
        next.push(...children);
      }
    }
    level = next;
  }
  return null;
}

function childLists(node: unknown): readonly (readonly unknown[])[] {
  if (!isObject(node)) return [];
  const lists: (readonly unknown[])[] = [];
  for (const field of ['all', 'any', 'of']) {
    const list = node[field];
    if (Array.isArray(list)) lists.push(list);
  }
  if (Object.hasOwn(node, 'not')) lists.push([node['not']]);
  return lists;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
