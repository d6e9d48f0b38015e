import { fileOf, OFFICE_BASE, officeText } from './script-files';

/**
 * Lets office.js run in the window of jest-environment-jsdom: scripts it adds to the page are run from the npm package.
 * Their text is evaluated in the window itself, as a browser would.
 */
export function jsdomWindow(): Record<string, unknown> {
  const window = globalThis as unknown as Record<string, unknown>;
  const document = window['document'] as PageDocument;
  const own = document.createElement('script');
  own.setAttribute('src', `${OFFICE_BASE}office.js`);
  own.setAttribute('type', 'text/plain');
  document.head.appendChild(own);
  const append = document.head.appendChild.bind(document.head);
  document.head.appendChild = (element) => {
    if (!element.src?.startsWith(OFFICE_BASE)) return append(element);
    queueMicrotask(() => {
      const text = officeText(fileOf(element.src ?? ''));
      if (text === null) return element.onerror?.(new Error(`No such script: ${element.src ?? ''}`));
      evaluate(window, text);
      element.onload?.();
    });
    return element;
  };
  return window;
}

/** Runs a script in the page, as a script element would. */
export function evaluate(window: Record<string, unknown>, text: string): void {
  (window['eval'] as (text: string) => void)(text);
}

interface PageElement {
  src?: string;
  onload?: () => void;
  onerror?: (error: Error) => void;
  setAttribute(name: string, value: string): void;
}

interface PageDocument {
  createElement(tag: string): PageElement;
  head: { appendChild(element: PageElement): PageElement };
}
