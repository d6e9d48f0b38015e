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

  test.each(['xlsx', 'ods', 'xls'])('as .%s has the same findings on the same cells', (format) => {
    for (const [name, bytes] of files) writeFileSync(join(folder, `${name}.xlsx`), bytes);
    const out = join(folder, format);
    const originals = files.map(([name]) => join(folder, `${name}.xlsx`));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, ...originals], {
      stdio: 'ignore',
    });
    for (const [name, bytes] of files) {
      const [before, after] = [bytes, new Uint8Array(readFileSync(join(out, `${name}.${format}`)))].map(
        (one) => readWorkbook(toXlsx(one)),
      ) as [ReturnType<typeof readWorkbook>, ReturnType<typeof readWorkbook>];
      expect(findingsApart(after)).toEqual(findingsApart(before));
      expect(placesFound(after)).toEqual(placesFound(before));
    }
  });
});
