import { matchRows } from '../../checks/record/matched';
import type { School } from '../../form/model';
import { address } from '../../form/workbook';
import { STAGE_NAMES } from '../../messages/stage-names';
import { TRACE } from '../../messages/trace';
import { say } from '../../messages/sentence';
import type { Language } from '../../messages/sentence';
import { fillingOf } from '../../records/filling';
import type { CountySchool, RawPlace } from '../../records/model';
import { rowsOf } from '../../records/owned-rows';
import type { OwnedRow } from '../../records/owned-rows';
import { putUnder } from '../../standards/lists';
import { indicatorStandards } from '../../standards/lookup';
import { STAGES } from '../../standards/types';
import type { Block, Column, Folded, Row, Run, Table } from '../paper';
import { countyCells } from './county-cells';
import type { Said, TracedCell, TracedForm } from './model';
import { fileNames, placesText } from './raw-places';
import { schoolCells } from './school-cells';

/** As many cells of schools as a page still opens with at once: some 350 schools. */
export const MOST_CELLS = 6000;
/** As many raw cells as one figure names. */
const RAW_CELLS = 24;

/**
 * 数据来源与算式: every cell of the form that follows from raw data with its value, its calculation and its raw cells; a fold a
 * school, so that three hundred of them stay light. Of a larger county it says how many are left out and where they stand.
 */
export function traceBlocks(traced: TracedForm, language: Language): readonly Block[] {
  const { county, form, profile } = traced;
  const words = new Words(language, fileNames(filesOf(county.schools)));
  const filling = fillingOf(county, profile);
  const ofSchool = new Map<CountySchool, { owned: OwnedRow; cells: TracedCell[] }[]>();
  for (const stage of STAGES) {
    const written = new Map<OwnedRow['row'], School>(
      matchRows(form.schools?.[stage] ?? [], county, stage).matched.map(({ owned, school }) => [
        owned.row,
        school,
      ]),
    );
    const standards = indicatorStandards(profile, stage);
    rowsOf(county, stage).forEach((owned, index) => {
      const own = filling.schools[stage][index];
      if (!own) return;
      const cells = schoolCells(owned, own, written.get(owned.row) ?? null, standards);
      putUnder(ofSchool, owned.school, { owned, cells });
    });
  }
  if (ofSchool.size === 0) return [];
  const whole = countyCells(form, filling, county);
  const schools = [...ofSchool].map(([school, rows]) => ({
    school,
    rows,
    count: filledIn(rows.flatMap(({ cells }) => cells)),
  }));
  let room = MOST_CELLS;
  const shown = schools.filter(({ rows }) => (room -= rows.flatMap(({ cells }) => cells).length) >= 0);
  const rest = schools.slice(shown.length);
  const add = (list: typeof schools): number => list.reduce((all, { count }) => all + count, 0);
  return [
    { kind: 'heading', level: 2, text: words.tell({ sentence: TRACE.title }), anchor: 'trace' },
    {
      kind: 'text',
      text: words.tell({ sentence: TRACE.intro, parameters: { cells: add(schools) + whole.length } }),
    },
    ...(whole.length > 0
      ? [fold(words.tell({ sentence: TRACE.county }), null, [{ band: null, cells: whole }], words)]
      : []),
    ...shown.map(({ school, rows }) =>
      fold(
        school.name,
        school.type,
        rows.map(({ owned, cells }) => ({
          band: rows.length > 1 ? say(STAGE_NAMES[owned.row.stage], language) : null,
          cells,
        })),
        words,
      ),
    ),
    ...(rest.length > 0
      ? [
          {
            kind: 'text',
            tone: 'open',
            text: words.tell({
              sentence: TRACE.rest,
              parameters: { shown: shown.length, schools: rest.length, cells: add(rest) },
            }),
          } as const,
        ]
      : []),
  ];
}

const filledIn = (cells: readonly TracedCell[]): number => cells.filter(({ value }) => value !== null).length;

function* filesOf(schools: readonly CountySchool[]): Generator<string> {
  for (const { sites } of schools) {
    for (const { records } of sites) for (const { place } of records) yield place.file;
  }
}

/** How a cell's sentences and places are put into words. */
class Words {
  constructor(
    readonly language: Language,
    private readonly nameOf: (file: string) => string,
  ) {}

  tell({ sentence, parameters = {} }: Said): string {
    return say(sentence, this.language, parameters);
  }

  raw(from: readonly RawPlace[] | Said): string {
    return 'sentence' in from ? this.tell(from) : placesText(from, RAW_CELLS, this.nameOf);
  }
}

interface Group {
  /** What heads its rows where a fold has several. */
  readonly band: string | null;
  readonly cells: readonly TracedCell[];
}

function fold(title: string, type: string | null, groups: readonly Group[], words: Words): Folded {
  const cells = groups.flatMap((group) => group.cells);
  const counted = (sentence: Said['sentence'], count: number): string[] =>
    count > 0 ? [words.tell({ sentence, parameters: { count } })] : [];
  const between = words.tell({ sentence: TRACE.separator });
  const plain = [...(type === null || type === '' ? [] : [type]), ...counted(TRACE.cells, filledIn(cells))];
  const marked = [
    ...counted(TRACE.empty, cells.length - filledIn(cells)),
    ...counted(TRACE.boundaries, cells.filter(({ isBoundary }) => isBoundary === true).length),
    ...counted(TRACE.differ, cells.filter(({ differs }) => differs === true).length),
  ];
  const aside: Run[] = [
    { text: plain.join(between) },
    ...marked.map((text): Run => ({ text: `${between}${text}`, tone: 'open' })),
  ];
  return { kind: 'folded', title, aside, blocks: [cellTable(groups, words)] };
}

function cellTable(groups: readonly Group[], words: Words): Table {
  const column = (sentence: Said['sentence'], width: number, more: Partial<Column> = {}): Column => ({
    title: words.tell({ sentence }),
    width,
    wrap: true,
    ...more,
  });
  return {
    kind: 'table',
    columns: [
      column(TRACE.columnCell, 16),
      column(TRACE.columnWhat, 22),
      column(TRACE.columnValue, 11, { align: 'right' }),
      column(TRACE.columnHow, 44),
      column(TRACE.columnRaw, 40),
      column(TRACE.columnNote, 28),
    ],
    rows: groups.flatMap(({ band, cells }): Row[] => [
      ...(band === null ? [] : [{ kind: 'band', cells: [{ value: band, span: 6 }] } as const]),
      ...cells.map((cell) => cellRow(cell, words)),
    ]),
  };
}

function cellRow(
  { places, what, value, decimals, how, from, notes, isBoundary, differs }: TracedCell,
  words: Words,
): Row {
  const where = places.map((place, index) =>
    index > 0 && place.sheet === places[0]?.sheet ? address(place) : `${place.sheet}!${address(place)}`,
  );
  const tone = isBoundary === true || differs === true || value === null ? 'open' : 'quiet';
  return {
    cells: [
      where.length > 0 ? where.join(' ') : { value: words.tell({ sentence: TRACE.absent }), tone: 'quiet' },
      words.tell(what),
      typeof value === 'number' && decimals !== undefined ? { value, format: { decimals } } : value,
      how === null || typeof how === 'string' ? how : words.tell(how),
      words.raw(from),
      { value: notes.map((note) => words.tell(note)).join('；'), tone },
    ],
  };
}
