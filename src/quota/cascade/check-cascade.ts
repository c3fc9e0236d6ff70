import { InfeasibleError, type IssueList } from '../../core/index.js';
import type { CascadeJob } from './hand-down.js';
import { isLeaf } from './layout.js';

/** Refuses a cascade whose method, weights and bounds do not go together, or do not admit the total. */
export function checkCascade<Id extends string | number>(
  where: string,
  { layout, columns, places, rules, idOf }: CascadeJob<Id>,
  issues: IssueList,
): void {
  const { bounded, bounds, min, max, weights } = columns;
  for (const { name, kind, extra } of bounded ? rules.all : []) {
    if (kind !== 'quota-method' && extra === 0) continue;
    const message = `${name} has no agreed meaning with minima or maxima, and some bind here.`;
    issues.add(['method'], 'bounds-undefined', message, name);
  }
  const [least, most] = [min[0]!, max[0]!];
  const nobody = !isLeaf(layout, 0) && isNobody(weights);
  if (places > least && (nobody || (!bounds && places > most))) {
    const message = nobody
      ? 'There are places to give and no unit with a positive weight.'
      : 'Units of weight 0 close the way down: give none to a unit that weighs what is below it.';
    issues.add(['weight'], 'no-positive-weight', message, places);
  }
  issues.throwIfAny();
  const refuse = (code: string, what: string, sum: number): InfeasibleError => {
    const unitId = idOf(0);
    const message = `${where}: the ${what} of ${String(unitId)} and below it come to ${String(sum)}, and the total is ${String(places)}.`;
    return new InfeasibleError(code, message, { unitId, sum, total: places, by: Math.abs(sum - places) });
  };
  if (places < least) throw refuse('minima-exceed-total', 'minima', least);
  if (places > most) throw refuse('maxima-below-total', 'maxima', most);
}

/** Whether no unit below the root weighs anything. */
function isNobody(weights: Float64Array): boolean {
  for (let at = 1; at < weights.length; at += 1) if (weights[at]! > 0) return false;
  return true;
}
