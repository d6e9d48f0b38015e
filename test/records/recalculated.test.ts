import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fillForm } from '../../src/cli/fill-form';
import { address } from '../../src/form/workbook';
import { readRecords } from '../../src/records/read';
import { NATIONAL } from '../../src/standards/national';
import { readWorkbook } from '../../src/xlsx/read';
import { Random } from '../support/county/random';
import { plainSheet } from '../support/records/plain-sheet';
import { LAYOUTS, makeRawCounty } from '../support/schools/county';
import { judge } from './judge-made';
import { rawCounty } from '../support/records/raw-county';

const SOFFICE = '/usr/bin/soffice';
const whereInstalled = existsSync(SOFFICE) ? test : test.skip;

/** The file without the results of its formulas: whoever opens it has to calculate them. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => {
    if (!name.startsWith('xl/worksheets/sheet')) return [name, part];
    return [name, strToU8(strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))];
  });
  return zipSync(Object.fromEntries(parts));
}

/** The results of all formulas by `sheet!cell`. */
const results = (bytes: Uint8Array): Map<string, unknown> =>
  new Map(
    readWorkbook(bytes).sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ index, cells }) =>
        cells.flatMap(({ column, value, formula }): [string, unknown][] =>
          formula === undefined ? [] : [[`${name}!${address({ row: index, column })}`, value]],
        ),
      ),
    ),
  );

/** As LibreOffice calculates them, in one run. */
function recalculated(files: readonly Uint8Array[]): Map<string, unknown>[] {
  const folder = mkdtempSync(join(tmpdir(), 'recalculated-'));
  try {
    const paths = files.map((bytes, index) => {
      const path = join(folder, `${index}.xlsx`);
      writeFileSync(path, withoutResults(bytes));
      return path;
    });
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const run = spawnSync(SOFFICE, [
      profile,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      out,
      ...paths,
    ]);
    if (run.status !== 0) throw new Error(String(run.stderr));
    return files.map((_, index) => results(readFileSync(join(out, `${index}.xlsx`))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A county of all types of schools with its campuses answered, filled in as formulas. */
function filled(seed: number, claims: { travelling: boolean; converted: boolean }): Uint8Array {
  const sheet = plainSheet(rawCounty(seed), new Random(seed));
  const asked = readRecords([sheet], { claims }).questions;
  const answers = new Map(
    asked.flatMap(({ id, kind, choices }) => {
      const [choice] = choices ?? [];
      return kind === 'campus' && choice ? [[id, choice.value] as const] : [];
    }),
  );
  const records = readRecords([sheet], { answers, claims });
  expect(new Set(records.schools.map(({ kind }) => kind)).size).toBeGreaterThan(3);
  return fillForm(records, { formulas: 'excel' }, NATIONAL).bytes();
}

whereInstalled('live formulas, calculated by LibreOffice, give the figures that were written', () => {
  const files = [
    filled(4, { travelling: false, converted: false }),
    filled(9, { travelling: true, converted: true }),
    ...LAYOUTS.map((layout) =>
      fillForm(judge(makeRawCounty(3, layout)).records, { formulas: 'excel' }, NATIONAL).bytes(),
    ),
  ];
  recalculated(files).forEach((found, index) => {
    const written = results(files[index] ?? new Uint8Array());
    expect([...found.keys()].sort()).toEqual([...written.keys()].sort());
    expect(written.size).toBeGreaterThan(200);
    for (const [cell, value] of written) {
      const other = found.get(cell);
      if (typeof value !== 'number' || typeof other !== 'number') throw new Error(`${cell} ${String(other)}`);
      // On the form to the last digit; the unrounded ones as near as two ways of adding numbers come.
      if (cell.startsWith('表')) expect([cell, other]).toEqual([cell, value]);
      else expect(Math.abs(other - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
    }
  });
});
