import { applySplices, type ChangedParts, escapeAttribute, outline, type Package, XML_HEAD } from '../xlsx';
import { childOf, childrenOf, parseTree } from './xml-tree';

type Settings = Readonly<Record<string, unknown>>;

/** Where Excel keeps what add-ins store in a workbook, and what it calls it (MS-OWEXML). */
const PART = /^xl\/webextensions\/webextension\d*\.xml$/i;
const SPACE = 'http://schemas.microsoft.com/office/webextensions';
const TYPE = 'application/vnd.ms-office.webextension';
const RELATION = 'http://schemas.microsoft.com/office/2011/relationships/webextension';
/** Names under which our add-in stores begin so. */
const OURS = /^junheng/;
/** The id in our manifest, by which Excel knows whose settings they are. */
export const ADD_IN_ID = '73659c42-881a-4bde-87cf-55087a93939a';

/** What our add-in has stored in the file, by name; each value is JSON there. */
export function readSettings(source: Package): Settings {
  const part = ourPart(source);
  return part === null ? {} : settingsIn(source.text(part), part);
}

function ourPart(source: Package): string | null {
  return source.entries.find(({ name }) => PART.test(name) && isOurs(source.text(name), name))?.name ?? null;
}

function isOurs(text: string, part: string): boolean {
  const reference = childOf(parseTree(text, part), 'reference')?.attributes['id'];
  return reference === ADD_IN_ID || Object.keys(settingsIn(text, part)).some((name) => OURS.test(name));
}

function settingsIn(text: string, part: string): Settings {
  const properties = childrenOf(childOf(parseTree(text, part), 'properties'), 'property');
  return Object.fromEntries(
    properties.map(({ attributes }) => [attributes['name'] ?? '', valueOf(attributes['value'] ?? '')]),
  );
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Writes what our add-in stores now; answers whether anything had to be changed. A file that holds nothing of it gets the parts. */
export function writeSettings(
  source: Package,
  parts: ChangedParts,
  before: Settings,
  now: Settings,
): boolean {
  if (JSON.stringify(before) === JSON.stringify(now)) return false;
  const part = ourPart(source);
  if (part === null) addParts(parts, now);
  else {
    const text = parts.text(part);
    const { root, children } = outline(text, part);
    const properties = children.find(({ name }) => name === 'properties');
    if (!properties) return false;
    const { start, end } = properties;
    parts.set(part, applySplices(text, [{ start, end, text: propertiesXml(now, root.prefix) }]));
  }
  return true;
}

const propertiesXml = (settings: Settings, prefix: string): string => {
  const list = Object.entries(settings).map(
    ([name, value]) =>
      `<${prefix}property name="${escapeAttribute(name)}" value="${escapeAttribute(JSON.stringify(value))}"/>`,
  );
  return `<${prefix}properties>${list.join('')}</${prefix}properties>`;
};

/** The add-in's part, and the list of panes through which it is found; its pane is not shown by itself. */
function addParts(parts: ChangedParts, settings: Settings): void {
  const part = parts.freeName('xl/webextensions/webextension', '.xml');
  const panes = parts.freeName('xl/webextensions/taskpanes', '.xml');
  parts.set(
    part,
    `${XML_HEAD}<we:webextension xmlns:we="${SPACE}/webextension/2010/11" id="{${ADD_IN_ID}}">` +
      `<we:reference id="${ADD_IN_ID}" version="1.0.0.0" store="EXCatalog" storeType="EXCatalog"/>` +
      `<we:alternateReferences/>${propertiesXml(settings, 'we:')}<we:bindings/></we:webextension>`,
  );
  parts.declarePart(part, `${TYPE}+xml`);
  parts.set(panes, `${XML_HEAD}<wetp:taskpanes xmlns:wetp="${SPACE}/taskpanes/2010/11"/>`);
  parts.declarePart(panes, `${TYPE}taskpanes+xml`);
  const id = parts.addRelated(panes, RELATION, part);
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  parts.set(
    panes,
    `${XML_HEAD}<wetp:taskpanes xmlns:wetp="${SPACE}/taskpanes/2010/11">` +
      '<wetp:taskpane dockstate="right" visibility="0" width="350" row="1">' +
      `<wetp:webextensionref xmlns:r="${office}" r:id="${id}"/></wetp:taskpane></wetp:taskpanes>`,
  );
  parts.addRelated('', `${RELATION}taskpanes`, panes);
}
