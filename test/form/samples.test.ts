import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readForm } from '../../src/form/read';
import { readWorkbook } from '../../src/xlsx/read';
import { content } from './support/model';

const data = join(__dirname, '../../../shared/data');
const files = [
  'clean/county-11',
  'clean/county-12',
  'clean/county-13',
  'with-errors/county-21',
  'with-errors/county-22',
  'with-errors/county-23',
];
const expectedOf = (file: string): { primary: number; junior: number } => {
  const [folder = '', name = ''] = file.split('/');
  const list = JSON.parse(readFileSync(join(data, folder, 'expected.json'), 'utf8')) as {
    path: string;
    schools: { primary: number; junior: number };
  }[];
  const found = list.find(({ path }) => path === `${name}.xlsx`);
  if (!found) throw new Error(`Nothing is expected of ${file}`);
  return found.schools;
};

(existsSync(data) ? describe : describe.skip)('the sample counties', () => {
  test.each(files)('%s is read whole', (file) => {
    const form = readForm(readWorkbook(readFileSync(join(data, `${file}.xlsx`))));
    expect(form.issues).toEqual([]);
    const { primary, junior } = expectedOf(file);
    expect([form.schools?.primary.length, form.schools?.junior.length]).toEqual([primary, junior]);
    expect(JSON.stringify(content(form))).not.toMatch(/absent|placeholder|unknown|text/);
  });
});
