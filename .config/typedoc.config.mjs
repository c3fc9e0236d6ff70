import fs from 'node:fs';
import { rooms } from './rooms.mjs';
import { guidesInOrder, roomsInOrder } from './site/order.mjs';
import { sitePlugin } from './site/plugin.mjs';

const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8'));
// TypeDoc reads the paths of an options file from the folder of that file.
const fromHere = (/** @type {string} */ file) => `../${file}`;

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  name: manifest.name,
  entryPoints: roomsInOrder(rooms).map(({ source }) => fromHere(source)),
  tsconfig: fromHere('tsconfig.json'),
  out: fromHere('.site'),
  readme: fs.existsSync('README.md') ? fromHere('README.md') : 'none',
  projectDocuments: [...guidesInOrder(), 'examples/README.md', 'CHANGELOG.md'].map(fromHere),
  includeVersion: true,
  // Sources travel inside the source maps; a link to a host would be the only one on the site.
  disableSources: true,
  plugin: ['typedoc-plugin-mdn-links', 'typedoc-plugin-zod', 'typedoc-github-theme', sitePlugin],
  customCss: fromHere('.config/site/site.css'),
  favicon: fromHere('.config/site/favicon.svg'),
  sort: ['documents-first', 'source-order'],
  sortEntryPoints: false,
  categorizeByGroup: false,
  defaultCategory: 'Other',
  categoryOrder: ['*', 'Errors', 'Other'],
  navigation: { includeCategories: true, includeGroups: false, includeFolders: false, excludeReferences: true },
  headings: { readme: false, document: false },
  useFirstParagraphOfCommentAsSummary: true,
  searchInComments: true,
  searchInDocuments: true,
  excludeInternal: true,
  excludePrivate: true,
  excludeExternals: true,
  hideGenerator: true,
  // The theme's own colours leave numbers and comments too pale to read.
  lightHighlightTheme: 'github-light-high-contrast',
  darkHighlightTheme: 'github-dark-high-contrast',
  visibilityFilters: {},
  // A list of what extends what across all rooms; it also lacks those that extend an inferred type.
  includeHierarchySummary: false,
  highlightLanguages: ['typescript', 'javascript', 'json', 'bash', 'csv', 'sql', 'text'],
  validation: {
    notExported: true,
    invalidLink: true,
    invalidPath: true,
    rewrittenLink: true,
    notDocumented: true,
    unusedMergeModuleWith: true,
  },
  // Properties and constructors are ESLint's to check: those inferred from a schema say it by `.describe`.
  requiredToBeDocumented: ['Module', 'Class', 'Interface', 'TypeAlias', 'Function', 'Variable', 'Method', 'Accessor'],
  treatWarningsAsErrors: true,
};
