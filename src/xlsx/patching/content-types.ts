import { escapeAttribute } from '../xml/escape';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
/** What a part is, by the kind of relationship that leads to it. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['officeDocument', `${SPREADSHEET}sheet.main+xml`],
  ['worksheet', `${SPREADSHEET}worksheet+xml`],
  ['styles', `${SPREADSHEET}styles+xml`],
  ['sharedStrings', `${SPREADSHEET}sharedStrings+xml`],
  ['comments', `${SPREADSHEET}comments+xml`],
  ['table', `${SPREADSHEET}table+xml`],
  ['theme', 'application/vnd.openxmlformats-officedocument.theme+xml'],
  ['drawing', 'application/vnd.openxmlformats-officedocument.drawing+xml'],
]);

/** What has to be known of a package: what its parts refer to, and which there are. */
interface Parts {
  relationships(part: string): readonly { readonly type: string; readonly target: string }[];
  has(name: string): boolean;
}

/** The content types of a package that came without them, as its relationships tell. */
export function contentTypesOf(parts: Parts): string {
  const declared = new Map<string, string>();
  const open = [''];
  const seen = new Set(open);
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    for (const { type, target } of parts.relationships(part)) {
      if (seen.has(target) || !parts.has(target)) continue;
      seen.add(target);
      open.push(target);
      const known = TYPES.get(type);
      if (known !== undefined) declared.set(target, known);
    }
  }
  const overrides = [...declared].map(
    ([name, type]) => `<Override PartName="/${escapeAttribute(name)}" ContentType="${type}"/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}
