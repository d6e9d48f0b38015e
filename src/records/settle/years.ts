import { CHOICES, QUESTIONS } from '../../messages/records';
import type { Desk } from '../desk';
import type { SheetReading } from '../layouts/reading';
import { baseName } from '../layouts/sources';
import type { RawPlace, SchoolRecord } from '../model';
import { RAW_SHEET } from '../sheets/raw-sheet-name';

/**
 * Sources that say another year than the latest: whether they are last year's by mistake is asked, once a file, and until then
 * their schools are not filled; `schoolYear` is that of today, null where it does not matter. Gives the records that are so held back; those of a file that is not to be used are emptied.
 */
export function settleYears(
  readings: readonly SheetReading[],
  schoolYear: number | null,
  desk: Desk,
): ReadonlySet<SchoolRecord> {
  const dated = readings.flatMap((reading) => {
    const found = yearOf(reading);
    return found ? [{ reading, ...found }] : [];
  });
  const stated = Math.max(...dated.map(({ year }) => year));
  // Beside files without a year one that is older than last year's statistics is in doubt too.
  const isAlone =
    readings.every((reading) => reading.sheet === RAW_SHEET || yearOf(reading) !== null) ||
    schoolYear === null;
  const latest = isAlone ? stated : Math.max(stated, schoolYear - 1);
  const open = new Set<SchoolRecord>();
  const asked = new Map<string, string | number | undefined>();
  for (const { reading, year, place } of dated) {
    if (year >= latest) continue;
    if (!asked.has(reading.file)) {
      const answer = desk.ask({
        id: `year:${baseName(reading.file)}`,
        kind: 'year',
        places: [place],
        message: latest > stated ? QUESTIONS.yearAlone : QUESTIONS.year,
        parameters: { year: String(year), latest: String(latest) },
        choices: [
          { value: 'use', label: CHOICES.useFile },
          { value: 'drop', label: CHOICES.dropFile },
        ],
        school: null,
      });
      asked.set(reading.file, answer);
    }
    const answer = asked.get(reading.file);
    for (const record of reading.records) {
      if (answer === undefined) open.add(record);
      else if (answer === 'drop') record.figures.clear();
    }
  }
  return open;
}

/** The school year that a title, a sheet name or the file name states: 2024-2025学年 and 2025年3月 are that of 2024. */
function yearOf({ title, sheet, file, records }: SheetReading): { year: number; place: RawPlace } | null {
  for (const { text, place } of title) {
    const year = yearIn(text);
    if (year !== null) return { year, place };
  }
  const year = yearIn(sheet) ?? yearIn(baseName(file));
  const [first] = records;
  return year === null || !first ? null : { year, place: first.place };
}

const SPAN = /(20\d\d)[-—–~～至/](?:20)?\d\d(?:学年|年)/;
const MONTH = /(20\d\d)[年./-](\d{1,2})(?!\d)/;
const PLAIN = /(20\d\d)(?:学年|年|年度)/;

function yearIn(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const span = SPAN.exec(plain);
  if (span) return Number(span[1]);
  const month = MONTH.exec(plain);
  if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12)
    return Number(month[1]) - (Number(month[2]) < 8 ? 1 : 0);
  const year = PLAIN.exec(plain);
  return year ? Number(year[1]) : null;
}
