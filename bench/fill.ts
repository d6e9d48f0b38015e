import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillingOf } from '../src/records/filling';
import { readRecords } from '../src/records/read';
import { NATIONAL } from '../src/standards/national';
import { createWorkbook } from '../src/xlsx/create';
import { Random } from '../test/support/county/random';
import { plainSheet } from '../test/support/records/plain-sheet';
import { rawCounty } from '../test/support/records/raw-county';
import { below, type Line, median, processorTime, processorTimeOf } from './support/line';

const SCHOOLS = 3000;
const COLUMNS = 300;
const ROUNDS = 3;
const PROCESS_LIMIT_MS = 3000;
const OWN_LIMIT_MS = 1000;

/** A county of 3000 schools in an export of 300 columns: the whole command, and what our own computation takes of it, in processor time. */
export async function run(): Promise<Line[]> {
  const { file, workbook } = plainSheet(rawCounty(5, SCHOOLS), new Random('bench'));
  const [sheet] = workbook.sheets;
  const cells = (sheet?.rows ?? []).flatMap(({ index, cells: own }) => {
    const more = COLUMNS - own.length;
    return [
      ...own.map(({ column, value }) => ({ row: index, column, value: value as string | number })),
      ...Array.from({ length: more }, (_, at) => ({
        row: index,
        column: 60 + at,
        value: index === 1 ? `其他指标${at}` : (index * 31 + at * 17) % 1000,
      })),
    ];
  });
  const own = median(
    Array.from({ length: ROUNDS }, () =>
      processorTime(() => fillingOf(readRecords([{ file, workbook }]), NATIONAL)),
    ),
  );
  const folder = mkdtempSync(join(tmpdir(), 'junheng-fill-'));
  const path = join(folder, file);
  writeFileSync(path, createWorkbook([{ name: '学校数据', columnWidths: [12], cells }]));
  const words = [join(__dirname, '../dist/cli/junheng.js'), 'fill', path, '--json'];
  const whole = median(Array.from({ length: ROUNDS }, () => processorTimeOf(words)));
  rmSync(folder, { recursive: true });
  const line = (name: string, time: number, limit: number): Line =>
    below(`${name}, ${SCHOOLS} schools, ${COLUMNS} columns`, time, limit);
  return [
    line('fill, whole command', whole, PROCESS_LIMIT_MS),
    line('fill, own computation', own, OWN_LIMIT_MS),
  ];
}
