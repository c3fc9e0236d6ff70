import { attempt, type Result } from '../../core/index.js';
import type { Reorganisation } from '../../organisation/index.js';
import { shareOut } from './apportion.js';
import { type ContentChange, contentChanges } from './content-changes.js';
import { FigureFlow, stepOf } from './figure-flow.js';
import { readRestate } from './read-restate.js';
import type { Restatement, RestateOptions, UnitFigure } from './restatement.js';

/**
 * Restates figures of one day on the boundaries of another, through the reorganisations in between.
 *
 * With `boundaries: 'after'` the figures are of the day `from`, and every event dated after it, up to `to`, is
 * followed: what is merged adds up, what moves or is renamed keeps its figure. With `boundaries: 'before'` the
 * figures are of `to` and the same events are followed backwards: the parts of what was split add up, and what was
 * merged is divided again. Figures are given for ids; an id that only moves keeps its own.
 *
 * Where something is divided, the events do not say how much goes to whom. With `weights` each part gets its share
 * by the weights stated, in whole numbers that add up exactly, and is `apportioned`; without a weight for every
 * part it is `unknown`. What was divided and comes together again is exact, whatever the weights. Figures of what
 * is dissolved have no place afterwards, and are listed under `ended`.
 *
 * Where figures are of units that have others under them, give `organisation`: a commune that gains a branch from
 * another no longer has the figure that it had, and without the tree nobody sees which commune lost it. Such a
 * figure is `unknown`. Its detail may tell more: restate the figures of branches, and roll them up.
 *
 * @param figures - Counts of one day, each id once: of `from` for boundaries `after`, of `to` for `before`.
 * @param events - The reorganisations, as `reorganisationSchema` has them, in any order.
 * @param options - `from`, `to`, `boundaries`; `weights`, `subject` and `organisation` where needed.
 * @returns The figures on the boundaries wanted, each with its basis and the old figures it comes from; what ended,
 *   what was divided, and what no figure covers.
 * @throws An `InvalidInputError` with every fault: of figures and weights `wrong-type`, `empty`, `duplicate-id`,
 *   `not-an-integer`, `negative`, `not-safe`, `missing`, `all-zero`; of events what `traceIds` refuses; of options
 *   `not-a-date`, `ends-before-start`, `unknown-boundaries`, `unknown-value`, `other-day`, and of the method what
 *   `allocateWeights` refuses. A `ContractError` with `missing-options`.
 * @example July 2025: districts end, two communes become one, and one is divided
 * ```ts
 * import { restate } from 'chibo/comparison';
 * import type { Reorganisation } from 'chibo/organisation';
 *
 * const events: Reorganisation[] = [
 *   { id: 'e1', date: '2025-07-01', type: 'dissolve', unit: 'h' },
 *   { id: 'e2', date: '2025-07-01', type: 'merge', units: ['a', 'b'], into: 'ab', name: 'Xã AB', under: 't' },
 *   { id: 'e3', date: '2026-01-01', type: 'split', unit: 'c', into: [{ id: 'c' }, { id: 'd', name: 'Xã D' }] },
 * ];
 * const figures = [{ id: 'a', value: 120 }, { id: 'b', value: 80 }, { id: 'c', value: 61 }];
 * const options = { from: '2025-06-30', to: '2026-01-01', boundaries: 'after' as const };
 * const plain = restate(figures, events, options);
 * plain.figures.map(({ id, value, basis }) => [id, value, basis]); // => [['ab', 200, 'exact'], ['c', null, 'unknown'], ['d', null, 'unknown']]
 * plain.divided[0]?.value; // => 61
 *
 * const weights = { by: 'residents', values: [{ id: 'c', weight: 3000 }, { id: 'd', weight: 1000 }] };
 * const weighed = restate(figures, events, { ...options, weights });
 * weighed.figures.map(({ id, value, basis }) => [id, value, basis]); // => [['ab', 200, 'exact'], ['c', 46, 'apportioned'], ['d', 15, 'apportioned']]
 * weighed.figures[2]?.from; // => [{ id: 'c', value: 61, share: { numerator: 1, denominator: 4 } }]
 * ```
 * @example Backwards: what was divided adds up
 * ```ts
 * import { restate } from 'chibo/comparison';
 *
 * const split = { id: 'e', date: '2026-01-01', type: 'split' as const, unit: 'c', into: [{ id: 'c' }, { id: 'd', name: 'D' }] };
 * const later = [{ id: 'c', value: 50 }, { id: 'd', value: 20 }];
 * const { figures } = restate(later, [split], { from: '2025-12-31', to: '2026-01-01', boundaries: 'before' });
 * figures.map(({ id, value, basis }) => [id, value, basis]); // => [['c', 70, 'exact']]
 * restate(later, [split], { from: '2026-01-01', to: '2025-12-31', boundaries: 'before' }); // throws InvalidInputError
 * ```
 * @category Reorganisation
 */
export function restate(
  figures: readonly UnitFigure[],
  events: readonly Reorganisation[],
  options: RestateOptions,
): Restatement {
  const read = readRestate(figures, events, options);
  const { from, to, boundaries, subject, organisation } = options;
  const changes: ContentChange[] =
    organisation === undefined || subject === 'locality'
      ? read.events.map((event) => ({ event, touched: [] }))
      : contentChanges(organisation, read.events);
  const flow = new FigureFlow(read.figures, read.sharingOf);
  const forward = boundaries === 'after';
  for (const { event, touched } of forward ? changes : changes.toReversed()) {
    for (const id of touched) flow.contentChanged(id, event.id);
    const step = stepOf(event, subject);
    if (step !== null) flow.follow(event, forward ? step : { sources: step.results, results: step.sources });
  }
  shareOut(flow.divisions, read.method);
  return { from, to, boundaries, ...flow.result(options.weights?.by ?? null) };
}

/**
 * Restates figures as {@link restate} does, and returns the error instead of throwing it.
 *
 * @param figures - Counts of one day, each id once.
 * @param events - The reorganisations.
 * @param options - As for {@link restate}.
 * @returns The restatement under `data`, or what {@link restate} would throw under `error`.
 * @example
 * ```ts
 * import { tryRestate } from 'chibo/comparison';
 *
 * const days = { from: '2025-06-30', to: '2025-07-01', boundaries: 'after' as const };
 * tryRestate([{ id: 'a', value: 120 }], [], days).success; // => true
 * tryRestate([{ id: 'a', value: -1 }], [], days).success; // => false
 * ```
 * @category Reorganisation
 */
export function tryRestate(
  figures: readonly UnitFigure[],
  events: readonly Reorganisation[],
  options: RestateOptions,
): Result<Restatement> {
  return attempt(() => restate(figures, events, options));
}
