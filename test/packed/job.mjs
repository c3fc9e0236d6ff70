import { organisationSteps, read } from './job/organisation.mjs';
import { changeSteps, planningSteps } from './job/planning.mjs';
import { auditSteps, reportSteps, riskSteps } from './job/telling.mjs';
import { textOf } from './job/text.mjs';

// One job through every room, on data that never change. Whoever runs it passes the library in, so that the same file
// serves ES modules, CommonJS, browsers and workers.

export { read };

const ROOMS = {
  organisation: organisationSteps,
  planning: planningSteps,
  changes: changeSteps,
  risk: riskSteps,
  audit: auditSteps,
  report: reportSteps,
};

/**
 * The job on what {@link read} gave, here or in another thread.
 *
 * @param {typeof import('chibo')} chibo - The library.
 * @param {ReturnType<typeof read>} source - An organisation and its tally.
 * @returns {string} A line for each step: its name and, as JSON, what came out.
 */
export function continued(chibo, source) {
  const lines = [];
  for (const [room, steps] of Object.entries(ROOMS)) {
    for (const [step, result] of steps(chibo, source)) lines.push(`${room}, ${step}: ${textOf(result)}\n`);
  }
  return lines.join('');
}

/**
 * The whole job.
 *
 * @param {typeof import('chibo')} chibo - The library.
 * @returns {string} A line for each step.
 */
export function job(chibo) {
  return continued(chibo, read(chibo));
}
