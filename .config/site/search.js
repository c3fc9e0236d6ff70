/*
 * The site's search in place of TypeDoc's, which knows no Vietnamese and finds a page by any one of the words. Here all
 * of them must be found, in a page's name, its terms or its text. The dialog, its keys and its looks stay TypeDoc's.
 */
const field = document.getElementById('tsd-search-input');
const list = document.getElementById('tsd-search-results');
const status = document.getElementById('tsd-search-status');
const base = document.documentElement.dataset.base ?? './';
const SHOWN = 20;
let data = null;
let asked = 0;

document.getElementById('tsd-search-script').addEventListener('load', load);
load();
// Before TypeDoc hears of it: it would ask an index that the site does not have.
document.addEventListener(
  'input',
  (event) => {
    if (event.target !== field) return;
    event.stopPropagation();
    search();
  },
  true,
);

async function load() {
  if (data !== null || window.siteSearch === undefined) return;
  const bytes = Uint8Array.from(atob(window.siteSearch), (each) => each.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  data = await new Response(stream).json();
  status.replaceChildren();
  search();
}

function search() {
  const query = fold(field.value);
  if (data === null) return;
  asked += 1;
  field.setAttribute('aria-activedescendant', '');
  const found = query === '' ? [] : resultsFor(query);
  list.replaceChildren(...found.slice(0, SHOWN).map(toOption));
  status.replaceChildren(...(query !== '' && found.length === 0 ? [nothingFound(field.value.trim())] : []));
}

function resultsFor(query) {
  const words = query.split(' ');
  const strength = data.terms.map(({ ways }) => Math.max(...ways.map((way) => likeness(way, query))));
  return data.pages
    .map((page) => {
      const about = strongest(page.about, strength);
      const mentioned = strongest(page.mentions, strength);
      // A guide that speaks of something is about it: whoever asks for a word wants to read what it means.
      const spoken = page.url.startsWith('documents/') && !isRecord(page) ? 20 : 5;
      const named = page.url.includes('#') ? 10 : 20;
      const score = scoreOf(page, query, words) + named * about.strength + spoken * mentioned.strength;
      return { page, term: about.term ?? mentioned.term, score: score === 0 ? 0 : score + rankOf(page) };
    })
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score);
}

/** Records of what was done, and the readme again in Vietnamese, name everything and explain little. */
function isRecord({ name, parent }) {
  return (
    name === 'Changelog' ||
    name === 'Tiếng Việt' ||
    name === 'Benchmarks' ||
    name === 'Architecture' ||
    parent === 'Architecture'
  );
}

/** How well a term or name answers a query: 10 the same, 6 it begins with it, 4 a word in it does, else 0. */
function likeness(text, query) {
  if (text === query) return 10;
  if (text.startsWith(query)) return 6;
  return ` ${text}`.includes(` ${query}`) ? 4 : 0;
}

function strongest(terms, strength) {
  const best = terms.reduce((sofar, term) => (strength[term] > (strength[sofar] ?? 0) ? term : sofar), -1);
  return best === -1 ? { strength: 0, term: null } : { strength: strength[best], term: data.terms[best].label };
}

function scoreOf({ name, words: named, text, url }, query, words) {
  const whole = Math.max(likeness(fold(name), query), likeness(named, query));
  if (whole > 0) return (url.includes('#') ? 20 : 40) * whole - Math.min(named.length, 40) / 2;
  const [inName, inText] = [named, text].map((where) => words.map((word) => ` ${where}`.includes(` ${word}`)));
  if (inName.every(Boolean)) return 100;
  if (` ${text}`.includes(` ${query}`)) return 40;
  const everywhere = words.every((_, index) => inName[index] || inText[index]);
  if (everywhere && words.length > 1) return 10 + 15 * inName.filter(Boolean).length;
  return fold(name).includes(query.replaceAll(' ', '')) ? 30 : 0;
}

/** Guides before functions, functions before their twins and the shapes of what they give, members last. */
function rankOf({ kind, url, name }) {
  if (url.startsWith('documents/') || url.startsWith('modules/')) return 9;
  if (url.includes('#')) return 0;
  if (url.startsWith('functions/')) return /^(?:try|safe)[A-Z]/.test(name) ? 5 : 8;
  return kind === 0 ? 0 : 6;
}

function toOption({ page, term }, index) {
  const option = document.createElement('li');
  option.id = `tsd-search:${asked}-${index}`;
  option.role = 'option';
  option.ariaSelected = 'false';
  option.className = page.classes;
  const link = document.createElement('a');
  // An option holds no second control, so it is a link only for a pointer: to open it elsewhere, or copy it.
  link.dataset.href = base + page.url;
  option.addEventListener('pointerenter', () => {
    link.href = link.dataset.href;
    link.tabIndex = -1;
  });
  option.addEventListener('pointerleave', () => link.removeAttribute('href'));
  link.addEventListener('click', () => {
    if (!link.hasAttribute('href')) location.assign(link.dataset.href);
  });
  const text = document.createElement('span');
  text.className = 'text';
  if (page.parent) {
    const parent = document.createElement('span');
    parent.className = 'parent';
    parent.textContent = `${page.parent}.`;
    text.append(parent);
  }
  text.append(page.name);
  link.append(icon(page), text);
  if (term !== null) {
    const hint = document.createElement('span');
    hint.className = 'site-term';
    hint.textContent = term;
    link.append(hint);
  }
  option.append(link);
  return option;
}

function icon({ kind, icon: name }) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'tsd-kind-icon');
  svg.setAttribute('width', '20');
  svg.setAttribute('height', '20');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', window.translations[`kind_${kind}`]);
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#icon-${name ?? kind}`);
  svg.append(use);
  return svg;
}

function nothingFound(typed) {
  const message = document.createElement('div');
  message.textContent = `No results found for “${typed}”`;
  return message;
}
