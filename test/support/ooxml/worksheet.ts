import type { Parts } from './parts';
import { twice } from './parts';
import type { Element } from './tree';
import { all, childOf, childrenOf } from './tree';
import type { Tables } from './workbook';

const [ROWS, COLUMNS] = [1_048_576, 16_384];
const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/;

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `B3` or `B3:D4` with rows and columns from 1; null for what is none. */
function areaOf(reference: string): Area | null {
  const [first = '', second = first] = reference.split(':');
  const [a, b] = [CELL.exec(first), CELL.exec(second)];
  const column = (letters = ''): number =>
    [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
  if (!a || !b) return null;
  const area = { top: Number(a[2]), left: column(a[1]), bottom: Number(b[2]), right: column(b[1]) };
  const valid =
    area.top >= 1 &&
    area.bottom >= area.top &&
    area.right >= area.left &&
    area.bottom <= ROWS &&
    area.right <= COLUMNS;
  return valid ? area : null;
}

interface Sheet {
  readonly parts: Parts;
  readonly part: string;
  readonly tables: Tables;
}

export function sheetFaults(root: Element, sheet: Sheet): string[] {
  const areas = (name: string, attribute: string): string[] =>
    all(root, name).flatMap(({ attributes }) => (attributes[attribute] ?? '').split(' '));
  const references = [
    ...areas('mergeCell', 'ref'),
    ...areas('dataValidation', 'sqref'),
    ...areas('conditionalFormatting', 'sqref'),
    ...areas('hyperlink', 'ref'),
    ...areas('autoFilter', 'ref'),
    ...areas('protectedRange', 'sqref'),
    ...(childOf(root, 'dimension') ? areas('dimension', 'ref') : []),
  ];
  return [
    ...references.filter((one) => !areaOf(one)).map((one) => `${one} is no area`),
    ...cellFaults(root, sheet.tables),
    ...columnFaults(root),
    ...mergeFaults(all(root, 'mergeCell').flatMap(({ attributes }) => areaOf(attributes['ref'] ?? '') ?? [])),
    ...all(root, 'dataValidation').flatMap(validationFaults),
    ...linkFaults(root, sheet),
    ...all(root, 'cfRule')
      .filter(({ attributes }) => Number(attributes['dxfId'] ?? -1) >= sheet.tables.differences)
      .map(({ attributes }) => `format ${attributes['dxfId']} of a condition is not there`),
    ...commentFaults(sheet),
  ];
}

/** Rows and cells ascend, each cell stands in its row, and what it points at is there. */
function cellFaults(root: Element, { strings, formats }: Tables): string[] {
  const faults: string[] = [];
  let row = 0;
  for (const { attributes, children } of childrenOf(childOf(root, 'sheetData'), 'row')) {
    const number = Number(attributes['r']);
    if (!(number > row && number <= ROWS)) faults.push(`row ${attributes['r']} after ${row}`);
    row = number;
    let column = 0;
    for (const cell of children) {
      const { r = '', t = 'n', s = '0' } = cell.attributes;
      const at = areaOf(r);
      if (!at || at.top !== row || at.left <= column)
        faults.push(`cell ${r} in row ${row} after column ${column}`);
      column = at?.left ?? column;
      if (Number(s) >= formats) faults.push(`${r} has format ${s}`);
      const value = childOf(cell, 'v')?.text;
      if (value === undefined) continue;
      const right =
        t === 's'
          ? /^\d+$/.test(value) && Number(value) < strings
          : t === 'n'
            ? value.trim() !== '' && Number.isFinite(Number(value))
            : t === 'b'
              ? /^[01]$/.test(value)
              : t === 'str' || (t === 'e' && value.startsWith('#'));
      if (!right) faults.push(`${r} of kind ${t} holds ${value}`);
    }
  }
  return faults;
}

function columnFaults(root: Element): string[] {
  let last = 0;
  return childrenOf(childOf(root, 'cols'), 'col').flatMap(({ attributes }) => {
    const [min, max] = [Number(attributes['min']), Number(attributes['max'])];
    const right = min > last && max >= min && max <= COLUMNS && Number(attributes['width'] ?? 1) <= 255;
    last = max;
    return right ? [] : [`columns ${min} to ${max}`];
  });
}

function mergeFaults(areas: readonly Area[]): string[] {
  return areas.flatMap((a, index) => [
    ...(a.top === a.bottom && a.left === a.right ? ['a merge of one cell'] : []),
    ...areas
      .slice(index + 1)
      .filter((b) => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right)
      .map((b) => `merges meet in row ${b.top}`),
  ]);
}

/** Texts longer than Excel takes make it drop the whole validation. */
function validationFaults({ attributes, children }: Element): string[] {
  const limits = { promptTitle: 32, prompt: 255, errorTitle: 32, error: 255 };
  return [
    ...Object.entries(limits).flatMap(([name, most]) =>
      (attributes[name] ?? '').length > most ? [`${name} of a validation is too long`] : [],
    ),
    ...children.filter(({ text }) => text.length > 255).map(() => 'a formula of a validation is too long'),
  ];
}

function linkFaults(root: Element, { tables }: Sheet): string[] {
  return all(root, 'hyperlink').flatMap(({ attributes }) => {
    const place = attributes['location'];
    if (place === undefined) return attributes['r:id'] === undefined ? ['a link to nothing'] : [];
    const sheet = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(place);
    const name = sheet?.[1]?.replaceAll("''", "'") ?? sheet?.[2];
    return name === undefined || tables.sheets.has(name) ? [] : [`a link to ${place}, which is not there`];
  });
}

/** One note a cell, each with the author it names, and a drawing to show it. */
function commentFaults({ parts, part }: Sheet): string[] {
  const links = [...(parts.links.get(part)?.values() ?? [])];
  const root = parts.xml.get(links.find(({ type }) => type === 'comments')?.target ?? '');
  if (!root) return [];
  const authors = childrenOf(childOf(root, 'authors'), 'author').length;
  const notes = all(root, 'comment');
  return [
    ...twice(notes.map(({ attributes }) => attributes['ref'] ?? '')).map((ref) => `two notes on ${ref}`),
    ...notes.filter(({ attributes }) => !areaOf(attributes['ref'] ?? '')).map(() => 'a note on no cell'),
    ...notes
      .filter(({ attributes }) => Number(attributes['authorId']) >= authors)
      .map(() => 'a note by nobody'),
    ...(links.some(({ type }) => type === 'vmlDrawing') ? [] : ['notes without a drawing']),
  ];
}
