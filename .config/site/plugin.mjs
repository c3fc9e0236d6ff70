import fs from 'node:fs';
import path from 'node:path';
import { Converter, DefaultTheme, IndexEvent, PageEvent, RendererEvent } from 'typedoc';
import { readGlossary } from './glossary.mjs';
import { searchData } from './search-data.mjs';

const here = import.meta.dirname;

/** The page that is not in English: the readme again. */
const VIETNAMESE = 'Tiếng Việt';

/**
 * What the site has beyond TypeDoc: names of pages from their headings, a search that reads Vietnamese with or without
 * tone marks, the way to the playground on every page, and a few repairs.
 *
 * @param {import('typedoc').Application} app
 */
export function sitePlugin(app) {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, /** @type {import('typedoc').DocumentReflection} */ page) => {
    page.name = nameOfPage(page);
  });
  let data = '';
  app.renderer.on(IndexEvent.PREPARE_INDEX, (/** @type {IndexEvent} */ event) => {
    data = searchData(event.searchResults, readGlossary(), linkMaker(app));
    // TypeDoc's own index would hold everything a second time.
    event.searchResults.length = 0;
    event.searchFields.length = 0;
  });
  app.renderer.on(PageEvent.END, (/** @type {PageEvent} */ event) => {
    if (event.contents !== undefined) event.contents = repaired(event);
  });
  app.renderer.on(RendererEvent.END, (/** @type {RendererEvent} */ event) => {
    const assets = path.join(event.outputDirectory, 'assets');
    const parts = ['fold.mjs', 'search.js', 'navigation.js'].map((file) => {
      return fs.readFileSync(path.join(here, file), 'utf8').replace(/^export /gm, '');
    });
    fs.writeFileSync(path.join(assets, 'search.js'), data);
    fs.writeFileSync(path.join(assets, 'site.js'), `(() => {\n${parts.join('\n')}})();\n`);
  });
}

/**
 * What TypeDoc's own search would show of a page.
 *
 * @param {import('typedoc').Application} app
 */
function linkMaker({ renderer: { router, theme } }) {
  if (!(theme instanceof DefaultTheme) || router === undefined) throw new Error('The site needs a theme and a router.');
  return (/** @type {import('./search-data.mjs').Page} */ page) => {
    const icon = theme.getReflectionIcon(page);
    const inside = page.parent === undefined || page.parent.isProject() ? null : page.parent.getFullName();
    return {
      name: page.name,
      url: router.getFullUrl(page),
      kind: page.kind,
      classes: theme.getReflectionClasses(page),
      ...(icon === page.kind ? {} : { icon }),
      ...(inside === null ? {} : { parent: inside }),
    };
  };
}

/**
 * A page whose front matter has no title is called by its first heading rather than by its file.
 *
 * @param {import('typedoc').DocumentReflection} page
 */
function nameOfPage(page) {
  if (page.name.endsWith('README.vi')) return VIETNAMESE;
  const heading = /^# (.+)$/m.exec(page.content.map((part) => part.text).join(''))?.[1];
  const calledByFile = /^\d{4}-|^[A-Z]+$|README$/.test(page.name);
  return calledByFile && heading !== undefined ? heading.replaceAll('`', '') : page.name;
}

/** @param {PageEvent} event */
function repaired({ contents: html = '', url, model }) {
  const language = 'name' in model && model.name === VIETNAMESE ? ' lang="vi"' : '';
  const base = '../'.repeat(url.split('/').length - 1);
  const playground = `<a href="${base}playground/index.html#quota/en">Playground</a>`;
  const script = `<script defer src="${base}assets/site.js"></script>`;
  return (
    html
      .replace('<div id="tsd-toolbar-links">', () => `<div id="tsd-toolbar-links">${playground}`)
      .replace('<script async', () => `${script}<script async`)
      .replace('<div class="col-content">', `<div class="col-content" role="main"${language}>`)
      .replace('<div class="page-menu">', '<div class="page-menu" role="navigation" aria-label="This page">')
      // A link inside a summary is a control within a control.
      .replace(/(<summary[^>]*>(?:(?!<\/summary>)[\s\S])*?)<a [^>]*class="tsd-anchor-icon"[\s\S]*?<\/a>/g, '$1')
  );
}
