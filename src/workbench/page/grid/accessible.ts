import { GRID_CONTROLS, GRID_PARTS } from '../../../messages/workbench';
import { type Language, say, type Sentence } from '../../../messages/sentence';

/**
 * Gives the grid component's controls the roles and names it leaves out, so that the page can be used by ear and by
 * keyboard. Univer redraws its controls as it likes; whatever comes is seen to when it comes.
 */
export class AccessibleGrid {
  private scheduled = false;

  constructor(
    private readonly root: HTMLElement,
    private language: Language,
  ) {
    new MutationObserver(() => this.schedule()).observe(document.body, { childList: true, subtree: true });
    this.see();
  }

  speak(language: Language): void {
    this.language = language;
    for (const named of document.querySelectorAll('[data-named]')) named.removeAttribute('data-named');
    this.see();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    requestAnimationFrame(() => {
      this.scheduled = false;
      this.see();
    });
  }

  private see(): void {
    const { root } = this;
    for (const node of root.querySelectorAll('[type="button"]:not(button):not([role])'))
      node.setAttribute('role', node.querySelector('input, button') ? 'combobox' : 'button');
    for (const node of root.querySelectorAll('[role="track"], [role="handle"]')) node.removeAttribute('role');
    for (const node of root.querySelectorAll('[tabindex="1"]')) node.setAttribute('tabindex', '0');
    for (const node of root.querySelectorAll('button, [role="button"], [role="combobox"], input'))
      if (!node.hasAttribute('data-named')) this.name(node);
    this.tellNoticesApart();
  }

  private name(node: Element): void {
    const own = node.hasAttribute('aria-label') && !node.hasAttribute('data-own-name');
    node.setAttribute('data-named', '');
    if (own || (node.matches('button, [role="button"]') && node.textContent?.trim())) return;
    node.setAttribute('data-own-name', '');
    node.setAttribute('aria-label', say(nameOf(node), this.language));
  }

  /** Two layers of the component carry the same landmark. */
  private tellNoticesApart(): void {
    const layers = [...document.querySelectorAll('section[data-react-aria-top-layer]')];
    for (const [index, layer] of layers.entries()) {
      const label = say(GRID_PARTS.notices, this.language, { number: index + 1 });
      if (layer.getAttribute('aria-label') !== label) layer.setAttribute('aria-label', label);
    }
  }
}

function nameOf(node: Element): Sentence {
  const command = node.closest('[data-u-command]')?.getAttribute('data-u-command') ?? '';
  const known = GRID_CONTROLS[command];
  if (known) return known;
  const place = PLACES.find(({ selector }) => node.matches(selector));
  return place?.name ?? GRID_PARTS.control;
}

/** Where the nameless controls stand. */
const PLACES: readonly { readonly selector: string; readonly name: Sentence }[] = [
  { selector: '[data-u-comp="defined-name"] input, input.univer-pl-1\\.5', name: GRID_PARTS.nameBox },
  { selector: '[data-u-comp="defined-name"] *, a', name: GRID_PARTS.names },
  { selector: '[data-u-comp="formula-bar"] button', name: GRID_PARTS.formulaBar },
  {
    selector: '[data-slot="dropdown-menu-trigger"] [data-u-comp="sheet-bar-append-button"]',
    name: GRID_PARTS.allSheets,
  },
  { selector: '[data-slot="dropdown-menu-trigger"]', name: GRID_PARTS.allSheets },
  { selector: '[data-u-comp="sheet-bar-append-button"]', name: GRID_PARTS.newSheet },
  { selector: '[data-u-comp="button"]:first-child', name: GRID_PARTS.zoomOut },
  { selector: '[data-u-comp="button"]', name: GRID_PARTS.zoomIn },
  { selector: '[class*="univer-rounded-full"]', name: GRID_PARTS.zoom },
];
