import { CHOICES, QUESTIONS } from '../../messages/records';
import type { Desk } from '../desk';
import type { SheetReading } from '../layouts/reading';
import { baseName } from '../layouts/sources';
import type { RawPlace, SchoolRecord } from '../model';

/**
 * Sources that say another year than the latest: whether they are last year's by mistake is asked, once a file, and until then
 * their schools are not filled. Gives the records that are so held back; those of a file that is not to be used are emptied.
 */
export function settleYears(readings: readonly SheetReading[], desk: Desk): ReadonlySet<SchoolRecord> {
  const dated = readings.flatMap((reading) => {
    const found = yearOf(reading);
    return found ? [{ reading, ...found }] : [];
  });
  const latest = Math.max(...dated.map(({ year }) => year));
  const open = new Set<SchoolRecord>();
  const asked = new Map<string, string | number | undefined>();
  for (const { reading, year, place } of dated) {
    if (year >= latest) continue;
    if (!asked.has(reading.file)) {
      const answer = desk.ask({
        id: `year:${baseName(reading.file)}`,
        kind: 'year',
        places: [place],
        message: QUESTIONS.year,
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
    const year = schoolYear(text);
    if (year !== null) return { year, place };
  }
  const year = schoolYear(sheet) ?? schoolYear(baseName(file));
  const [first] = records;
  return year === null || !first ? null : { year, place: first.place };
}

const SPAN = /(20\d\d)[-—–~～至/](?:20)?\d\d(?:学年|年)/;
const MONTH = /(20\d\d)[年./-](\d{1,2})(?!\d)/;
const PLAIN = /(20\d\d)(?:学年|年|年度)/;

function schoolYear(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const span = SPAN.exec(plain);
  if (span) return Number(span[1]);
  const month = MONTH.exec(plain);
  if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12)
    return Number(month[1]) - (Number(month[2]) < 8 ? 1 : 0);
  const year = PLAIN.exec(plain);
  return year ? Number(year[1]) : null;
}
