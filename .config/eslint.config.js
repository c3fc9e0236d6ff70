import fs from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'eslint/config';
import { jsdoc } from 'eslint-plugin-jsdoc';
import ts from 'typescript';
import tseslint from 'typescript-eslint';

const root = path.resolve(import.meta.dirname, '..');

/** What the rooms export, and so what a reader of the API site meets. Siblings share more among themselves. */
const exported = `/^(?:${publicNames().join('|')})$/`;

const functions = ['FunctionDeclaration', 'TSDeclareFunction'].map(
  (type) => `ExportNamedDeclaration > ${type}[id.name=${exported}]`,
);

const documented = {
  publicOnly: { esm: true, cjs: false, window: false },
  require: { ClassDeclaration: true, FunctionDeclaration: true, MethodDefinition: true },
  contexts: [
    'TSInterfaceDeclaration',
    'TSTypeAliasDeclaration',
    'ExportNamedDeclaration > VariableDeclaration',
    ...['TSInterfaceDeclaration', 'TSTypeAliasDeclaration'].flatMap((type) =>
      ['TSPropertySignature', 'TSMethodSignature'].map((part) => `${type}[id.name=${exported}] ${part}`),
    ),
  ],
};

const returnsNumber = functions.map((each) => `${each}[returnType.typeAnnotation.type="TSNumberKeyword"]`);
const unit =
  '/\\b(days?|months?|years?|persons?|members?|branches|localities|units?|places?|seats?|rows?|count|counts|number|share|points?|ratio|index|−1)\\b/iu';

export default defineConfig(
  { ignores: ['dist/', '.examples/', '.site/', '.coverage/', '.reports/'] },
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
      'jsdoc/require-jsdoc': ['error', documented],
      'jsdoc/require-param': ['error', { contexts: functions, checkDestructured: false }],
      'jsdoc/check-param-names': ['error', { checkDestructured: false }],
      'jsdoc/require-param-description': ['error', { contexts: functions }],
      'jsdoc/require-returns': ['error', { contexts: functions }],
      'jsdoc/require-throws': ['error', { contexts: functions }],
      'jsdoc/require-example': ['error', { contexts: functions }],
      'jsdoc/require-hyphen-before-param-description': ['error', 'always'],
      'jsdoc/informative-docs': 'error',
      'jsdoc/check-tag-names': ['error', { typed: false, definedTags: ['category', 'module'] }],
      'jsdoc/match-description': [
        'error',
        {
          contexts: returnsNumber,
          mainDescription: false,
          tags: { returns: { match: unit, message: '@returns of a number must name what it counts or measures.' } },
        },
      ],
      // Paragraphs, and the blank lines between them, are the writer's.
      'jsdoc/multiline-blocks': 'off',
      'jsdoc/tag-lines': 'off',
    },
  }),
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 250 }],
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
      '@typescript-eslint/no-non-null-assertion': 'error',
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
      'max-lines': ['error', { max: 250 }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
);

function publicNames() {
  const names = new Set();
  for (const room of fs.readdirSync(path.join(root, 'src'), { withFileTypes: true })) {
    const file = path.join(room.parentPath, room.name, 'index.ts');
    if (!room.isDirectory() || !fs.existsSync(file)) continue;
    const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    for (const { exportClause } of source.statements.filter(ts.isExportDeclaration)) {
      if (exportClause === undefined || !ts.isNamedExports(exportClause)) {
        throw new Error(`${file}: a room names each of its exports.`);
      }
      for (const { propertyName, name } of exportClause.elements) names.add((propertyName ?? name).text);
    }
  }
  return [...names];
}
