import { WORKBENCH as W } from '../../../messages/workbench';
import { type Language, say } from '../../../messages/sentence';
import { type Book, cellArea, columnOfKey, display, rowOfKey, type Sheet } from '@junheng/host';
import { element } from './dom';

interface Found {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** 查找: a field over the grid; Enter goes to the next cell that shows the text, whatever the sheet, Shift+Enter back. */
export class FindBar {
  readonly element = element('div', { class: 'find', role: 'search', hidden: true });
  private readonly input = element('input', { type: 'text' });
  private readonly status = element('span', { role: 'status' });

  constructor(
    private readonly book: () => Book | null,
    private readonly language: () => Language,
    private readonly leave: () => void,
  ) {
    const close = element('button', { type: 'button', onclick: () => this.close() }, '✕');
    this.element.append(this.input, this.status, close);
    this.element.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Enter') {
        event.preventDefault();
        this.go(event.shiftKey);
      } else if (event.key === 'Escape') this.close();
    });
    this.input.addEventListener('input', () => (this.status.textContent = ''));
    this.open = this.open.bind(this);
    this.labels = () => {
      this.element.setAttribute('aria-label', say(W.find, language()));
      this.input.setAttribute('aria-label', say(W.find, language()));
      this.input.placeholder = say(W.findTip, language());
      close.setAttribute('aria-label', say(W.closeFind, language()));
    };
  }

  private readonly labels: () => void;

  open(): void {
    this.labels();
    this.element.hidden = false;
    this.input.focus();
    this.input.select();
  }

  private close(): void {
    this.element.hidden = true;
    this.leave();
  }

  private go(back: boolean): void {
    const book = this.book();
    const text = this.input.value.trim().toLowerCase();
    if (!book || text === '') return;
    const found = cellsShowing(book, text);
    const { active } = book;
    const [area] = book.selection;
    const order = ({ sheet, row, column }: Found): number =>
      book.sheets.indexOf(sheet) * 2 ** 34 + row * 2 ** 14 + column;
    const here = active && area ? order({ sheet: active, row: area.top, column: area.left }) : -1;
    const next = back
      ? (found.filter((one) => order(one) < here).at(-1) ?? found.at(-1))
      : (found.find((one) => order(one) > here) ?? found[0]);
    this.status.textContent = next
      ? say(W.findCount, this.language(), { number: found.indexOf(next) + 1, count: found.length })
      : say(W.notFound, this.language());
    if (next) book.select(next.sheet, [cellArea(next.row, next.column)]);
  }
}

/** The cells of visible sheets that show the text, in reading order. */
function cellsShowing(book: Book, text: string): Found[] {
  return book.sheets
    .filter(({ parts }) => parts.visibility === 'Visible')
    .flatMap((sheet) =>
      [...sheet.cells]
        .filter(
          ([key, { content }]) =>
            content !== undefined &&
            display(content, sheet.format(rowOfKey(key), columnOfKey(key)).numberFormat)
              .toLowerCase()
              .includes(text),
        )
        .sort(([a], [b]) => a - b)
        .map(([key]) => ({ sheet, row: rowOfKey(key), column: columnOfKey(key) })),
    );
}
