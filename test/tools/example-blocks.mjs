import ts from 'typescript';

/**
 * One `ts` block of a doc comment or a page.
 *
 * @typedef {object} ExampleBlock
 * @property {string} file - Where it stands, from the root.
 * @property {number} line - The line of its opening fence, from 1.
 * @property {string} code - What is between the fences.
 * @property {boolean} inDocComment - Whether it stands in a doc comment rather than on a page.
 */

/**
 * What is wrong with a block, for the person who wrote it.
 *
 * @typedef {object} ExampleProblem
 * @property {string} file - Where the block stands, from the root.
 * @property {number} line - The line of its opening fence, from 1.
 * @property {string} message - What to change.
 */

/**
 * Finds every `ts` block of a TypeScript source or a Markdown page.
 *
 * @param {string} file - The path from the root; its extension says which of the two it is.
 * @param {string} text - The content.
 * @returns {{ blocks: ExampleBlock[], problems: ExampleProblem[] }} The blocks, and fences that would be skipped.
 */
export function findExampleBlocks(file, text) {
  const inDocComment = file.endsWith('.ts');
  const passages = inDocComment ? docComments(file, text) : [{ line: 1, lines: text.split('\n') }];
  /** @type {ExampleBlock[]} */
  const blocks = [];
  /** @type {ExampleProblem[]} */
  const problems = [];
  for (const passage of passages) {
    let story = '';
    for (const { line, language, rest, code } of fencesIn(passage)) {
      if (code === null) problems.push({ file, line, message: 'The fence is never closed.' });
      else if (/^(?:typescript|tsx|mts|cts)$/i.test(language)) {
        problems.push({
          file,
          line,
          message: `Write \`\`\`ts instead of \`\`\`${language}, so that the block is run.`,
        });
      } else if (language === 'ts' && rest !== '' && (rest !== 'continued' || inDocComment)) {
        problems.push({ file, line, message: `Every ts block is run: "${rest}" after the language has no meaning.` });
      } else if (language === 'ts') {
        // A page tells a story: a block that continues is run after those that it continues.
        story = rest === 'continued' ? `${story}\n${code}` : code;
        blocks.push({ file, line, code: story, inDocComment });
      }
    }
  }
  return { blocks, problems };
}

/**
 * The doc comments of a source, without their stars.
 *
 * @param {string} file
 * @param {string} text
 * @returns {{ line: number, lines: string[] }[]} Each with the line it starts on, from 1.
 */
function docComments(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  /** @type {Map<number, { line: number, lines: string[] }>} */
  const found = new Map();
  /** @param {ts.Node} node */
  const visit = (node) => {
    for (const { pos, end } of ts.getLeadingCommentRanges(text, node.pos) ?? []) {
      const comment = text.slice(pos, end);
      if (!comment.startsWith('/**')) continue;
      const line = source.getLineAndCharacterOfPosition(pos).line + 1;
      found.set(pos, { line, lines: comment.split('\n').map((each) => each.replace(/^\s*\* ?/, '')) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found.values()];
}

/**
 * @param {{ line: number, lines: string[] }} passage
 * @returns {{ line: number, language: string, rest: string, code: string | null }[]}
 */
function fencesIn({ line: firstLine, lines }) {
  const fences = [];
  for (let index = 0; index < lines.length; index += 1) {
    const opening = /^(\s*)(`{3,}|~{3,})\s*(\S*)\s*(.*?)\s*$/.exec(lines[index] ?? '');
    if (opening === null) continue;
    const [, indent = '', fence = '', language = '', rest = ''] = opening;
    const start = index + 1;
    const closing = lines.findIndex((each, at) => at >= start && each.trim() === fence);
    const body = lines
      .slice(start, closing)
      .map((each) => (each.startsWith(indent) ? each.slice(indent.length) : each));
    fences.push({ line: firstLine + index, language, rest, code: closing < 0 ? null : body.join('\n') });
    if (closing < 0) break;
    index = closing;
  }
  return fences;
}
