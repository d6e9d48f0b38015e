import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { alignColumns } from '../src/papers/print/width';
import type { Line } from './support/line';

/**
 * Runs all benches, or those whose names are given, and fails where a limit is broken. Every other file of this folder exports a
 * `run` that gives some lines.
 */
async function main(wanted: readonly string[]): Promise<void> {
  const names = readdirSync(__dirname)
    .filter((file) => /\.ts$/.test(file) && file !== 'run.ts')
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => wanted.length === 0 || wanted.includes(name));
  const lines: Line[] = [];
  for (const name of names) {
    console.error(`${name} …`);
    const bench = (await import(join(__dirname, `${name}.ts`))) as { run(): Promise<Line[]> };
    lines.push(...(await bench.run()));
  }
  const rows = lines.map(({ name, value, limit, ok }) => [
    name,
    String(value),
    String(limit),
    ok ? 'ok' : 'BROKEN',
  ]);
  console.log(alignColumns([['what', 'measured', 'limit', ''], ...rows]).join('\n'));
  if (lines.length === 0 || lines.some(({ ok }) => !ok)) process.exitCode = 1;
}

void main(process.argv.slice(2));
