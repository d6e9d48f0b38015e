import { outOfOrder } from './order';
import type { Parts } from './parts';
import { openParts, twice } from './parts';
import { sheetFaults } from './worksheet';
import type { Element } from './tree';
import { childOf, childrenOf } from './tree';

/** What the cells of a workbook may point at. */
export interface Tables {
  readonly strings: number;
  readonly formats: number;
  readonly differences: number;
  readonly sheets: ReadonlySet<string>;
}

/** What Excel would mend in a .xlsx: nothing, if all is well. */
export function workbookFaults(bytes: Uint8Array): string[] {
  const parts = openParts(bytes);
  const [main = ''] = [...(parts.links.get('')?.values() ?? [])].flatMap((link) =>
    link.type === 'officeDocument' ? [link.target] : [],
  );
  const workbook = parts.xml.get(main);
  if (!workbook) return [...parts.faults, 'no workbook'];
  const linked = parts.links.get(main) ?? new Map<string, { type: string; target: string }>();
  const partOf = (type: string): Element | undefined =>
    parts.xml.get([...linked.values()].find((link) => link.type === type)?.target ?? '');
  const sheets = childrenOf(childOf(workbook, 'sheets'), 'sheet').map(({ attributes }) => ({
    name: attributes['name'] ?? '',
    id: attributes['sheetId'] ?? '',
    state: attributes['state'] ?? 'visible',
    part: linked.get(attributes['r:id'] ?? '')?.target ?? '',
  }));
  const styles = partOf('styles');
  const strings = partOf('sharedStrings');
  const tables: Tables = {
    strings: childrenOf(strings, 'si').length,
    formats: childrenOf(childOf(styles, 'cellXfs'), 'xf').length,
    differences: childrenOf(childOf(styles, 'dxfs'), 'dxf').length,
    sheets: new Set(sheets.map(({ name }) => name)),
  };
  const names = sheets.map(({ name }) => name);
  return [
    ...parts.faults,
    ...[...parts.xml]
      .filter(([name]) => name.startsWith('xl/'))
      .flatMap(([name, root]) => outOfOrder(root).map((one) => `${name}: ${one}`)),
    ...twice(names.map((name) => name.toLowerCase())).map((name) => `two sheets ${name}`),
    ...names
      .filter((name) => name.length > 31 || /^'|'$|[[\]:*?/\\]/.test(name) || name === '')
      .map((name) => `no name for a sheet: ${name}`),
    ...twice(sheets.map(({ id }) => id)).map((id) => `sheet id ${id} twice`),
    ...(sheets.some(({ state }) => state === 'visible') ? [] : ['no sheet is visible']),
    ...styleFaults(styles),
    ...stringFaults(strings),
    ...nameFaults(workbook, names),
    ...sheets.flatMap(({ name, part }) => {
      const root = parts.xml.get(part);
      return root
        ? sheetFaults(root, { parts, part, tables }).map((one) => `${name}: ${one}`)
        : [`${name}: no part`];
    }),
    ...tableNames(parts),
  ];
}

/** Every index of a format leads to one that is there. */
function styleFaults(styles: Element | undefined): string[] {
  const count = (list: string, one: string): number => childrenOf(childOf(styles, list), one).length;
  const most = {
    fontId: count('fonts', 'font'),
    fillId: count('fills', 'fill'),
    borderId: count('borders', 'border'),
  };
  const own = new Set(
    childrenOf(childOf(styles, 'numFmts'), 'numFmt').map(({ attributes }) => attributes['numFmtId']),
  );
  const formats = [
    ...childrenOf(childOf(styles, 'cellStyleXfs'), 'xf'),
    ...childrenOf(childOf(styles, 'cellXfs'), 'xf'),
  ];
  return [
    ...formats.flatMap(({ attributes }) =>
      Object.entries(most).flatMap(([name, limit]) =>
        Number(attributes[name] ?? 0) < limit ? [] : [`${name} ${attributes[name]} is not there`],
      ),
    ),
    ...formats
      .map(({ attributes }) => attributes['numFmtId'] ?? '0')
      .filter((id) => Number(id) >= 164 && !own.has(id))
      .map((id) => `number format ${id} is not there`),
    ...(styles?.children ?? []).flatMap((list) =>
      list.attributes['count'] !== undefined && Number(list.attributes['count']) !== list.children.length
        ? [`${list.name} are not ${list.attributes['count']}`]
        : [],
    ),
  ];
}

function stringFaults(strings: Element | undefined): string[] {
  const items = childrenOf(strings, 'si');
  const unique = strings?.attributes['uniqueCount'];
  return [
    ...(unique !== undefined && Number(unique) !== items.length
      ? [`${items.length} shared strings, not ${unique}`]
      : []),
    ...(items.some((item) => item.children.map(({ text }) => text).join('').length > 32_767)
      ? ['a text longer than a cell holds']
      : []),
  ];
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

function nameFaults(workbook: Element, sheets: readonly string[]): string[] {
  const names = childrenOf(childOf(workbook, 'definedNames'), 'definedName');
  const keys = names.map(
    ({ attributes }) => `${attributes['localSheetId'] ?? ''}!${(attributes['name'] ?? '').toLowerCase()}`,
  );
  return [
    ...twice(keys).map((key) => `the name ${key} is given twice`),
    ...names.flatMap(({ attributes, text }) => {
      const { name = '', localSheetId } = attributes;
      const named = [...text.matchAll(/'((?:[^']|'')+)'!/g)].map(([, sheet = '']) =>
        sheet.replaceAll("''", "'"),
      );
      return [
        ...(NAME.test(name) ? [] : [`no name: ${name}`]),
        ...(localSheetId !== undefined && Number(localSheetId) >= sheets.length
          ? [`${name} is of sheet ${localSheetId}`]
          : []),
        ...named
          .filter((sheet) => !sheets.includes(sheet))
          .map((sheet) => `${name} means ${sheet}, which is not there`),
        ...(text === '' || text.includes('#REF!') ? [`${name} means nothing`] : []),
      ];
    }),
  ];
}

function tableNames({ xml }: Parts): string[] {
  const tables = [...xml].filter(([name]) => /xl\/tables\//.test(name)).map(([, root]) => root.attributes);
  return [
    ...twice(tables.map(({ displayName = '' }) => displayName.toLowerCase())).map(
      (name) => `two tables ${name}`,
    ),
    ...twice(tables.map(({ id = '' }) => id)).map((id) => `two tables with id ${id}`),
  ];
}
