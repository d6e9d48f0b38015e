import { createContext } from 'node:vm';
import { fileOf, OFFICE_BASE, officeScript } from './script-files';

interface ScriptElement {
  src: string;
  onload?: () => void;
  onerror?: (error: Error) => void;
}

function storage(): Record<string, unknown> {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: unknown) => items.set(key, String(value)),
    removeItem: (key: string) => items.delete(key),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

/** Just enough of a browser's window for office.js in plain Node, as a context of node:vm. */
export function nodeWindow(): Record<string, unknown> {
  const window: Record<string, unknown> = {
    console: { log: () => undefined, warn: () => undefined, error: console.error },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    setImmediate,
    performance,
    URL,
    navigator: { userAgent: 'Chrome' },
    location: {
      protocol: 'https:',
      hash: '',
      search: '',
      href: 'https://localhost/',
      host: 'localhost',
      hostname: 'localhost',
    },
    history: {},
    name: '',
    external: {},
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    sessionStorage: storage(),
    localStorage: storage(),
  };
  for (const alias of ['window', 'self', 'top', 'parent']) window[alias] = window;
  window['document'] = documentOf(window);
  createContext(window);
  return window;
}

/** office.js adds further scripts to the head; they run from the npm package. */
function documentOf(window: Record<string, unknown>): Record<string, unknown> {
  const head = {
    appendChild(element: ScriptElement): ScriptElement {
      queueMicrotask(() => runScript(window, element));
      return element;
    },
  };
  const own = { src: `${OFFICE_BASE}office.js`, getAttribute: () => `${OFFICE_BASE}office.js` };
  return {
    readyState: 'complete',
    URL: 'https://localhost/',
    cookie: '',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    getElementsByTagName: (tag: string) => (tag === 'head' ? [head] : tag === 'script' ? [own] : []),
    createElement: () => ({ setAttribute: () => undefined, style: {} }),
    getElementById: () => null,
  };
}

function runScript(window: Record<string, unknown>, element: ScriptElement): void {
  const script = officeScript(fileOf(element.src));
  if (!script) {
    element.onerror?.(new Error(`No such script: ${element.src}`));
    return;
  }
  script.runInContext(window);
  element.onload?.();
}
