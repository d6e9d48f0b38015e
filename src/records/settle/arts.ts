import { CHOICES, QUESTIONS } from '../../messages/records';
import type { Desk } from '../desk';
import { compare, isZero, plus, ZERO } from '../exact';
import type { FigureKey, RawFigure, RawPlace, SchoolRecord } from '../model';
import { SCHOOL_STAGES } from '../model';
import type { SheetReading } from '../layouts/reading';
import { inDoubt } from './columns';
import { stageKey } from '../figure-key';

/** 艺术, 音乐 and 美术 of one stage of one record, where 艺术 and at least one of the others stand. */
interface Trio {
  readonly record: SchoolRecord;
  readonly artsKey: FigureKey;
  readonly arts: RawFigure;
  readonly parts: readonly RawFigure[];
  readonly partKeys: readonly FigureKey[];
}

/**
 * 艺术 may already contain 音乐 and 美术. Where they stand beneath it (艺术›计), it does: it alone is counted, and that is said.
 * Side by side the three are added; where 艺术 is 音乐 + 美术 in every school that has any, it is asked.
 */
export function settleArts(readings: readonly SheetReading[], desk: Desk): void {
  const trios = readings.flatMap(({ records }) => records.flatMap(triosOf));
  const beneath = trios.filter(isBeneath);
  const beside = trios.filter((trio) => !isBeneath(trio));
  if (beneath.length > 0) {
    const answer = desk.ask({
      ...question('arts:beneath', beneath),
      message: QUESTIONS.artsBeneath,
      parameters: { count: new Set(beneath.map(({ record }) => record)).size },
      assumed: 'contains',
    });
    if (answer !== 'separate') beneath.forEach(countOnce);
  }
  const comparable = beside.filter(({ arts, parts }) => arts.value && parts.every(({ value }) => value));
  const telling = comparable.filter((trio) => !isZero(trio.arts.value ?? ZERO) || !isZero(partsOf(trio)));
  const isSum =
    telling.length > 0 && telling.every((trio) => compare(trio.arts.value ?? ZERO, partsOf(trio)) === 0);
  if (!isSum) return;
  const answer = desk.ask({
    ...question('arts:beside', beside),
    message: QUESTIONS.artsBeside,
    parameters: {},
  });
  if (answer === 'contains') beside.forEach(countOnce);
  else if (answer === undefined) {
    for (const { record, artsKey, arts } of beside) record.figures.set(artsKey, inDoubt(arts));
  }
}

const question = (id: string, trios: readonly Trio[]) => ({
  id,
  kind: 'arts' as const,
  places: headingsOf(trios),
  choices: [
    { value: 'contains', label: CHOICES.contains },
    { value: 'separate', label: CHOICES.separate },
  ],
  school: null,
});

function triosOf(record: SchoolRecord): Trio[] {
  return SCHOOL_STAGES.flatMap((stage) => {
    const artsKey: FigureKey = stageKey(stage, 'arts');
    const arts = record.figures.get(artsKey);
    if (!arts || arts.state === 'none' || arts.state === 'blank') return [];
    const partKeys = ([stageKey(stage, 'music'), stageKey(stage, 'fineArts')] as const).filter((at) =>
      record.figures.has(at),
    );
    const parts = partKeys.flatMap((at) => record.figures.get(at) ?? []);
    return parts.length > 0 ? [{ record, artsKey, arts, parts, partKeys }] : [];
  });
}

const isBeneath = ({ arts, parts }: Trio): boolean =>
  arts.heading.total || parts.some(({ heading }) => heading.around.some((words) => /^艺术/.test(words)));

const partsOf = ({ parts }: Trio) => parts.reduce((total, { value }) => plus(total, value ?? ZERO), ZERO);

/** The parts leave the record: nobody is counted twice. */
function countOnce({ record, partKeys }: Trio): void {
  for (const at of partKeys) record.figures.delete(at);
}

function headingsOf(trios: readonly Trio[]): RawPlace[] {
  const places = new Map<string, RawPlace>();
  for (const { arts, parts } of trios) {
    for (const place of [...arts.heading.places, ...parts.flatMap(({ heading }) => heading.places)]) {
      places.set(`${place.file}\u0000${place.sheet}\u0000${place.row}\u0000${place.column}`, place);
    }
  }
  return [...places.values()];
}
