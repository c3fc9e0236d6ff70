import { configureGlobal, defaultReportMessage } from 'fast-check';

// A mutant is dead at the first failure: the smallest case is asked by nobody. In a quick run a law of quota has so many
// milliseconds, and what it has not found by then it has not found; cut short before its first case, it says nothing.
const quick = process.env['MUTATION_QUICK'] !== undefined && process.env['MUTATED_ROOM'] === 'quota';
configureGlobal({
  endOnFailure: true,
  ...(quick ? { interruptAfterTimeLimit: 40 } : {}),
  reporter: (details) => {
    if (details.failed && !details.interrupted) throw new Error(defaultReportMessage(details));
  },
});
