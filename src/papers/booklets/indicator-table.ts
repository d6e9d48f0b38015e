import { SLACK } from '../../measures/rounding';
import { BOOKLET } from '../../messages/booklet';
import type { Language, Sentence } from '../../messages/sentence';
import { say, showNumber } from '../../messages/sentence';
import type { County, CountyRow } from '../../remedy/county';
import { RESOURCE_UNITS } from '../../remedy/holding';
import { shortfallOf } from '../../remedy/shortfalls';
import { amountText, resourceName } from '../../remedy/words';
import { INDICATORS } from '../../standards/indicators';
import type { IndicatorSlug } from '../../standards/types';
import { STAGE_NAMES } from '../../messages/stage-names';
import type { Block, Cell, Row, Tone } from '../paper';
import { gridTable, spannedRow } from './grid';

const SPANS = [5, 3, 3, 2, 2, 6, 3, 3, 3];
const BOXES = 10;

/** The seven figures of a row beside their standards, with a bar of boxes that survives copying in black and white. */
export function indicatorBlocks(
  row: CountyRow,
  county: County,
  several: boolean,
  language: Language,
): Block[] {
  const tell = (sentence: Sentence): string => say(sentence, language);
  const heading = several
    ? say(BOOKLET.indicatorsOf, language, { stage: STAGE_NAMES[row.stage] })
    : tell(BOOKLET.indicators);
  const heads = Object.values(BOOKLET.heads).map(tell);
  const isRaw = Object.values(row.holdings).some((holding) => holding?.basis === 'raw');
  return [
    { kind: 'heading', level: 2, text: heading, aside: tell(BOOKLET.bars) },
    gridTable([
      spannedRow(
        SPANS,
        heads.map((head, index): Cell => ({
          value: head,
          align: index === 0 || index === 5 || index === 6 ? 'left' : 'right',
        })),
        'band',
      ),
      ...INDICATORS.map(({ slug }) => indicatorRow(row, county, slug, language)),
    ]),
    { kind: 'text', tone: 'quiet', text: tell(isRaw ? BOOKLET.totals.raw : BOOKLET.totals.whole) },
  ];
}

function indicatorRow(row: CountyRow, county: County, slug: IndicatorSlug, language: Language): Row {
  const { threshold, floor } = county.stages[row.stage].standards[slug];
  const level = row.judgement.levels[slug];
  const holding = row.holdings[slug];
  const value = row.values[slug];
  const gap = shortfallOf(row, slug, county.stages[row.stage].standards);
  const unit = RESOURCE_UNITS[slug];
  const amount = (missing: number): string => amountText(missing, unit, language);
  const right = (text: string, strong = false): Cell => ({ value: text, align: 'right', strong });
  const tone: Tone | undefined = level === 'floor' ? 'floor' : level === 'below' ? 'below' : undefined;
  const result: Cell =
    level === null ? '' : { value: say(BOOKLET.levels[level], language), ...(tone && { tone }) };
  const cells: Cell[] = [
    resourceName(slug, language),
    right(holding ? amountText(holding.total, unit, language) : ''),
    right(value === null ? '' : showNumber(value), true),
    right(threshold === null ? '' : `≥${showNumber(threshold)}`),
    right(floor === null ? '' : showNumber(floor)),
    value === null || threshold === null ? '' : boxes(value / threshold),
    result,
    right(gap ? amount(gap.toThreshold) : '', true),
    right(gap ? (gap.toFloor === 0 ? say(BOOKLET.reached, language) : amount(gap.toFloor)) : ''),
  ];
  return spannedRow(SPANS, cells);
}

/** `■■■■■■■□□□`: full boxes for whole tenths of the standard. What misses it never shows ten. */
export function boxes(part: number): string {
  const full = Math.max(0, Math.min(BOXES, Math.floor(part * BOXES + SLACK)));
  return '■'.repeat(full) + '□'.repeat(BOXES - full);
}
