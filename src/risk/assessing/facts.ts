import { compareRatios, type IssueList, parseRatio, type RatioInput } from '../../core/index.js';
import type { Organisation } from '../../organisation/index.js';
import { boundOf, type Sign } from '../rules/operator.js';
import { ratioFault } from '../rules/rule-shape.js';
import type { RuleSubject } from '../rules/rule-subject.js';
import type { FactCondition, RiskCondition } from '../rules/schema.js';
import { subjectRow } from './subjects.js';

/**
 * What is known of a branch, or a locality, beyond its members: a whole number, a decimal string, a ratio, true or
 * false. `null` is unknown, as is one that is left out.
 *
 * @category Assessing
 */
export type FactValue = RatioInput | boolean | null;

/**
 * One fact, by the id of the branch or locality: a plain object, of which own fields are read, or a `Map`.
 *
 * @category Assessing
 */
export type FactByBranch = Readonly<Record<string, FactValue>> | ReadonlyMap<string, FactValue>;

/**
 * Facts by name, without `fact:`: a plain object, of which own fields are read, or a `Map`. A rule's
 * `fact:quotaDone` reads the fact `quotaDone`.
 *
 * @category Assessing
 */
export type Facts = Readonly<Record<string, FactByBranch>> | ReadonlyMap<string, FactByBranch>;

/** Stands in a column of signs for a fact that nobody gave. */
export const ABSENT = 2;

/** The facts that rules ask for: by name, then by row. */
export type FactColumns = ReadonlyMap<string, ReadonlyMap<number, Exclude<FactValue, null>>>;

/** Reads the facts that the conditions ask for, adding their faults to the list. */
export function readFacts(
  org: Organisation,
  of: RuleSubject,
  facts: Facts,
  conditions: readonly RiskCondition[],
  faults: IssueList,
): FactColumns {
  const columns = new Map<string, Map<number, Exclude<FactValue, null>>>();
  for (const [name, values] of entriesOf(facts, ['facts'], faults)) {
    const asked = conditions.filter(({ measure }) => measure === `fact:${name}`);
    if (asked.length === 0) continue;
    const column = new Map<number, Exclude<FactValue, null>>();
    for (const [id, value] of entriesOf(values, ['facts', name], faults)) {
      const path = ['facts', name, id];
      const subject = subjectRow(org, of, id);
      if (subject.fault !== null) faults.add(path, ...subject.fault, id);
      else if (value === null || value === undefined) continue;
      else if (asked.some((condition) => isTruth(condition) !== (typeof value === 'boolean'))) {
        const message = 'A rule asks for true or false where a number is, or the reverse.';
        faults.add(path, 'wrong-type', message, value);
      } else {
        const fault = typeof value === 'boolean' ? null : ratioFault(value);
        if (fault === null) column.set(subject.row, value);
        else faults.add(path, fault.code, fault.message, value);
      }
    }
    columns.set(name, column);
  }
  return columns;
}

/** By row, where the fact lies against the condition's threshold: −1, 0, 1, or {@link ABSENT}. */
export function factSigns(condition: FactCondition, facts: FactColumns, rows: number): Int8Array {
  const signs = new Int8Array(rows).fill(ABSENT);
  const { threshold } = boundOf<RatioInput | boolean>(condition);
  for (const [row, value] of facts.get(factName(condition)) ?? []) signs[row] = factSign(value, threshold);
  return signs;
}

/** The fact that a condition asks for. */
export function factName({ measure }: FactCondition): string {
  return measure.slice('fact:'.length);
}

/** Whether a condition is about a fact. */
export function isFact(condition: { readonly measure: string }): condition is FactCondition {
  return condition.measure.startsWith('fact:');
}

/** Where a fact lies against a threshold. */
export function factSign(value: RatioInput | boolean, threshold: RatioInput | boolean): Sign {
  // Of true and false only equals is asked, which every sign but 0 denies.
  if (typeof value === 'boolean' || typeof threshold === 'boolean') return value === threshold ? 0 : 1;
  return compareRatios(parseRatio(value), parseRatio(threshold));
}

function isTruth(condition: RiskCondition): boolean {
  return typeof condition.equals === 'boolean';
}

function entriesOf<T>(
  dictionary: Readonly<Record<string, T>> | ReadonlyMap<string, T> | undefined,
  path: readonly string[],
  faults: IssueList,
): Iterable<readonly [string, T | undefined]> {
  if (dictionary instanceof Map) return dictionary as ReadonlyMap<string, T>;
  if (isRecord(dictionary)) return Object.entries(dictionary);
  faults.add(path, 'wrong-type', 'Facts come as an object or a Map.', dictionary);
  return [];
}

function isRecord<T>(value: unknown): value is Readonly<Record<string, T>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
