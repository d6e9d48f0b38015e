import { PARAMETERS } from '../../messages/excel';
import type { Language, Sentence } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import { thresholdOf } from '../../standards/lookup';
import type { Profile, Standard } from '../../standards/types';
import { numericStandard, offeredStandards, PARAMETERS_SHEET, asThreshold } from '../parameters';
import type { OwnThreshold } from '../parameters';
import type { NewCell, NewSheet, NewStyle } from '../new-sheet';

const HEADINGS = ['key', 'name', 'demand', 'threshold', 'own', 'unit', 'source'] as const;
/** Wide enough for the longest name; a source may run on beyond its column. */
const WIDTHS = [30, 58, 8, 12, 14, 12, 60];
const FIRST_ROW = 3;

/**
 * 标准参数: every standard that figures of the form are held to, with its threshold, and a column for the county's own, filled with what an earlier
 * sheet had there. Earlier entries that belong to none of these standards follow below.
 */
export function parametersSheet(
  profile: Profile,
  language: Language,
  earlier: readonly OwnThreshold[] = [],
): NewSheet {
  const text = (sentence: Sentence): string => say(sentence, language);
  const heading: NewStyle = { bold: true, border: true, fill: 'DDEBF7', wrap: true, center: true };
  const cells: NewCell[] = [
    { row: 0, column: 0, value: PARAMETERS_SHEET, style: { bold: true, fontSize: 14 } },
    { row: 1, column: 0, value: say(PARAMETERS.help, language, { profile: profile.name }) },
    ...HEADINGS.map((name, column) => ({
      row: FIRST_ROW - 1,
      column,
      value: text(PARAMETERS.columns[name]),
      style: heading,
    })),
  ];
  const { standards, own, left } = sorted(profile, earlier);
  const ownColumn = HEADINGS.indexOf('own');
  const lines = standards.map((standard) => [
    standard.key,
    text(standard.name),
    standard.operator,
    thresholdOf(standard),
    valueFor(standard, own.get(standard)),
    text(standard.unit),
    text(standard.source),
  ]);
  const leftLines = left.map((entry) => [entry.key, text(PARAMETERS.left), '', '', asWritten(entry), '', '']);
  [...lines, ...leftLines].forEach((values, index) => {
    values.forEach((value, column) => {
      const editable = column === ownColumn;
      cells.push({
        row: FIRST_ROW + index,
        column,
        ...(value !== undefined && { value }),
        style: {
          border: true,
          ...(editable && { fill: 'FFF9E5', locked: false }),
        },
      });
    });
  });
  return {
    name: PARAMETERS_SHEET,
    columnWidths: WIDTHS,
    cells,
    freeze: { rows: FIRST_ROW, columns: 2 },
    validations: [
      {
        areas: [
          { top: FIRST_ROW, left: ownColumn, bottom: FIRST_ROW + standards.length - 1, right: ownColumn },
        ],
        constraint: { kind: 'decimal', min: 0 },
        prompt: { title: text(PARAMETERS.columns.own), text: text(PARAMETERS.prompt) },
        error: text(PARAMETERS.wrong),
      },
    ],
  };
}

/** The standards that have a threshold, the earlier entry of each, and the entries that are left over. */
function sorted(
  profile: Profile,
  earlier: readonly OwnThreshold[],
): { standards: Standard[]; own: Map<Standard, OwnThreshold>; left: OwnThreshold[] } {
  const own = new Map<Standard, OwnThreshold>();
  const left: OwnThreshold[] = [];
  for (const entry of earlier) {
    const standard = numericStandard(profile, entry.key);
    if (standard?.judgedBy === 'form' && !own.has(standard)) own.set(standard, entry);
    else left.push(entry);
  }
  return { standards: offeredStandards(profile), own, left };
}

function valueFor(standard: Standard, entry: OwnThreshold | undefined): number | string | undefined {
  return entry && asThreshold(standard, entry);
}

const asWritten = ({ value, percent }: OwnThreshold): number | string => (percent ? `${value}%` : value);
