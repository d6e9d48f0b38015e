import { element } from '../frame/dom';
import type { RibbonAction, RibbonButton, RibbonGroup } from './manifest';

/** A button of the workbench itself. */
export interface OwnButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly run: () => void;
}

export interface OwnGroup {
  readonly label: string;
  readonly buttons: readonly OwnButton[];
}

/** Draws the ribbon: the workbench's own groups first, then what the add-in's manifest declares. */
export function drawRibbon(
  bar: HTMLElement,
  own: readonly OwnGroup[],
  declared: readonly RibbonGroup[],
  run: (button: RibbonButton, action: RibbonAction) => void,
): void {
  bar.replaceChildren(
    ...own.map(({ label, buttons }) => group(label, buttons.map(ownButton))),
    ...declared.map(({ label, buttons }) =>
      group(
        label,
        buttons.map((button) => declaredButton(button, run)),
      ),
    ),
  );
}

const group = (label: string, buttons: readonly HTMLElement[]): HTMLElement =>
  element('div', { class: 'group', role: 'group', 'aria-label': label }, ...buttons);

const ownButton = ({ id, label, tip, run }: OwnButton): HTMLElement =>
  element(
    'button',
    { type: 'button', class: 'ribbon-button', 'data-button': id, title: tip, onclick: run },
    label,
  );

function declaredButton(
  button: RibbonButton,
  run: (button: RibbonButton, action: RibbonAction) => void,
): HTMLElement {
  const { action } = button;
  if (button.items.length > 0) return menu(button, run);
  return element(
    'button',
    {
      type: 'button',
      class: 'ribbon-button',
      'data-button': button.id,
      title: button.tip,
      onclick: () => {
        if (action) run(button, action);
      },
    },
    button.label,
  );
}

/** A menu opens below its button and closes when something in it was chosen or the focus leaves it. */
function menu(button: RibbonButton, run: (button: RibbonButton, action: RibbonAction) => void): HTMLElement {
  const list = element('div', { class: 'menu', role: 'menu', hidden: true });
  const opener = element(
    'button',
    {
      type: 'button',
      class: 'ribbon-button opens-menu',
      'data-button': button.id,
      title: button.tip,
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      onclick: () => show(list.hidden !== false),
    },
    button.label,
  );
  const show = (open: boolean): void => {
    list.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    if (open) list.querySelector('button')?.focus();
  };
  list.append(
    ...button.items.map((item) =>
      element(
        'button',
        {
          type: 'button',
          role: 'menuitem',
          'data-button': item.id,
          title: item.tip,
          onclick: () => {
            show(false);
            if (item.action) run(item, item.action);
          },
        },
        item.label,
      ),
    ),
  );
  const holder = element('div', { class: 'menu-holder' }, opener, list);
  holder.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') show(false);
  });
  holder.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node) || !holder.contains(event.relatedTarget)) show(false);
  });
  return holder;
}
