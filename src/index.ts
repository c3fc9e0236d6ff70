/**
 * The front door: everything that the rooms export.
 *
 * @module chibo
 */
export * from './audit/index.js';
export * from './calendar/index.js';
export * from './comparison/index.js';
export * from './core/index.js';
export * from './independence/index.js';
export * from './organisation/index.js';
export * from './quota/index.js';
export * from './report/index.js';
export * from './risk/index.js';
export * from './target/index.js';
