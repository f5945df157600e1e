import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';
import { fences } from './eslint.fences.js';

/** Lint: correctness by types, size and shape by the house rules, and who may import whom. */
export default tseslint.config(
  { ignores: ['node_modules/', 'coverage/', 'reports/out/'] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: [
            '*.js',
            'cli/*.js',
            'steps/support/*.js',
            'steps/support/loader/*.js',
            'examples/*.js',
            'examples/*/*.js',
            'simulator/compat/clients/*.js',
          ],
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 50 }],
      'max-params': ['error', { max: 3 }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Randomness is a port: take it as an argument.',
        },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-floating-promises': [
        'error',
        // The test runner itself awaits what these return.
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'describe'], package: 'node:test' },
          ],
        },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    // Where time passes only by a clock that was handed in.
    files: ['simulator/**/*.{ts,tsx}', 'reference-impl/**/*.{ts,tsx}', 'steps/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['setTimeout', 'setInterval', 'performance'].map((name) => ({
          name,
          message: 'Time is a port: use the clock that was handed in.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is a port.' },
        { object: 'crypto', property: 'randomUUID', message: 'Ids are a port.' },
      ],
    },
  },
  {
    // A step's `this` is the world and counts as a parameter; three more may follow, as everywhere.
    files: ['steps/*.steps.ts'],
    rules: { 'max-params': ['error', { max: 4 }] },
  },
  {
    // A describe block is a list of tests, and a table of cases is one test; both may be long.
    files: ['**/*.test.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  ...fences,
  {
    // Tools that look a default export up by name.
    files: [
      '*.js',
      'reports/engine/*.js',
      'cli/*.js',
      'steps/support/*.js',
      'examples/*.js',
      'examples/*/*.js',
      'simulator/compat/clients/*.js',
    ],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: { URL: 'readonly', fetch: 'readonly', process: 'readonly', AbortSignal: 'readonly' },
    },
    rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/no-empty-function': 'off' },
  },
  {
    // Scripts in which other people's clients are tried, each in a process of its own.
    files: ['simulator/compat/clients/*.js'],
    languageOptions: {
      globals: {
        Blob: 'readonly',
        Buffer: 'readonly',
        FormData: 'readonly',
        clearTimeout: 'readonly',
        crypto: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  {
    // Written beside the pages of the living spec as it is, for a browser.
    files: ['reports/spec/look/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { document: 'readonly' } },
  },
);
