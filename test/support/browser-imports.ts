import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

/** What is read of a bundle's webpack configuration. */
export interface Bundle {
  readonly name: string;
  readonly entry: Readonly<Record<string, string | { readonly import: string }>>;
  readonly plugins?: readonly unknown[];
}

/** Webpack's NormalModuleReplacementPlugin: what it looks for, and what it does with a request that matches. */
interface Replacement {
  readonly resourceRegExp: RegExp;
  readonly newResource: ((request: Request) => void) | string;
}
interface Request {
  request: string;
  readonly context: string;
}

const ENDINGS = ['', '.tsx', '.ts', '.js', '/index.ts', '/index.tsx'];
const NODE = new Set(builtinModules);

/** Whether only Node has this module: `node:fs`, `fs`, `fs/promises`. */
const isNodes = (specifier: string): boolean => specifier.startsWith('node:') || NODE.has(specifier);

const known = new Map<string, readonly string[]>();

function importsOf(file: string, text?: string): readonly string[] {
  if (text !== undefined) return importsIn(text);
  const imports = known.get(file) ?? importsIn(readFileSync(file, 'utf8'));
  known.set(file, imports);
  return imports;
}

/** What a source imports when it runs, on demand too; types are gone by then. */
function importsIn(text: string): string[] {
  const onDemand = /\b(import|require)\s*\(/.test(text);
  const found: string[] = [];
  const add = (node: ts.Node | undefined): void => {
    if (node && ts.isStringLiteralLike(node)) found.push(node.text);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      if (!isTypeOnly(node)) add(node.moduleSpecifier);
    } else if (ts.isExportDeclaration(node)) {
      if (!node.isTypeOnly) add(node.moduleSpecifier);
    } else {
      if (ts.isCallExpression(node) && isImporting(node.expression)) add(node.arguments[0]);
      if (onDemand) ts.forEachChild(node, visit);
    }
  };
  const syntax = ts.ScriptKind.TSX;
  ts.forEachChild(ts.createSourceFile('source.tsx', text, ts.ScriptTarget.Latest, false, syntax), visit);
  return found;
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  const named = importClause.namedBindings;
  const onlyTypes =
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly);
  return importClause.isTypeOnly || (importClause.name === undefined && onlyTypes);
}

const isImporting = (called: ts.Expression): boolean =>
  called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === 'require');

/** The request as webpack makes it of an import, after the bundle's replacements. */
function replaced(bundle: Bundle, specifier: string, file: string): string {
  const request: Request = { request: specifier, context: dirname(file) };
  for (const plugin of (bundle.plugins ?? []) as readonly Partial<Replacement>[]) {
    if (!(plugin.resourceRegExp instanceof RegExp) || !plugin.resourceRegExp.test(request.request)) continue;
    if (typeof plugin.newResource === 'function') plugin.newResource(request);
    else request.request = plugin.newResource ?? request.request;
  }
  return request.request;
}

/**
 * The ways by which a bundle made for a browser would reach a module that only Node has, as `entry → file → … → node:fs`, the
 * shortest for each pair of file and module. `texts` gives the text of files that are not, or not so, on the disk.
 * Packages are not looked into.
 */
export function waysToNode(
  root: string,
  bundle: Bundle,
  texts: ReadonlyMap<string, string> = new Map(),
): string[] {
  const entries = Object.values(bundle.entry).map((one) =>
    resolve(root, typeof one === 'string' ? one : one.import),
  );
  const isThere = (file: string): boolean =>
    texts.has(file) || (/\.(tsx?|js|json)$/.test(file) && existsSync(file));
  const cameFrom = new Map<string, string | null>(entries.map((entry) => [entry, null]));
  const found: string[] = [];
  for (const file of cameFrom.keys()) {
    if (!/\.tsx?$/.test(file)) continue;
    for (const specifier of importsOf(file, texts.get(file))) {
      const request = replaced(bundle, specifier, file);
      if (isNodes(request)) found.push([...wayTo(file), request].join(' → '));
      const target = fileOf(request, file);
      if (target !== null && !cameFrom.has(target)) cameFrom.set(target, file);
    }
  }
  return found;

  function fileOf(request: string, from: string): string | null {
    if (request === '@junheng/host') return resolve(root, 'src/host/index.ts');
    if (!request.startsWith('.') && !request.startsWith('/')) return null;
    const path = resolve(dirname(from), request);
    const file = ENDINGS.map((ending) => path + ending).find(isThere);
    if (file === undefined && !/\.\w+$/.test(path))
      throw new Error(`${from} imports ${request}, which is not there`);
    return file ?? null;
  }

  function wayTo(file: string): string[] {
    const before = cameFrom.get(file) ?? null;
    return [...(before === null ? [] : wayTo(before)), relative(root, file).replaceAll('\\', '/')];
  }
}

/** The bundles of the repository that run in a browser, as webpack is told of them. */
export function browserBundles(root: string): readonly Bundle[] {
  return ['addin', 'workbench', 'page', 'wps'].flatMap(
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    (name) => require(join(root, '.config', `webpack.${name}.js`)) as Bundle[],
  );
}
