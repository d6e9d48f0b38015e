import { HoverManagerService } from '@univerjs/sheets-ui';
import type { Book } from '../../host/model/book';
import type { Sheet } from '../../host/model/sheet';
import { element } from '../frame/dom';
import type { GridComponent } from './univer';

/** What is said on a cell: the message of its rule of entry (the notes of marks are such), or its note. */
export function noteAt({ parts }: Sheet, row: number, column: number): string | null {
  const rule = parts.validations.find(({ areas }) =>
    areas.some(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    ),
  );
  const message = rule?.prompt['showPrompt'] === false ? undefined : rule?.prompt['message'];
  if (typeof message === 'string' && message !== '') return message;
  return parts.notes.find((note) => note.row === row && note.column === column)?.text ?? null;
}

/** Shows what is said on the cell under the mouse beside it; Escape takes it away. Those who use keys hear it when they select the cell. */
export function showNotes(grid: GridComponent, container: HTMLElement, book: () => Book | null): void {
  const box = element('div', { class: 'cell-note', role: 'tooltip', hidden: true });
  container.append(box);
  const hide = (): void => {
    box.hidden = true;
  };
  grid.injector.get(HoverManagerService).currentCell$.subscribe((hovered) => {
    const { row, col, subUnitId } = hovered?.location ?? { row: -1, col: -1, subUnitId: '' };
    const sheet = book()?.sheets.find(({ id }) => id === subUnitId);
    const text = sheet ? noteAt(sheet, row, col) : null;
    const canvas = container.querySelector('canvas')?.getBoundingClientRect();
    if (!hovered || text === null || !canvas) return hide();
    box.textContent = text;
    box.hidden = false;
    const { startX, endX, startY } = hovered.position;
    const around = container.getBoundingClientRect();
    const [left, top] = [canvas.left - around.left, canvas.top - around.top];
    const beside = left + endX + 4;
    const room = around.width - box.offsetWidth - 4;
    box.style.left = `${Math.max(0, beside <= room ? beside : Math.min(room, left + startX - box.offsetWidth - 4))}px`;
    box.style.top = `${Math.max(0, Math.min(top + startY, around.height - box.offsetHeight - 4))}px`;
  });
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
  container.addEventListener('mouseleave', hide);
}
