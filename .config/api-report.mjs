import path from 'node:path';
import ts from 'typescript';
import { rooms } from './rooms.mjs';

/**
 * What one room declares to its callers: every exported name, and every declaration that these names are made of and
 * that no room exports.
 *
 * @typedef {object} Surface
 * @property {string} room - Such as `quota`.
 * @property {Map<string, string>} exported - Declarations without comments, by the name that callers write.
 * @property {Map<string, string>} behind - Declarations that only those above mention, by their own name.
 */

const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });

/**
 * Reads the built declarations, as a caller's compiler does.
 *
 * @param {'.d.ts' | '.d.cts'} ending - Those of ESM, or those of CommonJS.
 * @returns {Surface[]} One surface for each room, in the order of the package's `exports`.
 */
export function surfaces(ending = '.d.ts') {
  const files = rooms.map(({ output }) => path.resolve('dist', output + ending));
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const dist = path.resolve('dist') + path.sep;
  /** @param {ts.Symbol} symbol */
  const resolved = (symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
  /** @param {ts.Symbol} symbol */
  const ownDeclarations = (symbol) =>
    (symbol.declarations ?? []).filter((each) => path.resolve(each.getSourceFile().fileName).startsWith(dist));

  const exportsOf = files.map((file) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    if (!module) throw new Error(`${file} is missing: build first.`);
    return checker.getExportsOfModule(module).map((each) => ({ name: each.name, symbol: resolved(each) }));
  });
  const shared = new Set(exportsOf.flat().map(({ symbol }) => symbol));

  /**
   * The symbols of the package that a declaration mentions, exported or not.
   *
   * @param {ts.Node} node
   * @returns {ts.Symbol[]}
   */
  function mentioned(node) {
    const own = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
    const below = /** @type {ts.Symbol[]} */ ([]);
    node.forEachChild((child) => {
      below.push(...mentioned(child));
    });
    return own === undefined ? below : [resolved(own), ...below];
  }

  return rooms.map(({ subpath }, index) => {
    const exported = new Map();
    const behind = new Map();
    const seen = new Set();
    /** @param {ts.Symbol} symbol */
    const follow = (symbol) => {
      if (seen.has(symbol)) return;
      seen.add(symbol);
      const declarations = ownDeclarations(symbol).filter(isTopLevel);
      if (declarations.length === 0) return;
      if (!shared.has(symbol)) behind.set(symbol.name, declarations.map(print).join('\n'));
      for (const each of declarations.flatMap(mentioned)) if (!shared.has(each)) follow(each);
    };
    for (const { name, symbol } of exportsOf[index] ?? []) {
      const text = ownDeclarations(symbol).map(print).join('\n');
      exported.set(name, symbol.name === name ? text : `${text}\nexport { ${symbol.name} as ${name} };`);
      follow(symbol);
    }
    return { room: subpath.slice(2), exported: sorted(exported), behind: sorted(behind) };
  });
}

/**
 * @param {Surface} surface
 * @returns {string} The report of a room, as it is kept in `test/api`.
 */
export function reportOf({ room, exported, behind }) {
  const lines = [`chibo/${room}: the public names and what they are. Renew with \`npm run api\`.`];
  for (const text of exported.values()) lines.push('', text);
  if (behind.size > 0) lines.push('', 'Not exported, but part of the above:');
  for (const text of behind.values()) lines.push('', text);
  return `${lines.join('\n')}\n`;
}

/** @param {ts.Declaration} node */
function isTopLevel(node) {
  return ts.isSourceFile(statementOf(node).parent);
}

/** @param {ts.Declaration} node */
function print(node) {
  const text = printer.printNode(ts.EmitHint.Unspecified, statementOf(node), node.getSourceFile());
  return text.replace(/^(?:export |declare )+/, '');
}

/**
 * A variable is printed with the statement that declares it.
 *
 * @param {ts.Declaration} node
 * @returns {ts.Node}
 */
function statementOf(node) {
  return ts.isVariableDeclaration(node) ? node.parent.parent : node;
}

/**
 * Sorted by code unit, so that every machine writes the same file.
 *
 * @param {Map<string, string>} entries
 */
function sorted(entries) {
  return new Map([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));
}
