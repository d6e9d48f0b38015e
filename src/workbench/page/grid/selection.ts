import { type IDisposable, type Nullable, RANGE_TYPE } from '@univerjs/core';
import {
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
  type ISelectionWithStyle,
} from '@univerjs/sheets';
import { ScrollToRangeOperation } from '@univerjs/sheets-ui';
import { merge as mergeStreams } from 'rxjs';
import { type Area, MAX_COLUMNS, MAX_ROWS, sameArea, type Sheet } from '@junheng/host';
import type { Link } from './link';
import { rangeOf } from './snapshot';

/** One selection, in the grid and in the workbook. */
export class Selection {
  private readonly subscriptions: { unsubscribe(): void }[] = [];
  private readonly listening: IDisposable;
  private following = false;

  constructor(private readonly link: Link) {
    const service = link.grid.injector.get(SheetsSelectionsService);
    this.subscriptions.push(
      mergeStreams(service.selectionMoveEnd$, service.selectionSet$).subscribe((selections) =>
        this.moved(selections),
      ),
    );
    this.listening = link.grid.commands.onCommandExecuted(({ id, params }) => {
      if (id !== SetWorksheetActiveOperation.id || this.following) return;
      const sheet = this.sheet((params as { subUnitId: string }).subUnitId);
      if (sheet) link.book.activate(sheet);
    });
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.unsubscribe();
    this.listening.dispose();
  }

  /** The add-in activated a sheet or selected cells of it. */
  follow(sheet: Sheet, areas: readonly Area[]): void {
    if (this.following) return;
    this.following = true;
    try {
      if (this.activeSheet() !== sheet)
        this.link.run(SetWorksheetActiveOperation.id, { subUnitId: sheet.id });
      const [first] = areas;
      if (!first || sameAreas(areas, this.selected())) return;
      const selections = areas.map((area) => this.selectionOf(area));
      this.link.run(SetSelectionsOperation.id, { subUnitId: sheet.id, selections });
      void this.link.grid.commands.executeCommand(ScrollToRangeOperation.id, { range: rangeOf(first) });
    } finally {
      this.following = false;
    }
  }

  private selectionOf(area: Area): ISelectionWithStyle {
    const range = rangeOf(area);
    const merged = this.link.workbook.getActiveSheet().getMergedCell(area.top, area.left);
    const primary = merged ?? { ...range, endRow: area.top, endColumn: area.left };
    return {
      range: { ...range, rangeType: RANGE_TYPE.NORMAL },
      primary: {
        ...primary,
        actualRow: area.top,
        actualColumn: area.left,
        isMerged: !!merged,
        isMergedMainCell: !!merged,
      },
      style: null,
    };
  }

  private moved(selections: Nullable<readonly ISelectionWithStyle[]>): void {
    const sheet = this.activeSheet();
    if (this.following || !sheet || !selections || selections.length === 0) return;
    const areas = selections.map(({ range }) => wholeLines(range, this.link.workbook.getActiveSheet()));
    if (this.link.book.active === sheet && sameAreas(areas, this.link.book.selection)) return;
    this.following = true;
    try {
      this.link.book.select(sheet, areas);
    } finally {
      this.following = false;
    }
  }

  private selected(): readonly Area[] {
    const selections = this.link.grid.injector.get(SheetsSelectionsService).getCurrentSelections();
    return selections.map(({ range }) => wholeLines(range, this.link.workbook.getActiveSheet()));
  }

  private activeSheet(): Sheet | undefined {
    return this.sheet(this.link.workbook.getActiveSheet().getSheetId());
  }

  private sheet(id: string): Sheet | undefined {
    return this.link.book.sheets.find((sheet) => sheet.id === id);
  }
}

const sameAreas = (a: readonly Area[], b: readonly Area[]): boolean =>
  a.length === b.length && a.every((area, index) => b[index] !== undefined && sameArea(area, b[index]));

/** The grid has fewer rows than Excel: all of its rows are all of Excel's. */
function wholeLines(
  range: { startRow: number; endRow: number; startColumn: number; endColumn: number },
  worksheet: { getRowCount(): number; getColumnCount(): number },
): Area {
  const bottom = worksheet.getRowCount() - 1;
  const right = worksheet.getColumnCount() - 1;
  const whole = (first: number, last: number, end: number): boolean =>
    Number.isNaN(first) || (first === 0 && last >= end);
  const allRows = whole(range.startRow, range.endRow, bottom);
  const allColumns = whole(range.startColumn, range.endColumn, right);
  return {
    top: allRows ? 0 : range.startRow,
    bottom: allRows ? MAX_ROWS - 1 : range.endRow,
    left: allColumns ? 0 : range.startColumn,
    right: allColumns ? MAX_COLUMNS - 1 : range.endColumn,
  };
}
