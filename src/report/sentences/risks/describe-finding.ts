import type { FormatOptions } from '../../../core/index.js';
import type { Finding, LocalityFinding, RiskVerdict, Trace } from '../../../risk/index.js';
import { countText, inBrackets, languageOf } from '../language/language.js';
import { tellResult } from '../language/tell-result.js';
import type { UnitName } from '../language/unit-name.js';
import { conditionText, type FindingTeller, type LeafTrace } from './condition-text.js';
import { RISK_WORDS } from './risk-words.js';

/**
 * In which words risks are told.
 *
 * @category Sentences
 */
export interface RiskWords extends FormatOptions {
  /** The name of a unit or locality by its id; the id itself unless told. */
  readonly nameOf?: ((id: string) => string) | undefined;
  /** What a rule or class is called, by its id, such as `nguy cơ không còn chi bộ`; its id unless told. */
  readonly ruleOf?: ((ruleId: string) => string) | undefined;
  /** What a fact is called, by its name after `fact:`; the name itself unless told. */
  readonly factOf?: ((name: string) => string) | undefined;
  /** What branches are called: `chi bộ` or `branches` unless told. */
  readonly unit?: UnitName | undefined;
  /** What localities are called: `thôn, bản` or `villages` unless told. */
  readonly locality?: UnitName | undefined;
}

/**
 * Tells what a rule says of a branch or a locality, in Vietnamese or English, with every condition: those that hold,
 * those that do not, and those of which it is not known, with what is missing.
 *
 * A condition is told with what was found and with its criterion. What is not known is said as not known, never as no.
 * A rule within a rule stands in square brackets, each condition with its own verdict. Nothing is told of a single
 * member: the day of the last admission stays out, and a mean age that may be that of one person. There is no full
 * stop.
 *
 * @param finding - What `explainFinding`, `explainLocality`, `atRiskBranches` or `riskFindings` gave.
 * @param options - `nameOf`, `ruleOf`, `factOf`, `unit`, `locality`, and `locale` (`vi`), `digits` (1), `rounding`
 *   (half-up).
 * @returns The line.
 * @throws An `InvalidInputError` with `bad-digits`, `unknown-rounding`, `unknown-locale`, `wrong-type`; a
 *   `ContractError` with `not-a-result`, `missing-options`.
 * @example The rule of Thanh Chương (002_0389e7916834b017.txt)
 * ```ts
 * import { parseOrganisation, tallyMembers } from 'chibo/organisation';
 * import { describeFinding } from 'chibo/report';
 * import { explainFinding, specFor, thanhChuongRule } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [{ id: 'cb', name: 'Chi bộ 1', kind: 'branch', parentId: null }],
 *   localities: [],
 * });
 * const old = { branchId: 'cb', birthDate: '1950', admittedOn: '1980-05-19', admittedBy: 'cb' };
 * const tally = tallyMembers(org, [old, old, old, { ...old, birthDate: '1970' }], { keep: specFor([thanhChuongRule]) });
 * const finding = explainFinding(org, tally, [thanhChuongRule], { asOf: '2017-07-31' }, 'cb', 'thanh-chuong');
 * const words = { nameOf: () => 'Chi bộ 1', ruleOf: () => 'nguy cơ không còn chi bộ' };
 * describeFinding(finding, words);
 * // => 'Chi bộ 1: thuộc diện “nguy cơ không còn chi bộ” (cần đủ 3 điều kiện); đúng: 4 đảng viên (tiêu chí: dưới 5), 3 đảng viên trên 60 tuổi (tiêu chí: từ 3 trở lên), 37 năm không kết nạp được đảng viên (tiêu chí: trên 5 năm)'
 * describeFinding(finding, { ...words, ruleOf: () => 'may cease to exist', locale: 'en' });
 * // => 'Chi bộ 1: “may cease to exist” is met (all 3 conditions needed); true: 4 members (criterion: fewer than 5), 3 members over 60 (criterion: at least 3), 37 years without an admission (criterion: more than 5 years)'
 * describeFinding(finding, { digits: -1 }); // throws InvalidInputError
 * ```
 * @category Sentences
 */
export function describeFinding(finding: Finding | LocalityFinding, options: RiskWords = {}): string {
  return tellResult('describeFinding', finding, options, (own) => tellFinding(finding, own));
}

function tellFinding(finding: Finding | LocalityFinding, options: RiskWords): string {
  const language = languageOf('describeFinding', options);
  const words = RISK_WORDS[language.locale];
  const { nameOf = (id: string) => id, ruleOf = (id: string) => id, factOf = (name: string) => name } = options;
  const { unit = words.branch, locality = words.locality } = options;
  const teller: FindingTeller = { ...language, branch: unit, locality, factOf };
  const { verdict, trace, ruleId } = finding;
  const subject = 'branchId' in finding ? finding.branchId : finding.localityId;
  const needs = needsText(trace, teller);
  const head = `${words.verdict[verdict](words.rule(ruleOf(ruleId)))}${needs === null ? '' : inBrackets(needs)}`;
  const parts = partsOf(trace);
  const told = (['met', 'not-met', 'unknown'] as const).flatMap((each: RiskVerdict) => {
    const those = parts.filter((part) => part.verdict === each).map((part) => traceText(part, teller));
    return those.length === 0 ? [] : [`${words.conditions[each]}: ${those.join(', ')}`];
  });
  return [`${nameOf(subject)}: ${head}`, ...told].join('; ');
}

/** The conditions directly under a rule's first node, or that node where it is a condition itself. */
function partsOf(trace: Trace): readonly Trace[] {
  if ('measure' in trace) return [trace];
  if ('all' in trace) return trace.all;
  if ('any' in trace) return trace.any;
  return 'not' in trace ? [trace.not] : trace.of;
}

/** How many of its conditions a rule needs; `null` where it has one. */
function needsText(trace: Trace, teller: FindingTeller): string | null {
  const { needs } = RISK_WORDS[teller.locale];
  const of = countText(partsOf(trace).length, teller);
  if ('measure' in trace) return null;
  if ('not' in trace) return needs.not;
  if (partsOf(trace).length === 1) return null;
  if ('all' in trace) return needs.all(of);
  return 'any' in trace ? needs.any(of) : needs.kOf(countText(trace.kOf, teller), of);
}

function traceText(trace: Trace, teller: FindingTeller): string {
  if (isLeaf(trace)) return conditionText(trace, teller);
  const { inside, conditions, marked } = RISK_WORDS[teller.locale];
  const parts = partsOf(trace)
    .map((part) => marked(traceText(part, teller), conditions[part.verdict]))
    .join(', ');
  if ('all' in trace) return inside.all(parts);
  if ('any' in trace) return inside.any(parts);
  return 'not' in trace ? inside.not(parts) : inside.kOf(countText(trace.kOf, teller), parts);
}

function isLeaf(trace: Trace): trace is LeafTrace {
  return 'measure' in trace;
}
