import { readFileSync } from 'node:fs';
import path from 'node:path';

// Paths are from the root, where npm runs every script: tsup copies this file elsewhere before it runs.

/**
 * One entry of the package: the front door, or a room.
 *
 * @typedef {object} Entry
 * @property {string} subpath - As in the package's `exports`, such as `./quota`.
 * @property {string} name - As in code that imports it, such as `chibo/quota`.
 * @property {string} output - Where its build goes under `dist`, without extension, such as `quota/index`.
 * @property {string} source - Its source file from the root, such as `src/quota/index.ts`.
 */

/**
 * Every entry that `exports` of package.json names: the one list that build, site, floors and tests read.
 *
 * @type {readonly Entry[]}
 */
export const entries = Object.entries(readManifest().exports).flatMap(([subpath, conditions]) => {
  if (typeof conditions === 'string') return [];
  const output = conditions.import.default.replace(/^\.\/dist\//, '').replace(/\.js$/, '');
  return [{ subpath, name: path.posix.join('chibo', subpath), output, source: `src/${output}.ts` }];
});

/**
 * The rooms alone, without the front door.
 *
 * @type {readonly Entry[]}
 */
export const rooms = entries.filter((entry) => entry.subpath !== '.');

/** @returns {{ exports: Record<string, string | { import: { default: string } }> }} */
function readManifest() {
  return JSON.parse(readFileSync('package.json', 'utf8'));
}
