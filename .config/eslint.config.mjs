import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import { fileURLToPath, URL } from 'node:url';
import tseslint from 'typescript-eslint';
import { noCircles } from './no-circles.mjs';

/**
 * Which folder of src may import which: the program's one-way street. A folder may import itself and what is listed.
 * The pure middle (standards … remedy) knows neither Excel nor screen nor file, so it may use no package and no Node module.
 */
const pure = ['messages', 'standards', 'measures', 'form', 'records', 'checks', 'remedy', 'papers'];
const mayImport = {
  messages: [],
  standards: ['messages'],
  measures: ['standards', 'messages'],
  form: ['measures', 'standards', 'messages'],
  records: ['form', 'measures', 'standards', 'messages'],
  checks: ['records', 'form', 'measures', 'standards', 'messages'],
  remedy: ['checks', 'records', 'form', 'measures', 'standards', 'messages'],
  papers: ['remedy', 'checks', 'records', 'form', 'measures', 'standards', 'messages'],
  functions: ['measures', 'standards', 'messages'],
  xlsx: pure,
  // What the pane asks of a spreadsheet, in words of the field; excel is its first implementation.
  spreadsheet: pure,
  excel: [...pure, 'spreadsheet', 'functions'],
  docx: pure,
  // The form in files that are no .xlsx.
  formats: [...pure, 'xlsx'],
  cli: [...pure, 'xlsx', 'docx', 'formats'],
  commands: [...pure, 'functions'],
  // The tab 数据 reads files of raw data: xlsx, and nothing else of it.
  taskpane: [...pure, 'spreadsheet', 'functions', 'docx', 'xlsx'],
  // An Excel of our own, a package with one entrance and one door into xlsx.
  host: pure,
  workbench: [...pure, 'xlsx', 'functions', 'spreadsheet', 'host'],
  // The add-in of WPS: the pane over WPS's own object model.
  wps: [...pure, 'xlsx', 'functions', 'spreadsheet', 'taskpane', 'commands'],
  // The page that is opened by itself: the pane over our own model of a workbook.
  page: [
    ...pure,
    'xlsx',
    'functions',
    'spreadsheet',
    'taskpane',
    'workbench',
    'host',
    'commands',
    'cli',
    'docx',
    'formats',
  ],
};
const folders = Object.keys(mayImport);
/** Folders that are packages of the workspace, and the name by which everyone else imports them. */
const packages = { host: '@junheng/host' };
/** Past a package's entrance nobody reaches into it. */
const throughTheEntrance = Object.entries(packages).map(([folder, name]) => ({
  group: [`**/${folder}/**`, `${name}/*`],
  message: `Import '${name}', which src/${folder}/index.ts is, and nothing behind it.`,
}));
/** Where a folder and a spreadsheet are put together. */
const startsAddIn = { files: ['src/taskpane/main.tsx'], rules: { 'no-restricted-imports': 'off' } };
const direction = folders.map((folder) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: folders
              .filter((other) => other !== folder && !mayImport[folder].includes(other))
              .flatMap((other) => [`**/${other}/**`, ...(packages[other] ? [packages[other]] : [])]),
            message: `src/${folder} may not import this folder: imports run one way (see .config/eslint.config.mjs).`,
          },
          ...throughTheEntrance,
          ...([...pure, 'spreadsheet'].includes(folder)
            ? [{ regex: '^[^.]', message: `src/${folder} is pure: no packages, no Node modules.` }]
            : []),
        ],
      },
    ],
  },
}));

/** What the host needs of xlsx comes through this file alone, so that one sees what that is. */
const hostDoor = { files: ['src/host/xlsx.ts'], rules: { 'no-restricted-imports': 'off' } };
/** Tests use a package as others do; its own tests look inside. */
const outside = {
  files: ['test/**/*.{ts,tsx}', 'bench/**/*.ts', 'soak/**/*.ts'],
  ignores: ['test/host/**'],
  rules: { 'no-restricted-imports': ['error', { patterns: throughTheEntrance }] },
};

/** No circles of imports, types included. */
const noImportCircles = {
  files: ['src/**/*.{ts,tsx}'],
  plugins: { junheng: { rules: { 'no-circles': noCircles } } },
  rules: { 'junheng/no-circles': ['error', fileURLToPath(new URL('../src', import.meta.url))] },
};

/**
 * What stands at a place of a list is asked for with `nth` (src/standards/lists.ts), which throws where nothing does: a nought or an
 * empty text put in its stead is a figure that nobody wrote, and a verdict may follow from it. What may be missing with reason (a
 * group of a pattern, an attribute, a table) is no place of a list: `exec(text)?.[1] ?? ''`, `attributes['id'] ?? ''`.
 */
const checkedPlaces = {
  files: ['src/**/*.{ts,tsx}'],
  rules: {
    'no-restricted-syntax': [
      'error',
      ...['> MemberExpression.left', '> ChainExpression.left > MemberExpression[optional=false]'].map(
        (left) => ({
          selector: `LogicalExpression[operator="??"]:matches([right.raw=/^([01]|'')$/], [right.type="UnaryExpression"], [right.name="NaN"]) ${left}[computed=true]:not([property.raw=/^'/])`,
          message:
            'A place of a list has something, or it is a fault: nth(list, place) says so, a default hides it.',
        }),
      ),
    ],
  },
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 260, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // A pattern that takes more than linear time lets a file of a few kilobytes hold the program for minutes.
    files: ['src/**/*.{ts,tsx}'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
        require: 'readonly',
        module: 'writable',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  ...direction,
  outside,
  hostDoor,
  noImportCircles,
  startsAddIn,
  checkedPlaces,
);
