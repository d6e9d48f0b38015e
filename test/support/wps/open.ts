import { WpsSpreadsheet } from '../../../src/wps/wps-spreadsheet';
import type { Person } from '../../spreadsheet/person';
import { type Cells, bookOf } from '../office/books';
import { bookPerson } from '../spreadsheet/book-person';
import type { Book } from '@junheng/host';
import type { Answers } from './answers';
import { WpsHost } from './host';

export interface OpenedInWps {
  readonly host: WpsHost;
  readonly spreadsheet: WpsSpreadsheet;
  readonly person: Person;
}

/** A workbook open in a WPS that answers so. */
export function openInWps(given: Book | Readonly<Record<string, Cells>>, answers?: Answers): OpenedInWps {
  const book = bookOf(given);
  const host = new WpsHost(book, answers);
  // Where the application has no events, the global `wps` does.
  Object.assign(globalThis, { wps: { ApiEvent: host.events } });
  // What WPS sends after the script has ended, and what we wait for because of that, stand in the queue before this.
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
  return { host, spreadsheet: new WpsSpreadsheet(host), person: bookPerson(book, settle) };
}
