import { address } from '../../form/workbook';
import { type Language, say } from '../../messages/sentence';
import { WORKBENCH as W } from '../../messages/workbench';
import type { Book } from '../host/model/book';
import type { Caller } from './addin/functions';
import type { Frame } from './frame/frame';

/** Says below the grid why the formula of the selected cell gave an error, where its function told. */
export function explainSelection(
  frame: Frame,
  book: Book | null,
  language: Language,
  messageAt: (caller: Caller) => string | null,
): void {
  const sheet = book?.active;
  const [first] = book?.selection ?? [];
  if (!sheet || !first) return;
  const place = { row: first.top, column: first.left };
  const reason = messageAt({ sheet: sheet.id, ...place });
  frame.explain(reason === null ? null : say(W.functionFailed, language, { cell: address(place), reason }));
}
