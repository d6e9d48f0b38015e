import { checkBytes } from '../../src/cli/check-bytes';
import type { School } from '../../src/form/model';
import { headPaper } from '../../src/papers/county/report';
import { cellText } from '../../src/papers/paper';
import { makeCounty } from '../support/county/county';
import { PLAIN } from '../support/county/look';

/** Lines of schools that an A4 page holds, measured on printed pages. */
const FITS = 39;

test.each([
  [10, 1],
  [30, 1],
  [150, 0.3],
  [8, 1, '内蒙古自治区呼伦贝尔市鄂伦春自治旗大杨树镇民族'],
])(
  'the page for the head ends with the page for twice %i schools at %f of the standards, whatever their names',
  (schools, level, before = '') => {
    const counts = { primary: schools, point: 0, nine: 0, junior: schools, complete: 0, twelve: 0 };
    const bytes = makeCounty(31, { look: PLAIN, size: { counts, level } }).xlsx();
    const { form, standards, result, review } = checkBytes(bytes, { profile: null, concessions: null });
    const named = (list: readonly School[]) =>
      list.map((school) => ({ ...school, name: { ...school.name, text: before + school.name.text } }));
    const all = form.schools && { primary: named(form.schools.primary), junior: named(form.schools.junior) };
    const checked = { file: 'a.xlsx', standards, tables: form.tables, result, review, schools: all };
    const { blocks } = headPaper(checked, 'zh');
    const table = blocks.find((block) => block.kind === 'table');
    const rows = table?.kind === 'table' ? table.rows : [];
    // Two lines over each stage, and the totals.
    const lines = rows.reduce((sum, { cells }) => sum + Math.ceil(cellText(cells[0] ?? '').length / 17), 0);
    expect(lines).toBeLessThanOrEqual(FITS + 5);
    const listed = Object.values(all ?? {}).flat().length;
    const text = JSON.stringify(blocks);
    expect(/另有 \d+ 所/.test(text)).toBe(rows.length - 5 < listed);
  },
);
