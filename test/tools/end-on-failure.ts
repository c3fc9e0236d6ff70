import { configureGlobal } from 'fast-check';

// A mutant is dead at the first failure: the smallest case is asked by nobody.
configureGlobal({ endOnFailure: true });
