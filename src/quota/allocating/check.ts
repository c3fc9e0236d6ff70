import { InfeasibleError, type IssueList, kindOfValue } from '../../core/index.js';
import type { Columns } from '../sharing/engine.js';
import { type Rule, readMethod } from '../sharing/methods.js';

const MOST = BigInt(Number.MAX_SAFE_INTEGER);

/** Claims in columns, with what their checks found out on the way. */
export interface CheckedColumns {
  readonly weights: Float64Array;
  /** The weights themselves where a bigint does not fit a safe integer. */
  readonly wide: readonly (number | bigint)[] | null;
  readonly min: Float64Array;
  readonly max: Float64Array;
  /** Whether any minimum is above 0 or any maximum below Infinity. */
  readonly bounded: boolean;
  /** Whether any weight is above 0. */
  readonly someWeigh: boolean;
  /** Σ minima, and Σ maxima where a weight of 0 counts with its minimum. */
  readonly leastSum: number;
  readonly mostSum: number;
  /** Claims without a minimum that a first place before all others would go to. */
  readonly starters: number;
}

/** Gathers claims into columns one by one, and their faults under the paths that `pathOf` gives. */
export class ColumnBuilder implements CheckedColumns {
  readonly weights: Float64Array;
  readonly min: Float64Array;
  readonly max: Float64Array;
  wide: (number | bigint)[] | null = null;
  bounded = false;
  someWeigh = false;
  leastSum = 0;
  mostSum = 0;
  starters = 0;
  readonly #issues: IssueList;
  readonly #pathOf: (claim: number, field: 'weight' | 'min' | 'max') => (string | number)[];

  constructor(
    count: number,
    issues: IssueList,
    pathOf: (claim: number, field: 'weight' | 'min' | 'max') => (string | number)[],
  ) {
    this.weights = new Float64Array(count);
    this.min = new Float64Array(count);
    this.max = new Float64Array(count).fill(Infinity);
    this.#issues = issues;
    this.#pathOf = pathOf;
  }

  /** Takes the weight and the bounds of claim `i`; an absent bound is none. */
  add(i: number, weight: unknown, min: unknown, max: unknown): void {
    if (typeof weight === 'number' && weight >= 0 && weight < Infinity) {
      this.weights[i] = weight;
      if (weight > 0) this.someWeigh = true;
      this.wide?.push(weight);
    } else {
      this.#addUnusual(i, weight);
    }
    if (min === undefined && max === undefined) {
      if (this.weights[i]! > 0) {
        this.mostSum = Infinity;
        this.starters += 1;
      }
    } else {
      this.#addBounds(i, min, max);
    }
  }

  #addUnusual(i: number, weight: unknown): void {
    if (typeof weight === 'bigint' && weight >= 0n) {
      this.weights[i] = Number(weight);
      if (weight > 0n) this.someWeigh = true;
      if (weight > MOST) this.wide ??= Array.from(this.weights.subarray(0, i));
      this.wide?.push(weight);
      return;
    }
    addWeightFault(this.#pathOf(i, 'weight'), weight, this.#issues);
    this.wide?.push(0);
  }

  #addBounds(i: number, min: unknown, max: unknown): void {
    const least = min === undefined ? 0 : this.#readBound(i, 'min', min);
    const most = max === undefined || max === Infinity ? Infinity : this.#readBound(i, 'max', max);
    if (least === null || most === null) return;
    if (least > most) {
      const message = `The minimum is above the maximum, ${String(most)}.`;
      this.#issues.add(this.#pathOf(i, 'min'), 'min-above-max', message, least);
    }
    this.min[i] = least;
    this.max[i] = most;
    if (least > 0 || most < Infinity) this.bounded = true;
    this.leastSum += least;
    const can = this.weights[i]! > 0;
    this.mostSum += can ? most : least;
    if (can && least === 0 && most > 0) this.starters += 1;
  }

  #readBound(i: number, field: 'min' | 'max', bound: unknown): number | null {
    if (isCount(bound)) return bound + 0;
    this.#issues.add(this.#pathOf(i, field), 'bad-bound', 'A bound is a whole number from 0 to 2^53 − 1.', bound);
    return null;
  }
}

/** Adds what is wrong with a weight: its sign, its size, or that it is no number. */
export function addWeightFault(path: readonly (string | number)[], weight: unknown, issues: IssueList): void {
  const message = 'A weight is a finite number of 0 or more, or a bigint.';
  issues.add(path, numberFault(weight) ?? 'negative-weight', message, weight);
}

/** Why a value is no finite number, in the words of a code. */
function numberFault(value: unknown): string | null {
  if (typeof value === 'bigint' || Number.isFinite(value)) return null;
  if (typeof value !== 'number') return value === undefined ? 'missing' : 'wrong-type';
  return Number.isNaN(value) ? 'not-a-number' : 'not-finite';
}

/** Reads a total, or adds its fault. */
export function readTotal(total: unknown, issues: IssueList): number {
  const value = typeof total === 'bigint' ? Number(total) : total;
  if (isCount(value)) return value + 0;
  addTotalFault(['total'], total, issues);
  return Number.NaN;
}

/** Whether something is a whole number from 0 to 2^53 − 1. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Adds what is wrong with a total: its sign, its size, or that it is no whole number. */
export function addTotalFault(path: readonly (string | number)[], total: unknown, issues: IssueList): void {
  const message = 'A total is a whole number from 0 to 2^53 − 1.';
  const fault = typeof total === 'number' ? numberFault(total) : null;
  const value = typeof total === 'number' || typeof total === 'bigint' ? Number(total) : 0;
  if (fault !== null) issues.add(path, fault, message, total);
  else if (value < 0) issues.add(path, 'negative-total', message, total);
  else if (value > Number.MAX_SAFE_INTEGER) issues.add(path, 'total-too-large', message, total);
  else issues.add(path, 'bad-total', message, total);
}

/** Adds the fault of a tie rule that is none. */
export function checkTieRule(ties: unknown, issues: IssueList): void {
  if (ties === 'by-id' || ties === 'leave-open' || typeof ties === 'function') return;
  issues.add(['ties'], 'unknown-tie-rule', "Ties are 'by-id', 'leave-open' or settled by a comparator.", ties);
}

/** Adds the fault of an argument that should have been a list. */
export function notAList(name: string, value: unknown, issues: IssueList): void {
  issues.add([name], 'not-a-list', `Expected a list, got ${kindOfValue(value)}.`, value);
}

/** Adds the fault of an argument that should have been a function, or left out where it may be. */
export function checkFunction(name: string, value: unknown, isOptional: boolean, issues: IssueList): void {
  if (typeof value === 'function' || (isOptional && value === undefined)) return;
  issues.add([name], 'wrong-type', `Expected a function, got ${kindOfValue(value)}.`, value);
}

/** Checks what concerns all claims together, throws every fault found, and gives the columns for an engine. */
export function toColumns(
  where: string,
  columns: CheckedColumns,
  total: number,
  method: unknown,
  list: 'claims' | 'weights',
  issues: IssueList,
  idOf: (claim: number) => string | number,
): Columns & { readonly rule: Rule } {
  const rule = readMethod(method, issues);
  const { bounded, someWeigh, leastSum } = columns;
  if (rule !== null && bounded && (rule.kind === 'quota-method' || rule.extra === 1)) {
    const message = `${rule.name} has no agreed meaning with minima or maxima.`;
    issues.add(['method'], 'bounds-undefined', message, rule.name);
  }
  if (issues.count === 0 && !someWeigh && total > leastSum) {
    issues.add([list], 'no-positive-weight', 'There are places to give and no claim with a positive weight.', total);
  }
  if (issues.count > 0 || rule === null) throw issues.toError();
  checkFeasible(where, columns, total, idOf);
  const { weights, wide, min, max, mostSum, starters } = columns;
  if (!bounded) return { rule, weights, wide };
  return { rule, weights, wide, bounds: { min, max }, sums: { leastSum, mostSum, starters } };
}

const LISTED = 1000;

function checkFeasible(
  where: string,
  columns: CheckedColumns,
  total: number,
  idOf: (claim: number) => string | number,
): void {
  const { weights, min, max } = columns;
  if (columns.leastSum > total) {
    const sum = exactSum(min);
    const by = sum - BigInt(total);
    const binding = bindingClaims(min, idOf, (least) => least > 0);
    const message = `${where}: the minima add up to ${String(sum)}, ${String(by)} more than the total of ${String(total)}.`;
    throw new InfeasibleError('minima-exceed-total', message, {
      ...{ bound: 'min', total, sum: plain(sum), by: plain(by), ...binding },
    });
  }
  if (columns.mostSum < total) {
    const most = max.map((bound, claim) => (weights[claim]! > 0 ? bound : min[claim]!));
    const sum = exactSum(most);
    const by = BigInt(total) - sum;
    const binding = bindingClaims(most, idOf, () => true);
    const message = `${where}: the maxima add up to ${String(sum)}, ${String(by)} less than the total of ${String(total)}; a claim of weight 0 counts with its minimum.`;
    throw new InfeasibleError('maxima-below-total', message, {
      ...{ bound: 'max', total, sum: plain(sum), by: plain(by), ...binding },
    });
  }
}

function exactSum(values: Float64Array): bigint {
  return values.reduce((sum, value) => sum + BigInt(value), 0n as bigint);
}

/** A number where a safe integer holds it, otherwise its digits. */
export function plain(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

function bindingClaims(
  bounds: Float64Array,
  idOf: (claim: number) => string | number,
  binds: (bound: number) => boolean,
): { claims: { id: string | number; bound: number }[]; claimCount: number } {
  const claims: { id: string | number; bound: number }[] = [];
  let claimCount = 0;
  bounds.forEach((bound, claim) => {
    if (!binds(bound)) return;
    claimCount += 1;
    if (claims.length < LISTED) claims.push({ id: idOf(claim), bound });
  });
  return { claims, claimCount };
}
