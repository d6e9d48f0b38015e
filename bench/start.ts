import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCounty } from '../test/support/county/county';
import { type Line, median, processorTimeOf } from './support/line';

/** Processor time of `junheng check` as a whole process, over that of read-excel-file merely reading the same workbook. */
const LIMIT = 1;
const ROUNDS = 9;

const READER = `
  const { default: read } = require('read-excel-file/node');
  read(process.argv[1]).then((rows) => process.stdout.write(String(rows.length)));`;

/** The two in turn, a cold start each, for a county of 30 schools and one of a thousand. */
export async function run(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'junheng-start-'));
  try {
    return [30, 1000].map((schools) => {
      const path = join(folder, `${schools}.xlsx`);
      writeFileSync(path, county(schools));
      const ours = [join(__dirname, '../dist/cli/junheng.js'), 'check', path, '--json'];
      const theirs = ['-e', READER, path];
      const ratios = Array.from({ length: ROUNDS }, () => processorTimeOf(ours) / processorTimeOf(theirs));
      const ratio = median(ratios);
      return {
        name: `cold start of junheng check, ${schools} schools, by read-excel-file`,
        value: ratio.toFixed(2),
        limit: LIMIT.toFixed(2),
        ok: ratio <= LIMIT,
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function county(schools: number): Uint8Array {
  const counts = {
    primary: Math.round(schools * 0.64),
    point: Math.round(schools * 0.05),
    junior: Math.round(schools * 0.23),
    nine: Math.round(schools * 0.04),
    complete: 0,
    twelve: 0,
  };
  return makeCounty(7, { size: { counts, smallPoints: 0, level: 1.3, spread: 0.1, crowding: 0 } }).xlsx();
}
