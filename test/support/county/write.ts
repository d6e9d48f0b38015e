import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coefficientTexts, makeCounty, type County } from './county';
import { sampleBytes } from './sample';

/**
 * `tsx test/support/county/write.ts FOLDER [COUNT] [FIRST SEED]` writes FOLDER/clean and FOLDER/with-errors,
 * each with its counties and an expected.json; `… write.ts --sample FILE` writes the sample workbook.
 */
function expectation(county: County, clean: boolean): object {
  const { primary, junior } = county.declaration.stages;
  return {
    path: `county-${county.seed}.xlsx`,
    seed: county.seed,
    layout: county.look.layout,
    schools: { primary: primary.rows.length, junior: junior.rows.length },
    expected: county.errors,
    standard: clean ? county.standard : null,
    cv: {
      primary: coefficientTexts(county.declaration, 'primary'),
      junior: coefficientTexts(county.declaration, 'junior'),
    },
  };
}

function writeCounties(folder: string, count: number, first: number): void {
  for (const kind of ['clean', 'with-errors'] as const) {
    const target = join(folder, kind);
    mkdirSync(target, { recursive: true });
    const counties = Array.from({ length: count }, (_, i) =>
      makeCounty(first + i, { errors: kind === 'clean' ? 0 : 5 }),
    );
    for (const county of counties) writeFileSync(join(target, `county-${county.seed}.xlsx`), county.xlsx());
    const expected = counties.map((county) => expectation(county, kind === 'clean'));
    writeFileSync(join(target, 'expected.json'), JSON.stringify(expected, null, 1));
  }
}

const [target, count = '20', first = '1'] = process.argv.slice(2);
if (target === '--sample') writeFileSync(count, sampleBytes());
else if (target !== undefined) writeCounties(target, Number(count), Number(first));
else throw new Error('Say which folder to write to');
