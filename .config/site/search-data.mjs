import { deflateSync } from 'node:zlib';
import { fold } from './fold.mjs';

/** @typedef {import('typedoc').Models.DeclarationReflection | import('typedoc').Models.DocumentReflection} Page */

/**
 * What the search knows, all of it folded: of each page its name, whole and in its words, its text, the terms of the
 * glossary that its name is about, and those that its text mentions; of each term how it is said in both languages. So
 * a reader who knows the Vietnamese word finds the pages that only say it in English.
 *
 * @param {readonly Page[]} pages
 * @param {readonly import('./glossary.mjs').Term[]} terms
 * @param {(page: Page) => object} linkTo - What a result shows and where it leads.
 * @returns {string} A script.
 */
export function searchData(pages, terms, linkTo) {
  const data = {
    terms: terms.map(({ vietnamese, english }) => ({
      label: [vietnamese[0], english[0]].filter(Boolean).join(' · '),
      ways: [...vietnamese, ...english].map(fold),
    })),
    pages: pages.map((page) => ({ ...linkTo(page), ...wordsOf(page, terms) })),
  };
  // Deflated as TypeDoc does its own index: every page of the site loads this file.
  return `window.siteSearch = "${deflateSync(JSON.stringify(data)).toString('base64')}";\n`;
}

/**
 * @param {Page} page
 * @param {readonly import('./glossary.mjs').Term[]} terms
 */
function wordsOf(page, terms) {
  const words = fold(page.name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' '));
  const text = fold(textOf(page));
  const about = terms.flatMap(({ english, identifiers }, index) =>
    [...identifiers, ...english].some((word) => hasWords(words, word)) ? [index] : [],
  );
  const mentions = terms.flatMap(({ vietnamese, english, identifiers }, index) => {
    const ways = [...vietnamese, ...english, ...identifiers];
    return !about.includes(index) && ways.some((word) => hasWords(text, word)) ? [index] : [];
  });
  return { words, text, about, mentions };
}

/**
 * Whether a folded text has the words of a term, in the singular or the plural.
 *
 * @param {string} text
 * @param {string} term
 */
function hasWords(text, term) {
  const words = fold(term.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' '));
  const forms = [words, `${words}s`, `${words}es`, words.replace(/y$/, 'ies')];
  return forms.some((form) => ` ${text} `.includes(` ${form} `));
}

/** @param {Page} page */
function textOf(page) {
  if (page.isDocument()) return page.content.map(({ text }) => text).join('');
  const signatures = page.signatures ?? [];
  return [page, ...signatures, page.getSignature, page.setSignature]
    .flatMap((each) => each?.comment ?? [])
    .flatMap(({ summary, blockTags }) => [...summary, ...blockTags.flatMap(({ content }) => content)])
    .map(({ text }) => text)
    .join('\n');
}
