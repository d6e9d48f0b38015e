import { cellAt, rowsBetween } from '../../form/find/grid';
import type { Headings } from '../../form/headings/headings';
import { isNumbering } from '../../form/headings/numbering';
import { textOf } from '../../form/text/cell-text';
import type { Row, Sheet } from '../../form/workbook';
import { lastOf } from '../../standards/lists';
import type {
  Answers,
  FigureKey,
  IdentityField,
  RawFigure,
  RawHeading,
  RawPlace,
  RawText,
  RawUnit,
  SchoolRecord,
  SchoolStage,
  StageField,
  ClassBand,
  Unmatched,
} from '../model';
import { bandOf } from './bands';
import { isShared, matchFigure, unitNeeded } from './fields';
import { meaningOf, understood } from './mapping';
import { crossed, sheetUnit } from './form-crossing';
import { formHead } from './form-head';
import type { FormHead } from './form-head';
import { readRaw } from './figure';
import { headingPath } from './heading';
import type { HeadingPath } from './heading';
import type { SheetReading } from './reading';
import { formsByOwner } from './form-owner';
import type { FormSheet } from './form-owner';
import { isParticulars } from './form-subjects';
import type { FormSubject } from './form-subjects';

/**
 * A workbook a school: the forms of the yearly statistics (教基3112 …, formerly 基础基312 …), one a sheet. What a form is about is
 * known by its title, else by its number; a figure by the headings of its column and of its row, in either orientation.
 * Null where no sheet of the workbook is such a form.
 */
export function readForms(
  file: string,
  sheets: readonly Sheet[],
  answers: Answers = new Map(),
): SheetReading[] {
  return formsByOwner(file, sheets, answers).map((group) => new SchoolForms(file, group, answers).read());
}

/** Labels in the head of every form. */
const HEAD = /^(?:表号|制定机关|备案文号|批准文号|有效期至?|计量单位|填报.{0,4})$/;

class SchoolForms {
  private readonly words = new Map<IdentityField, RawText>();
  private readonly figures = new Map<FigureKey, RawFigure>();
  private readonly grades: (RawFigure & { stage: SchoolStage; grade: number })[] = [];
  private readonly bands: ClassBand[] = [];
  private readonly headings: RawHeading[] = [];
  private readonly unmatched = new Map<string, Unmatched>();

  constructor(
    private readonly file: string,
    private readonly forms: readonly FormSheet[],
    private readonly answers: Answers,
  ) {}

  read(): SheetReading {
    for (const form of this.forms) {
      const head = formHead(form.sheet);
      if (head) this.readTable(form, head);
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
      unmatched: [...this.unmatched.values()],
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
      const found = understood(path, path.stage === null ? path.leaf : '', this.answers);
      if (found?.kind === 'identity') {
        // The head of every form repeats name and code; the particulars of the school's first form are its own.
        const before = this.words.get(found.field);
        if (!before || before.place.sheet === sheet.name || isParticulars(subject))
          this.words.set(found.field, { place, text: textOf(value?.value) });
      } else if (found?.kind === 'figure')
        this.keep({ ...path, stage: found.stage }, found.field, subject, row, at, place.row, [
          label.column,
          row.index,
        ]);
      else if (!found && value && !HEAD.test(path.leaf))
        this.miss(path.text, { ...place, column: label.column });
    }
  }

  private readTable(
    { sheet, subject }: FormSheet,
    { grid, below, labels: labelColumns, figures }: FormHead,
  ): void {
    const stated = sheetUnit(rowsBetween(sheet, 0, below - 1));
    const over = new Map(figures.map((column) => [column, grid.over(column)]));
    let section = '';
    const lastLabels = new Map<number, string>();
    for (const row of rowsBetween(sheet, below, Infinity)) {
      if (isNumbering(row)) continue;
      const labels = labelColumns.map((column, depth) => {
        const own = textOf(cellAt(row, column)?.value);
        // The code of a row says nothing.
        const text = /^\d{1,3}$/.test(own) ? '' : own;
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
    grid: Headings,
    labelColumns: readonly number[],
  ): void {
    const byRow = headingPath(rowTexts);
    const byColumn = headingPath(columnTexts);
    const path = crossed(byRow, byColumn, subject);
    if (!path) return;
    // One of the two names the figure: that is the heading which the county can give a meaning.
    const isRowLeaf = path.leaf === byRow.leaf && path.leaf !== byColumn.leaf;
    const naming = isRowLeaf ? byRow : byColumn;
    const given = meaningOf(naming.text, this.answers);
    if (given && given.kind !== 'figure') return;
    const found = given ?? matchFigure(path.leaf, path.around);
    const at: readonly [number, number] = isRowLeaf
      ? [lastOf(labelColumns), row.index]
      : [column, grid.bottomOf(column)];
    if (!found) {
      this.miss(naming.text, { file: this.file, sheet: sheet.name, row: at[1], column: at[0] });
      return;
    }
    const needed = unitNeeded(found.field);
    const isOther =
      needed === 'area' ? stated !== '㎡' : needed === 'money' && stated !== '元' && stated !== '万元';
    const unit = path.unit ?? (isOther ? null : stated);
    this.keep(
      { ...path, unit, stage: given?.stage ?? path.stage },
      found.field,
      subject,
      row,
      column,
      row.index,
      at,
      isRowLeaf ? undefined : grid.rowsOf(column),
    );
  }

  /** A heading that nothing is made of, once, with its first place. */
  private miss(heading: string, place: RawPlace): void {
    if (heading !== '' && !this.unmatched.has(heading)) this.unmatched.set(heading, { place, heading });
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
