import { SpreadsheetError } from '../spreadsheet/problem';
import type { OpenWorkbook } from '../spreadsheet/types';
import type { WpsSheet, WpsWorkbook } from './model';

/** A sheet that is there now. */
export interface KnownSheet {
  readonly id: string;
  readonly name: string;
  readonly sheet: WpsSheet;
}

interface Held {
  readonly id: string;
  readonly sheet: WpsSheet;
}

/**
 * WPS gives its sheets no ids. A Worksheet object that is held follows its sheet through a renaming (as in VBA), so each is held
 * under an id of ours. Where a held object answers no more, or with the name of no sheet, its sheet counts as gone; should held
 * objects not follow, a renamed sheet is a new one to us, which costs a check and never leads to a wrong cell.
 */
export class KnownSheets {
  private readonly books = new Map<string, Held[]>();
  private next = 1;

  /** The sheets of the workbook, in order. */
  of(book: WpsWorkbook): KnownSheet[] {
    const held = this.books.get(book.FullName) ?? [];
    const idOf = new Map<string, string>();
    for (const { id, sheet } of held) {
      const name = nameOf(sheet);
      if (name !== null && !idOf.has(name)) idOf.set(name, id);
    }
    const sheets = sheetsOf(book).map(({ name, sheet }) => ({
      name,
      sheet,
      id: idOf.get(name) ?? this.newId(),
    }));
    this.books.set(
      book.FullName,
      sheets.map(({ id, sheet }) => held.find((one) => one.id === id) ?? { id, sheet }),
    );
    return sheets;
  }

  /** The sheet that had this name when the workbook was read. Throws `gone`. */
  named(book: WpsWorkbook, open: OpenWorkbook, name: string): KnownSheet {
    const id = open.ids[open.workbook.sheets.findIndex((one) => one.name === name)];
    const found = this.of(book).find((one) => one.id === id);
    if (!found) throw new SpreadsheetError('gone');
    return found;
  }

  private newId(): string {
    this.next += 1;
    return `wps-${this.next}`;
  }
}

/** The worksheets with their names, as they stand. */
export function sheetsOf(book: WpsWorkbook): { name: string; sheet: WpsSheet }[] {
  const list = book.Worksheets;
  return Array.from({ length: list.Count }, (_, i) => {
    const sheet = list.Item(i + 1);
    return { name: sheet.Name, sheet };
  });
}

/** A deleted sheet throws, or answers with nothing. */
function nameOf(sheet: WpsSheet): string | null {
  try {
    const name: unknown = sheet.Name;
    return typeof name === 'string' && name !== '' ? name : null;
  } catch {
    return null;
  }
}
