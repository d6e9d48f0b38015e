import { Calculation } from './custom-functions/calculation';
import { Invoker } from './custom-functions/invoker';
import { readMetadata } from './custom-functions/metadata';
import { type Area, cellArea } from './model/area';
import type { Book } from './model/book';
import { writeValues } from './model/edit';
import type { Sheet } from './model/sheet';
import { deleteCells, insertCells } from './model/structure';
import { EventFeed } from './objects/event-feed';
import { EventType } from './objects/event-methods';
import {
  ADDIN_INTERNAL,
  AddinInternalClass,
  APP_RUNTIME,
  APP_RUNTIME_PERSISTENCE,
  AppRuntimeClass,
  AppRuntimePersistenceClass,
  CUSTOM_FUNCTIONS,
  CustomFunctionsClass,
} from './objects/services';
import { Session } from './objects/session';
import { WorkbookClass } from './objects/workbook';
import { type HostObject, instance } from './protocol/class';
import { References } from './protocol/references';
import { EXCEL_2021, type Matrix } from './protocol/requirements';
import { RichApiHost } from './protocol/rich-api-host';
import { Category, type Entry, INVOKE } from './protocol/wire';
// Brings every class in: they know each other by name.
import './objects/all-classes';

export interface HostOptions {
  readonly matrix?: Matrix;
  readonly locale?: string;
}

/** An Excel of our own around one workbook: answers office.js, calculates our functions, is edited by a person. */
export class ExcelHost {
  readonly rich: RichApiHost;
  readonly session: Session;
  readonly calculation: Calculation;
  /** Calls the custom functions; for a grid that calculates formulas itself. */
  readonly invoker: Invoker;
  private readonly feed: EventFeed;

  constructor(
    readonly book: Book,
    { matrix = EXCEL_2021, locale = 'zh-CN' }: HostOptions = {},
  ) {
    const post = (entries: readonly Entry[]): void => this.rich.post(entries);
    const invoker = (this.invoker = new Invoker(post));
    this.calculation = new Calculation(book, invoker);
    this.session = new Session(book, matrix, locale, this.calculation);
    const services: Readonly<Record<string, HostObject>> = {
      [CUSTOM_FUNCTIONS]: instance(CustomFunctionsClass, invoker),
      [ADDIN_INTERNAL]: instance(AddinInternalClass, this.session),
      [APP_RUNTIME]: instance(AppRuntimeClass, this.session),
      [APP_RUNTIME_PERSISTENCE]: instance(AppRuntimePersistenceClass, this.session),
    };
    this.rich = new RichApiHost(
      {
        matrix,
        references: new References(),
        root: instance(WorkbookClass, this.session),
        service: (name) => (Object.hasOwn(services, name) ? services[name] : undefined),
      },
      {
        begin: () => {
          book.origin = 'addin';
          book.journal.begin();
        },
        end: () => {
          book.journal.end();
          book.origin = 'user';
        },
      },
    );
    this.feed = new EventFeed(this.session, post);
  }

  get matrix(): Matrix {
    return this.session.matrix;
  }

  /** functions.json of the add-in, and the namespace its functions are typed with. */
  registerFunctions(metadata: unknown, namespace: string): void {
    this.calculation.register(readMetadata(metadata, namespace));
  }

  /** A person types into a cell: one step of undo, seen by the add-in as a change from outside. */
  type(sheet: Sheet, row: number, column: number, text: string | number | boolean): void {
    this.book.transact('user', () => writeValues(this.book, sheet, cellArea(row, column), () => text));
  }

  /** A person inserts cells; whole rows or columns when the area is such. */
  insert(sheet: Sheet, area: Area, axis: 'row' | 'column'): void {
    this.book.transact('user', () => insertCells(this.book, sheet, area, axis));
  }

  remove(sheet: Sheet, area: Area, axis: 'row' | 'column'): void {
    this.book.transact('user', () => deleteCells(this.book, sheet, area, axis));
  }

  /** A person presses a button of the ribbon: runs what the add-in associated with the action. */
  pressRibbon(action: string): void {
    this.feed.send({
      messageCategory: Category.action,
      messageType: INVOKE,
      targetId: '',
      message: JSON.stringify([action, JSON.stringify({ source: { id: action } })]),
    });
  }

  /** The pane was opened or closed by a person or by the add-in. */
  setPaneVisible(visible: boolean): void {
    this.session.runtime.state = visible ? 'Visible' : 'Background';
    this.feed.send({
      messageCategory: Category.event,
      messageType: EventType.paneVisibility,
      targetId: '',
      message: JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' }),
    });
  }
}
