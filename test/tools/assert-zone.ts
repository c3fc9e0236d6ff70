import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The time zone that this run of the suite is meant to be in. */
    zone: string;
  }
}

// A zone has several names (Asia/Ho_Chi_Minh, Asia/Saigon): both sides go through the runtime's own.
const wanted = new Intl.DateTimeFormat('en', { timeZone: inject('zone') }).resolvedOptions().timeZone;
const actual = new Intl.DateTimeFormat().resolvedOptions().timeZone;

if (actual !== wanted) throw new Error(`The suite was to run in ${wanted}, and runs in ${actual}.`);
