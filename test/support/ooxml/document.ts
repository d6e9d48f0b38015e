import { outOfOrder } from './order';
import type { Parts } from './parts';
import { openParts, twice } from './parts';
import type { Element } from './tree';
import { all, childOf, childrenOf } from './tree';

/** What Word would mend or miss in a .docx: nothing, if all is well. */
export function documentFaults(bytes: Uint8Array): string[] {
  const parts = openParts(bytes);
  const main = parts.xml.get('word/document.xml');
  const body = childOf(main, 'w:body');
  if (!main || !body) return [...parts.faults, 'no body'];
  const value = (element: Element | undefined): string => element?.attributes['w:val'] ?? '';
  const valuesOf = (name: string): string[] => all(main, name).map(value);
  const anchors = all(main, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'] ?? '');
  const styles = new Set(
    all(parts.xml.get('word/styles.xml') ?? body, 'w:style').map((one) => one.attributes['w:styleId']),
  );
  const drawn = all(main, 'wp:docPr');
  return [
    ...parts.faults,
    ...[...parts.xml]
      .filter(([name]) => name.startsWith('word/'))
      .flatMap(([name, root]) => outOfOrder(root).map((one) => `${name}: ${one}`)),
    ...(body.children.at(-1)?.name === 'w:sectPr' ? [] : ['the body does not end with its section']),
    ...twice(drawn.map(({ attributes }) => attributes['id'] ?? '')).map(
      (id) => `drawing ${id} is there twice`,
    ),
    ...drawn
      .filter(({ attributes }) => !attributes['descr'])
      .map(() => 'a drawing without words for who cannot see it'),
    ...twice(anchors).map((name) => `bookmark ${name} is there twice`),
    ...twice(all(main, 'w:bookmarkStart').map(({ attributes }) => attributes['w:id'] ?? '')).map(
      (id) => `bookmark id ${id} twice`,
    ),
    ...all(main, 'w:hyperlink')
      .map(({ attributes }) => attributes['w:anchor'])
      .filter((anchor) => anchor !== undefined && !anchors.includes(anchor))
      .map((anchor) => `a link to ${anchor}, which is not there`),
    ...[...valuesOf('w:pStyle'), ...valuesOf('w:rStyle'), ...valuesOf('w:tblStyle')]
      .filter((style) => !styles.has(style))
      .map((style) => `style ${style} is not there`),
    ...all(main, 'w:tbl').flatMap(tableFaults),
    ...outline(all(main, 'w:pStyle').map(value)),
    ...titleFaults(parts),
  ];
}

function tableFaults(table: Element): string[] {
  const columns = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').length;
  const rows = childrenOf(table, 'w:tr');
  return [
    ...(rows.length === 0 ? ['a table without rows'] : []),
    ...rows.flatMap((row, index) => {
      const cells = childrenOf(row, 'w:tc');
      const wide = cells.reduce((sum, cell) => {
        const span = childOf(childOf(cell, 'w:tcPr'), 'w:gridSpan');
        return sum + Number(span?.attributes['w:val'] ?? 1);
      }, 0);
      return [
        ...(wide === columns ? [] : [`row ${index} of a table is ${wide} columns wide, not ${columns}`]),
        ...cells
          .filter((cell) => cell.children.at(-1)?.name !== 'w:p')
          .map(() => 'a cell does not end with a paragraph'),
      ];
    }),
    // A head that is marked is the first row, and only rows at the top are.
    ...(rows.slice(1).some((row) => childOf(childOf(row, 'w:trPr'), 'w:tblHeader'))
      ? ['a head inside a table']
      : []),
  ];
}

/** Headings go down one level at a time. */
function outline(styles: readonly string[]): string[] {
  const levels = styles.flatMap((style) => (/^Heading\d$/.test(style) ? [Number(style.slice(7))] : []));
  return levels.flatMap((level, index) =>
    level > (levels[index - 1] ?? 0) + 1 ? [`heading ${level} below ${levels[index - 1] ?? 0}`] : [],
  );
}

function titleFaults({ xml }: Parts): string[] {
  const core = xml.get('docProps/core.xml');
  const title = childOf(core, 'dc:title')?.text ?? '';
  const dates = [childOf(core, 'dcterms:created'), childOf(core, 'dcterms:modified')];
  return [
    ...(title.trim() === '' ? ['no title'] : []),
    ...dates.flatMap((date) =>
      date && Number.isNaN(Date.parse(date.text)) ? [`a date that is none: ${date.text}`] : [],
    ),
  ];
}
