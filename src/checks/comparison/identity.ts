import type { DeclarationForm, School } from '../../form/model';
import { plainSchoolName } from '../../form/filling/plain-school-name';
import { key } from '../../form/text/key';
import type { CellValue, Row, Sheet, Workbook } from '../../form/workbook';
import { IDENTITY_FIELDS } from '../../records/layouts/fields';
import { STAGES } from '../../standards/types';
import { writtenText } from '../figures/form-figures';

/** What a workbook says of a school besides its name; '' where it says nothing. */
export interface Identity {
  /** 标识码: stays where a name changes. Without leading zeros, which a cell of numbers loses. */
  readonly code: string;
  /** 乡镇, 街道: tells schools of one name apart. */
  readonly town: string;
}

export type Identities = ReadonlyMap<School, Identity>;

/** A school of 基础数据, as far as it tells one again. */
export interface KnownCode {
  readonly name: string;
  readonly code: string | null;
}

const CODE = IDENTITY_FIELDS.find(({ field }) => field === 'code')?.leaf;
const TOWN =
  /^(?:所在|所属)?(?:地)?(?:乡镇|镇街|街镇|镇|乡|街道|乡镇街道|乡镇\(街道\)|学区|中心校)(?:名称?)?$/;

/**
 * 标识码 and 乡镇 of the schools of a form: columns that a county puts beside 表Ⅱ-2, which the form itself does not ask for. Where the
 * table has no code, that of 基础数据 by the school's name, where only one there has it.
 */
export function identitiesIn(
  { sheets }: Workbook,
  { schools, tables }: DeclarationForm,
  known: readonly KnownCode[] = [],
): Identities {
  const codes = codesByName(known);
  const lines = new Map(
    sheets.map((sheet) => [sheet.name, new Map(sheet.rows.map((row) => [row.index, row]))]),
  );
  const found = new Map<School, Identity>();
  const headings = new Map<string, Headings>();
  for (const school of STAGES.flatMap((stage) => schools?.[stage] ?? [])) {
    const rows = lines.get(school.sheet);
    let heading = headings.get(school.sheet);
    if (!heading) {
      const sheet = sheets.find(({ name }) => name === school.sheet);
      const tops = tables.flatMap(({ id, sheet: on, area }) =>
        id === 'II-2' && on === school.sheet ? [area.top] : [],
      );
      heading = headingsIn(sheet, Math.min(...tops, school.turned ? 0 : school.line), school);
      headings.set(school.sheet, heading);
    }
    const at = (place: number | null): string => {
      if (place === null) return '';
      const [row, column] = school.turned ? [place, school.line] : [school.line, place];
      return plain(rows?.get(row)?.cells.find((cell) => cell.column === column)?.value);
    };
    const code = at(heading.code).replace(/^0+/, '') || (codes.get(plainSchoolName(school.name.text)) ?? '');
    const town = at(heading.town);
    if (code !== '' || town !== '') found.set(school, { code, town });
  }
  return found;
}

const plain = (value: CellValue | undefined): string => (value === undefined ? '' : key(writtenText(value)));

/** The column of each, or its row in a turned table. */
interface Headings {
  readonly code: number | null;
  readonly town: number | null;
}

/** Looks for them among the headings of the table: above its first school, or left of it where rows and columns are exchanged. */
function headingsIn(sheet: Sheet | undefined, top: number, { line, turned }: School): Headings {
  const inHead = ({ index }: Row, column: number): boolean =>
    turned ? column < line : index >= top && index < line;
  const find = (words: RegExp | undefined): number | null => {
    for (const row of sheet?.rows ?? []) {
      for (const { column, value } of row.cells) {
        if (typeof value !== 'string' || !inHead(row, column) || !words?.test(key(value))) continue;
        return turned ? row.index : column;
      }
    }
    return null;
  };
  return { code: find(CODE), town: find(TOWN) };
}

function codesByName(known: readonly KnownCode[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const twice = new Set<string>();
  for (const { name, code } of known) {
    const id = plainSchoolName(name);
    if (codes.has(id)) twice.add(id);
    if (code !== null) codes.set(id, key(code).replace(/^0+/, ''));
  }
  for (const id of twice) codes.delete(id);
  return codes;
}
