import { FOUNDERS } from '../../form/layout/schools';
import { BOOKLET } from '../../messages/booklet';
import type { Language, Parameters, Sentence } from '../../messages/sentence';
import { say, showNumber } from '../../messages/sentence';
import type { CheapestPass } from '../../remedy/cheapest';
import type { County, CountyRow } from '../../remedy/county';
import type { LedgerLine, LedgerValue } from '../../remedy/ledger/table';
import { amountText, resourceName } from '../../remedy/words';
import { RESOURCE_UNITS } from '../../remedy/holding';
import { STAGE_NAMES } from '../../messages/stage-names';
import { nth } from '../../standards/lists';
import type { Block, Cell, Paper, Row } from '../paper';
import { gridRow, gridTable, spannedRow } from './grid';
import { indicatorBlocks } from './indicator-table';
import { yearBlocks } from './year-table';
import type { YearFigures } from './year-table';
import { meanClassOf } from '../../remedy/county';
import { sum } from '../../measures/sums';

/** What one booklet is made from: the rows of one school, one or two, and what the ledger says of it. */
export interface BookletSource {
  readonly county: County;
  readonly rows: readonly CountyRow[];
  readonly cheapest: readonly CheapestPass[];
  /** The lines of the 问题台账 about this school, with what people typed. */
  readonly lines: readonly LedgerLine[];
  /** Figures of earlier years, where they are known. */
  readonly years: readonly YearFigures[];
  readonly year: number;
}

/** The booklet of one school: one or two pages of A4. */
export function booklet(source: BookletSource, language: Language): Paper {
  const tell = (sentence: Sentence, parameters: Parameters = {}): string =>
    say(sentence, language, parameters);
  const { county, rows } = source;
  const [first] = rows;
  const name = rows.length > 1 ? (first?.campus ?? '') : (first?.name ?? '');
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: name, aside: tell(BOOKLET.series) },
    ...rows.map((row) => verdict(row, county.stages[row.stage].needed, rows.length > 1, tell)),
    {
      kind: 'heading',
      level: 2,
      text: tell(BOOKLET.basics),
      aside: tell(BOOKLET.standards, { name: county.profile.name }),
    },
    gridTable(rows.flatMap((row) => basics(row, county, tell))),
    ...rows.flatMap((row) => indicatorBlocks(row, county, rows.length > 1, language)),
    { kind: 'heading', level: 2, text: tell(BOOKLET.rooms) },
    gridTable(rows.slice(0, 1).flatMap(() => rooms(rows, county, tell))),
    ...gaps(source, language),
    ...rows.flatMap((row) => yearBlocks(row, source.years, source.year, rows.length > 1, language)),
    { kind: 'heading', level: 2, text: tell(BOOKLET.promise) },
    gridTable([
      gridRow([
        [4, { value: tell(BOOKLET.signs.date), tone: 'quiet' }],
        [6, ''],
        [4, { value: tell(BOOKLET.signs.head), tone: 'quiet' }],
        [6, ''],
        [4, { value: tell(BOOKLET.signs.inspector), tone: 'quiet' }],
        [6, ''],
      ]),
    ]),
  ];
  return { title: name, blocks, header: tell(BOOKLET.series), footer: name };
}

type Tell = (sentence: Sentence, parameters?: Parameters) => string;

function verdict(row: CountyRow, needed: number, several: boolean, tell: Tell): Block {
  const { passes, met } = row.judgement;
  const word = passes === null ? BOOKLET.open : passes ? BOOKLET.passes : BOOKLET.fails;
  const stage = several ? `${tell(STAGE_NAMES[row.stage])} ` : '';
  return {
    kind: 'callout',
    tone: passes === null ? 'open' : passes ? 'good' : 'bad',
    title: `${stage}${tell(word)}`,
    text: tell(BOOKLET.rule, { met, needed }),
  };
}

function limitOf({ profile }: County, key: string): number | null {
  return profile.standards.find((standard) => standard.key === key)?.threshold ?? null;
}

function basics(row: CountyRow, county: County, tell: Tell): Row[] {
  const { stage, code, pupils, school, mixed } = row;
  const { fields } = BOOKLET;
  const classes = school.classes.value;
  const mean = meanClassOf(row);
  const classLimit = limitOf(county, `${stage}_class_size`);
  const sizeLimit = limitOf(county, mixed ? 'mixed_school_size' : `${stage}_school_size`);
  const founder = school.founder.value === null ? undefined : FOUNDERS[school.founder.value - 1];
  const widths = [4, 5, 5, 4];
  const line = (...pairs: readonly (readonly [Sentence, string])[]): Row =>
    gridRow(
      pairs.flatMap(([label, value], index): [number, Cell][] => [
        [3, { value: tell(label), tone: 'quiet' }],
        [nth(widths, index), value],
      ]),
    );
  const number = (value: number | null): string => (value === null ? '' : showNumber(value));
  const size =
    mean === null
      ? ''
      : classLimit === null
        ? number(mean)
        : tell(BOOKLET.limit, { value: mean, limit: classLimit });
  return [
    line(
      [fields.stage, tell(STAGE_NAMES[stage])],
      [fields.pupils, number(pupils)],
      [fields.classes, number(classes)],
      [fields.grades, number(school.grades.value)],
    ),
    line(
      [fields.founder, founder ? tell(founder) : number(school.founder.value)],
      [fields.classSize, size],
      [fields.size, sizeLimit === null ? '' : tell(BOOKLET.limitAlone, { limit: sizeLimit })],
      [fields.code, code ?? ''],
    ),
    line([fields.area, ''], [fields.built, ''], [fields.teachers, ''], [fields.principal, '']),
  ];
}

/** Music and art rooms of the whole school: one for every twelve classes, rounded up. */
function rooms(rows: readonly CountyRow[], county: County, tell: Tell): Row[] {
  const classes = sum(
    rows.flatMap(({ school }) => (school.classes.value === null ? [] : [Math.max(0, school.classes.value)])),
  );
  const line = (name: Sentence, area: number | null): Row =>
    gridRow([
      [5, { value: tell(name), tone: 'quiet' }],
      [10, classes === 0 ? '' : tell(BOOKLET.room, { count: Math.ceil(classes / 12), classes })],
      [3, { value: tell(BOOKLET.there), tone: 'quiet' }],
      [3, ''],
      [5, { value: area === null ? '' : tell(BOOKLET.each, { area }), tone: 'quiet' }],
      [4, ''],
    ]);
  return [
    line(BOOKLET.music, limitOf(county, 'music_room_area')),
    line(BOOKLET.art, limitOf(county, 'art_room_area')),
  ];
}

function gaps({ rows, lines, cheapest }: BookletSource, language: Language): Block[] {
  const tell: Tell = (sentence, parameters = {}) => say(sentence, language, parameters);
  const heads = Object.values(BOOKLET.gapHeads).map((head) => tell(head));
  const spans = [5, 7, 7, 5, 3, 3];
  const text = (value: LedgerValue | undefined): string => (value == null ? '' : showNumber(value));
  const advice = rows.flatMap((row) => adviceFor(row, cheapest, language));
  const heading: Block = {
    kind: 'heading',
    level: 2,
    text: tell(BOOKLET.gaps),
    ...(advice.length > 0 && { aside: advice.join('；') }),
  };
  if (lines.length === 0) return [heading, { kind: 'text', text: tell(BOOKLET.noGaps) }];
  return [
    heading,
    gridTable([
      spannedRow(spans, heads, 'band'),
      ...lines.map(({ values }) =>
        spannedRow(
          spans,
          ['indicator', 'problem', 'measure', 'offices', 'deadline', 'closed'].map(
            (name) => dateText(name, values[name]) ?? text(values[name]),
          ),
        ),
      ),
    ]),
  ];
}

/** Dates that a spreadsheet keeps as numbers of days. */
function dateText(name: string, value: LedgerValue | undefined): string | null {
  if ((name !== 'deadline' && name !== 'closed') || typeof value !== 'number') return null;
  return new Date(Math.round((value - 25_569) * 86_400_000)).toISOString().slice(0, 10);
}

function adviceFor(row: CountyRow, cheapest: readonly CheapestPass[], language: Language): string[] {
  const plan = cheapest.find(({ stage, school }) => stage === row.stage && school === row.name);
  if (!plan)
    return row.judgement.passes === true && Object.values(row.judgement.levels).includes('floor')
      ? [say(BOOKLET.adviceNothing, language)]
      : [];
  const items = plan.raise
    .map(
      ({ indicator, amount }) =>
        `${resourceName(indicator, language)} ${amountText(amount, RESOURCE_UNITS[indicator], language)}`,
    )
    .join(language === 'zh' ? '、' : ', ');
  const spared = plan.spared
    .map((slug) => resourceName(slug, language))
    .join(language === 'zh' ? '、' : ', ');
  return spared === ''
    ? [say(BOOKLET.adviceAll, language, { items })]
    : [say(BOOKLET.advice, language, { items, exempt: spared })];
}
