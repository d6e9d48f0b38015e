import { MAX_COLUMNS, MAX_ROWS } from '../../form/references/sheet-size';
import type { Area } from '../../form/workbook';
import { areaAddress } from '../../form/workbook';
import { areaOf } from '../area-of';
import { isNoteFormula, NOTE_TITLE } from '../../spreadsheet/mark-rule';
import { putUnder } from '../../standards/lists';

/** An area with a validation: ours, another's, or another's under which our prompt has remained. */
export interface FoundNote {
  readonly kind: 'ours' | 'other' | 'prompt';
  readonly area: Area;
  /** What ours says, where it says the same all over. */
  readonly text: string | null;
}

export interface SheetNotes {
  readonly id: string;
  /** Protected: not looked into, since nothing could be changed there. */
  readonly locked: boolean;
  readonly found: readonly FoundNote[];
}

/** Rows and columns from A1 within which notes were written. */
export interface Reach {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Searching a whole sheet for validations takes Excel minutes (OfficeDev/office-js issue 4245), and formatting alone can
 * stretch its used range so far. So the cells with values are searched, those that ever had a note, and as far beyond as
 * cells are likely to have moved.
 */
const MARGIN = { rows: 500, columns: 30 };
const SHEET = { rows: MAX_ROWS, columns: MAX_COLUMNS };
const AREAS_PER_REQUEST = 1000;
/** A mixed area is cut into so many pieces along its longer side. */
const PIECES = 16;

/** Every validation of the unprotected sheets, sorted into ours and others'. Four syncs, more where they are mixed. */
export async function findNotes(context: Excel.RequestContext, reach: () => Reach): Promise<SheetNotes[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/protection/protected');
  await context.sync();
  const sheets = worksheets.items.map(({ id, protection }) => {
    const locked = protection.protected;
    const used = worksheets.getItem(id).getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    return { id, locked, used };
  });
  await context.sync();
  const least = reach();
  const asked = sheets.flatMap(({ id, locked, used }) => {
    if (locked) return [];
    const rows = Math.max(least.rows, used.isNullObject ? 0 : used.rowIndex + used.rowCount);
    const columns = Math.max(least.columns, used.isNullObject ? 0 : used.columnIndex + used.columnCount);
    const searched = worksheets
      .getItem(id)
      .getRangeByIndexes(
        0,
        0,
        Math.min(SHEET.rows, rows + MARGIN.rows),
        Math.min(SHEET.columns, columns + MARGIN.columns),
      );
    const special = searched.getSpecialCellsOrNullObject('DataValidations');
    special.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    return [{ id, special }];
  });
  if (asked.length > 0) await context.sync();
  const found = new Map<string, FoundNote[]>();
  let open = asked.flatMap(({ id, special }) =>
    special.isNullObject ? [] : special.areas.items.map((range) => ({ id, area: areaOf(range) })),
  );
  while (open.length > 0) {
    const mixed: typeof open = [];
    for (let i = 0; i < open.length; i += AREAS_PER_REQUEST) {
      const part = open.slice(i, i + AREAS_PER_REQUEST).map(({ id, area }) => {
        const { dataValidation } = worksheets.getItem(id).getRange(areaAddress(area));
        dataValidation.load('type,rule,prompt');
        return { id, area, dataValidation };
      });
      await context.sync();
      for (const { id, area, dataValidation } of part) {
        const kind = kindOf(dataValidation);
        const cut = kind === 'mixed' ? pieces(area) : [];
        mixed.push(...cut.map((piece) => ({ id, area: piece })));
        if (kind !== 'none' && cut.length === 0) {
          const text = dataValidation.prompt?.message ?? null;
          const one = { kind: kind === 'mixed' ? 'other' : kind, area, text } as const;
          putUnder(found, id, one);
        }
      }
    }
    open = mixed;
  }
  return sheets.map(({ id, locked }) => ({ id, locked, found: found.get(id) ?? [] }));
}

/** Excel says that rules or prompts differ by a type of its own or by leaving the property empty. */
function kindOf({ type, rule, prompt }: Excel.DataValidation): FoundNote['kind'] | 'none' | 'mixed' {
  if (type === 'None') return 'none';
  if (type === 'Inconsistent' || type === 'MixedCriteria' || !rule || !prompt) return 'mixed';
  if (rule.custom && isNoteFormula(String(rule.custom.formula))) return 'ours';
  return prompt.title === NOTE_TITLE ? 'prompt' : 'other';
}

/** A single cell is not cut; what cannot be told of it is not ours to touch. */
function pieces(area: Area): Area[] {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  const byRows = rows >= columns;
  const length = byRows ? rows : columns;
  if (length === 1) return [];
  const step = Math.ceil(length / PIECES);
  return Array.from({ length: Math.ceil(length / step) }, (_, i) =>
    byRows
      ? { ...area, top: area.top + i * step, bottom: Math.min(area.bottom, area.top + (i + 1) * step - 1) }
      : { ...area, left: area.left + i * step, right: Math.min(area.right, area.left + (i + 1) * step - 1) },
  );
}
