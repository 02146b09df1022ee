import astro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * What each room may import, from the ground up; imports run downwards only (docs/architecture.md has the picture). A room
 * may always import itself and packages; pages and scripts are the top, so nothing imports them.
 */
const rooms = {
  'src/text': [],
  'src/model': ['src/text'],
  'src/rules': ['src/model', 'src/text'],
  'src/parse': ['src/rules', 'src/model', 'src/text'],
  'src/serialize': ['src/model', 'src/text'],
  'src/draft': ['src/parse', 'src/serialize', 'src/rules', 'src/model', 'src/text'],
  'src/diff': ['src/draft', 'src/parse', 'src/model', 'src/text'],
  'src/files': ['src/parse', 'src/rules', 'src/model', 'src/text'],
  'src/git': ['src/text'],
  'src/history': ['src/git', 'src/files', 'src/diff', 'src/draft', 'src/parse', 'src/rules', 'src/model', 'src/text'],
  'src/derive': ['src/history', 'src/model', 'src/text'],
  'src/formats': ['src/derive', 'src/draft', 'src/parse', 'src/serialize', 'src/model', 'src/text'],
  'src/export': ['src/formats', 'src/derive', 'src/history', 'src/serialize', 'src/model', 'src/text'],
  'src/figures': ['src/derive', 'src/model', 'src/text'],
  'src/review': [
    'src/derive',
    'src/diff',
    'src/draft',
    'src/parse',
    'src/serialize',
    'src/rules',
    'src/model',
    'src/text',
  ],
  'src/render': [
    'src/export',
    'src/review',
    'src/history',
    'src/derive',
    'src/diff',
    'src/rules',
    'src/model',
    'src/text',
  ],
  'src/search/shared': ['src/text'],
  'src/search/client': ['src/search/shared', 'src/model', 'src/text'],
  'src/compare': ['src/search', 'src/derive', 'src/model', 'src/text'],
  'src/form': ['src/render', 'src/formats', 'src/diff', 'src/draft', 'src/parse', 'src/model', 'src/text'],
  'src/site': [
    'src/render',
    'src/export',
    'src/figures',
    'src/history',
    'src/derive',
    'src/diff',
    'src/git',
    'src/files',
    'src/rules',
    'src/model',
    'src/text',
    'src/settings.ts',
  ],
  'src/search/index': [
    'src/search/shared',
    'src/site',
    'src/render',
    'src/derive',
    'src/files',
    'src/model',
    'src/text',
    'package.json',
  ],
  'src/components': [
    'src/site',
    'src/render',
    'src/export',
    'src/figures',
    'src/derive',
    'src/model',
    'src/text',
    'src/settings.ts',
    'src/styles',
  ],
  'src/layouts': ['src/components', 'src/site', 'src/model', 'src/settings.ts', 'src/styles'],
  'src/pages': ['src'],
  // docs/personal-data.md tells what was measured with the tests' own samples.
  scripts: ['src', 'tests/support/personal-data'],
};

/** The rooms that run in browsers as well as in Node: no files, no processes, no Astro. */
const pure = [
  'text',
  'model',
  'rules',
  'parse',
  'serialize',
  'draft',
  'diff',
  'derive',
  'formats',
  'export',
  'figures',
  'review',
  'render',
  'search/shared',
];

const zones = Object.entries(rooms).map(([room, below]) => ({
  target: `./${room}/**/!(*.test).{ts,astro}`,
  from: '.',
  except: [room, ...below, 'node_modules'],
  message: `${room} may import only ${below.length > 0 ? below.join(', ') : 'from itself'}.`,
}));

/** A rule that is switched off in a file says why, after two hyphens, so that a reader can tell when it may go. */
const describedDisabling = {
  create: (context) => ({
    Program() {
      for (const { type, node, justification } of context.sourceCode.getDisableDirectives().directives) {
        if (type === 'enable' || justification !== '') continue;
        context.report({
          loc: node.loc,
          message: 'Say why the rule is switched off, after two hyphens: "-- because …".',
        });
      }
    },
  }),
};

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', 'node_modules/'] },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { 'import-x': importX, register: { rules: { 'described-disabling': describedDisabling } } },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.mjs', '.astro'] })],
      'import-x/extensions': ['.ts', '.js', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.js', '.mjs'] },
      'import-x/external-module-folders': ['node_modules'],
      'import-x/ignore': ['/node_modules/'],
    },
    rules: {
      'register/described-disabling': 'error',
      'import-x/no-duplicates': 'error',
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-restricted-paths': ['error', { zones }],
      eqeqeq: 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-control-regex': 'error',
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-irregular-whitespace': 'error',
      'no-misleading-character-class': 'error',
      'no-useless-escape': 'error',
      'prefer-const': 'error',
    },
  },
  ...astro.configs['flat/recommended'],
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Every index is doubtful to the compiler (noUncheckedIndexedAccess); `!` says where the line before has settled it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Counting code points is what the register means by length.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
      // Numbers in messages read as people write them.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => list.push(x)` is plain enough, and so is leaving early with `return help()`.
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  { files: ['src/**'], rules: { 'no-console': 'error' } },
  {
    files: pure.map((room) => `src/${room}/**/*.ts`),
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(node|astro):',
              message: 'This room runs in browsers too: no files, no processes, no Astro.',
            },
          ],
        },
      ],
    },
  },
);
