import fs from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'eslint/config';
import { jsdoc } from 'eslint-plugin-jsdoc';
import ts from 'typescript';
import tseslint from 'typescript-eslint';

const root = path.resolve(import.meta.dirname, '..');

const rooms = fs
  .readdirSync(path.join(root, 'src'), { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map((folder) => folder.name);

const unit =
  '/\\b(days?|months?|years?|persons?|members?|branches|localities|units?|places?|seats?|rows?|count|counts|number|share|points?|ratio|index|−1)\\b/iu';

export default defineConfig(
  { ignores: ['dist/', '.examples/', '.site/', '.coverage/', '.reports/'] },
  { files: ['**/*.{ts,js,mjs,cjs}'], rules: { 'max-lines': ['error', { max: 250 }] } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: ['tsconfig.json', 'test/tsconfig.json'], tsconfigRootDir: root },
    },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  jsdoc({
    config: 'flat/recommended-tsdoc-error',
    files: ['src/**/*.ts'],
    rules: {
      'jsdoc/check-tag-names': ['error', { typed: false, definedTags: ['category', 'module'] }],
      // TypeDoc knows no such tag: @returns says what is iterated.
      'jsdoc/require-yields': 'off',
      // Paragraphs, and the blank lines between them, are the writer's.
      'jsdoc/multiline-blocks': 'off',
      'jsdoc/tag-lines': 'off',
    },
  }),
  ...rooms.map(docstrings),
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'Intl', 'document', 'globalThis', 'performance', 'process', 'window'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'A pure library.' }],
      'no-restricted-imports': ['error', { patterns: [{ regex: '^node:', message: 'A pure library.' }] }],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'ImportDeclaration[source.value=/^zod/] > :matches(ImportSpecifier[imported.name="z"], ImportDefaultSpecifier)',
          message: "Write import * as z from 'zod': a fifth of the size in a bundle.",
        },
        {
          selector: 'Program > VariableDeclaration[kind="let"]',
          message: 'No state in a module: pass it in.',
        },
        {
          selector: 'CallExpression[callee.property.name=/^toLocale/]',
          message: 'The same input gives the same output on every machine.',
        },
      ],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // An index in range needs no default: one that is never taken hides the index that is wrong.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Programs without types call this library too: String(id) makes sure of what the type only says.
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
    },
  },
  // Days are counted on dates of the calendar room, and nowhere else.
  {
    files: ['src/calendar/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', 'Intl', 'document', 'globalThis', 'performance', 'process', 'window'] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // An oracle may trust its own tables: where it is wrong, a test fails.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
);

/** What a reader of the API site meets is what a room exports. Siblings share more among themselves. */
function docstrings(room) {
  const exported = `[id.name=/^(?:${exportedNames(path.join(root, 'src', room, 'index.ts')).join('|')})$/]`;
  const functions = ['FunctionDeclaration', 'TSDeclareFunction'].map(
    (type) => `ExportNamedDeclaration > ${type}${exported}`,
  );
  const members = [
    ...['MethodDefinition', 'PropertyDefinition[key.type="Identifier"]'].map(
      (part) => `ClassDeclaration${exported} > ClassBody > ${part}`,
    ),
    ...['TSPropertySignature', 'TSMethodSignature'].flatMap((part) =>
      ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration'].map((type) => `${type}${exported} ${part}`),
    ),
  ];
  return {
    files: [`src/${room}/**/*.ts`],
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: { esm: true, cjs: false, window: false },
          require: { ClassDeclaration: true, FunctionDeclaration: true },
          contexts: [
            'TSInterfaceDeclaration',
            'TSTypeAliasDeclaration',
            'ExportNamedDeclaration > VariableDeclaration',
            ...members,
          ],
        },
      ],
      'jsdoc/require-param': ['error', { contexts: functions, checkDestructured: false }],
      'jsdoc/check-param-names': ['error', { checkDestructured: false }],
      'jsdoc/require-param-description': ['error', { contexts: functions }],
      'jsdoc/require-returns': ['error', { contexts: functions }],
      'jsdoc/require-throws': ['error', { contexts: functions }],
      'jsdoc/require-example': ['error', { contexts: functions }],
      'jsdoc/require-hyphen-before-param-description': ['error', 'always'],
      // Short tags are this library's style: `@param id - The unit's id.` says what is to be said.
      'jsdoc/informative-docs': ['error', { excludedTags: ['category', 'module', 'param', 'returns'] }],
      'jsdoc/match-description': [
        'error',
        {
          contexts: functions.map((each) => `${each}[returnType.typeAnnotation.type="TSNumberKeyword"]`),
          mainDescription: false,
          tags: { returns: { match: unit, message: '@returns of a number must name what it counts or measures.' } },
        },
      ],
    },
  };
}

function exportedNames(file) {
  if (!fs.existsSync(file)) return [];
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.filter(ts.isExportDeclaration).flatMap(({ exportClause }) => {
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) {
      throw new Error(`${file}: a room names each of its exports.`);
    }
    return exportClause.elements.map(({ propertyName, name }) => (propertyName ?? name).text);
  });
}
