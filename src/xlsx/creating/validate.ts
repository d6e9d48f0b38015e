import type { NewSheet, NewValidation } from '../../form/new-sheet';
import type { Sentence } from '../../messages/sentence';
import { COMPLAINTS, XlsxError } from '../errors';
import { LIMITS } from '../limits';

const REASONS = {
  name: { zh: '名称无效或重复', en: 'its name is not allowed or used twice' },
  cells: { zh: '同一单元格出现两次', en: 'a cell is given twice' },
  merges: { zh: '合并区域相互重叠', en: 'merged areas overlap' },
  list: {
    zh: '下拉选项含逗号、为空或合计超过 255 个字符',
    en: 'the choices of a list hold a comma, are none, or exceed 255 characters',
  },
  bounds: { zh: '数值范围没有给出界限', en: 'a range of numbers has no bound' },
  message: {
    zh: '提示标题超过 32 个字符或提示文字超过 255 个字符',
    en: 'a message is longer than 255 characters, or its title than 32',
  },
} as const satisfies Record<string, Sentence>;

/** @throws XlsxError `cannot-write` for what Excel would refuse or repair */
export function validateSheets(sheets: readonly NewSheet[]): void {
  const names = new Set<string>();
  for (const sheet of sheets) {
    const refuse = (reason: keyof typeof REASONS): never => {
      throw new XlsxError('cannot-write', COMPLAINTS.badTemplate, {
        sheet: sheet.name,
        reason: REASONS[reason],
      });
    };
    const name = sheet.name.toLowerCase();
    if (!/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/.test(name) || names.has(name)) refuse('name');
    names.add(name);
    const places = new Set(sheet.cells.map(({ row, column }) => row * LIMITS.columns + column));
    if (places.size !== sheet.cells.length) refuse('cells');
    if (mergesOverlap(sheet)) refuse('merges');
    for (const validation of sheet.validations ?? []) {
      const reason = validationFault(validation);
      if (reason) refuse(reason);
    }
  }
}

function mergesOverlap({ merges = [] }: NewSheet): boolean {
  return merges.some((a, index) =>
    merges
      .slice(index + 1)
      .some((b) => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right),
  );
}

function validationFault({ constraint, prompt, error = '' }: NewValidation): keyof typeof REASONS | null {
  if (constraint.kind === 'list') {
    const { list } = constraint;
    const total = list.join(',').length;
    if (list.length === 0 || total > 255 || list.some((choice) => choice.includes(','))) return 'list';
  } else if (constraint.min === undefined && constraint.max === undefined) return 'bounds';
  const { title = '', text = '' } = prompt ?? {};
  return error.length > 255 || text.length > 255 || title.length > 32 ? 'message' : null;
}
