import type { AtRiskBranches, RiskClasses, RiskGroup } from '../../../risk/index.js';
import { countText, dayText, type Language, languageOf, listText } from '../language/language.js';
import { tellResult } from '../language/tell-result.js';
import { type UnitName, unitWord } from '../language/unit-name.js';
import type { RiskWords } from './describe-finding.js';
import { RISK_WORDS } from './risk-words.js';

/**
 * In which words a summary of risks is told.
 *
 * @category Sentences
 */
export interface RiskSummaryWords extends RiskWords {
  /** What the units are called by which branches are grouped: `xã` or `communes` unless told. */
  readonly group?: UnitName | undefined;
  /** How many units are named, those with the most branches first; 10 unless told. The others are counted. */
  readonly name?: number | undefined;
}

/**
 * Tells how many branches are at risk and where, in Vietnamese or English, or how many are in each of several classes.
 *
 * The number is always told with that of all branches assessed. Branches of which it is not known are told apart: they
 * are neither at risk nor cleared. With several rules each is counted, and a branch may meet more than one, so these
 * numbers need not add up. There is no full stop.
 *
 * @param result - What `atRiskBranches`, `classifyBranches` or `classifyLocalities` gave.
 * @param options - `unit`, `group`, `name` (10), `nameOf`, `ruleOf`, and `locale` (`vi`).
 * @returns The line.
 * @throws An `InvalidInputError` with `bad-digits`, `unknown-rounding`, `unknown-locale`, `bad-name`, `wrong-type`; a
 *   `ContractError` with `not-a-result`, `missing-options`.
 * @example
 * ```ts
 * import { parseOrganisation } from 'chibo/organisation';
 * import { describeRisk } from 'chibo/report';
 * import { atRiskBranches, members } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [
 *     { id: 'huyen', name: 'Huyện', kind: 'district', parentId: null },
 *     { id: 'xa', name: 'Xã', kind: 'commune', parentId: 'huyen' },
 *     ...['cb-1', 'cb-2', 'cb-3'].map((id) => ({ id, name: id, kind: 'branch' as const, parentId: 'xa' })),
 *   ],
 *   localities: [],
 *   figures: [{ unitId: 'cb-1', members: 4 }, { unitId: 'cb-2', members: 12 }],
 * });
 * const risk = atRiskBranches(org, null, [{ id: 'small', when: members({ lessThan: 5 }) }], { asOf: '2017-07-31' });
 * describeRisk(risk);
 * // => 'đến ngày 31/07/2017: 1/3 chi bộ có nguy cơ, thuộc 1 xã: xa (1); chưa rõ 1 chi bộ'
 * describeRisk(risk, { locale: 'en' });
 * // => 'on 2017-07-31: 1 of 3 branches at risk, in 1 commune: xa (1); 1 branch not known'
 * describeRisk(risk, { name: -1 }); // throws InvalidInputError
 * ```
 * @category Sentences
 */
export function describeRisk(result: AtRiskBranches | RiskClasses, options: RiskSummaryWords = {}): string {
  return tellResult('describeRisk', result, options, (own) => tellRisk(result, own));
}

function tellRisk(result: AtRiskBranches | RiskClasses, options: RiskSummaryWords): string {
  const language = languageOf('describeRisk', options, options.name);
  const told = 'groups' in result ? riskText(result, language, options) : classesText(result, language, options);
  return `${RISK_WORDS[language.locale].onDay(dayText(result.asOf, language))}: ${told}`;
}

const NAMED = 10;

function riskText(result: AtRiskBranches, language: Language, options: RiskSummaryWords): string {
  const words = RISK_WORDS[language.locale];
  const { unit = words.branch, group = words.group, ruleOf = (id: string) => id } = options;
  const { groups, unitsTouched, unitsUnknown, atRisk, unknown, assessed, byRule } = result;
  const count = (value: number): string => countText(value, language);
  if (assessed === 0) return words.none(unitWord(unit, 0));
  const head = words.atRisk(count(atRisk), count(assessed), unitWord(unit, assessed));
  const where = unitsTouched === 0 ? [] : [words.inGroups(count(unitsTouched), unitWord(group, unitsTouched))];
  const places = groups.length === 0 ? [] : [placesText(groups, language, options)];
  const perhaps = unitsUnknown === 0 ? [] : [words.unknownGroups(count(unitsUnknown), unitWord(group, unitsUnknown))];
  const open = unknown === 0 ? [] : [[words.unknown(count(unknown), unitWord(unit, unknown)), ...perhaps].join(', ')];
  const rules = byRule.map(({ ruleId, met }) => words.each(words.rule(ruleOf(ruleId)), count(met)));
  return [
    [[head, ...where].join(', '), ...places].join(': '),
    ...open,
    ...(byRule.length < 2 ? [] : [words.byRule(listText(rules, language))]),
  ].join('; ');
}

function placesText(groups: readonly RiskGroup[], language: Language, options: RiskSummaryWords): string {
  const words = RISK_WORDS[language.locale];
  const { name = NAMED, nameOf = (id: string) => id } = options;
  const count = (value: number): string => countText(value, language);
  const named = groups
    .slice(0, name)
    .map(({ unitId, branches }) =>
      unitId === null ? words.inNone(count(branches)) : words.each(nameOf(unitId), count(branches)),
    );
  const rest = groups.slice(name);
  const others = words.others(count(rest.length), count(rest.reduce((sum, { branches }) => sum + branches, 0)));
  return listText([...named, ...(rest.length === 0 ? [] : [others])], language);
}

function classesText(
  { ruleIds, counts, none, unknown, overlaps }: RiskClasses,
  language: Language,
  options: RiskSummaryWords,
): string {
  const words = RISK_WORDS[language.locale];
  const { ruleOf = (id: string) => id } = options;
  const count = (value: number): string => countText(value, language);
  const rule = (id: string): string => words.rule(ruleOf(id));
  const each = [
    ...ruleIds.map((id, index) => words.each(rule(id), count(counts[index]!))),
    words.noClass(count(none)),
    ...(unknown === 0 ? [] : [words.each(words.notKnown, count(unknown))]),
  ];
  return [
    words.byClass(listText(each, language)),
    ...overlaps.map(({ ruleIds: [first, second], count: both }) =>
      words.overlap(count(both), rule(first), rule(second)),
    ),
  ].join('; ');
}
