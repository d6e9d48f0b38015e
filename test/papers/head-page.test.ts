import { checkBytes } from '../../src/cli/check-bytes';
import { headPaper } from '../../src/papers/county/report';
import { makeCounty } from '../support/county/county';
import { PLAIN } from '../support/county/look';

/** Lines of schools that an A4 page holds, measured on printed pages. */
const FITS = 39;

test.each([
  [10, 1],
  [30, 1],
  [150, 0.3],
])(
  'the page for the head ends with the page for twice %i schools at %f of the standards',
  (schools, level) => {
    const counts = { primary: schools, point: 0, nine: 0, junior: schools, complete: 0, twelve: 0 };
    const bytes = makeCounty(31, { look: PLAIN, size: { counts, level } }).xlsx();
    const { form, standards, result, review } = checkBytes(bytes, { profile: null, concessions: null });
    const checked = { file: 'a.xlsx', standards, tables: form.tables, result, review, schools: form.schools };
    const { blocks } = headPaper(checked, 'zh');
    const table = blocks.find((block) => block.kind === 'table');
    const rows = table?.kind === 'table' ? table.rows : [];
    // Two lines over each stage, and the totals.
    expect(rows.length).toBeLessThanOrEqual(FITS + 5);
    const all = Object.values(form.schools ?? {}).flat().length;
    const text = JSON.stringify(blocks);
    expect(/另有 \d+ 所/.test(text)).toBe(rows.length - 5 < all);
  },
);
