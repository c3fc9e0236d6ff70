/** The room whose mutants are run: one of those under `src`. */
export const MUTATED_ROOM = process.env['MUTATED_ROOM'] ?? 'core';
