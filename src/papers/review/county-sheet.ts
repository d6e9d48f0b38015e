import { DESK } from '../../messages/desk';
import { FOLDER } from '../../messages/folder';
import { VERDICTS } from '../../messages/report';
import { STAGE_NAMES } from '../../messages/stage-names';
import type { Language } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import { STAGES } from '../../standards/types';
import type { Stage } from '../../standards/types';
import { decimalsBeside, largestOf, limitText } from '../../checks/schools/coefficients';
import { VERDICT_TONES } from '../county/verdict';
import type { CountyRow, FolderTotals } from '../folder';
import { shareBelow } from '../folder';
import type { Cell, Column, Row, Table } from '../paper';

/** The table of counties in the summary's workbook, without its rows: people sort, filter and count by every column. */
export function countyColumns(totals: FolderTotals, language: Language): Table {
  const right = (title: string, width: number, format?: Column['format']): Column => ({
    title,
    width,
    align: 'right',
    ...(format && { format }),
  });
  return {
    kind: 'table',
    sortable: true,
    frozen: 1,
    columns: [
      { title: say(FOLDER.county, language), width: 18, wrap: true },
      { title: say(FOLDER.verdict, language), width: 9 },
      right(say(FOLDER.errors, language), 8),
      right(say(FOLDER.schools, language), 7),
      right(say(FOLDER.below, language), 10),
      right(say(DESK.share, language), 7, { decimals: 0, percent: true }),
      right(say(FOLDER.belowFloor, language), 10),
      right(say(FOLDER.atFloor, language), 10),
      ...STAGES.flatMap((stage) => {
        const words = { stage: STAGE_NAMES[stage], limit: limitText(totals.limit(stage)) };
        return [
          right(say(DESK.largest, language, words), 12),
          right(say(DESK.overCount, language, words), 9),
        ];
      }),
      { title: say(DESK.file, language), width: 30, wrap: true },
    ],
    rows: [],
  };
}

/** A county under these columns. */
export function countyCells(row: CountyRow, language: Language): Row {
  const { schools, schoolsBelow, errors, belowFloor, atFloor } = row.counts;
  const tone = VERDICT_TONES[row.verdict];
  return {
    cells: [
      row.name,
      { value: say(VERDICTS[row.verdict], language), tone: tone === 'open' ? 'quiet' : tone },
      errors > 0 ? { value: errors, strong: true } : errors,
      schools,
      schoolsBelow,
      shareBelow(row),
      belowFloor,
      atFloor,
      ...STAGES.flatMap((stage) => coefficientCells(row.coefficients[stage], language)),
      row.file,
    ],
  };
}

/** The largest coefficient of a stage, with as many decimals as show on which side of the limit it lies, and how many are over it. */
function coefficientCells({ all, limit }: CountyRow['coefficients'][Stage], language: Language): Cell[] {
  const largest = largestOf(all);
  if (!largest) return [{ value: say(FOLDER.none, language), tone: 'quiet' }, null];
  const over = all.filter((one) => one.over).length;
  const marked = over > 0 ? ({ tone: 'bad', strong: true } as const) : {};
  const decimals = decimalsBeside(largest.value, limit);
  return [
    { value: largest.value, format: { decimals }, ...marked },
    { value: over, ...marked },
  ];
}
