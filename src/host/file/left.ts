import type { Sentence } from '../../messages/sentence';
import type { Package } from '../xlsx';
import type { SheetParts } from '../model/parts';
import type { LoadedWorkbook, SheetOrigin } from './load';
import { passwordHash } from './password';

const LEFT = {
  calculation: {
    zh: '计算方式（手动、自动或停用某个工作表的计算）没有写入文件；请在 Excel 的“公式—计算选项”中设置。',
    en: 'How the workbook calculates (by hand, or not on some sheet) was not written to the file; set it in Excel under Formulas, Calculation Options.',
  },
  passwords: {
    zh: '保护密码含汉字或超过 15 个字符，文件只写入了保护，没有密码；请在 Excel 中重新设置密码。',
    en: 'A password has more than 15 characters or some beyond ASCII: the file is protected without it; set the password again in Excel.',
  },
  anchors: {
    zh: '有工作表插入或删除了单元格，而其中的图表、图片、表格或打印区域没有随之移动；请在 Excel 中核对它们的位置。',
    en: 'Cells were inserted or deleted on a sheet, but its charts, pictures, tables or print areas did not move along; check their places in Excel.',
  },
  pivots: {
    zh: '有工作表改名或删除，而数据透视表仍指向原来的名称；请在 Excel 中更改它们的数据源。',
    en: 'Sheets were renamed or deleted, but pivot tables still point to the old names; change their data source in Excel.',
  },
  objectsOfDeleted: {
    zh: '删除的工作表上的图表、图片和表格也已从文件中删除。',
    en: 'Charts, pictures and tables on deleted sheets were deleted from the file with them.',
  },
} as const satisfies Record<string, Sentence>;

/** What of the changes the file does not hold, in words for the person who saves. */
export function notWritten(loaded: LoadedWorkbook, source: Package): Sentence[] {
  const { book, sheets } = loaded;
  const remaining = sheets.filter(({ sheet }) => book.sheets.includes(sheet));
  const known = new Map(remaining.map((origin) => [origin.sheet, origin.parts]));
  const some = (test: (now: SheetParts, before: SheetParts | undefined) => boolean): boolean =>
    book.sheets.some((sheet) => test(sheet.parts, known.get(sheet)));
  const unwritable = (password: string | undefined): boolean => !!password && passwordHash(password) === null;
  const gone = sheets.length > remaining.length;
  const renamed = remaining.some(({ sheet, parts: before }) => sheet.name !== before.name);
  const cases: readonly (readonly [Sentence, boolean])[] = [
    [LEFT.calculation, book.calculationMode !== 'Automatic' || some((now) => !now.enableCalculation)],
    [
      LEFT.passwords,
      unwritable(book.parts.protection?.password) || some((now) => unwritable(now.protection?.password)),
    ],
    [
      LEFT.anchors,
      remaining.some((origin) => origin.sheet.cells !== origin.map && hasAnchored(origin, source)),
    ],
    [LEFT.pivots, (gone || renamed) && source.entries.some(({ name }) => /pivotCache/i.test(name))],
    [LEFT.objectsOfDeleted, sheets.some((origin) => !known.has(origin.sheet) && hasObjects(origin))],
  ];
  return cases.filter(([, applies]) => applies).map(([sentence]) => sentence);
}

const OBJECTS = ['drawing', 'tableParts', 'picture', 'oleObjects', 'controls'];
const ANCHORED = [...OBJECTS, 'protectedRanges', 'rowBreaks', 'colBreaks', 'ignoredErrors', 'extLst'];

const hasObjects = ({ source }: SheetOrigin): boolean =>
  source.outline.children.some(({ name }) => OBJECTS.includes(name));

/** Whether there is anything on the sheet whose place the model does not know. */
const hasAnchored = ({ source, reserved }: SheetOrigin, file: Package): boolean =>
  source.outline.children.some(({ name }) => ANCHORED.includes(name)) ||
  reserved ||
  file.entries.some(({ name }) => /pivotTable/i.test(name));
