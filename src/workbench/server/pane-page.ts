/** Where the page of the workbench and what belongs to it are served. */
export const PATHS = { workbench: '/workbench/', addin: '/addin/', officeJs: '/office-js/' } as const;

const OFFICE_JS = /(<script\b[^>]*\bsrc=)(["'])[^"']*\/office(?:\.debug)?\.js(?:\?[^"']*)?\2/i;

/**
 * A page of the add-in as the workbench shows it: `office.js` comes from this machine instead of Microsoft's servers, and
 * our host is put in the window before it runs. A page that does not load office.js is left as it is.
 */
export function preparePane(html: string): string {
  const prepared = html.replace(OFFICE_JS, (_, before: string) => `${before}"${PATHS.officeJs}office.js"`);
  if (prepared === html) return html;
  return prepared.replace(/<script\b/i, `<script src="${PATHS.workbench}pane-host.js"></script><script`);
}
