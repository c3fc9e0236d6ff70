import * as fc from 'fast-check';
import type { TestContext } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** How many cases a differential test compared. */
    cases?: number;
  }
}

/** What the environment says of a run: of a long one how many times as many cases, of a replay its seed and path. */
export interface DifferentialRun {
  readonly times: number;
  readonly replay: { readonly seed: number; readonly path: string } | null;
}

export interface DifferentialOptions {
  /** Where kinds of cases are counted: the seed of an ordinary run, so that a rare kind is no matter of luck. */
  readonly seed?: number;
  /** What must hold of all cases together. */
  readonly afterwards?: () => void;
}

/** The environment of Node and of browsers alike. */
const env = (import.meta as { readonly env?: Readonly<Record<string, string | undefined>> }).env ?? {};

const RUN: DifferentialRun = {
  times: Number(env['VITE_TIMES'] ?? 1),
  replay: env['VITE_SEED'] === undefined ? null : { seed: Number(env['VITE_SEED']), path: env['VITE_PATH'] ?? '' },
};

/** The time that a test may take in this run, of one that may take so many milliseconds in an ordinary run. */
export const timeFor = (milliseconds: number): number => milliseconds * RUN.times;

/**
 * A test that compares the library with a slow oracle, case by case. A long run repeats the ordinary one with new seeds.
 * On failure the message has the command that runs the one case again.
 */
export function differential<Case>(
  cases: number,
  property: fc.IProperty<Case> | fc.IAsyncProperty<Case>,
  options: DifferentialOptions = {},
): (context: TestContext) => Promise<void> {
  return async ({ task }) => {
    task.meta.cases = await compare(RUN, cases, property, options, (details) => replayCommand(task, details));
  };
}

/** The command for a case that is told by its seed and path. */
type Command = (found: { readonly seed: number; readonly path: string }) => string;

/** The same for any run. Gives the number of cases. */
export async function compare<Case>(
  { times, replay }: DifferentialRun,
  cases: number,
  property: fc.IProperty<Case> | fc.IAsyncProperty<Case>,
  { seed, afterwards }: DifferentialOptions,
  command: Command,
): Promise<number> {
  if (replay !== null) return compareOne(replay, property, command);
  let done = 0;
  for (let batch = 0; batch < times; batch += 1) {
    const details = await fc.check(property, { numRuns: cases, ...(seed === undefined || times > 1 ? {} : { seed }) });
    if (details.failed) {
      const found = { seed: details.seed, path: details.counterexamplePath ?? '' };
      throw failure(fc.defaultReportMessage(details) ?? '', command(found), details.errorInstance);
    }
    done += details.numRuns;
    // A process that never answers in between looks dead to the one that started it.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  afterwards?.();
  return done;
}

/** Replaying by `fc.check` would go on to the cases beside the one on a path. */
async function compareOne<Case>(
  replay: { readonly seed: number; readonly path: string },
  property: fc.IProperty<Case> | fc.IAsyncProperty<Case>,
  command: Command,
): Promise<number> {
  // Only what says so itself is taken for a property, and not for an arbitrary.
  const drawn: fc.IProperty<Case> = Object.assign(Object.create(property) as fc.IProperty<Case>, {
    isAsync: () => false as const,
  });
  const [found] = fc.sample(drawn, { ...replay, numRuns: 1 });
  const result = await property.run(found as Case);
  if (result === null || fc.PreconditionFailure.isFailure(result)) return 1;
  const { error } = result as { readonly error: unknown };
  throw failure(`Counterexample: ${fc.stringify(found)}`, command(replay), error);
}

function failure(said: string, command: string, cause: unknown): Error {
  const what = cause instanceof Error ? cause.message : String(cause);
  return new Error(`${said}\n\n${what}\n\nThis case alone:\n${command}`, { cause });
}

interface Named {
  readonly name: string;
  readonly suite?: Named | undefined;
}

/** The command that runs one case of a test again. */
export function replayCommand(
  task: Named & { readonly file: { readonly name: string; readonly projectName?: string | undefined } },
  { seed, path }: { readonly seed: number; readonly path: string },
): string {
  const { name, projectName = 'UTC' } = task.file;
  // A browser's own name is part of that of its project.
  const where = projectName.startsWith('chromium')
    ? '.config/vitest.browser.config.ts'
    : `.config/vitest.config.ts --project ${projectName}`;
  const title = namesOf(task)
    .join(' ')
    .replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return [
    `VITE_SEED=${String(seed)} VITE_PATH=${path} npx vitest run --config ${where}`,
    `${name} -t '^${title.replaceAll("'", "'\\''")}$'`,
  ].join(' ');
}

/** The names of the groups that a test is in, and its own; a file is no group. */
function namesOf({ name, suite }: Named): string[] {
  return [...(suite === undefined ? [] : namesOf(suite)), name];
}
