import { HoverManagerService } from '@univerjs/sheets-ui';
import { type Book, noteAt } from '@junheng/host';
import { element } from '../frame/dom';
import type { GridComponent } from './univer';

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
