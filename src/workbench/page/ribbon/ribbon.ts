import { element } from '../frame/dom';
import type { RibbonAction, RibbonButton, RibbonGroup } from './manifest';

/** A control of the bar: a button, or with items a menu. */
export interface Control {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly run?: () => void;
  readonly items?: readonly Control[];
}

export interface ControlGroup {
  readonly label: string;
  readonly controls: readonly Control[];
}

/** The groups that an add-in's manifest declares, as controls. */
export function declaredGroups(
  groups: readonly RibbonGroup[],
  run: (button: RibbonButton, action: RibbonAction) => void,
): ControlGroup[] {
  const control = (button: RibbonButton): Control => {
    const { id, label, tip, action, items } = button;
    const press = action ? { run: () => run(button, action) } : {};
    return { id, label, tip, ...press, ...(items.length > 0 && { items: items.map(control) }) };
  };
  return groups.map(({ label, buttons }) => ({ label, controls: buttons.map(control) }));
}

/** Draws the bar anew. */
export function drawRibbon(bar: HTMLElement, groups: readonly ControlGroup[]): void {
  bar.replaceChildren(
    ...groups.map(({ label, controls }) =>
      element(
        'div',
        { class: 'group', role: 'group', 'aria-label': label },
        ...controls.map((one) => (one.items ? menu(one, one.items) : button(one))),
      ),
    ),
  );
}

const button = ({ id, label, tip, run }: Control): HTMLElement =>
  element(
    'button',
    { type: 'button', class: 'ribbon-button', 'data-button': id, title: tip, onclick: () => run?.() },
    label,
  );

/** A menu opens below its button and closes when something in it was chosen or the focus leaves it. */
function menu({ id, label, tip }: Control, items: readonly Control[]): HTMLElement {
  const list = element('div', { class: 'menu', role: 'menu', hidden: true });
  const opener = element(
    'button',
    {
      type: 'button',
      class: 'ribbon-button opens-menu',
      'data-button': id,
      title: tip,
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      onclick: () => show(list.hidden !== false),
    },
    label,
  );
  const show = (open: boolean): void => {
    list.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    if (!open) return;
    // The bar scrolls in a narrow window; what is fixed does not scroll with it.
    const most = innerWidth - list.offsetWidth - 8;
    list.style.left = `${Math.max(8, Math.min(opener.getBoundingClientRect().left, most))}px`;
    list.querySelector('button')?.focus();
  };
  const entries = items.map((item) =>
    element(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        'data-button': item.id,
        title: item.tip,
        onclick: () => {
          show(false);
          item.run?.();
        },
      },
      item.label,
    ),
  );
  list.append(...entries);
  const holder = element('div', { class: 'menu-holder' }, opener, list);
  holder.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && !list.hidden) {
      show(false);
      opener.focus();
    } else if (step !== undefined && !list.hidden) {
      event.preventDefault();
      const at = entries.indexOf(document.activeElement as HTMLButtonElement);
      entries.at((at + step) % entries.length)?.focus();
    }
  });
  holder.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node) || !holder.contains(event.relatedTarget)) show(false);
  });
  return holder;
}
