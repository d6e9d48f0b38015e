import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toXlsx } from '../../src/cli/formats/to-xlsx';
import { readWorkbook } from '../../src/xlsx/read';
import { makeCounty } from '../support/county/county';
import { findingsApart, placesFound } from '../support/twin-findings';

const installed = spawnSync('soffice', ['--version']).status === 0;
const sample = new Uint8Array(readFileSync(join(__dirname, '../../assets/sample-county.xlsx')));
const files: readonly (readonly [string, Uint8Array])[] = [
  ['sample', sample],
  ...[411, 412, 413].map((seed) => [`county-${seed}`, makeCounty(seed, { errors: 5 }).xlsx()] as const),
];

(installed ? describe : describe.skip)('what LibreOffice saves', () => {
  const folder = mkdtempSync(join(tmpdir(), 'junheng-office-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** One call for all files: starting the program takes longer than its work. */
  const converted = (from: string, to: string): (readonly [string, Uint8Array])[] => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const inputs = files.map(([name]) => join(folder, `${name}.${from}`));
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, ...inputs], {
      stdio: 'ignore',
    });
    return files.map(
      ([name]) => [name, new Uint8Array(readFileSync(join(folder, `${name}.${to}`)))] as const,
    );
  };

  test('as .ods, and as .xls made of that, has the same findings on the same cells', () => {
    for (const [name, bytes] of files) writeFileSync(join(folder, `${name}.xlsx`), bytes);
    const both = [converted('xlsx', 'ods'), converted('ods', 'xls')];
    files.forEach(([, bytes], index) => {
      const before = readWorkbook(bytes);
      for (const after of both.map((one) => readWorkbook(toXlsx(one[index]?.[1] ?? new Uint8Array())))) {
        expect(findingsApart(after)).toEqual(findingsApart(before));
        expect(placesFound(after)).toEqual(placesFound(before));
      }
    });
  });

  test('as .xlsx has the same findings on the same cells', () => {
    const back = converted('ods', 'xlsx');
    files.forEach(([, bytes], index) => {
      const after = readWorkbook(back[index]?.[1] ?? new Uint8Array());
      expect(findingsApart(after)).toEqual(findingsApart(readWorkbook(bytes)));
    });
  });
});
