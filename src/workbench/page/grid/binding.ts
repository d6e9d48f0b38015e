import { CommandType, type ICommandInfo, type IExecutionOptions } from '@univerjs/core';
import {
  type IInsertColMutationParams,
  type IInsertSheetMutationParams,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/sheets';
import { SetArrayFormulaDataMutation } from '@univerjs/engine-formula';
import {
  type Area,
  type BookEvent,
  cellArea,
  deleteCells,
  insertCells,
  MAX_COLUMNS,
  MAX_ROWS,
  type Sheet,
} from '@junheng/host';
import type { Extent, Link } from './link';
import { DrawnRules } from './overlay';
import { pullParts, pushParts } from './parts';
import { pull } from './pull';
import { push } from './push';
import { Selection } from './selection';
import { Sheets } from './sheets';
import { pullSpills } from './spills';

/** Mutations of the grid that change nothing the workbook keeps. */
const NOTHING = new Set<string>([
  SetWorksheetRowAutoHeightMutation.id,
  SetWorksheetRowIsAutoHeightMutation.id,
]);

interface Pending {
  cells: Area[] | 'all';
  parts: boolean;
}

/**
 * Keeps grid and workbook the same. Both directions compare and write only what differs, so nothing can go round in
 * circles and a thousand changes make one. What the user does is gathered until the grid's command is done.
 */
export class Binding {
  private readonly sheets: Sheets;
  private readonly selection: Selection;
  private readonly fromGrid = new Map<Sheet, Pending>();
  private readonly fromBook = new Map<Sheet, Pending>();
  private readonly drawn: DrawnRules;
  private sheetsChanged = false;
  private scheduled = false;
  private readonly stop: (() => void)[] = [];

  constructor(private readonly link: Link) {
    this.sheets = new Sheets(link);
    this.selection = new Selection(link);
    this.drawn = new DrawnRules(link.book);
    const listening = link.grid.commands.onCommandExecuted((info, options) => this.heard(info, options));
    this.stop.push(() => listening.dispose());
    this.stop.push(link.book.listen((event) => this.happened(event)));
    this.stop.push(() => this.selection.dispose());
  }

  dispose(): void {
    for (const stop of this.stop) stop();
  }

  /** Takes over at once what is still waiting; before a file is written, for one. */
  flush(): void {
    const user = [...this.fromGrid];
    this.fromGrid.clear();
    for (const [sheet, { cells, parts }] of user) {
      if (parts) pullParts(this.link, sheet);
      const refused = pull(this.link, sheet, cells);
      if (refused.length > 0) {
        push(
          this.link,
          sheet,
          refused.map(({ row, column }) => cellArea(row, column)),
        );
        this.onRefused();
      }
    }
    if (this.sheetsChanged) {
      this.sheetsChanged = false;
      this.sheets.push();
      // The grid shows a new sheet at once; Excel stays where it is.
      const { active } = this.link.book;
      if (active) this.selection.follow(active, []);
    }
    const addin = [...this.fromBook];
    this.fromBook.clear();
    for (const [sheet, { cells, parts }] of addin) {
      if (parts) pushParts(this.link, sheet);
      push(this.link, sheet, cells);
    }
    if (this.drawn.isOutdated()) this.link.grid.redraw();
  }

  /** Called when the user tried to change a locked cell of a protected sheet. */
  onRefused: () => void = () => undefined;

  private heard(info: ICommandInfo, options?: IExecutionOptions): void {
    if (info.type !== CommandType.MUTATION || options?.['fromWorkbook'] === true || NOTHING.has(info.id))
      return;
    if (info.id === SetArrayFormulaDataMutation.id) {
      pullSpills(this.link);
      return;
    }
    const parameters = (info.params ?? {}) as { subUnitId?: string };
    if (!info.id.startsWith('sheet.mutation.')) return;
    if (info.id === InsertSheetMutation.id) {
      const sheet = this.sheets.inserted(info.params as IInsertSheetMutationParams);
      this.note(this.fromGrid, sheet, 'all', true);
      return;
    }
    if (info.id === RemoveSheetMutation.id) {
      this.sheets.removed(parameters.subUnitId ?? '');
      return;
    }
    if (info.id === SetWorksheetOrderMutation.id) {
      this.sheets.reordered();
      return;
    }
    const sheet = this.sheets.find(parameters.subUnitId ?? '');
    if (!sheet) {
      for (const one of this.link.book.sheets) this.note(this.fromGrid, one, 'all', true);
      return;
    }
    if (this.movedLines(sheet, info)) this.note(this.fromGrid, sheet, 'all', true);
    else if (info.id === SetRangeValuesMutation.id) this.note(this.fromGrid, sheet, valueAreas(info), false);
    else this.note(this.fromGrid, sheet, 'all', true);
  }

  /** Whole rows or columns inserted or deleted by the user. The model moves everything that is anchored to them. */
  private movedLines(sheet: Sheet, { id, params }: ICommandInfo): boolean {
    const onRows = id === InsertRowMutation.id || id === RemoveRowMutation.id;
    const inserts = id === InsertRowMutation.id || id === InsertColMutation.id;
    if (!onRows && id !== InsertColMutation.id && id !== RemoveColMutation.id) return false;
    this.flush();
    const { range } = params as IInsertColMutationParams;
    const area = onRows
      ? { top: range.startRow, bottom: range.endRow, left: 0, right: MAX_COLUMNS - 1 }
      : { top: 0, bottom: MAX_ROWS - 1, left: range.startColumn, right: range.endColumn };
    const { book } = this.link;
    book.transact('user', () =>
      (inserts ? insertCells : deleteCells)(book, sheet, area, onRows ? 'row' : 'column'),
    );
    return true;
  }

  private happened(event: BookEvent): void {
    if (event.kind === 'restored') {
      this.sheetsChanged = true;
      for (const sheet of event.sheets) this.note(this.fromBook, sheet, 'all', true);
      return;
    }
    if (event.kind === 'selected' || event.kind === 'activated') {
      this.flush();
      this.selection.follow(event.sheet, event.kind === 'selected' ? event.areas : []);
      return;
    }
    if (!('origin' in event) || event.origin !== 'addin') return;
    switch (event.kind) {
      case 'edited':
        if (event.change === 'RangeEdited') this.note(this.fromBook, event.sheet, event.areas, true);
        // Formulas of every sheet may have moved with the cells.
        else for (const sheet of this.link.book.sheets) this.note(this.fromBook, sheet, 'all', true);
        break;
      case 'formatted':
        this.note(this.fromBook, event.sheet, event.areas, true);
        break;
      case 'sheetAdded':
      case 'sheetDeleted':
      case 'sheetMoved':
        this.sheetsChanged = true;
        this.schedule();
        break;
      case 'renamed':
        for (const sheet of this.link.book.sheets) this.note(this.fromBook, sheet, 'all', true);
        break;
      default:
        this.note(this.fromBook, event.sheet, [], true);
    }
  }

  private note(where: Map<Sheet, Pending>, sheet: Sheet, extent: Extent, parts: boolean): void {
    const pending = where.get(sheet) ?? { cells: [], parts: false };
    pending.parts ||= parts;
    if (extent === 'all' || pending.cells === 'all') pending.cells = 'all';
    else pending.cells.push(...extent);
    where.set(sheet, pending);
    this.schedule();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      this.flush();
    });
  }
}

/** The cells of a mutation as areas: runs of a row, or everything where there are very many. */
function valueAreas({ params }: ICommandInfo): Extent {
  const { cellValue } = params as { cellValue?: Record<number, Record<number, unknown>> };
  if (!cellValue) return 'all';
  const areas: Area[] = [];
  for (const [row, cells] of Object.entries(cellValue))
    for (const column of Object.keys(cells)) areas.push(cellArea(Number(row), Number(column)));
  return areas;
}
