import { MARK_COLOURS, MARKS } from '../../checks/findings/colours';
import { addressStrings } from '../../spreadsheet/addresses';
import { formulaOfMark, isMark } from '../../spreadsheet/mark-rule';
import type { MarkedCell } from '../../spreadsheet/types';
import { LONGEST_ADDRESS, type Pace } from '../guarded';
import { type WpsCondition, type WpsSheet, XL } from '../model';
import type { Colours } from './colours';

/** Whether the sheet has marks of ours. */
export function hasMarks(sheet: WpsSheet): boolean {
  return ourRules(sheet).length > 0;
}

/** Takes every mark of ours off an unprotected sheet; true where there were some. */
export function eraseMarks(sheet: WpsSheet): boolean {
  const ours = ourRules(sheet);
  // From the last: the numbers of those before stay.
  for (const rule of ours.reverse()) rule.Delete();
  return ours.length > 0;
}

/** Marks the cells of one sheet: a rule for each kind of mark, several where the cells' addresses are longer than one call takes. */
export async function paintMarks(
  sheet: WpsSheet,
  cells: readonly MarkedCell[],
  colours: Colours,
  pace: Pace,
): Promise<void> {
  for (const mark of MARKS) {
    const these = cells.filter((cell) => cell.mark === mark);
    for (const text of addressStrings(these, LONGEST_ADDRESS)) {
      await pace.step();
      const rule = sheet.Range(text).FormatConditions.Add(XL.expression, undefined, formulaOfMark(mark));
      colours.fill(rule.Interior, MARK_COLOURS[mark].fill);
      try {
        rule.SetFirstPriority();
      } catch {
        // Then a rule of the workbook's own that fills the same cell is seen instead; the list in the pane still names it.
      }
    }
  }
}

function ourRules(sheet: WpsSheet): WpsCondition[] {
  const rules = sheet.Cells.FormatConditions;
  return Array.from({ length: rules.Count }, (_, i) => rules.Item(i + 1)).filter(isOurs);
}

/** Rules of other types have no formula, and may throw where they are asked for one. */
function isOurs(rule: WpsCondition): boolean {
  try {
    return rule.Type === XL.expression && isMark(String(rule.Formula1));
  } catch {
    return false;
  }
}
