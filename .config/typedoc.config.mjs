import fs from 'node:fs';
import { rooms } from './rooms.mjs';

const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const existing = (/** @type {string[]} */ files) => files.filter((file) => fs.existsSync(file));
const guides = fs.existsSync('docs/guides') ? fs.readdirSync('docs/guides').filter((file) => file.endsWith('.md')) : [];

// TypeDoc reads the paths of an options file from the folder of that file.
const fromHere = (/** @type {string} */ file) => `../${file}`;

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  name: manifest.name,
  entryPoints: rooms.map(({ source }) => fromHere(source)),
  tsconfig: fromHere('tsconfig.json'),
  out: fromHere('.site'),
  readme: fs.existsSync('README.md') ? fromHere('README.md') : 'none',
  projectDocuments: existing([...guides.map((file) => `docs/guides/${file}`), 'docs/architecture.md']).map(fromHere),
  includeVersion: true,
  // Sources travel inside the source maps; a link to a host would be the only one on the site.
  disableSources: true,
  plugin: ['typedoc-plugin-mdn-links', 'typedoc-plugin-zod', 'typedoc-github-theme'],
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
  visibilityFilters: {},
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
