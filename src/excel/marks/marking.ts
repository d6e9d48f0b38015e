import { SpreadsheetError } from '../../spreadsheet/problem';
import type { Marked, MarkedCell, Note, OpenWorkbook } from '../../spreadsheet/types';
import { inExcel } from '../run';
import { writeNotes } from './notes';
import type { Marks } from './paint';
import { eraseMarks, NO_WORKBOOK, paintMarks } from './paint';

/** The marks in the workbook as this page knows them: what it knows saves a request, what it does not know is looked for. */
export class Marking {
  private marks: Marks | undefined;

  async show(
    open: OpenWorkbook,
    cells: readonly MarkedCell[],
    notes: readonly Note[] | null,
  ): Promise<Marked> {
    const { painted, occupied } = await inExcel(async (context) => {
      const painted = await paintMarks(context, open, cells, this.marks);
      if (painted.name !== open.name) {
        // A copy of the file under another name has sheets of the same ids: these marks are not for it.
        await paintMarks(context, open, [], painted.marks);
        throw new SpreadsheetError('switched');
      }
      if (!notes && !painted.notes) return { painted, occupied: 0 };
      return { painted, ...(await writeNotes(context, open, notes ?? [])) };
    });
    this.marks = painted.marks;
    const { locked } = painted;
    return { cells: cells.filter(({ sheet }) => !locked.includes(sheet)).length, locked, occupied };
  }

  async hide(open: OpenWorkbook | null): Promise<Marked> {
    const { locked } = await inExcel(async (context) => {
      const erased = await eraseMarks(context, open, this.marks);
      // Always: 检查文档 (Document Inspector) takes the hint that there are notes out of the workbook, and leaves the notes.
      await writeNotes(context, NO_WORKBOOK, []);
      return erased;
    });
    this.marks = undefined;
    return { cells: 0, locked, occupied: 0 };
  }
}
