// What every script here does with an error: faults go to the error stream, line by line, and the exit code is 1.
import { faultLines } from './fault-lines.mjs';

/**
 * Runs a script. What is wrong with its input is printed; a mistake of the program itself keeps its stack.
 *
 * @param {() => unknown} main - The script.
 * @param {{ firstRow?: number }} [numbering] - The number that the first row of the library's list has in the file: 2
 *   below one line of headings.
 */
export async function run(main, numbering = {}) {
  try {
    await main();
  } catch (error) {
    const lines = faultLines(error, numbering);
    if (lines === null) throw error;
    console.error(lines.join('\n'));
    process.exitCode = 1;
  }
}
