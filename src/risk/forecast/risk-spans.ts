import { stepsOfNode } from './rule-steps.js';
import type { SpanSources } from './span-sources.js';

/**
 * Verdicts over time as columns: for each branch, rule by rule, the spans one after the other.
 *
 * The spans of branch b (its place in the forecast's `branchIds`) and rule r stand from `starts[b * rules + r]` to
 * before `starts[b * rules + r + 1]`.
 *
 * @category Forecasting
 */
export interface RiskSpans {
  /** Where the spans of each branch and rule start in the columns below. */
  readonly starts: Uint32Array;
  /** The first day of each span as a day number; it lasts until the day before the next, the last until the end. */
  readonly firstDays: Int32Array;
  /** The verdict of each span: 0 not met, 1 unknown, 2 met. */
  readonly verdicts: Uint8Array;
}

/** The spans of all branches and rules. */
export function spansUnder(sources: SpanSources): RiskSpans {
  const columns = sources.rules.map((rule) => stepsOfNode(rule.when, sources));
  const branches = sources.rows.length;
  const starts = new Uint32Array(branches * columns.length + 1);
  const total = columns.reduce((sum, { days }) => sum + days.length, 0);
  const firstDays = new Int32Array(total);
  const verdicts = new Uint8Array(total);
  let count = 0;
  let cell = 0;
  for (let branch = 0; branch < branches; branch += 1) {
    for (const column of columns) {
      const end = column.starts[branch + 1]!;
      for (let place = column.starts[branch]!; place < end; place += 1) {
        firstDays[count] = column.days[place]!;
        verdicts[count] = column.codes[place]!;
        count += 1;
      }
      cell += 1;
      starts[cell] = count;
    }
  }
  return { starts, firstDays, verdicts };
}
