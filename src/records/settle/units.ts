import { QUESTIONS } from '../../messages/records';
import { putUnder } from '../../standards/lists';
import type { Desk } from '../desk';
import { toNumber } from '../exact';
import type { Fraction } from '../exact';
import { inUnit } from '../layouts/figure';
import { unitNeeded } from '../layouts/fields';
import type { SheetReading } from '../layouts/reading';
import type { FigureKey, RawFigure, RawHeading, RawUnit, SchoolRecord } from '../model';
import { SCHOOL_STAGES } from '../model';
import { stageKey } from '../figure-key';

/** A figure whose heading states no unit, and where it is kept. */
interface Unstated {
  readonly record: SchoolRecord;
  readonly at: FigureKey;
  readonly figure: RawFigure;
}

/** Below it 教学仪器设备值 per pupil is money in 万元, above it in 元: schools have from some 100 to some 10 000 元. */
const BETWEEN = 10;

/**
 * Settles the units that headings leave out. Areas are taken as ㎡ and said so; money is asked, once for all figures under
 * one heading. Where each school has a heading of its own, those of one order of magnitude are asked together.
 * Until an answer is there the figures have no value.
 */
export function settleUnits(readings: readonly SheetReading[], desk: Desk): void {
  const groups = new Map<string, Unstated[]>();
  for (const { records } of readings) {
    for (const record of records) {
      for (const [at, figure] of record.figures) {
        if (figure.state !== 'number' || figure.value !== null || figure.heading.unit !== undefined) continue;
        const id = groupOf(record, figure);
        putUnder(groups, id, { record, at, figure });
      }
    }
  }
  for (const [id, group] of groups) {
    const unit = ask(id, group, desk);
    if (unit === undefined) continue;
    for (const { record, at, figure } of group) record.figures.set(at, inUnit(figure, unit));
  }
}

function groupOf(record: SchoolRecord, figure: RawFigure): string {
  const { heading } = figure;
  if (unitNeeded(heading.field) === 'area') return `unit:area:${where(heading)}`;
  if (heading.scope === 'table') return `unit:money:${where(heading)}:${heading.text}`;
  const each = perPupil(record, figure);
  const size = each === null ? 'unknown' : each < BETWEEN ? 'small' : 'large';
  return `unit:money:${heading.text}:${size}`;
}

const where = ({ place, scope }: RawHeading): string =>
  scope === 'table' ? `${place.file.split(/[\\/]/).at(-1) ?? ''}:${place.sheet}` : 'schools';

function perPupil(record: SchoolRecord, { plain }: RawFigure): number | null {
  const pupils = SCHOOL_STAGES.map((stage) => record.figures.get(stageKey(stage, 'pupils'))?.value).filter(
    (value): value is Fraction => value != null,
  );
  const all = pupils.reduce((total, value) => total + toNumber(value), 0);
  return all > 0 && plain ? toNumber(plain) / all : null;
}

function ask(id: string, group: readonly Unstated[], desk: Desk): RawUnit | undefined {
  const headings = [...new Set(group.map(({ figure }) => figure.heading))];
  const places = distinct(headings.flatMap(({ places: cells }) => cells));
  const [heading] = headings;
  if (!heading) return undefined;
  const text = [...new Set(headings.map((one) => one.text))].join('、');
  if (id.startsWith('unit:area')) {
    const answer = desk.ask({
      id,
      kind: 'unit',
      places,
      message: QUESTIONS.unitArea,
      parameters: { heading: text },
      choices: [unitChoice('㎡'), unitChoice('亩')],
      assumed: '㎡',
      school: null,
    });
    return answer === '亩' ? '亩' : '㎡';
  }
  const each = group
    .map(({ record, figure }) => perPupil(record, figure))
    .filter((value): value is number => value !== null && value > 0);
  const answer = desk.ask({
    id,
    kind: 'unit',
    places,
    message: QUESTIONS.unitMoney,
    parameters: {
      heading: text,
      count: group.length,
      range: rangeOf(each),
    },
    choices: [unitChoice('万元'), unitChoice('元')],
    school: null,
  });
  return answer === '万元' || answer === '元' ? answer : undefined;
}

const unitChoice = (unit: RawUnit) => ({ value: unit, label: { zh: unit, en: unit } });
const short = (value: number): string =>
  Number.isFinite(value) ? String(Number(value.toPrecision(3))) : '—';

function distinct<T extends { file: string; sheet: string; row: number; column: number }>(
  places: readonly T[],
): T[] {
  const seen = new Set<string>();
  return places.filter(({ file, sheet, row, column }) => {
    const id = `${file}\u0000${sheet}\u0000${row}\u0000${column}`;
    return !seen.has(id) && seen.add(id);
  });
}

/** From the least to the greatest, once where they are the same. */
function rangeOf(values: readonly number[]): string {
  if (values.length === 0) return '—';
  const [low, high] = [short(Math.min(...values)), short(Math.max(...values))];
  return low === high ? String(low) : `${low}～${high}`;
}
