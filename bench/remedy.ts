import { checkForm } from '../src/checks/check';
import { countyOf } from '../src/remedy/county';
import { ledgersOf } from '../src/remedy/ledger/ledgers';
import { leversOf } from '../src/remedy/levers';
import { outcomeOf } from '../src/remedy/outcome';
import { remedyOf } from '../src/remedy/remedy';
import { NATIONAL } from '../src/standards/national';
import { deflateAtOnce } from '../src/cli/deflate';
import { inflateAtOnce } from '../src/cli/inflate';
import { addSheets } from '../src/xlsx/add-sheets';
import { createWorkbook } from '../src/xlsx/create';
import { patchWorkbook } from '../src/xlsx/patch';
import { readWorkbook } from '../src/xlsx/read';
import { below, type Line, median, processorTime } from './support/line';
import { schoolForm } from '../test/support/school-form';

const SCHOOLS = 3000;
const ROUNDS = 5;

/**
 * Levers, what-if and ledgers of a county of 3,000 schools, which lack as much as schools do: one or two things each, on average.
 * What is measured is the processor's time, the collection of garbage on other threads included.
 */
export async function run(): Promise<Line[]> {
  const typical = [4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3];
  const form = schoolForm(
    Array.from({ length: SCHOOLS }, (_, index) => ({
      stage: index < SCHOOLS * 0.6 ? ('primary' as const) : ('junior' as const),
      name: `第${index}学校`,
      pupils: 100 + ((index * 7919) % 2000),
      values: typical.map(
        (figure, place) =>
          Math.round(figure * (0.2 + 3 * (((index * 31 + place * 17) % 97) / 97) ** 0.75) * 100) / 100,
      ),
    })),
  );
  const county = countyOf(form, NATIONAL);
  const result = checkForm(form, NATIONAL);
  const remedy = remedyOf(county);
  const source = { result, county, remedy, today: '2026-11-27' };
  const packing = { deflate: deflateAtOnce };
  const make = (): Uint8Array =>
    createWorkbook(ledgersOf({ ...source, workbook: { sheets: [] } }).sheets, packing);
  const made = make();
  const refresh = (): Uint8Array => {
    const { changes, sheets } = ledgersOf({ ...source, workbook: readWorkbook(made, inflateAtOnce) });
    return addSheets(
      changes.length === 0 ? made : patchWorkbook(made, changes, deflateAtOnce),
      sheets,
      packing,
    );
  };
  const lines = remedy.shortfalls.length;
  return [
    measured(`levers of ${SCHOOLS} schools, 14 columns`, 200, () => leversOf(county)),
    measured(`what-if over ${SCHOOLS} schools`, 50, () => outcomeOf(county)),
    measured(`ledgers made and written, ${lines} lines, seven sheets`, 2000, make),
    measured(`ledgers read, refreshed and written, ${lines} lines`, 2000, refresh),
  ];
}

function measured(name: string, limit: number, work: () => unknown): Line {
  const times = Array.from({ length: ROUNDS }, () => processorTime(work));
  return below(name, median(times), limit);
}
