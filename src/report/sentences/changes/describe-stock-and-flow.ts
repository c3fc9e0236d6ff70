import type { StockAndFlow, StockAndFlowOfUnits, UnknownItem } from '../../../comparison/index.js';
import { type FormatOptions, formatCount, IssueList } from '../../../core/index.js';
import { checkFormat } from '../../check-format.js';
import { tellResult } from '../language/tell-result.js';
import { type UnitName, unitWord } from '../language/unit-name.js';
import { STOCK_AND_FLOW_WORDS } from './stock-and-flow-words.js';

/**
 * In which words a balance is told.
 *
 * @category Sentences
 */
export interface StockAndFlowWords extends Pick<FormatOptions, 'locale'> {
  /** What is counted, such as `đảng viên` or `{ one: 'member', other: 'members' }`. */
  readonly unit?: UnitName | undefined;
  /** What a flow is called, by its name in the balance, such as `kết nạp` for `admitted`; the name itself unless told. */
  readonly nameOf?: ((flow: string) => string) | undefined;
}

/** The words and figures of one language. */
interface Tell {
  readonly words: (typeof STOCK_AND_FLOW_WORDS)['vi' | 'en'];
  readonly count: (count: number | null) => string;
  /** The count with what is counted. */
  readonly amount: (count: number) => string;
  readonly nameOf: (flow: string) => string;
}

/**
 * Tells a balance of stock and flow, in Vietnamese or English: its items, and what they leave unaccounted for.
 *
 * Where the items do not balance, the residual is told as a net flow that is not named, because of flows both ways only
 * the net shows. Where an item is unknown the line says so and what it must be if nothing else is missing, or by how
 * much at least the rest cannot balance. Of units and their stated total it tells the total, and every item in which
 * the units disagree with it. There is no full stop.
 *
 * @param result - What `stockAndFlow` or `stockAndFlowByUnit` gave.
 * @param options - `unit`, `nameOf`, and `locale` (`vi`).
 * @returns The line.
 * @throws An `InvalidInputError` with `unknown-locale`, `wrong-type`; a `ContractError` with `not-a-result`,
 *   `missing-options`.
 * @example Members of Luân Giói, 2016 to May 2018
 * ```ts
 * import { stockAndFlow } from 'chibo/comparison';
 * import { describeStockAndFlow } from 'chibo/report';
 *
 * const members = stockAndFlow({ opening: 221, inflows: { admitted: 56 }, closing: 274 });
 * describeStockAndFlow(members, { unit: 'đảng viên', nameOf: () => 'kết nạp' });
 * // => 'đầu kỳ 221, tăng 56 (kết nạp 56), cuối kỳ 274: tính ra 277, giảm ròng 3 đảng viên chưa nêu lý do'
 * describeStockAndFlow(members, { locale: 'en', unit: 'members' });
 * // => 'opening 221, in 56 (admitted 56), closing 274: 277 expected, a net outflow of 3 members is not named'
 * ```
 * @example An unknown
 * ```ts
 * import { stockAndFlow } from 'chibo/comparison';
 * import { describeStockAndFlow } from 'chibo/report';
 *
 * const members = stockAndFlow({ opening: 221, inflows: { admitted: 56 }, outflows: { left: null }, closing: 274 });
 * describeStockAndFlow(members, { locale: 'en' });
 * // => 'opening 221, in 56 (admitted 56), out not known (left not known), closing 274: if nothing else is missing, left is 3'
 * ```
 * @category Sentences
 */
export function describeStockAndFlow(
  result: StockAndFlow | StockAndFlowOfUnits,
  options: StockAndFlowWords = {},
): string {
  return tellResult('describeStockAndFlow', result, options, (own) => tellStockAndFlow(result, own));
}

function tellStockAndFlow(result: StockAndFlow | StockAndFlowOfUnits, options: StockAndFlowWords): string {
  const issues = new IssueList('describeStockAndFlow');
  checkFormat(issues, options);
  issues.throwIfAny();
  const tell = tellOf(options);
  return 'items' in result ? unitsText(result, tell) : balanceText(result, tell);
}

function tellOf({ locale = 'vi', unit, nameOf = (flow) => flow }: StockAndFlowWords): Tell {
  const words = STOCK_AND_FLOW_WORDS[locale];
  const count = (value: number | null): string => (value === null ? words.notKnown : formatCount(value, { locale }));
  return {
    words,
    count,
    amount: (value) => [count(value), ...(unit === undefined ? [] : [unitWord(unit, value)])].join(' '),
    nameOf,
  };
}

function balanceText(balance: StockAndFlow, tell: Tell): string {
  const { words, count, nameOf } = tell;
  const flows = (item: 'inflow' | 'outflow', total: number | null): string[] => {
    const list = balance[`${item}s`];
    if (list.length === 0) return [];
    const each = list.map((flow) => `${nameOf(flow.name)} ${count(flow.count)}`);
    return [`${words.item[item]} ${count(total)} (${each.join(', ')})`];
  };
  const items = [
    `${words.item.opening} ${count(balance.opening)}`,
    ...flows('inflow', balance.inflow),
    ...flows('outflow', balance.outflow),
    `${words.item.closing} ${count(balance.closing)}`,
  ];
  return `${items.join(', ')}: ${readingText(balance, tell)}`;
}

function readingText({ reading, residual, residualBounds, expected, unknown }: StockAndFlow, tell: Tell): string {
  const { words, count, amount } = tell;
  if (reading === 'balanced') return words.balanced;
  if (reading === 'open') {
    return `${words.ifNothingElse} ${unknown.map((item) => words.mustBe(itemName(item, tell), rangeText(item, tell))).join(', ')}`;
  }
  if (residual !== null) return `${words.expected(count(expected))}, ${words[reading](amount(Math.abs(residual)))}`;
  const nearest = reading === 'net-outflow' ? residualBounds.highest : residualBounds.lowest;
  return words[reading](words.atLeast(amount(Math.abs(nearest!))));
}

function itemName({ item, name }: Pick<UnknownItem, 'item' | 'name'>, { words, nameOf }: Tell): string {
  return name === null ? words.item[item] : nameOf(name);
}

function rangeText({ lowest, highest }: UnknownItem, { words, count }: Tell): string {
  if (lowest === highest) return count(lowest);
  if (highest !== null) return words.between(count(lowest), count(highest));
  return lowest === 0 ? words.anyNumber : words.orMore(count(lowest));
}

function unitsText({ sum, total, items, verdict }: StockAndFlowOfUnits, tell: Tell): string {
  const { words, count } = tell;
  const head = balanceText(total ?? sum, tell);
  if (verdict === 'holds') return `${head}; ${words.agree}`;
  const failing = items
    .filter((item) => item.verdict === 'fails')
    .map((item) => {
      const units = item.units === null ? words.atLeastUnits(count(item.known)) : count(item.units);
      return words.disagree(itemName(item, tell), units, count(item.stated));
    });
  return [head, ...failing].join('; ');
}
