import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { sampleBytes, sampleCounty } from '../support/county/sample';

describe('the sample county', () => {
  test('in assets is exactly what the generator writes', () => {
    const stored = unzipSync(readFileSync(join(__dirname, '../../assets/sample-county.xlsx')));
    const made = unzipSync(sampleBytes());
    expect(Object.keys(stored)).toEqual(Object.keys(made));
    for (const [part, bytes] of Object.entries(made))
      expect(Buffer.from(stored[part] ?? []).toString()).toBe(Buffer.from(bytes).toString());
  });

  test('has 20 rows of primary and 12 of junior schools and seven errors of the usual kinds', () => {
    const county = sampleCounty();
    expect(county.declaration.stages.primary.rows).toHaveLength(20);
    expect(county.declaration.stages.junior.rows).toHaveLength(12);
    expect(county.errors).toHaveLength(7);
  });
});
