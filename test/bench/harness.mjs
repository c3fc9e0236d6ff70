import { performance } from 'node:perf_hooks';

/**
 * One program to time.
 *
 * @typedef {object} Contender
 * @property {string} name - What it is.
 * @property {() => unknown} run - What is timed. What it returns is kept until the clock has stopped.
 * @property {() => void} [prepare] - Done before each run, off the clock: fresh input, for instance.
 * @property {number} [runs] - How many timed runs, where the usual number would take minutes.
 */

/**
 * What a group of contenders took, side by side.
 *
 * @typedef {object} Timing
 * @property {string} name - The contender.
 * @property {number} median - Milliseconds.
 * @property {number} least - Milliseconds of the fastest run.
 * @property {number} runs - How many runs were timed.
 */

const WARM_UPS = 2;
const RUNS = 7;

/**
 * Times contenders in turn, round by round, so that whatever else the machine does meets all of them alike.
 *
 * @param {readonly Contender[]} all - The programs.
 * @param {{ collect?: boolean, only?: ReadonlySet<string> }} options - `only` names those that run,
 *   if not all, and has them run three times. `collect: false` leaves the garbage collector alone between runs: one
 *   that is forced gives memory back to the machine, and getting it anew can cost more than a short run.
 * @returns {Promise<Timing[]>} One for each contender, in their order.
 */
export async function race(all, { collect = true, only } = {}) {
  const contenders = all.filter(({ name }) => only === undefined || only.has(name));
  const most = only === undefined ? RUNS : 3;
  const times = contenders.map(() => /** @type {number[]} */ ([]));
  for (let round = -WARM_UPS; round < most; round += 1) {
    for (const [index, { run, prepare, runs = most }] of contenders.entries()) {
      // A slow contender is warmed up once: it has warmed up within the run.
      if (round >= runs || (runs < RUNS && round < -1)) continue;
      prepare?.();
      if (collect) globalThis.gc?.();
      const start = performance.now();
      const result = await run();
      const time = performance.now() - start;
      if (round >= 0) times[index].push(time);
      keep(result);
    }
  }
  return contenders.map(({ name }, index) => {
    const sorted = [...times[index]].sort((left, right) => left - right);
    return { name, median: sorted[sorted.length >> 1], least: sorted[0], runs: sorted.length };
  });
}

let kept;

/** Holds a result until the next one, so that no compiler may leave out the work for it. */
function keep(result) {
  kept = result;
  return kept;
}

/**
 * Numbers that look random and are the same in every run: a linear congruential generator (Numerical Recipes).
 *
 * @param {number} seed - Any whole number.
 * @returns {(below: number) => number} Gives a whole number from 0 up to, not including, `below`.
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A table for people: one line for each row, columns as wide as they must be. */
export function asTable(head, rows) {
  const all = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  ');
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...all.slice(1).map(line)].join('\n');
}

/** Milliseconds with as many digits as mean something. */
export function milliseconds(time) {
  return time >= 100 ? time.toFixed(0) : time >= 1 ? time.toFixed(1) : time.toFixed(3);
}
