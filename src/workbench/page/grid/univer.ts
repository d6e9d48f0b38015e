import {
  ICommandService,
  type Injector,
  IUndoRedoService,
  IUniverInstanceService,
  type IWorkbookData,
  LifecycleService,
  LifecycleStages,
  LocaleService,
  LogLevel,
  ThemeService,
  Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { SetFormulaCalculationStartMutation, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { IRenderManagerService, UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import { SheetSkeletonManagerService, UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { greenTheme } from '@univerjs/themes';
import { ILayoutService, UniverUIPlugin } from '@univerjs/ui';
import type { Language } from '../../../messages/sentence';
import { LOCALE, wordsOfGrid } from './locales';
import { BookUndo, type UndoTarget } from './undo';
import { UNIT } from './unit';

export { UNIT };

/** What the grid could do and the workbook behind it does not know. */
const NOT_OFFERED = Object.fromEntries(
  [
    'sheet.command.add-range-protection-from-toolbar',
    'sheet.contextMenu.permission',
    'sheet.command.change-sheet-protection-from-sheet-bar',
    'sheet.command.view-sheet-permission-from-sheet-bar',
  ].map((id) => [id, { hidden: true }]),
);

/** The spreadsheet component: what the page asks of Univer. */
export class GridComponent {
  private constructor(private readonly univer: Univer) {}

  static async create(container: HTMLElement, language: Language, dark: boolean): Promise<GridComponent> {
    const univer = new Univer({
      theme: greenTheme,
      darkMode: dark,
      locale: LOCALE[language],
      locales: await wordsOfGrid(language),
      logLevel: LogLevel.ERROR,
      override: [[IUndoRedoService, { useClass: BookUndo }]],
    });
    univer.registerPlugin(UniverRenderEnginePlugin);
    univer.registerPlugin(UniverFormulaEnginePlugin);
    univer.registerPlugin(UniverUIPlugin, {
      container,
      header: true,
      toolbar: true,
      ribbonType: 'simple',
      footer: true,
      contextMenu: true,
      menu: NOT_OFFERED,
    });
    univer.registerPlugin(UniverDocsPlugin);
    univer.registerPlugin(UniverDocsUIPlugin);
    univer.registerPlugin(UniverSheetsPlugin);
    univer.registerPlugin(UniverSheetsUIPlugin, {
      protectedRangeShadow: false,
      disableForceStringAlert: true,
      disableForceStringMark: true,
      footer: { addSheetButtonConfig: { defaultRowCount: 1000, defaultColumnCount: 40 } },
    });
    univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.WHEN_EMPTY });
    univer.registerPlugin(UniverSheetsFormulaUIPlugin);
    univer.registerPlugin(UniverSheetsNumfmtPlugin);
    univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
    const grid = new GridComponent(univer);
    grid.undoing.register();
    // The plugins start with the first workbook; functions and drawing must be in place before a real one comes.
    grid.show({ id: UNIT, sheetOrder: ['start'], sheets: { start: { id: 'start' } } });
    // Until it is drawn for the first time, the editor and the keys are not all there.
    await grid.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
    return grid;
  }

  get injector(): Injector {
    return this.univer.__getInjector();
  }

  private get undoing(): BookUndo {
    return this.injector.get(IUndoRedoService) as BookUndo;
  }

  /** Undo and redo are those of this workbook from now on. */
  undoIn(target: UndoTarget): void {
    this.undoing.follow(target);
  }

  undo(): void {
    this.undoing.undo();
  }

  redo(): void {
    this.undoing.redo();
  }

  get commands(): ICommandService {
    return this.injector.get(ICommandService);
  }

  /** Shows another workbook in place of the one before. */
  show(data: Partial<IWorkbookData>): Workbook {
    const instances = this.injector.get(IUniverInstanceService);
    const before = instances.getUnit(UNIT, UniverInstanceType.UNIVER_SHEET);
    if (before) instances.disposeUnit(UNIT);
    return this.univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  }

  async speak(language: Language): Promise<void> {
    const service = this.injector.get(LocaleService);
    service.load(await wordsOfGrid(language));
    service.setLocale(LOCALE[language]);
  }

  /** Keys go to the grid again, as they do in Excel after a button of the ribbon was pressed. */
  focus(): void {
    this.injector.get(ILayoutService).focus();
  }

  /** Calculates the formulas of these cells anew, and what depends on them. */
  recalculate(places: readonly { sheet: string; row: number; column: number }[]): void {
    const dirtyRanges = places.map(({ sheet, row, column }) => ({
      unitId: UNIT,
      sheetId: sheet,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
    void this.commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      { dirtyRanges, forceCalculation: false },
      { onlyLocal: true },
    );
  }

  /** Draws anew what is drawn over the cells without being in them. */
  redraw(): void {
    const render = this.injector.get(IRenderManagerService).getRenderById(UNIT);
    render?.with(SheetSkeletonManagerService).reCalculate();
    render?.mainComponent?.makeForceDirty();
  }

  darken(dark: boolean): void {
    this.injector.get(ThemeService).setDarkMode(dark);
  }
}
