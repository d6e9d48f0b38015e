import { CHOICES, FIELD_NAMES, QUESTIONS } from '../../messages/records';
import { address } from '../../form/workbook';
import type { Desk } from '../desk';
import { compare, over, toNumber } from '../exact';
import { factorOf } from '../layouts/figure';
import { fieldOf, isShared } from '../layouts/fields';
import { baseName } from '../layouts/sources';
import type { FigureKey, RawFigure, SchoolRecord, SharedField, Site } from '../model';
import { deriveOversize } from './class-sizes';
import { inDoubt } from './columns';
import type { RecordGroup } from './group';
import { stageOf } from '../figure-key';

/** The figures of a school from all its records; a shared figure that its records give differently is asked. */
export function siteOf({ name, plainCode, records }: RecordGroup, desk: Desk): Site {
  const [only, more] = records;
  if (only && !more) {
    deriveOversize(records, only.figures);
    return { name, records, figures: only.figures };
  }
  const figures = new Map<FigureKey, RawFigure>();
  const keys = new Set(records.flatMap((record) => [...record.figures.keys()]));
  for (const at of keys) {
    const field = fieldOf(at);
    const candidates = byPriority(records, at);
    const [best] = candidates;
    if (!best) continue;
    figures.set(at, isShared(field) ? settleShared(field, candidates, { name, plainCode }, desk) : best);
  }
  deriveOversize(records, figures);
  return { name, records, figures };
}

/** Numbers before blanks; the record of the figure's own stage before one of all stages, before one of another stage; statistics before rosters. */
function byPriority(records: readonly SchoolRecord[], at: FigureKey): RawFigure[] {
  const stage = stageOf(at);
  const rank = (record: SchoolRecord, figure: RawFigure): number =>
    (figure.state === 'blank' || figure.state === 'none' ? 10 : 0) +
    (record.roster ? 5 : 0) +
    (record.stage === stage ? 0 : record.stage === null ? 1 : 2);
  return records
    .flatMap((record) => {
      const figure = record.figures.get(at);
      return figure ? [{ figure, rank: rank(record, figure) }] : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ figure }) => figure);
}

function settleShared(
  field: SharedField,
  figures: readonly RawFigure[],
  { name, plainCode }: Pick<RecordGroup, 'name' | 'plainCode'>,
  desk: Desk,
): RawFigure {
  const [best] = figures as [RawFigure];
  const known = figures.filter(({ value }) => value !== null);
  // A figure whose unit is still asked is another only if it is so in either unit.
  const differing = figures.filter(
    (figure) => figure.plain !== null && known.some((other) => !mayBeSame(figure, other)),
  );
  if (differing.length === 0) return known[0] ?? best;
  const sides = distinct(figures.filter(({ plain }) => plain !== null));
  const sameUnit = new Set(sides.map(({ unit }) => unit)).size === 1;
  const shown = (figure: RawFigure): number => {
    const { plain, value } = figure;
    const first = sides[0];
    if (sameUnit || !value || !first) return plain ? toNumber(plain) : 0;
    return toNumber(over(value, factorOf(first.unit)));
  };
  const where = ({ place }: RawFigure): string => `${baseName(place.file)} ${place.sheet}!${address(place)}`;
  const answer = desk.ask({
    id: `shared:${plainCode || name}:${field}`,
    kind: 'shared',
    places: [
      ...sides.map(({ place }) => place),
      ...figures.filter((one) => !sides.includes(one)).map(({ place }) => place),
    ],
    message: QUESTIONS.shared,
    parameters: {
      name,
      field: FIELD_NAMES[field],
      figures: sides.map((figure) => `${shown(figure)}（${where(figure)}）`).join('、'),
    },
    choices: sides.map((figure) => ({
      value: shown(figure),
      label: CHOICES.figureIn,
      parameters: { value: shown(figure), where: where(figure) },
    })),
    school: name,
  });
  const chosen = sides.find((figure) => shown(figure) === answer);
  return chosen ?? inDoubt(best);
}

function mayBeSame(one: RawFigure, other: RawFigure): boolean {
  if (one.value && other.value) return compare(one.value, other.value) === 0;
  if (!one.plain || !other.value) return true;
  const { plain, value } = { plain: one.plain, value: other.value };
  return (['元', '万元'] as const).some(
    (unit) => compare({ n: plain.n * factorOf(unit).n, d: plain.d }, value) === 0,
  );
}

function distinct(figures: readonly RawFigure[]): RawFigure[] {
  const kept: RawFigure[] = [];
  for (const figure of figures) {
    const isNew = !kept.some((other) =>
      figure.value && other.value
        ? compare(figure.value, other.value) === 0
        : figure.plain && other.plain && compare(figure.plain, other.plain) === 0,
    );
    if (isNew) kept.push(figure);
  }
  return kept;
}
