import { cellAt, rowsBetween } from '../../form/find/grid';
import { key } from '../../form/text/key';
import type { Row, Sheet } from '../../form/workbook';
import type {
  FigureKey,
  IdentityField,
  RawFigure,
  RawHeading,
  RawText,
  RawUnit,
  SchoolRecord,
  SchoolStage,
  StageField,
  ClassBand,
} from '../model';
import { bandOf } from './bands';
import { isShared, matchFigure, matchIdentity, unitNeeded } from './fields';
import { crossed, headingRows, headingTop, sheetUnit } from './form-crossing';
import { readRaw } from './figure';
import { HeadingGrid, isIndexRow, textOf } from './grid';
import { headingPart, headingPath } from './heading';
import type { HeadingPath } from './heading';
import type { SheetReading } from './reading';
import { formSubject, isParticulars } from './form-subjects';
import type { FormSubject } from './form-subjects';

/** One sheet of a school's workbook: whose it is, what it is about, and the figures read from it. */
interface FormSheet {
  readonly sheet: Sheet;
  readonly subject: FormSubject;
  readonly name: RawText | null;
  readonly code: RawText | null;
}

/**
 * A workbook a school: the forms of the yearly statistics (教基3112 …, formerly 基础基312 …), one a sheet. What a form is about is
 * known by its title, else by its number; a figure by the headings of its column and of its row, in either orientation.
 * Null where no sheet of the workbook is such a form.
 */
export function readForms(file: string, sheets: readonly Sheet[]): SheetReading[] {
  const forms = sheets.flatMap((sheet): FormSheet[] => {
    const subject = formSubject(sheet);
    return subject ? [{ sheet, subject, ...ownerOf(file, sheet) }] : [];
  });
  const groups = new Map<string, FormSheet[]>();
  for (const form of forms) {
    const owner = form.code?.text ?? form.name?.text ?? '';
    const group = groups.get(owner);
    if (group) group.push(form);
    else groups.set(owner, [form]);
  }
  const nameless = groups.get('');
  if (nameless && groups.size === 2) {
    const other = [...groups].find(([owner]) => owner !== '');
    other?.[1].push(...nameless);
    groups.delete('');
  }
  return [...groups.values()].map((group) => new SchoolForms(file, group).read());
}

/** 学校（机构）名称 and 标识码 in the head of a form: label and value side by side, or in one cell. */
function ownerOf(file: string, sheet: Sheet): { name: RawText | null; code: RawText | null } {
  const found: { name: RawText | null; code: RawText | null } = { name: null, code: null };
  for (const row of rowsBetween(sheet, 0, 12)) {
    row.cells.forEach(({ column, value }, index) => {
      if (typeof value !== 'string') return;
      const [label = '', own = ''] = value.split(/[:：]/);
      const field = matchIdentity(headingPart(label).words)?.field;
      if ((field !== 'name' && field !== 'code') || found[field]) return;
      const next = row.cells[index + 1];
      const text = own.trim() !== '' ? own.trim() : textOf(next?.value);
      if (text === '' || matchIdentity(headingPart(text).words)) return;
      const at = own.trim() !== '' ? column : (next?.column ?? column);
      found[field] = { text, place: { file, sheet: sheet.name, row: row.index, column: at } };
    });
  }
  return found;
}

class SchoolForms {
  private readonly words = new Map<IdentityField, RawText>();
  private readonly figures = new Map<FigureKey, RawFigure>();
  private readonly grades: (RawFigure & { stage: SchoolStage; grade: number })[] = [];
  private readonly bands: ClassBand[] = [];
  private readonly headings: RawHeading[] = [];

  constructor(
    private readonly file: string,
    private readonly forms: readonly FormSheet[],
  ) {}

  read(): SheetReading {
    for (const form of this.forms) {
      const index = form.sheet.rows.find(isIndexRow);
      if (index) this.readTable(form, index);
      else this.readPairs(form);
    }
    const [first] = this.forms;
    const named = this.forms.find(({ name }) => name)?.name;
    const coded = this.forms.find(({ code }) => code)?.code;
    if (named && !this.words.has('name')) this.words.set('name', named);
    if (coded && !this.words.has('code')) this.words.set('code', coded);
    const sheet = first?.sheet.name ?? '';
    const place = this.words.get('name')?.place ?? { file: this.file, sheet, row: 0, column: 0 };
    const record: SchoolRecord = {
      place,
      words: this.words,
      stage: null,
      figures: this.figures,
      grades: this.grades,
      bands: this.bands,
      loose: new Map(),
      doubles: new Map(),
    };
    const title = this.forms.flatMap(({ sheet: { name, rows } }) =>
      rows.slice(0, 6).flatMap(({ index, cells }) =>
        cells.map(({ column, value }) => ({
          text: textOf(value),
          place: { file: this.file, sheet: name, row: index, column },
        })),
      ),
    );
    return {
      file: this.file,
      sheet,
      records: [record],
      headings: this.headings,
      unmatched: [],
      title,
    };
  }

  /** Labels with their value to the right: the school's particulars. */
  private readPairs({ sheet, subject }: FormSheet): void {
    for (const row of sheet.rows) {
      const [label, value] = row.cells;
      if (!label || typeof label.value !== 'string') continue;
      const path = headingPath([label.value]);
      const at = value?.column ?? label.column + 1;
      const place = { file: this.file, sheet: sheet.name, row: row.index, column: at };
      const identity = path.stage === null ? matchIdentity(path.leaf) : null;
      if (identity) {
        // The head of every form repeats name and code; the particulars of the school's first form are its own.
        const before = this.words.get(identity.field);
        if (!before || before.place.sheet === sheet.name || isParticulars(subject))
          this.words.set(identity.field, { place, text: textOf(value?.value) });
        continue;
      }
      const found = matchFigure(path.leaf, path.around);
      if (found) this.keep(path, found.field, subject, row, at, place.row, [label.column, row.index]);
    }
  }

  private readTable({ sheet, subject }: FormSheet, index: Row): void {
    const rowsAbove = rowsBetween(sheet, 0, index.index - 1);
    const top = headingTop(rowsAbove, index.index);
    const grid = new HeadingGrid(sheet, top, Math.max(top, index.index - 1));
    const stated = sheetUnit(rowsAbove);
    const dataColumns: number[] = [];
    const labelColumns: number[] = [];
    for (const { column, value } of index.cells) {
      if (/^\(?\d/.test(textOf(value))) dataColumns.push(column);
      else if (!/^(?:代码|序号|编号|行次)$/.test(key(grid.over(column).at(-1) ?? '')))
        labelColumns.push(column);
    }
    if (labelColumns.length === 0) labelColumns.push(index.cells[0]?.column ?? 0);
    const over = new Map(dataColumns.map((column) => [column, grid.over(column)]));
    let section = '';
    const lastLabels = new Map<number, string>();
    for (const row of rowsBetween(sheet, index.index + 1, Infinity)) {
      if (isIndexRow(row)) continue;
      const labels = labelColumns.map((column, depth) => {
        const text = textOf(cellAt(row, column)?.value);
        if (text !== '') {
          lastLabels.set(column, text);
          return text;
        }
        return depth < labelColumns.length - 1 ? (lastLabels.get(column) ?? '') : '';
      });
      if (labels.every((label) => label === '')) continue;
      if (!row.cells.some(({ column }) => over.has(column))) {
        section = labels.filter(Boolean).join('');
        continue;
      }
      const rowTexts = [section, ...labels];
      for (const [column, texts] of over) {
        this.readCrossing({ sheet, subject }, row, column, rowTexts, texts, stated, grid, labelColumns);
      }
    }
  }

  /** One cell where a row and a column of a form cross. */
  private readCrossing(
    { sheet, subject }: { sheet: Sheet; subject: FormSubject },
    row: Row,
    column: number,
    rowTexts: readonly string[],
    columnTexts: readonly string[],
    stated: RawUnit | null,
    grid: HeadingGrid,
    labelColumns: readonly number[],
  ): void {
    const byRow = headingPath(rowTexts);
    const byColumn = headingPath(columnTexts);
    const path = crossed(byRow, byColumn, subject);
    if (!path) return;
    const found = matchFigure(path.leaf, path.around);
    if (!found) return;
    const isRowLeaf = path.leaf === byRow.leaf && path.leaf !== byColumn.leaf;
    const at: readonly [number, number] = isRowLeaf
      ? [labelColumns.at(-1) ?? 0, row.index]
      : [column, grid.bottomOf(column)];
    const needed = unitNeeded(found.field);
    const isOther =
      needed === 'area' ? stated !== '㎡' : needed === 'money' && stated !== '元' && stated !== '万元';
    const unit = path.unit ?? (isOther ? null : stated);
    this.keep(
      { ...path, unit },
      found.field,
      subject,
      row,
      column,
      row.index,
      at,
      isRowLeaf ? undefined : headingRows(sheet, grid, column),
    );
  }

  private keep(
    path: HeadingPath,
    field: RawHeading['field'],
    subject: FormSubject,
    row: Row,
    column: number,
    rowIndex: number,
    [headColumn, headRow]: readonly [number, number],
    rows: readonly number[] = [headRow],
  ): void {
    const sheet = this.forms.find((form) => form.subject === subject)?.sheet.name ?? '';
    const base = { file: this.file, sheet };
    const stage = path.stage ?? subject.stage;
    const place = { ...base, row: headRow, column: headColumn };
    const heading: RawHeading = {
      place,
      places: [
        place,
        ...rows.filter((other) => other !== headRow).map((other) => ({ ...place, row: other })),
      ],
      text: path.text,
      around: path.around,
      field,
      stage,
      unit: path.unit ?? (unitNeeded(field) === null ? null : undefined),
      total: path.total,
      scope: 'school',
    };
    const figure = readRaw(cellAt(row, column), { ...base, row: rowIndex, column }, heading, row.hidden);
    this.headings.push(heading);
    if (field === 'gradePupils') {
      const grade = '一二三四五六'.indexOf(path.leaf.charAt(0)) + 1;
      if (stage && figure.state !== 'blank') this.grades.push({ ...figure, stage, grade });
      return;
    }
    if (field === 'band') {
      this.bands.push(...bandOf(figure, path.leaf, stage));
      return;
    }
    const at: FigureKey | null = isShared(field)
      ? `.${field}`
      : stage
        ? `${stage}.${field as StageField}`
        : null;
    const before = at && this.figures.get(at);
    // Several forms may hold one figure (教基4155 and 4156): the one that is filled in counts.
    if (at && (!before || (before.state !== 'number' && figure.state === 'number')))
      this.figures.set(at, figure);
  }
}
