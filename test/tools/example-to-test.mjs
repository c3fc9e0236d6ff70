import ts from 'typescript';

/** @typedef {import('./example-blocks.mjs').ExampleBlock} ExampleBlock */

const MARKER = /^\/[/*]\s*throws\b|=>/;
const VALUE = /^\/\/ =>\s*(\S.*)$/s;
const THROWS = /^\/\/ throws ([A-Z]\w*)/;

/**
 * Turns one block into the text of a vitest file.
 *
 * At the top level of the block, `expr; // => value` and `const x = …; // => value` compare by `toEqual`, and
 * `statement; // throws Name` expects an error of that name. The comment may stand on the next line instead, and
 * a value may go on over comment lines.
 *
 * @param {ExampleBlock} block
 * @returns {{ test: string, problems: string[] }} The file, and what keeps the block from being a test.
 */
export function exampleToTest(block) {
  const { code, file, line, inDocComment } = block;
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
  /** @type {string[]} */
  const imports = [];
  /** @type {string[]} */
  const body = [];
  /** @type {string[]} */
  const problems = [];
  /** @type {Set<number>} */
  const read = new Set();
  let assertions = 0;
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      imports.push(statement.getText(source));
      if (/^['"]\./.test(statement.moduleSpecifier.getText(source))) {
        problems.push('An example imports the package by its own name.');
      }
      continue;
    }
    body.push(...directives(source, statement));
    const comment = trailingComment(source, statement, read);
    const assertion = comment === null ? null : assertionOf(source, statement, comment);
    body.push(...(assertion ?? [statement.getText(source)]));
    if (assertion !== null) assertions += 1;
  }
  const markers = comments(source).filter(({ pos, text }) => MARKER.test(text) && !read.has(pos)).length;
  if (markers > assertions) {
    const missed = String(markers - assertions);
    problems.push(`${missed} of its markers (// => or // throws) can not be made assertions: see example-to-test.mjs.`);
  }
  if (inDocComment && assertions === 0)
    problems.push('The example of a doc comment asserts something: // => or // throws.');
  const title = JSON.stringify(`${file}:${String(line)}`);
  const count = assertions === 0 ? [] : [`expectExample.assertions(${String(assertions)});`];
  const lines = [...count, ...body].map((each) => `  ${each}`);
  const head = ["import { expect as expectExample, test as testExample } from 'vitest';", ...imports];
  return { test: [...head, '', `testExample(${title}, async () => {`, ...lines, '});', ''].join('\n'), problems };
}

/**
 * @param {ts.SourceFile} source
 * @param {ts.Statement} statement
 * @param {string} comment
 * @returns {string[] | null} The statement with its assertion, or null when the comment asks for none.
 */
function assertionOf(source, statement, comment) {
  const text = statement.getText(source);
  const name = THROWS.exec(comment)?.[1];
  if (name !== undefined) {
    const expected = `expectExample.objectContaining({ name: '${name}' })`;
    return /\bawait\b/.test(text)
      ? [`await expectExample(async () => { ${text}\n }).rejects.toThrow(${expected});`]
      : [`expectExample(() => { ${text}\n }).toThrow(${expected});`];
  }
  const value = VALUE.exec(comment)?.[1];
  if (value === undefined || !isExpression(value)) return null;
  if (ts.isExpressionStatement(statement)) {
    return [`expectExample(${statement.expression.getText(source)}).toEqual(${value});`];
  }
  if (!ts.isVariableStatement(statement)) return null;
  const [declaration, ...others] = statement.declarationList.declarations;
  if (declaration === undefined || others.length > 0) return null;
  return [text, `expectExample(${declaration.name.getText(source)}).toEqual(${value});`];
}

/**
 * The comment after a statement, on its line or just beneath, with the comment lines that its value goes on over.
 *
 * @param {ts.SourceFile} source
 * @param {ts.Statement} statement
 * @param {Set<number>} read - Takes up where the comments start that were read as the rest of a value.
 * @returns {string | null}
 */
function trailingComment(source, statement, read) {
  const { text } = source;
  const below = ts.getLeadingCommentRanges(text, statement.end) ?? [];
  const range = ts.getTrailingCommentRanges(text, statement.end)?.[0] ?? below[0];
  if (range === undefined) return null;
  const first = text.slice(range.pos, range.end).trimEnd();
  let value = VALUE.exec(first)?.[1];
  if (value === undefined || isExpression(value)) return first;
  for (const { pos, end } of ts.getLeadingCommentRanges(text, range.end) ?? []) {
    read.add(pos);
    value += `\n${text.slice(pos, end).replace(/^\/\/ ?/, '')}`;
    if (isExpression(value)) break;
  }
  return `// => ${value}`;
}

/**
 * @param {string} text
 * @returns {boolean} Whether it is one whole expression and nothing else.
 */
function isExpression(text) {
  const { diagnostics = [] } = ts.transpileModule(`(\n${text}\n);`, { reportDiagnostics: true });
  return diagnostics.length === 0;
}

/**
 * @param {ts.SourceFile} source
 * @param {ts.Statement} statement
 * @returns {string[]} What the compiler reads in the comments above a statement.
 */
function directives(source, statement) {
  const ranges = ts.getLeadingCommentRanges(source.text, statement.pos) ?? [];
  return ranges.map(({ pos, end }) => source.text.slice(pos, end)).filter((text) => text.includes('@ts-expect-error'));
}

/**
 * @param {ts.SourceFile} source
 * @returns {{ pos: number, text: string }[]} Every comment, wherever it stands.
 */
function comments(source) {
  /** @type {Map<number, { pos: number, text: string }>} */
  const found = new Map();
  /** @param {ts.Node} node */
  const visit = (node) => {
    const leading = ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? [];
    const trailing = ts.getTrailingCommentRanges(source.text, node.end) ?? [];
    for (const { pos, end } of [...leading, ...trailing]) found.set(pos, { pos, text: source.text.slice(pos, end) });
    for (const child of node.getChildren(source)) visit(child);
  };
  visit(source);
  return [...found.values()];
}
