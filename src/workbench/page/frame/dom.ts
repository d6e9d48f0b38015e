type Child = Node | string;

/** An element with its attributes and children; `on…` names are listeners. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | boolean | ((event: Event) => void)>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else if (typeof value === 'string') made.setAttribute(name, value);
    else if (value) made.setAttribute(name, '');
  }
  made.append(...children);
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A line drawing of 20 by 20 units, drawn in the colour of the text around it. */
export function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

export const ICONS = {
  open: 'M2.5 15.5v-11h5l1.5 2h6v2.5M2.5 15.5l2.5-6.5h13l-2.5 6.5z',
  save: 'M3.5 3.5h10.5l2.5 2.5v10.5h-13zM6.5 3.5v4h6v-4M6 16.500v-5h8v5',
  sample: 'M3.500 3.500h13v13h-13zM3.500 8h13M3.500 12.250h13M8 8v8.500M12.250 8v8.500',
  close: 'M5 5l10 10M15 5l-10 10',
} as const;
