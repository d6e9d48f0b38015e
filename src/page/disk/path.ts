import path from 'path-browserify';

/** Stands in the page's worker for `node:path`: everything lies below one root. */
export const { basename, dirname, extname, join, parse, sep } = path;

export const resolve = (...parts: readonly string[]): string => path.resolve('/', ...parts);

export const relative = (from: string, to: string): string => path.relative(resolve(from), resolve(to));
