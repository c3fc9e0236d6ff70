import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { casesOnPage, PAGE } from './differential-files.mjs';

const write = (count: number): string => count.toLocaleString('en-GB');

/** Says how many cases each differential test compared, and fails where the page about them says otherwise. */
export class LongRunReporter implements Reporter {
  readonly #cases = new Map<string, number>();
  readonly #times = Number(process.env['VITE_TIMES'] ?? 1);

  onTestCaseResult(test: TestCase): void {
    const { cases } = test.meta() as { cases?: number };
    if (cases === undefined) return;
    const file = test.module.relativeModuleId;
    this.#cases.set(file, (this.#cases.get(file) ?? 0) + cases);
    console.info(`${write(cases).padStart(11)} cases: ${file} > ${test.fullName}`);
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const told = casesOnPage();
    const total = [...this.#cases.values()].reduce((sum, cases) => sum + cases, 0);
    console.info(`${write(total).padStart(11)} cases in all`);
    if (process.env['VITE_SEED'] !== undefined) return;
    for (const { relativeModuleId: file } of modules.filter((each) => each.ok())) {
      const expected = (told.get(file) ?? 0) * this.#times;
      const found = this.#cases.get(file) ?? 0;
      if (found === expected) continue;
      console.error(`${PAGE} says ${write(expected)} cases of ${file}, and ${write(found)} were compared`);
      process.exitCode = 1;
    }
  }
}
