/** The floors of docs/architecture.md: a room imports rooms on lower floors, through their index.ts, and no other. */
const FLOORS = {
  core: 0,
  calendar: 1,
  organisation: 2,
  independence: 3,
  quota: 3,
  risk: 3,
  target: 4,
  comparison: 4,
  audit: 5,
  report: 6,
};

/** The rooms that take documents: their schema.ts imports zod, and their other files its types at most. */
const DOCUMENT_ROOMS = '^src/(?:organisation|risk|target|audit)/';

const rooms = Object.keys(FLOORS);

const floors = rooms.map((room) => ({
  name: `floor-${String(FLOORS[room])}-${room}`,
  comment: `${room} imports lower floors only, through their index.ts.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: '^src/',
    pathNot: [
      `^src/${room}/`,
      ...rooms.filter((other) => FLOORS[other] < FLOORS[room]).map((other) => `^src/${other}/index[.]ts$`),
    ],
  },
}));

const packages = [
  {
    name: 'dates-in-calendar',
    comment: 'Only calendar imports date-fns.',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/calendar/' },
    to: { path: 'node_modules/@?date-fns/' },
  },
  {
    name: 'schemas-in-document-rooms',
    comment: 'Only rooms that take documents import zod, and only to check them.',
    severity: 'error',
    from: { path: '^src/', pathNot: DOCUMENT_ROOMS },
    to: { path: 'node_modules/zod/' },
  },
  {
    name: 'schemas-in-schema-files',
    comment: 'A schema beside a function that computes drags zod into every bundle that takes the function.',
    severity: 'error',
    from: { path: DOCUMENT_ROOMS, pathNot: ['/schema[.]ts$', '-schema[.]ts$'] },
    to: { path: 'node_modules/zod/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'light-quota',
    comment: 'Whoever only shares out places loads neither zod nor date-fns: from these rooms, types.',
    severity: 'error',
    from: { path: '^src/quota/' },
    to: { path: '^src/(?:calendar|organisation)/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'dateless-figures',
    comment: 'Numbers as printed and totals reconciled know no dates: their tests run in one time zone.',
    severity: 'error',
    from: { path: '^src/audit/(?:figures|reconciling)/' },
    to: { path: '^src/', pathNot: '^src/(?:audit/(?:figures|reconciling)/|core/index[.]ts$)' },
  },
  {
    name: 'charts-on-top',
    comment: 'Charts use the words and tables of their room; none of these needs a chart.',
    severity: 'error',
    from: { path: '^src/report/', pathNot: '^src/report/(?:charts/|index[.]ts$)' },
    to: { path: '^src/report/charts/' },
  },
];

/** Walls inside a room: what each part, which is a folder, may import of the others, which are folders or files. */
const WALLS = {
  organisation: { tree: [], shapes: ['tree'], tallies: ['tree'], history: ['tree', 'shapes'] },
  independence: { states: [], ranking: ['states'], splitting: ['states'], planning: ['states', 'ranking'] },
  quota: {
    sharing: [],
    allocating: ['sharing'],
    explaining: ['sharing', 'allocating'],
    verifying: ['sharing', 'allocating'],
    reallocating: ['sharing', 'allocating'],
    cascade: ['sharing', 'allocating'],
    matrix: ['sharing', 'allocating', 'cascade'],
  },
  risk: {
    rules: [],
    assessing: ['rules'],
    memory: ['rules', 'assessing'],
    forecast: ['rules', 'assessing'],
    remedies: ['rules', 'assessing', 'forecast'],
  },
  comparison: { changes: [], periods: ['changes'], reorganised: ['changes'] },
  audit: { figures: [], reconciling: [] },
  report: {
    suppression: ['check-choice', 'grid', 'suppressed-table'],
    'sentences/language': ['check-format'],
    'sentences/changes': ['check-format', 'sentences/language'],
    'sentences/independence': ['check-format', 'sentences/language', 'sentences/changes'],
    'sentences/infeasible': ['sentences/language'],
    'sentences/quotas': ['sentences/language'],
    'sentences/targets': ['sentences/language', 'sentences/quotas'],
    'sentences/risks': ['sentences/language'],
    'sentences/audits': ['sentences/language'],
  },
};

const walls = Object.entries(WALLS).flatMap(([room, parts]) =>
  Object.entries(parts).map(([part, below]) => ({
    name: `wall-${room}-${part}`,
    comment: below.length === 0 ? `${part} imports no other part.` : `${part} imports of ${room}: ${below.join(', ')}.`,
    severity: 'error',
    from: { path: `^src/${room}/${part}/` },
    to: { path: `^src/${room}/`, pathNot: `^src/${room}/(?:${[part, ...below].join('|')})(?:/|[.]ts$)` },
  })),
);

module.exports = {
  forbidden: [
    ...floors,
    ...walls,
    ...packages,
    {
      name: 'every-room-has-a-floor',
      severity: 'error',
      from: { path: '^src/', pathNot: [`^src/(?:${rooms.join('|')})/`, '^src/index[.]ts$'] },
      to: {},
    },
    {
      name: 'front-door-through-rooms',
      severity: 'error',
      from: { path: '^src/index[.]ts$' },
      to: { pathNot: `^src/(?:${rooms.join('|')})/index[.]ts$` },
    },
    {
      name: 'not-through-the-own-index',
      comment: 'Inside a room, siblings are imported by file.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/$1/index[.]ts$' },
    },
    { name: 'not-the-front-door', severity: 'error', from: { path: '^src/' }, to: { path: '^src/index[.]ts$' } },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'only-run-time-packages',
      comment: 'No module of Node, nothing installed for development, nothing unknown.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['core', 'npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined', 'deprecated'],
      },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
