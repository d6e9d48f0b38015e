import { WORKBENCH as W } from '../../messages/workbench';
import { type Language, type Parameters, say, type Sentence } from '../../messages/sentence';
import { isMark, isNoteRule } from '../../spreadsheet/mark-rule';
import {
  type Book,
  type BookEvent,
  type LoadedWorkbook,
  loadWorkbook,
  type SavedWorkbook,
  saveWorkbook,
} from '@junheng/host';
import { readWorkbook } from '../../xlsx/read';
import { reasonOf } from './download';
import { offerDownload } from '../../spreadsheet/offer-download';
import type { Frame } from './frame/frame';
import { Binding } from './grid/binding';
import { Link } from './grid/link';
import { keepSchoolNames } from './grid/frozen';
import { drawConditionalFormats } from './grid/overlay';
import { showNotes } from './grid/note';
import { snapshotOf } from './grid/snapshot';
import type { GridComponent } from './grid/univer';

/** What the page around it is told. */
export interface OpenBookEvents {
  /** Another workbook is open now. */
  opened(book: Book): void;
  /** A cell was selected or calculated. */
  selected(): void;
  /** Whether there is something that is not in the file. */
  edited(edited: boolean): void;
}

/** Whether cells carry marks of the check, or notes of it. */
const isMarked = ({ sheets }: Book): boolean =>
  sheets.some(
    ({ parts }) =>
      parts.conditionalFormats.some(({ formula }) => isMark(formula)) ||
      parts.validations.some(({ rule }) => isNoteRule(rule)),
  );

/** The one workbook that is open: in the model, in the grid, and as the file it came from. */
export class OpenBook {
  private file: LoadedWorkbook | null = null;
  private binding: Binding | null = null;
  private unsaved = false;

  constructor(
    private readonly frame: Frame,
    private readonly grid: GridComponent,
    private readonly language: () => Language,
    private readonly events: OpenBookEvents,
  ) {
    drawConditionalFormats(grid, () => this.book);
    showNotes(grid, frame.grid, () => this.book);
    window.addEventListener('beforeunload', (event) => {
      if (!this.unsaved) return;
      event.preventDefault();
      // Chromium before 119, which WPS embeds, asks for this alone.
      event.returnValue = true;
    });
  }

  get book(): Book | null {
    return this.file?.book ?? null;
  }

  get edited(): boolean {
    return this.unsaved;
  }

  /** True unless a person wants to keep what is not saved yet. */
  mayLeave(): boolean {
    return !this.unsaved || window.confirm(this.say(W.discard));
  }

  /** Opens a file in place of the one before; says why where that cannot be. `edited`: it holds more than any file does. */
  open(bytes: Uint8Array, name: string, edited = false): boolean {
    this.frame.busy(true);
    try {
      const read = readWorkbook(bytes);
      const file = loadWorkbook(bytes, name, read);
      this.binding?.dispose();
      this.file = file;
      keepSchoolNames(file.book, read);
      const binding = new Binding(new Link(file.book, this.grid, this.grid.show(snapshotOf(file.book))));
      this.binding = binding;
      this.grid.undoIn({ book: file.book, flush: () => binding.flush() });
      binding.onRefused = () => this.frame.complain(this.say(W.protected));
      file.book.listen((event) => this.happened(event));
      this.frame.quiet();
      this.frame.explain(null);
      this.mark(edited);
      this.events.opened(file.book);
      return true;
    } catch (error) {
      this.frame.complain(this.say(W.notXlsx, { name, reason: reasonOf(error, this.language()) }));
      return false;
    } finally {
      this.frame.busy(false);
    }
  }

  /** Takes over what the grid still holds of what a person did. */
  flush(): void {
    this.binding?.flush();
  }

  /** The file as it would be saved; null where nothing is open or it cannot be made. */
  written(): SavedWorkbook | null {
    if (!this.file) return null;
    this.flush();
    try {
      return saveWorkbook(this.file);
    } catch (error) {
      this.frame.complain(this.say(W.notSaved, { reason: reasonOf(error, this.language()) }));
      return null;
    }
  }

  /** Hands the workbook to the browser as a file of the same name. */
  save(): void {
    const saved = this.written();
    this.grid.focus();
    if (!saved || !this.file) return;
    offerDownload(saved.bytes, this.file.book.name);
    this.mark(saved.left.length > 0);
    const said = [...saved.left, ...(isMarked(this.file.book) ? [W.savedMarked] : [])];
    if (said.length > 0) this.frame.complain(said.map((sentence) => this.say(sentence)).join(' '));
  }

  private happened(event: BookEvent): void {
    if (event.kind === 'selected' || event.kind === 'calculated') this.events.selected();
    else if (event.kind !== 'activated' && event.kind !== 'deactivated') this.mark(true);
  }

  private mark(edited: boolean): void {
    this.unsaved = edited;
    this.frame.showFile(this.file?.book.name ?? '', edited);
    this.events.edited(edited);
  }

  private say(sentence: Sentence, parameters: Parameters = {}): string {
    return say(sentence, this.language(), parameters);
  }
}
