import astro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * What each layer may import; imports run downwards only (docs/architecture.md has the picture). A layer may always
 * import itself and packages; pages and scripts are the top, so nothing imports them.
 */
const layers = {
  'src/register': [],
  'src/files': ['src/register'],
  'src/search': ['src/register'],
  'src/compare': ['src/register', 'src/search'],
  'src/documents': ['src/register'],
  'src/view': ['src/register'],
  'src/declare': ['src/register', 'src/documents', 'src/view'],
  'src/site': ['src/register', 'src/files', 'src/view', 'src/settings.ts', 'package.json'],
  'src/components': ['src/site', 'src/view', 'src/register', 'src/settings.ts', 'src/styles'],
  'src/layouts': ['src/components', 'src/site', 'src/view', 'src/register', 'src/settings.ts', 'src/styles'],
  'src/pages': [
    'src/layouts',
    'src/components',
    'src/search',
    'src/compare',
    'src/declare',
    'src/site',
    'src/view',
    'src/register',
    'src/settings.ts',
    'src/styles',
  ],
  scripts: ['src/register', 'src/documents', 'src/files', 'src/view', 'src/settings.ts'],
};

const zones = Object.entries(layers).map(([layer, below]) => ({
  target: `./${layer}`,
  from: '.',
  except: [layer, ...below, 'node_modules'],
  message: `${layer} may import only ${below.length > 0 ? below.join(', ') : 'from itself'}.`,
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
    files: ['src/register/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(node|astro):',
              message: 'The register runs in browsers too: no files, no processes, no Astro.',
            },
          ],
        },
      ],
    },
  },
);
