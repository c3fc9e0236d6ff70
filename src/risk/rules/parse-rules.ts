import { attempt, IssueList, kindOfValue, type Result } from '../../core/index.js';
import { addRuleFaults } from './rule-faults.js';
import { addSubjectFaults, type RuleSubject } from './rule-subject.js';
import { type RiskRule, riskRuleSchema } from './schema.js';

/**
 * Reads rules: data that can stand in a JSON file, or come from the helpers that build the same.
 *
 * Every rule is checked before any is used, and all faults are reported at once. Nothing of the input is kept or
 * changed. A rule of more than 100 levels or 10,000 nodes is refused before it is read.
 *
 * @param input - The rules; see {@link riskRuleSchema}.
 * @returns The rules, in the order given.
 * @throws An `InvalidInputError` with every fault: `missing`, `wrong-type`, `empty`, `unknown-field`,
 *   `unknown-value`, `unknown-node` (neither a condition nor conditions put together), `one-bound` (a condition
 *   with none or several), `negative`, `not-an-integer`, `not-finite`, `too-large`, `inexact-threshold` (a
 *   fraction that is no ratio and no decimal string), `not-a-ratio`, `not-safe`, `out-of-range` (a share beyond 0
 *   to 1, a k beyond 1 to n), `too-deep`, `too-many-nodes`, `duplicate-id`.
 * @example Fewer than 3 official members
 * ```ts
 * import { parseRiskRules } from 'chibo/risk';
 *
 * const rules = parseRiskRules([
 *   { id: 'cannot-stand', when: { measure: 'members', where: { standing: 'official' }, lessThan: 3 } },
 * ]);
 * rules.map((rule) => rule.id); // => ['cannot-stand']
 * parseRiskRules([{ id: 'two-bounds', when: { measure: 'members', atLeast: 1, atMost: 2 } }]); // throws InvalidInputError
 * ```
 * @category Rules
 */
export function parseRiskRules(input: readonly RiskRule[]): RiskRule[] {
  const faults = new IssueList('parseRiskRules');
  const rules = readRules(input, [], faults);
  faults.throwIfAny();
  return rules;
}

/**
 * Reads rules as {@link parseRiskRules} does, and returns the faults instead of throwing.
 *
 * @param input - The rules, of any type.
 * @returns The rules under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { safeParseRiskRules } from 'chibo/risk';
 *
 * const half = { measure: 'members', where: { olderThan: 60 }, shareOf: {}, moreThan: 0.5 };
 * const result = safeParseRiskRules([{ id: 'inexact', when: half }]);
 * result.success || result.error.name; // => 'InvalidInputError'
 * ```
 * @category Rules
 */
export function safeParseRiskRules(input: unknown): Result<RiskRule[]> {
  return attempt(() => parseRiskRules(input as readonly RiskRule[]));
}

/**
 * Reads rules, adding their faults to the list; what has faults is left out. Where it is told of what they are, a
 * condition that cannot be asked of such is a fault.
 */
export function readRules(
  input: unknown,
  path: readonly (string | number)[],
  faults: IssueList,
  of?: RuleSubject,
): RiskRule[] {
  if (!Array.isArray(input)) {
    faults.add(path, 'wrong-type', `Expected an array of rules, found ${kindOfValue(input)}.`, input);
    return [];
  }
  const rules: RiskRule[] = [];
  const first = new Map<string, number>();
  (input as readonly unknown[]).forEach((raw, index) => {
    const result = riskRuleSchema.safeParse(raw);
    if (result.success) {
      rules.push(result.data);
      if (of !== undefined) addSubjectFaults(result.data.when, of, [...path, index, 'when'], faults);
    } else addRuleFaults(result.error.issues, raw, [...path, index], faults);
    const id = idOf(raw);
    if (id === null) return;
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index);
    else faults.add([...path, index, 'id'], 'duplicate-id', `Rule ${String(earlier)} has this id already.`, id);
  });
  return rules;
}

function idOf(raw: unknown): string | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { id } = raw as { readonly id?: unknown };
  return typeof id === 'string' && id !== '' ? id : null;
}
