import { readForm } from '../../src/form/read';
import { readWorkbook } from '../../src/xlsx/read';
import { makeCounty } from '../support/county/county';
import { content } from './support/model';

/** Seeds that no other test of the readers begins with. */
const SEEDS = [911, 912, 913, 914, 915, 916];

describe('a county as its file has it', () => {
  test.each(SEEDS)('%i is read whole', (seed) => {
    const county = makeCounty(seed);
    const form = readForm(readWorkbook(county.xlsx()));
    expect(form.issues).toEqual([]);
    const { primary, junior } = county.declaration.stages;
    expect([form.schools?.primary.length, form.schools?.junior.length]).toEqual([
      primary.rows.length,
      junior.rows.length,
    ]);
    expect(JSON.stringify(content(form))).not.toMatch(/absent|placeholder|unknown|text/);
  });
});
