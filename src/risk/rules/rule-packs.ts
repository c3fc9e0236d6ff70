import { checkIsoDate, type IsoDate } from '../../calendar/index.js';
import { abbreviate, ContractError, IssueList } from '../../core/index.js';
import type { RulePack } from './pack-types.js';
import { atRiskPacks } from './packs-at-risk.js';
import { growthPacks } from './packs-growth.js';
import { memberPacks } from './packs-members.js';
import { standingPacks } from './packs-standing.js';
import type { RiskRule } from './schema.js';

/**
 * The definitions of weak and at-risk branches and localities that the library knows, each with its source and its
 * readings. A definition that changed has a pack for each version, under one id.
 *
 * | id | of | what |
 * |---|---|---|
 * | `thanh-chuong` | branches | fewer than 5 members, 3 of them over 60, more than 5 years without an admission |
 * | `nghe-an-project-01` | branches | fewer than 5 members, most of them over 60, none admitted in 5 years |
 * | `one-member`, `two-members` | localities | exactly 1, exactly 2 members live there |
 * | `branch-of-one-member`, `branch-of-two-members` | branches | exactly 1, exactly 2 members |
 * | `memberless` | localities | no member lives there |
 * | `unbranched` | localities | members live there, and no branch serves it |
 * | `branch-without-local-members` | branches | nobody of its own, if any members |
 * | `locality-without-local-members` | localities | a branch serves it, and nobody there is local |
 * | `relapsed` | localities | was cleared, and is memberless again: a fact |
 * | `no-nomination` | branches | nobody nominated in 3 years: a fact |
 * | `few-of-youth-age` | branches | nobody, or hardly anybody, of youth age |
 * | `mean-age-over-60` | branches | the mean age is over 60; needs a tally that keeps dates |
 * | `elderly-exempted` | branches | elderly members exempted from activity |
 * | `behind-on-admissions` | branches | no admission this quarter, or less than 10 % of the year's quota |
 * | `cannot-stand` | branches | fewer than 3 official members |
 * | `stands-by-reinforcements` | branches | 3 official members only thanks to those sent from elsewhere |
 * | `no-branch-committee` | branches | fewer than 9 official members |
 *
 * Facts that they ask for: `relapsed` and `cleared` (true or false), `nominatedIn3Years` (true or false),
 * `yearsSinceNomination` (a number of completed years), `quotaDone` (a share such as `"8%"`).
 *
 * @category Rule packs
 */
export const rulePacks: readonly RulePack[] = /* @__PURE__ */ (() => [
  ...atRiskPacks(),
  ...memberPacks(),
  ...growthPacks(),
  ...standingPacks(),
])();

/**
 * The packs in use on a day: those that no date speaks against.
 *
 * @param date - The day.
 * @returns The packs, in the order of {@link rulePacks}, at most one of each id.
 * @throws An `InvalidInputError` with `not-a-date`.
 * @example
 * ```ts
 * import { rulePacksOn } from 'chibo/risk';
 *
 * const ids = rulePacksOn('2026-01-01').map(({ id }) => id);
 * ids.includes('cannot-stand'); // => true
 * ids.includes('nghe-an-project-01'); // => false
 * ```
 * @category Rule packs
 */
export function rulePacksOn(date: IsoDate): RulePack[] {
  const faults = new IssueList('rulePacksOn');
  checkIsoDate(faults, ['date'], date);
  faults.throwIfAny();
  return rulePacks.filter(({ from, to }) => (from === null || from <= date) && (to === null || to >= date));
}

/**
 * One rule of the packs: a definition under a reading.
 *
 * @param id - The pack's id; of several versions the latest.
 * @param reading - The reading's name; the usual one unless told.
 * @returns The rule.
 * @throws A `ContractError` with `unknown-pack`, `unknown-reading`.
 * @example
 * ```ts
 * import { packedRule } from 'chibo/risk';
 *
 * packedRule('mean-age-over-60').when; // => { measure: 'meanAge', moreThan: 60 }
 * packedRule('mean-age-over-60', 'in-whole-years').when; // => { measure: 'meanAge', atLeast: 61 }
 * packedRule('mean-age'); // throws ContractError
 * ```
 * @category Rule packs
 */
export function packedRule(id: string, reading?: string): RiskRule {
  const pack = rulePacks.filter((each) => each.id === id).at(-1);
  if (pack === undefined) {
    const ids = [...new Set(rulePacks.map((each) => each.id))];
    throw new ContractError('unknown-pack', `There is no pack ${abbreviate(id)}.`, { id, ids });
  }
  const found = pack.readings.find(({ name }) => reading === undefined || name === reading);
  if (found === undefined) {
    const readings = pack.readings.map(({ name }) => name);
    const message = `The pack ${pack.id} has no reading ${abbreviate(String(reading))}.`;
    throw new ContractError('unknown-reading', message, { reading, readings });
  }
  return found.rule;
}
