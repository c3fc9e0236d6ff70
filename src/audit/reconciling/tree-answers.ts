import { cheapestOf } from './cheapest-of.js';
import type { ChildrenSum } from './children-sum.js';
import { minus } from './costs.js';
import { isTransposed } from './digits.js';
import { type Shape, type Spot, shapeAt } from './shapes.js';
import { splitValues, type Values } from './split-values.js';
import type { TreeCosts } from './tree-costs.js';
import type { Tree } from './tree-types.js';

/** Figures that are changed together: each unit with its new value. */
export type Changes = ReadonlyMap<number, number>;

/** What is still to be settled. */
type Task =
  | { readonly kind: 'top'; readonly unit: number }
  | { readonly kind: 'unit'; readonly unit: number; readonly value: number }
  /** How both halves of a sum of children add up to a value. */
  | { readonly kind: 'halves'; readonly of: Listed; readonly value: number; readonly spot: Spot }
  /** How the first so many parts of one half add up to a value. */
  | {
      readonly kind: 'parts';
      readonly of: Listed;
      readonly half: 0 | 1;
      readonly count: number;
      readonly value: number;
      readonly spot: Spot;
    };

/** A sum of children, and how many figures are changed at least in the first so many parts of each half. */
interface Listed {
  readonly sum: ChildrenSum;
  readonly figures: readonly [readonly number[], readonly number[]];
}

interface Chain<T> {
  readonly head: T;
  readonly rest: Chain<T> | null;
}

interface State {
  readonly tasks: Chain<Task> | null;
  readonly changes: Chain<readonly [unit: number, value: number]> | null;
}

/** So many answers, when found in so many steps, are put in order before the first of them are shown. */
const MOST_ANSWERS = 500;
const FEW_STEPS = 5000;
const MOST_STEPS = 1_000_000;

/** Lists answers of the least cost, in an order that only the ids decide, and says whether they are all. */
export function listAnswers(
  tree: Tree,
  costs: TreeCosts,
  tops: readonly number[],
  most: number,
): { readonly answers: readonly Changes[]; readonly complete: boolean } {
  const answers = new Map<string, Changes>();
  const lists = new Map<string, Listed>();
  let complete = true;
  let start: State = { tasks: null, changes: null };
  for (const unit of [...tops].reverse()) start = later(start, { kind: 'top', unit });
  const states = [start];
  for (let steps = 0; states.length > 0; steps += 1) {
    const enough = answers.size > most && (steps > FEW_STEPS || answers.size > MOST_ANSWERS);
    if (enough || steps > MOST_STEPS) return { answers: [...answers.values()], complete: false };
    const { tasks, changes } = states.pop()!;
    if (tasks !== null) {
      expand(tasks.head, { tasks: tasks.rest, changes });
      continue;
    }
    const found = new Map<number, number>();
    for (let link = changes; link !== null; link = link.rest) found.set(...link.head);
    const sorted = [...found].sort(([a], [b]) => a - b);
    answers.set(sorted.join(';'), new Map(sorted));
  }
  return { answers: [...answers.values()], complete };

  function expand(task: Task, rest: State): void {
    if (task.kind === 'unit') {
      states.push(withUnit(task.unit, task.value, rest));
      return;
    }
    if (task.kind === 'top') {
      const { fewest, shape } = costs.of(task.unit);
      if (fewest === 0) {
        states.push(rest);
        return;
      }
      each(cheapestOf(shape).values, tree.printed[task.unit], (value) =>
        later(rest, { kind: 'unit', unit: task.unit, value }),
      );
      return;
    }
    const { of, value, spot } = task;
    if (task.kind === 'halves') {
      const [first, second] = of.sum.halves;
      const [one, other] = [first.at(-1)!, second.at(-1)!];
      each(splitValues(one, other, value, spot), null, (part) => {
        const after = parts(of, 1, second.length - 1, part, spot.extra, other, rest);
        return parts(of, 0, first.length - 1, value - part, spot.extra, one, after);
      });
      return;
    }
    const { half, count } = task;
    if (count === 0 || (spot.extra === 0 && of.figures[half][count] === 0)) {
      states.push(rest);
      return;
    }
    const part = of.sum.moving[half === 0 ? count - 1 : of.sum.halves[0].length - 2 + count]!;
    const before = of.sum.halves[half][count - 1]!;
    each(splitValues(before, part.shape, value, spot), tree.printed[part.child], (own) => {
      const after = part.child < 0 ? rest : later(rest, { kind: 'unit', unit: part.child, value: own });
      return parts(of, half, count - 1, value - own, spot.extra, before, after);
    });
  }

  /** Goes on with each value: first those with two digits exchanged, then the printed one, then the lowest. */
  function each({ values, cut }: Values, given: number | null | undefined, next: (value: number) => State): void {
    if (cut) complete = false;
    const printed = given ?? null;
    const place = (value: number): number =>
      printed === null ? 2 : isTransposed(printed, value) ? 0 : value === printed ? 1 : 2;
    const ordered = [...values].sort((a, b) => place(a) - place(b) || a - b);
    for (const value of ordered.reverse()) states.push(next(value));
  }

  function withUnit(unit: number, value: number, rest: State): State {
    const { fewest, shape } = costs.of(unit);
    const spot = shapeAt(shape, value, Infinity);
    if (spot === null || fewest + spot.extra === 0) return rest;
    const printed = tree.printed[unit] ?? null;
    const isChanged = printed !== null && printed !== value;
    const changes = isChanged ? { head: [unit, value] as const, rest: rest.changes } : rest.changes;
    const figures = fewest + spot.extra - (isChanged ? 1 : 0);
    if (figures === 0 || tree.children[unit]!.length === 0) return { tasks: rest.tasks, changes };
    const cost = isChanged ? minus(spot.cost, Math.abs(value - printed)) : spot.cost;
    const of = listed(unit, figures);
    let state: State = { tasks: rest.tasks, changes };
    for (const { child, value: only } of of.sum.still) {
      if (costs.of(child).fewest > 0) state = later(state, { kind: 'unit', unit: child, value: only });
    }
    return later(state, { kind: 'halves', of, value, spot: { extra: of.sum.extra, cost } });
  }

  function listed(unit: number, figures: number): Listed {
    const key = `${String(unit)}/${String(figures)}`;
    const known = lists.get(key);
    if (known !== undefined) return known;
    const sum = costs.children(unit, figures);
    const counts = ([0, 1] as const).map((half) => {
      const from = half === 0 ? 0 : sum.halves[0].length - 1;
      const running = [0];
      for (const { child } of sum.moving.slice(from)) {
        running.push(running.at(-1)! + (child < 0 ? 0 : costs.of(child).fewest));
      }
      return running;
    });
    const made: Listed = { sum, figures: [counts[0]!, counts[1]!] };
    lists.set(key, made);
    return made;
  }
}

function parts(of: Listed, half: 0 | 1, count: number, value: number, extra: number, shape: Shape, rest: State): State {
  const spot = shapeAt(shape, value, extra);
  return spot === null ? rest : later(rest, { kind: 'parts', of, half, count, value, spot });
}

function later(state: State, task: Task): State {
  return { tasks: { head: task, rest: state.tasks }, changes: state.changes };
}
