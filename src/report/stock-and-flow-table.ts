import type { StockAndFlow, StockAndFlowOfUnits } from '../comparison/index.js';
import { IssueList, type Locale } from '../core/index.js';
import { checkFormat } from './check-format.js';
import type { ReportTable } from './decomposition-table.js';
import type { ReportRow } from './grid.js';
import { STOCK_AND_FLOW_WORDS } from './sentences/changes/stock-and-flow-words.js';
import { tellResult } from './sentences/language/tell-result.js';

/**
 * Turns balances of units into rows that `toMarkdown` and `toCsv` print: a unit a line, their sum, and the stated total.
 *
 * @param result - What `stockAndFlowByUnit` gave.
 * @param options - `locale` (`vi`), `nameOf` for the names of units, `flowName` for those of flows.
 * @returns The rows, and with them what `toMarkdown` needs to print them.
 * @throws An `InvalidInputError` with `unknown-locale`, `wrong-type`; a `ContractError` with `not-a-result`,
 *   `missing-options`.
 * @example
 * ```ts
 * import { stockAndFlowByUnit } from 'chibo/comparison';
 * import { stockAndFlowTable, toMarkdown } from 'chibo/report';
 *
 * const result = stockAndFlowByUnit([{ id: 'Luân Giói', opening: 221, inflows: { admitted: 56 }, closing: 274 }]);
 * const { rows, options } = stockAndFlowTable(result, { locale: 'en' });
 * toMarkdown(rows, options).split('\n');
 * // => [
 * //   '| Unit      | Opening | In: admitted | Expected | Closing | Not accounted for |',
 * //   '| --------- | ------: | -----------: | -------: | ------: | ----------------: |',
 * //   '| Luân Giói |     221 |           56 |      277 |     274 |                -3 |',
 * //   '| Sum       |     221 |           56 |      277 |     274 |                -3 |',
 * // ]
 * ```
 * @category Tables
 */
export function stockAndFlowTable(
  result: StockAndFlowOfUnits,
  options: {
    readonly locale?: Locale;
    readonly nameOf?: ((unitId: string) => string) | undefined;
    readonly flowName?: ((flow: string) => string) | undefined;
  } = {},
): ReportTable {
  return tellResult('stockAndFlowTable', result, options, (own) => stockAndFlowRows(result, own));
}

function stockAndFlowRows(
  { units, sum, total }: StockAndFlowOfUnits,
  options: NonNullable<Parameters<typeof stockAndFlowTable>[1]>,
): ReportTable {
  const { locale = 'vi', nameOf = (id: string) => id, flowName = (flow: string) => flow } = options;
  const issues = new IssueList('stockAndFlowTable');
  checkFormat(issues, { locale });
  issues.throwIfAny();
  const words = STOCK_AND_FLOW_WORDS[locale];
  const sides = (['inflow', 'outflow'] as const).map((side) => {
    const lists = [sum, ...(total === null ? [] : [total])].flatMap((balance) => balance[`${side}s`]);
    return { side, names: [...new Set(lists.map(({ name }) => name))] };
  });
  const flows = sides.flatMap(({ side, names }) => names.map((name) => ({ side, name, column: `${side} ${name}` })));
  const line = (name: string, balance: StockAndFlow): ReportRow => ({
    name,
    opening: balance.opening,
    ...Object.fromEntries(
      flows.map(({ side, name: flow, column }) => {
        const found = balance[`${side}s`].find((each) => each.name === flow);
        return [column, found?.count ?? null];
      }),
    ),
    expected: balance.expected,
    closing: balance.closing,
    residual: balance.residual,
  });
  const rows = [
    ...units.map((unit) => line(nameOf(unit.id), unit)),
    line(words.sum, sum),
    ...(total === null ? [] : [line(words.stated, total)]),
  ];
  const flowHeadings = flows.map(({ side, name, column }) => [column, words.flow[side](flowName(name))] as const);
  return {
    rows,
    options: {
      columns: ['name', 'opening', ...flows.map(({ column }) => column), 'expected', 'closing', 'residual'],
      headings: { ...words.columns, ...Object.fromEntries(flowHeadings) },
      locale,
    },
  };
}
