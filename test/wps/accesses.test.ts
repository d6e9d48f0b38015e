import { checkForm } from '../../src/checks/check';
import { readForm } from '../../src/form/read';
import { NATIONAL } from '../../src/standards/national';
import { cellsBelowStandard, cellsToMark, fixesOf } from '../../src/taskpane/findings/cells';
import { notesOn } from '../../src/taskpane/findings/reasons';
import { loadWorkbook } from '@junheng/host';
import { WpsSpreadsheet } from '../../src/wps/wps-spreadsheet';
import { makeCounty } from '../support/county/county';
import { LIKELIEST } from '../support/wps/answers';
import { type Count, counted } from '../support/wps/counted';
import { WpsHost } from '../support/wps/host';

/** What one access costs, in milliseconds, by what others measured; and how long a call may take. */
const AN_ACCESS = 0.2;
const A_CALL = 2000;

const county = makeCounty(20, {
  size: {
    counts: { primary: 550, point: 100, junior: 200, nine: 80, complete: 40, twelve: 30 },
    smallPoints: 0,
    level: 1.05,
  },
  errors: 20,
});

test.each(['bytes', 'none'] as const)(
  '1000 schools, copy: %s: no call takes more than two seconds',
  async (copy) => {
    const { book } = loadWorkbook(county.xlsx());
    const count: Count = { accesses: 0 };
    const host = new WpsHost(book, { ...LIKELIEST, copy });
    const spreadsheet = new WpsSpreadsheet(counted(host, count));
    const calls: Record<string, number> = {};
    const call = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
      count.accesses = 0;
      const result = await work();
      calls[name] = count.accesses * AN_ACCESS;
      return result;
    };
    const open = await call('read', () => spreadsheet.read());
    const form = readForm(open.workbook);
    expect(Object.values(form.schools ?? {}).flat().length).toBeGreaterThanOrEqual(1000);
    const { findings } = checkForm(form, NATIONAL);
    const cells = cellsToMark(findings);
    const notes = notesOn(findings, 'zh');
    await call('mark', () => spreadsheet.mark(open, cells, null));
    await call('mark with notes', () => spreadsheet.mark(open, cells, notes));
    await call('mark with notes again', () => spreadsheet.mark(open, cells, notes));
    await call('unmark', () => spreadsheet.unmark());
    const { undo } = await call('darken', () => spreadsheet.darken(open, cellsBelowStandard(findings)));
    if (undo) await call('undo', () => undo.run());
    const changes = await call('preview', () => spreadsheet.previewFixes(open, fixesOf(findings)));
    await call('apply', () => spreadsheet.applyChanges(open, changes));
    await call('select', () =>
      spreadsheet.select(open, { sheet: open.workbook.sheets[0]?.name ?? '', row: 3, column: 3 }),
    );
    expect(cells.length).toBeGreaterThan(500);
    for (const [name, took] of Object.entries(calls))
      expect([name, Math.max(took, A_CALL)]).toEqual([name, A_CALL]);
  },
);
