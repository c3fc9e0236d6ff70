import fs from 'node:fs';
import path from 'node:path';

/**
 * The guides in the order in which a newcomer reads them: first what the words mean and one run from file to report,
 * then one question at a time, then what is looked up. Files under `docs`, without ending.
 */
const guides = [
  'README.vi',
  'guides/getting-started',
  'guides/the-domain-in-ten-minutes',
  'guides/spreadsheet-to-report',
  'guides/independent-branches',
  'guides/quotas',
  'guides/at-risk-branches',
  'guides/targets-and-comparison',
  'guides/reorganisations',
  'guides/auditing-a-newspaper',
  'guides/publishing-small-counts',
  'guides/larger-than-memory',
  'guides/errors',
  'guides/migrating',
  'versions',
  'differential-tests',
  'mutants-and-coverage',
  'benchmarks',
  'bundle-sizes',
  'architecture',
];

/**
 * The rooms in the order in which a newcomer meets them. Everything starts from an organisation, so it comes before
 * what is computed on it; the floors below, which most programs reach only through the others, come last.
 */
const rooms = [
  'organisation',
  'independence',
  'quota',
  'risk',
  'target',
  'comparison',
  'audit',
  'report',
  'calendar',
  'core',
];

/**
 * The guides that are written, in reading order.
 *
 * @returns {string[]} Paths from the root.
 */
export function guidesInOrder() {
  const written = ['docs', 'docs/guides'].flatMap((folder) =>
    fs
      .readdirSync(folder)
      .filter((file) => file.endsWith('.md'))
      .map((file) => path.posix.join(folder, file)),
  );
  return sorted(
    written,
    guides.map((guide) => `docs/${guide}.md`),
    (file) => file,
  );
}

/**
 * The rooms, in reading order.
 *
 * @template {{ subpath: string }} Room
 * @param {readonly Room[]} all - The rooms that the package has.
 * @returns {Room[]}
 */
export function roomsInOrder(all) {
  return sorted(all, rooms, ({ subpath }) => path.posix.basename(subpath));
}

/**
 * What nobody put in order is an error and not a last place: an order that grows by itself is none.
 *
 * @template T
 * @param {readonly T[]} items
 * @param {readonly string[]} order
 * @param {(item: T) => string} nameOf
 * @returns {T[]}
 */
function sorted(items, order, nameOf) {
  const unlisted = items.map(nameOf).filter((name) => !order.includes(name));
  if (unlisted.length > 0) throw new Error(`.config/site/order.mjs does not list ${unlisted.join(', ')}`);
  return items.toSorted((left, right) => order.indexOf(nameOf(left)) - order.indexOf(nameOf(right)));
}
