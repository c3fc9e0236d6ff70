import fs from 'node:fs';

/** The guide whose table is the glossary of the whole site: written for readers, read by the search as well. */
const GUIDE = 'docs/guides/the-domain-in-ten-minutes.md';

/**
 * A term of the field.
 *
 * @typedef {object} Term
 * @property {string[]} vietnamese - As it is said, one or more ways: `chi bộ ghép`.
 * @property {string[]} english - As this documentation calls it: `combined branch`.
 * @property {string[]} identifiers - As code calls it: `combined`.
 */

/**
 * Reads the table under the heading "Glossary": Vietnamese, English, identifier, and whatever columns follow.
 *
 * @param {string} [file]
 * @returns {Term[]}
 */
export function readGlossary(file = GUIDE) {
  if (!fs.existsSync(file)) throw new Error(`The search needs the glossary of ${file}.`);
  const [, section = ''] = fs.readFileSync(file, 'utf8').split(/^## .*Glossary.*$/m);
  const [table = ''] = section.split(/^## /m, 1);
  const rows = table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);
  const terms = rows.map((row) => {
    const [vietnamese = '', english = '', identifiers = ''] = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return {
      vietnamese: waysToSay(vietnamese),
      english: waysToSay(english),
      identifiers: [...identifiers.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name),
    };
  });
  if (terms.length < 10) throw new Error(`${file}: a table under "## Glossary" is to list the terms.`);
  return terms;
}

/**
 * The ways to say a term in one cell: separated by commas, semicolons or strokes; an aside stands in brackets.
 *
 * @param {string} cell
 * @returns {string[]}
 */
function waysToSay(cell) {
  const aside = [...cell.matchAll(/\(([^)]*)\)/g)].map(([, text = '']) => text);
  return [cell.replace(/\([^)]*\)/g, ' '), ...aside]
    .flatMap((text) => text.split(/[,;:/]/))
    .map((way) => way.replace(/["“”`*]/g, '').trim())
    .filter((way) => way.length > 1);
}
