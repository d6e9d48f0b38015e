import {
  DEFAULT_SETTINGS,
  parseSettings,
  SETTINGS_KEY,
  type WorkbookSettings,
} from '../standards/workbook-settings';
import { readAddInSetting } from '../xlsx/add-in-setting';
import { openBook } from './guarded';
import type { WpsApplication, WpsName, WpsWorkbook } from './model';
import { bytesOfCopy } from './read/copy';

/** The hidden names that hold the settings: `_junheng_1`, `_junheng_2`… */
const NAME = '_junheng_';
/** A text in a formula holds at most 255 characters, a formula 8192. */
const TEXT = 200;
const TEXTS_PER_NAME = 20;
const MOST_NAMES = 100;

/** What was kept by this add-in, in hidden names; where there is none, what the Excel add-in kept in the file. */
export function readSettings(app: WpsApplication): WorkbookSettings {
  const book = openBook(app);
  const own = readNames(book);
  if (own !== '') return parseSettings(own);
  return parseSettings(fromExcel(app));
}

/** Those equal to the default leave no trace, unless Excel's, which are in the file and cannot be changed from here, say otherwise. */
export function writeSettings(app: WpsApplication, settings: WorkbookSettings): void {
  const book = openBook(app);
  const written = JSON.stringify(settings);
  const plain = written === JSON.stringify(DEFAULT_SETTINGS) && fromExcel(app) === null;
  const texts = plain ? [] : (written.match(new RegExp(`[\\s\\S]{1,${TEXT}}`, 'g')) ?? []);
  let number = 1;
  for (let i = 0; i < texts.length; i += TEXTS_PER_NAME, number += 1) {
    nameAt(book, number)?.Delete();
    book.Names.Add(
      NAME + number,
      `=${texts
        .slice(i, i + TEXTS_PER_NAME)
        .map(quoted)
        .join('&')}`,
      false,
    );
  }
  for (; number <= MOST_NAMES; number += 1) {
    const rest = nameAt(book, number);
    if (!rest) return;
    rest.Delete();
  }
}

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

function readNames(book: WpsWorkbook): string {
  let text = '';
  for (let number = 1; number <= MOST_NAMES; number += 1) {
    const name = nameAt(book, number);
    if (!name) break;
    const texts = String(name.RefersTo).match(/"(?:[^"]|"")*"/g) ?? [];
    text += texts.map((one) => one.slice(1, -1).replace(/""/g, '"')).join('');
  }
  return text;
}

/** A name that is not there throws, or answers with nothing. */
export function nameAt(book: WpsWorkbook, number: number | string): WpsName | null {
  try {
    return book.Names.Item(typeof number === 'number' ? NAME + number : number) ?? null;
  } catch {
    return null;
  }
}

/** Excel keeps the settings of add-ins in a part of the file that no object of WPS shows. */
function fromExcel(app: WpsApplication): string | null {
  try {
    const bytes = bytesOfCopy(app, openBook(app));
    return bytes && readAddInSetting(bytes, SETTINGS_KEY);
  } catch {
    return null;
  }
}
