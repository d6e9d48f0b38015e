import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

/** The packages that stand inside a folder of sources: their names, and the files that they are to who imports them. */
function packagesIn(root) {
  const files = readdirSync(root).map((name) => join(root, name, 'package.json'));
  return new Map(
    files
      .filter((file) => existsSync(file))
      .map((file) => {
        const { name, exports } = JSON.parse(readFileSync(file, 'utf8'));
        return [name, resolve(dirname(file), exports)];
      }),
  );
}

const ENDINGS = ['.ts', '.tsx', '/index.ts', '/index.tsx'];

/** The file that an import means; null for what is installed, style sheets and what is not there. */
function resolved(packages, file, specifier) {
  if (packages.has(specifier)) return packages.get(specifier);
  if (!specifier.startsWith('.')) return null;
  const path = resolve(dirname(file), specifier);
  return ENDINGS.map((ending) => path + ending).find((one) => existsSync(one)) ?? null;
}

function sourceFiles(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** Every file below a folder with the files it imports, types included: a circle of types ties two files together as well. */
function graphOf(root) {
  const packages = packagesIn(root);
  const imports = (file) => {
    const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
    return importedFiles.flatMap(({ fileName }) => resolved(packages, file, fileName) ?? []);
  };
  return { packages, files: new Map(sourceFiles(root).map((file) => [file, imports(file)])) };
}

const graphs = new Map();

/** The shortest way along imports from one file to another; null where there is none. */
function wayTo(graph, from, to) {
  const cameFrom = new Map([[from, null]]);
  for (const file of cameFrom.keys()) {
    if (file === to) {
      const way = [];
      for (let at = file; at !== null; at = cameFrom.get(at)) way.unshift(at);
      return way;
    }
    for (const next of graph.get(file) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, file);
  }
  return null;
}

/** A lint rule: no file may import one that, by whatever way, imports it. Its option is the folder that is looked at. */
export const noCircles = {
  meta: {
    type: 'problem',
    schema: [{ type: 'string' }],
    messages: { circle: 'These imports run in a circle: {{way}}. Move what both need to a file of its own.' },
  },
  create(context) {
    const root = context.options[0];
    const graph = graphs.get(root) ?? graphOf(root);
    graphs.set(root, graph);
    const look = (node) => {
      const target = node.source && resolved(graph.packages, context.filename, node.source.value);
      const way = target && wayTo(graph.files, target, context.filename);
      if (!way) return;
      const names = [context.filename, ...way].map((file) => relative(root, file).replaceAll('\\', '/'));
      context.report({ node, messageId: 'circle', data: { way: names.join(' → ') } });
    };
    return { ImportDeclaration: look, ExportNamedDeclaration: look, ExportAllDeclaration: look };
  },
};
