import { rowsBetween } from '../../form/find/grid';
import { textOf } from '../../form/text/cell-text';
import { key } from '../../form/text/key';
import type { Sheet } from '../../form/workbook';
import type { Answers, RawText } from '../model';
import { matchIdentity } from './fields';
import { headingPart } from './heading';
import { formSubject } from './form-subjects';
import type { FormSubject } from './form-subjects';
import { meaningOf } from './mapping';

/** One sheet of a school's workbook: whose it is, what it is about, and the figures read from it. */
export interface FormSheet {
  readonly sheet: Sheet;
  readonly subject: FormSubject;
  readonly name: RawText | null;
  readonly code: RawText | null;
}

/** The forms of each school; one without a name among those of one school is that school's. */
export function formsByOwner(file: string, sheets: readonly Sheet[], answers: Answers): FormSheet[][] {
  const forms = sheets.flatMap((sheet): FormSheet[] => {
    const subject = formSubject(sheet);
    return subject ? [{ sheet, subject, ...ownerOf(file, sheet, answers) }] : [];
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
  return [...groups.values()];
}

/** 学校（机构）名称 and 标识码 in the head of a form: label and value side by side, or in one cell. */
function ownerOf(
  file: string,
  sheet: Sheet,
  answers: Answers,
): { name: RawText | null; code: RawText | null } {
  const found: { name: RawText | null; code: RawText | null } = { name: null, code: null };
  for (const row of rowsBetween(sheet, 0, 12)) {
    row.cells.forEach(({ column, value }, index) => {
      if (typeof value !== 'string') return;
      const [label = '', own = ''] = value.split(/[:：]/);
      const given = meaningOf(label, answers);
      const field = given?.kind === 'identity' ? given.field : matchIdentity(headingPart(label).words)?.field;
      if ((field !== 'name' && field !== 'code') || found[field]) return;
      const next = row.cells[index + 1];
      const text = own.trim() !== '' ? own.trim() : textOf(next?.value);
      if (text === '' || matchIdentity(headingPart(text).words)) return;
      // 代码 is a heading of every form's table too.
      if (field === 'code' && !/^[\da-z-]+$/i.test(key(text))) return;
      const at = own.trim() !== '' ? column : (next?.column ?? column);
      found[field] = { text, place: { file, sheet: sheet.name, row: row.index, column: at } };
    });
  }
  return found;
}
