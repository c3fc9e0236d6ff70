import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { entries } from './rooms.mjs';

/**
 * What one import costs a page: bundled and minified with all that it needs, zod and date-fns too.
 *
 * @typedef {object} Size
 * @property {string} import - What is imported, such as `chibo/quota`, or `{ allocateQuota } from chibo/quota`.
 * @property {number} minified - Bytes.
 * @property {number} gzip - Bytes as most servers send them.
 */

/** The main function of each room, alone. */
const single = [
  ['core', 'percent'],
  ['calendar', 'quarter'],
  ['organisation', 'parseOrganisation'],
  ['organisation', 'tallyMembers'],
  ['independence', 'independentBranchRatio'],
  ['quota', 'allocateQuota'],
  ['quota', 'allocateMatrix'],
  ['risk', 'assessBranches'],
  ['target', 'attainment'],
  ['comparison', 'compareCounts'],
  ['comparison', 'decomposeRate'],
  ['audit', 'auditFigures'],
  ['report', 'toMarkdown'],
];

/** @typedef {{ path: string, contents: Uint8Array }} Output */
/** @typedef {{ build: (options: object) => Promise<{ outputFiles: Output[] }> }} Bundler */
/** @typedef {(options: { filter: RegExp }, found: (args: { path: string }) => object) => void} Hook */

/** The bundler that tsup builds the package with, in the version that the lock gives it. */
function bundler() {
  const require = createRequire(import.meta.url);
  return /** @type {Bundler} */ (createRequire(require.resolve('tsup/package.json'))('esbuild'));
}

/**
 * Measures the built package, found by its own name as a caller finds it.
 *
 * @returns {Promise<Size[]>} Every subpath, then single imports.
 */
export async function measure() {
  const imports = [
    ...entries.map(({ name }) => ({ label: name, code: `export * from '${name}'` })),
    ...single.map(([room, name]) => ({
      label: `{ ${name} } from chibo/${room}`,
      code: `export { ${name} } from 'chibo/${room}'`,
    })),
  ];
  const { outputFiles } = await bundler().build({
    entryPoints: imports.map((_, index) => ({ in: `import:${String(index)}`, out: String(index) })),
    outdir: 'out',
    plugins: [
      { name: 'imports', setup: (/** @type {{ onResolve: Hook, onLoad: Hook }} */ hooks) => virtual(hooks, imports) },
    ],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  const codes = new Map(outputFiles.map((file) => [path.basename(file.path, '.js'), file.contents]));
  return imports.map(({ label }, index) => {
    const code = codes.get(String(index));
    if (code === undefined) throw new Error(`${label} made no bundle.`);
    return { import: label, minified: code.length, gzip: gzipSync(code, { level: 9 }).length };
  });
}

/**
 * Lets the bundler read a line of code as if it were a file of the project.
 *
 * @param {{ onResolve: Hook, onLoad: Hook }} hooks
 * @param {readonly { code: string }[]} imports
 */
function virtual({ onResolve, onLoad }, imports) {
  onResolve({ filter: /^import:/ }, ({ path: name }) => ({ path: name, namespace: 'import' }));
  onLoad({ filter: /^import:/ }, ({ path: name }) => ({
    contents: imports[Number(name.slice('import:'.length))]?.code,
    resolveDir: process.cwd(),
  }));
}

/**
 * @param {readonly Size[]} sizes
 * @returns {string} A Markdown table in kB of 1,000 bytes.
 */
export function tableOf(sizes) {
  const kB = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);
  const rows = sizes.map((size) => `| \`${size.import}\` | ${kB(size.minified)} | ${kB(size.gzip)} |`);
  return ['| import | minified, kB | gzip, kB |', '|---|--:|--:|', ...rows].join('\n');
}
