import { clampPaneWidth, PANE_WIDTH, PANE_WIDTHS } from './preferences';

/** The bar's own width; the pane's content is as wide as asked. */
const BAR = 6;

/** The bar between grid and pane: dragged, moved with the arrow keys, double-clicked for the width Excel gives. */
export function makeSplitter(
  bar: HTMLElement,
  pane: HTMLElement,
  start: number,
  changed: (width: number) => void,
): void {
  let width = start;
  const set = (wanted: number): void => {
    width = clampPaneWidth(wanted);
    pane.style.width = `${width + BAR}px`;
    bar.setAttribute('aria-valuenow', String(width));
  };
  const settle = (wanted: number): void => {
    set(wanted);
    changed(width);
  };
  bar.setAttribute('role', 'separator');
  bar.setAttribute('aria-orientation', 'vertical');
  bar.setAttribute('aria-valuemin', String(PANE_WIDTHS.least));
  bar.setAttribute('aria-valuemax', String(PANE_WIDTHS.most));
  bar.tabIndex = 0;
  set(width);
  bar.addEventListener('pointerdown', (down) => {
    const [fromX, fromWidth] = [down.clientX, width];
    bar.setPointerCapture(down.pointerId);
    document.body.classList.add('dragging');
    const move = (event: PointerEvent): void => set(fromWidth + fromX - event.clientX);
    const up = (): void => {
      bar.removeEventListener('pointermove', move);
      document.body.classList.remove('dragging');
      changed(width);
    };
    bar.addEventListener('pointermove', move);
    bar.addEventListener('pointerup', up, { once: true });
    bar.addEventListener('pointercancel', up, { once: true });
  });
  bar.addEventListener('dblclick', () => settle(PANE_WIDTH));
  bar.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: 16, ArrowRight: -16 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    settle(width + step);
  });
}
