import { describe, expect, it } from 'vitest';
import { findExampleBlocks } from './example-blocks.mjs';
import { exampleToTest } from './example-to-test.mjs';

const FENCE = '```';

function made(code: string, inDocComment = true): { test: string; problems: string[] } {
  return exampleToTest({ file: 'src/a.ts', line: 7, code, inDocComment });
}

function bodyOf(code: string): string {
  const { test, problems } = made(code);
  expect(problems).toEqual([]);
  return test.slice(test.indexOf('=> {\n') + 5, test.lastIndexOf('});'));
}

describe('finding examples', () => {
  it('finds every ts block of doc comments, with its line, and no other comment', () => {
    const source = [
      'const a = "/** not a comment */";',
      '/**',
      ' * Adds.',
      ' *',
      ` * ${FENCE}ts`,
      ' * add(1,',
      ' *   2); // => 3',
      ` * ${FENCE}`,
      ' */',
      'export function add() {}',
      `// ${FENCE}ts`,
      'export interface B {',
      `  /** In a member. @example`,
      `   * ${FENCE}ts`,
      '   * b; // => 1',
      `   * ${FENCE}`,
      '   */',
      '  b: number;',
      '}',
    ].join('\n');
    expect(findExampleBlocks('src/a.ts', source)).toEqual({
      blocks: [
        { file: 'src/a.ts', line: 5, code: 'add(1,\n  2); // => 3', inDocComment: true },
        { file: 'src/a.ts', line: 14, code: 'b; // => 1', inDocComment: true },
      ],
      problems: [],
    });
  });

  it('finds those of pages, indented and in longer fences, and leaves other languages alone', () => {
    const page = `1. One\n   ${FENCE}ts\n   a; // => 1\n   ${FENCE}\n${FENCE}sh\nnpm ci\n${FENCE}\n${FENCE}\`ts\nb;\n${FENCE}\``;
    const { blocks, problems } = findExampleBlocks('README.md', page);
    expect(blocks.map(({ line, code }) => [line, code])).toEqual([
      [2, 'a; // => 1'],
      [8, 'b;'],
    ]);
    expect(problems).toEqual([]);
  });

  it('runs a block that continues after those before it, on pages only', () => {
    const block = (info: string, code: string): string => `${FENCE}${info}\n${code}\n${FENCE}\n`;
    const page = block('ts', 'a;') + block('ts continued', 'b;') + block('ts continued', 'c;') + block('ts', 'd;');
    expect(findExampleBlocks('README.md', page).blocks.map(({ code }) => code)).toEqual([
      'a;',
      'a;\nb;',
      'a;\nb;\nc;',
      'd;',
    ]);
    const comment = `/**\n * ${FENCE}ts continued\n * a;\n * ${FENCE}\n */\nexport const x = 1;`;
    expect(findExampleBlocks('x.ts', comment)).toMatchObject({ blocks: [], problems: [{ line: 2 }] });
  });

  it.each([
    ['typescript', 'Write ```ts instead of ```typescript'],
    ['tsx', 'Write ```ts instead of ```tsx'],
    ['ts no-check', '"no-check" after the language'],
  ])('does not let a %s block slip by', (info, message) => {
    const { blocks, problems } = findExampleBlocks('README.md', `${FENCE}${info}\na;\n${FENCE}`);
    expect(blocks).toEqual([]);
    expect(problems.map((problem) => problem.message).join()).toContain(message);
  });

  it('tells of a fence that is never closed', () => {
    expect(findExampleBlocks('README.md', `${FENCE}ts\na;`).problems).toHaveLength(1);
  });
});

describe('making a test of an example', () => {
  it('compares expressions and single constants, and expects errors by name', () => {
    const code = "const a = f(); // => [1]\na[0]; // => 1\nf(-1); // throws InvalidInputError: why\ng('// => 2')";
    expect(bodyOf(code)).toBe(
      [
        '  expectExample.assertions(3);',
        '  const a = f();',
        '  expectExample(a).toEqual([1]);',
        '  expectExample(a[0]).toEqual(1);',
        "  expectExample(() => { f(-1);\n }).toThrow(expectExample.objectContaining({ name: 'InvalidInputError' }));",
        "  g('// => 2')",
        '',
      ].join('\n'),
    );
  });

  it('reads values that go on over comment lines, and statements of several lines', () => {
    const code = 'f(\n  1, // the first\n) // => {\n//   a: 1,\n// }\ng(); // => 2';
    expect(bodyOf(code)).toContain('f(\n  1, // the first\n)).toEqual({\n  a: 1,\n});');
    expect(bodyOf(code)).toContain('expectExample.assertions(2);');
  });

  it('reads a marker on the line beneath a statement', () => {
    expect(bodyOf('f();\n// => [\n//   1,\n// ]\ng();\n// throws A')).toContain(
      'expectExample(f()).toEqual([\n  1,\n]);',
    );
  });

  it('waits where the example waits, and keeps what the compiler is told to expect', () => {
    expect(bodyOf('await f(); // throws ContractError')).toContain('await expectExample(async () => { await f();');
    expect(bodyOf('// @ts-expect-error: wrong\nf("x"); // throws A')).toContain('// @ts-expect-error: wrong\n  expect');
  });

  it('puts imports first, and only those of packages', () => {
    expect(made("import { a } from 'chibo/core';\na; // => 1").test).toMatch(
      /^import .*\nimport \{ a \} from 'chibo\/core';/,
    );
    expect(made("import { a } from '../a.js';\na; // => 1").problems).toHaveLength(1);
  });

  it.each([
    ['inside a block', 'if (a) {\n  f(); // => 1\n}'],
    ['above what it is about', '// => 1\nf();'],
    ['of its own, after another', 'f(); // => 1\n// => 2'],
    ['inside an expression', 'f([\n  1, // => 1\n]);'],
    ['with words after the value', 'f(); // => 1 place left over'],
    ['without a value', 'f(); // =>'],
    ['on two constants', 'const a = 1, b = 2; // => 1'],
    ['in the other kind of comment', 'f(); /* => 1 */'],
    ['throwing something without a name', 'f(); // throws'],
    ['not first in its comment', 'f(); // gives => 1'],
  ])('refuses a marker %s', (_where, code) => {
    expect(made(`${code}\ng(); // => 2`).problems).toHaveLength(1);
  });

  it('asks every doc comment, but not every page, to assert something', () => {
    expect(made('f();').problems).toEqual(['The example of a doc comment asserts something: // => or // throws.']);
    expect(made('f();', false).problems).toEqual([]);
  });
});
