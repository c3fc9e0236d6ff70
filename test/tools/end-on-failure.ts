import { configureGlobal } from 'fast-check';

/**
 * For mutants only: a mutant is dead at the first failure, and the smallest case is asked by nobody. A law that has not found one in 200 ms gives up,
 * so what is said to survive may die in the whole suite, never the other way round.
 */
configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: 80, markInterruptAsFailure: false });
