import { InfeasibleError } from '../../core/index.js';
import { divisor, freed } from './elimination.js';
import { failing, startOfSearch, wholeProblem } from './equation-search.js';
import type { EquationSystem } from './equation-types.js';
import { leastValues } from './least-values.js';

/** The error for equations that no figures satisfy, with the combination of them that shows it, if there is one. */
export function noSolution(system: EquationSystem): InfeasibleError {
  const { printed, fixed } = system;
  let solved = startOfSearch(system);
  for (const [figure, value] of printed.entries()) {
    if (value !== null && fixed[figure] !== true) solved = freed(solved, figure);
  }
  const times = failing(solved, printed)[0]?.from ?? refuted();
  const message = 'No whole numbers of 0 or more satisfy these equations.';
  if (times === null) {
    const reason = 'every-case-tried';
    return new InfeasibleError('no-solution', message, { reason });
  }
  return new InfeasibleError('no-solution', message, combination(system, times));

  function refuted(): readonly bigint[] | null {
    const { conditions } = wholeProblem(solved, printed);
    const found = leastValues(
      solved.free.map(() => 0n),
      conditions,
    );
    if (!('refutedBy' in found)) return null;
    const sums = system.rows.map((_, at) =>
      solved.settled.reduce((sum, { row }, place) => sum + row.from[at]! * found.refutedBy[place]!, 0n),
    );
    const common = sums.reduce(divisor, 0n);
    return sums.map((sum) => sum / common);
  }
}

/** Equations, each so many times, added up: what is certain goes to the right side, and what is left cannot hold. */
function combination(
  { ids, rows, equals, printed, fixed }: EquationSystem,
  times: readonly bigint[],
): Record<string, unknown> {
  let right = times.reduce((sum, factor, at) => sum + factor * equals[at]!, 0n);
  const terms: { id: string; times: string }[] = [];
  for (const [figure, id] of ids.entries()) {
    const factor = times.reduce((sum, each, at) => sum + each * rows[at]![figure]!, 0n);
    if (fixed[figure] === true) right -= factor * BigInt(printed[figure]!);
    else if (factor !== 0n) terms.push({ id, times: String(factor) });
  }
  const common = terms.reduce((sum, term) => divisor(sum, BigInt(term.times)), 0n);
  const reason = terms.length === 0 ? 'no-figure-left' : right % common !== 0n ? 'no-whole-number' : 'out-of-range';
  return {
    reason,
    equations: times.flatMap((factor, equation) => (factor === 0n ? [] : [{ equation, times: String(factor) }])),
    terms,
    equals: String(right),
  };
}
