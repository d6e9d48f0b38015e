import type { Finding } from '../../checks/finding';
import type { Marks, Painted } from '../../excel/marks/paint';
import { eraseMarks, paintMarks } from '../../excel/marks/paint';
import type { OpenWorkbook } from '../../excel/read/read-workbook';
import { inExcel } from '../../excel/run';
import { cellsToMark } from '../findings/cells';
import { placeText } from '../findings/words';

/** The marks in the workbook as this page knows them. */
export class Marking {
  private marks: Marks | undefined;
  private drawn = '';

  /** Marks the accused cells. Gives how many, and the protected sheets left alone. */
  async show(
    open: OpenWorkbook,
    findings: readonly Finding[],
  ): Promise<{ cells: number; locked: readonly string[] }> {
    const cells = cellsToMark(findings);
    const painted = await inExcel((context) => paintMarks(context, open, cells, this.marks));
    this.marks = painted.marks;
    this.drawn = drawing(open, findings);
    const { locked } = painted;
    return { cells: cells.filter(({ sheet }) => !locked.includes(sheet)).length, locked };
  }

  /** Whether the marks no longer show what was found. */
  isStale(open: OpenWorkbook, findings: readonly Finding[]): boolean {
    return drawing(open, findings) !== this.drawn;
  }

  async hide(open: OpenWorkbook | null): Promise<Painted> {
    const painted = await inExcel((context) => eraseMarks(context, open, this.marks));
    this.marks = painted.marks;
    this.drawn = '';
    return painted;
  }
}

function drawing({ ids, workbook }: OpenWorkbook, findings: readonly Finding[]): string {
  const sheets = workbook.sheets.map((sheet, i) => `${ids[i]}=${sheet.name}:${sheet.protected}`);
  const cells = cellsToMark(findings).map((cell) => `${placeText(cell)}:${cell.category}`);
  return [...sheets, ...cells.sort()].join('|');
}
