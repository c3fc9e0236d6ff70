import type { Remedies, Remedy, RemedyAction } from '../../../risk/index.js';
import { countText, dayText, type Language, languageOf, listText } from '../language/language.js';
import { tellResult } from '../language/tell-result.js';
import type { RiskWords } from './describe-finding.js';
import { memberText } from './member-text.js';
import { RISK_WORDS } from './risk-words.js';

/**
 * In which words remedies are told.
 *
 * @category Sentences
 */
export interface RemedyWords extends RiskWords {
  /** How many remedies are told, the first of them; 3 unless told. The others are counted. */
  readonly name?: number | undefined;
}

const WORDS = {
  vi: {
    rules: (day: string, rules: string) => `ngày ${day} ${rules}`,
    nothingNeeded: 'không cần làm gì',
    none: (actions: string, day: string) => `không có cách nào đến ngày ${day} với nhiều nhất ${actions} việc`,
    ways: (count: string) => `có ${count} cách`,
    others: (count: string) => `còn ${count} cách khác`,
    way: (actions: string, clear: string) => `${actions} thì ${clear}`,
    wait: 'chỉ cần chờ',
    clear: (from: string, to: string) => `không thuộc diện nào từ ngày ${from} đến ngày ${to}`,
    again: (from: string, to: string) => `rồi từ ngày ${from} đến ngày ${to}`,
    admit: (count: string, who: string) => `kết nạp ${count} ${who}`,
    transfer: (count: string, who: string, branch: string) => `chuyển ${count} ${who} từ ${branch} về`,
    reinforce: (count: string, who: string) => `tăng cường ${count} ${who}`,
    combine: (branch: string) => `ghép với ${branch}`,
    searched: (actions: string) => `đã xét mọi cách có nhiều nhất ${actions} việc`,
  },
  en: {
    rules: (day: string, rules: string) => `on ${day} ${rules}`,
    nothingNeeded: 'nothing needed',
    none: (actions: string, day: string) => `no way by ${day} with at most ${actionsText(actions)}`,
    ways: (count: string) => `ways: ${count}`,
    others: (count: string) => `other ways: ${count}`,
    way: (actions: string, clear: string) => `${actions} and ${clear}`,
    wait: 'wait',
    clear: (from: string, to: string) => `no rule is met from ${from} to ${to}`,
    again: (from: string, to: string) => `and from ${from} to ${to}`,
    admit: (count: string, who: string) => `admit ${count} ${who}`,
    transfer: (count: string, who: string, branch: string) => `transfer ${count} ${who} from ${branch}`,
    reinforce: (count: string, who: string) => `send ${count} ${who}`,
    combine: (branch: string) => `combine with ${branch}`,
    searched: (actions: string) => `all ways of at most ${actionsText(actions)} were tried`,
  },
} as const;

function actionsText(count: string): string {
  return count === '1' ? `${count} action` : `${count} actions`;
}

/**
 * Tells what takes a branch out of every rule, in Vietnamese or English: the smallest sets of actions, and from when to
 * when they help.
 *
 * Which rules are met, or not known, where nothing is done comes first. That no way was found is told with how many
 * actions were tried and until when: it is no proof beyond them. Where a remedy helps only for a time, every span is
 * told. There is no full stop.
 *
 * @param remedies - What `remediesFor` gave.
 * @param options - `name` (3), `nameOf`, `ruleOf`, and `locale` (`vi`).
 * @returns The line.
 * @throws An `InvalidInputError` with `bad-digits`, `unknown-rounding`, `unknown-locale`, `bad-name`, `wrong-type`; a
 *   `ContractError` with `not-a-result`, `missing-options`.
 * @example One admission resets the years clause
 * ```ts
 * import { parseOrganisation, tallyMembers } from 'chibo/organisation';
 * import { describeRemedy } from 'chibo/report';
 * import { remediesFor, thanhChuongRule } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [{ id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: null }],
 *   localities: [],
 * });
 * const old = { branchId: 'cb', birthDate: '1950', admittedOn: '1980-05-19', admittedBy: 'cb' };
 * const tally = tallyMembers(org, [old, old, old], { keep: 'dates' });
 * const options = { branchId: 'cb', asOf: '2017-07-31', until: '2020-12-31', candidate: { birthDate: '1996' } };
 * const remedies = remediesFor(org, tally, [thanhChuongRule], options);
 * describeRemedy(remedies, { nameOf: () => 'Chi bộ 1' });
 * // => 'Chi bộ 1: ngày 31/07/2017 thuộc diện “thanh-chuong”; có 1 cách: kết nạp 1 đảng viên thì không thuộc diện nào từ ngày 31/07/2017 đến ngày 31/12/2020; đã xét mọi cách có nhiều nhất 6 việc'
 * describeRemedy(remedies, { locale: 'en', name: -1 }); // throws InvalidInputError
 * ```
 * @category Sentences
 */
export function describeRemedy(remedies: Remedies, options: RemedyWords = {}): string {
  return tellResult('describeRemedy', remedies, options, (own) => tellRemedy(remedies, own));
}

function tellRemedy(remedies: Remedies, options: RemedyWords): string {
  const language = languageOf('describeRemedy', options, options.name);
  const words = WORDS[language.locale];
  const { name = 3, nameOf = (id: string) => id, ruleOf = (id: string) => id } = options;
  const { branchId, asOf, until, outcome, verdicts, searched } = remedies;
  const count = (value: number): string => countText(value, language);
  const head = `${nameOf(branchId)}: `;
  if (outcome === 'nothing-needed') {
    const spans = remedies.remedies.map(({ spans: clear }) => clearText(clear, language));
    return `${head}${[words.nothingNeeded, ...spans].join(', ')}`;
  }
  const { verdict: verdictWords, rule } = RISK_WORDS[language.locale];
  const now = verdicts
    .filter(({ verdict }) => verdict !== 'not-met')
    .map(({ ruleId, verdict }) => verdictWords[verdict](rule(ruleOf(ruleId))));
  const state = now.length === 0 ? [] : [words.rules(dayText(asOf, language), listText(now, language))];
  const limit = count(searched.actions);
  if (outcome === 'none') {
    return `${head}${[...state, words.none(limit, dayText(until, language))].join('; ')}`;
  }
  const ways = remedies.remedies.slice(0, name).map((remedy) => wayText(remedy, language, nameOf));
  const others = remedies.remedies.length - ways.length;
  const told = [
    [words.ways(count(remedies.remedies.length)), ...(ways.length === 0 ? [] : [ways.join('; ')])].join(': '),
    ...(others > 0 && ways.length > 0 ? [words.others(count(others))] : []),
    words.searched(limit),
  ];
  return `${head}${[...state, ...told].join('; ')}`;
}

function wayText({ actions, spans }: Remedy, language: Language, nameOf: (id: string) => string): string {
  const words = WORDS[language.locale];
  const done =
    actions.length === 0
      ? words.wait
      : listText(
          actions.map((action) => actionText(action, language, nameOf)),
          language,
        );
  return words.way(done, clearText(spans, language));
}

/** Every span in which no rule is met. */
function clearText(spans: Remedy['spans'], language: Language): string {
  const words = WORDS[language.locale];
  return spans
    .map(({ from, to }, index) =>
      (index === 0 ? words.clear : words.again)(dayText(from, language), dayText(to, language)),
    )
    .join(', ');
}

function actionText(action: RemedyAction, language: Language, nameOf: (id: string) => string): string {
  const words = WORDS[language.locale];
  const count = (value: number): string => countText(value, language);
  switch (action.action) {
    case 'admit':
      return words.admit(count(action.count), memberText({}, action.count, language));
    case 'transfer': {
      const who = memberText({ standing: 'official' }, action.count, language);
      return words.transfer(count(action.count), who, nameOf(action.fromBranchId));
    }
    case 'reinforce':
      return words.reinforce(count(action.count), memberText({ standing: 'official' }, action.count, language));
    case 'combine':
      return words.combine(nameOf(action.withBranchId));
  }
}
