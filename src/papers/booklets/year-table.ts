import { BOOKLET } from '../../messages/booklet';
import type { Seven } from '../../standards/seven';
import type { Language } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import type { CountyRow } from '../../remedy/county';
import { INDICATORS } from '../../standards/indicators';
import { STAGE_NAMES } from '../../messages/stage-names';
import type { Stage } from '../../standards/types';
import type { Block, Cell } from '../paper';
import { gridTable, spannedRow } from './grid';

/** The figures of a school in an earlier year. */
export interface YearFigures {
  readonly year: number;
  readonly stage: Stage;
  readonly values: Seven<number | null>;
  readonly met: number | null;
}

/** So many years stand beside each other, this one last; what is not known is left to be written. */
const YEARS = 3;

export function yearBlocks(
  row: CountyRow,
  years: readonly YearFigures[],
  year: number,
  several: boolean,
  language: Language,
): Block[] {
  const heads: Cell[] = [
    say(BOOKLET.year, language),
    ...INDICATORS.map(({ slug }): Cell => ({ value: say(BOOKLET.short[slug], language), align: 'center' })),
    { value: say(BOOKLET.metCount, language), align: 'center' },
  ];
  const spans = [3, 3, 3, 3, 3, 3, 3, 3, 6];
  const line = (cells: readonly Cell[], kind?: 'band') => spannedRow(spans, cells, kind);
  const { met } = row.judgement;
  const figures = (own: number): Cell[] => {
    const known = years.find((one) => one.year === own && one.stage === row.stage);
    const values = own === year ? row.values : known?.values;
    const count = own === year ? met : (known?.met ?? null);
    return [String(own), ...INDICATORS.map(({ slug }) => values?.[slug] ?? null), count].map(
      (value): Cell => ({ value, align: 'center' }),
    );
  };
  const shown = Array.from({ length: YEARS }, (_, index) => year - YEARS + 1 + index);
  const text = say(BOOKLET.years, language);
  return [
    {
      kind: 'heading',
      level: 2,
      text: several ? `${text}（${say(STAGE_NAMES[row.stage], language)}）` : text,
    },
    gridTable([line(heads, 'band'), ...shown.map((own) => line(figures(own)))]),
  ];
}
