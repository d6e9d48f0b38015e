import { address } from '../../form/workbook';
import { type Language, say } from '../../messages/sentence';
import { WORKBENCH as W } from '../../messages/workbench';
import { type Book, type Content, noteAt } from '@junheng/host';
import type { Caller } from './addin/functions';
import type { Frame } from './frame/frame';
import { unknownFunction } from './unknown-function';

/** What is known of the functions in cells. */
export interface FunctionsTold {
  /** Why the formula of a cell gave an error, where its function told. */
  messageAt(caller: Caller): string | null;
  /** The names as they stand in formulas: `JH.CV`. */
  names(): readonly string[];
}

/** Says below the grid why the formula of the selected cell gave an error, or what is noted on the cell. */
export function explainSelection(
  frame: Frame,
  book: Book | null,
  language: Language,
  told: FunctionsTold,
): void {
  const sheet = book?.active;
  const [first] = book?.selection ?? [];
  if (!sheet || !first) return;
  const place = { row: first.top, column: first.left };
  const { content, formula = '' } = sheet.at(place.row, place.column) ?? {};
  const reason =
    told.messageAt({ sheet: sheet.id, ...place }) ??
    (isNameError(content) ? unknownFunction(formula, told.names(), language) : null);
  const note = reason ?? noteAt(sheet, place.row, place.column);
  frame.explain(
    note === null ? null : say(W.functionFailed, language, { cell: address(place), reason: note }),
    reason !== null,
  );
}

const isNameError = (content: Content): boolean =>
  typeof content === 'object' && content !== null && content.error === '#NAME?';
