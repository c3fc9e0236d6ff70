import { createHash } from 'node:crypto';

/**
 * The result of the job, short enough to be kept: a line for each step, so that a difference names the step it is in.
 *
 * @param {string} text - What the job gave.
 * @returns {string} SHA-256 in hexadecimal and the name of each step.
 */
export function digestsOf(text) {
  const steps = text.split('\n').filter((line) => line !== '');
  return steps.map((line) => `${sha256(line)}  ${line.slice(0, line.indexOf(':'))}\n`).join('');
}

/** @param {string} line - One step. */
function sha256(line) {
  return createHash('sha256').update(line).digest('hex');
}
