import type { Language } from '../../../messages/sentence';

export type RibbonAction =
  { readonly kind: 'function'; readonly name: string } | { readonly kind: 'pane'; readonly source: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly action: RibbonAction | null;
  /** Of a menu. */
  readonly items: readonly RibbonButton[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** What the workbench needs of an add-in-only manifest: its buttons, its pane, its functions. */
export interface Manifest {
  readonly tab: string;
  readonly groups: readonly RibbonGroup[];
  readonly pane: string;
  /** The metadata of the custom functions. */
  readonly functions: string | null;
  readonly namespace: string;
}

const LOCALE: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-US' };

/** Reads a manifest in one language. Addresses become paths under `base`, wherever the manifest says the add-in lives. */
export function readManifest(xml: string, language: Language, base: string): Manifest {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (all(document, 'parsererror').length > 0) throw new Error('manifest.xml is not well-formed');
  const resources = new Map(
    ['Image', 'Url', 'String'].flatMap((name) =>
      all(document, name)
        .filter((node) => node.hasAttribute('id'))
        .map((node) => [node.getAttribute('id') ?? '', localised(node, LOCALE[language])] as const),
    ),
  );
  const text = (node: Element | null): string => resources.get(node?.getAttribute('resid') ?? '') ?? '';
  const pane = text(paneSource(document));
  const home = pane.slice(0, pane.lastIndexOf('/') + 1);
  const local = (address: string): string =>
    address.startsWith(home) ? base + address.slice(home.length) : address;

  const button = (control: Element): RibbonButton => ({
    id: control.getAttribute('id') ?? '',
    label: text(child(control, 'Label')),
    tip: text(child(child(control, 'Supertip'), 'Description')),
    action: actionOf(child(control, 'Action'), (node) => local(text(node))),
    items: children(child(control, 'Items'), 'Item').map(button),
  });
  const surface = all(document, 'ExtensionPoint').find((point) => typeOf(point) === 'PrimaryCommandSurface');
  const functions = all(document, 'ExtensionPoint').find((point) => typeOf(point) === 'CustomFunctions');
  const metadata = functions ? child(child(functions, 'Metadata'), 'SourceLocation') : null;
  return {
    tab: text(child(child(surface ?? null, 'CustomTab'), 'Label')),
    groups: (surface ? all(surface, 'Group') : []).map((group) => ({
      id: group.getAttribute('id') ?? '',
      label: text(child(group, 'Label')),
      buttons: children(group, 'Control').map(button),
    })),
    pane: local(pane),
    functions: metadata ? local(text(metadata)) : null,
    namespace: functions ? text(child(functions, 'Namespace')) : '',
  };
}

const all = (from: Document | Element, name: string): Element[] => [
  ...from.getElementsByTagNameNS('*', name),
];
const children = (from: Element | null, name: string): Element[] =>
  [...(from?.children ?? [])].filter((node) => node.localName === name);
const child = (from: Element | null, name: string): Element | null => children(from, name)[0] ?? null;
const typeOf = (node: Element): string =>
  node.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ?? '';

function localised(node: Element, locale: string): string {
  const override = all(node, 'Override').find((one) => one.getAttribute('Locale') === locale);
  return override?.getAttribute('Value') ?? node.getAttribute('DefaultValue') ?? '';
}

/** The page of the shared runtime, else the page of the first button that shows a pane. */
function paneSource(document: Document): Element | null {
  const runtime = all(document, 'Runtime')[0];
  if (runtime) return runtime;
  const action = all(document, 'Action').find((one) => typeOf(one) === 'ShowTaskpane');
  return child(action ?? null, 'SourceLocation');
}

function actionOf(action: Element | null, path: (node: Element) => string): RibbonAction | null {
  if (!action) return null;
  if (typeOf(action) === 'ExecuteFunction')
    return { kind: 'function', name: child(action, 'FunctionName')?.textContent?.trim() ?? '' };
  const source = child(action, 'SourceLocation');
  return typeOf(action) === 'ShowTaskpane' ? { kind: 'pane', source: source ? path(source) : '' } : null;
}
