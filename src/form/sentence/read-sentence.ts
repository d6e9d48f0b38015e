import { atFifteenDigits } from '../../standards/digits';
import { decimalsOf } from '../figure/decimals';
import { absentFigure, readFigure } from '../figure/read-figure';
import type { SentencePattern } from '../layout/sentence';
import { blanksOfPattern } from '../layout/sentence';
import type { FigureSpec } from '../layout/spec';
import type { Figure } from '../model';
import { readLevel } from '../text/roman';
import type { Place } from '../workbook';
import type { Filled } from './take-apart';
import { takeApart } from './take-apart';

/** The figures in the blanks of one sentence, by name. Blanks that were not found are `absent`. */
export function readSentence(text: string, pattern: SentencePattern, place: Place): Map<string, Figure> {
  const found = new Map(takeApart(text, pattern).map((filled) => [filled.blank.spec.code, filled]));
  return new Map(
    blanksOfPattern(pattern).map(({ spec }) => {
      const filled = found.get(spec.code);
      return [spec.code, filled ? readBlank(filled, spec, place) : absentFigure(spec, place)];
    }),
  );
}

function readBlank({ written, unit, span }: Filled, spec: FigureSpec, place: Place): Figure {
  if (spec.level && written !== null) return { ...readLevelBlank(written, spec, place), span };
  const cell = written === null ? undefined : { column: place.column, value: written };
  const read = readFigure(cell, spec, place);
  // A number in a sentence is text by nature; that is nothing to put right.
  const figure = { ...read, repairs: read.repairs.filter((repair) => repair !== 'text'), span };
  const scale = figure.value === null ? 1 : scaleBetween(unit, spec);
  if (figure.value === null || scale === 1) return figure;
  const value = atFifteenDigits(scale > 1 ? figure.value * scale : figure.value / Math.round(1 / scale));
  return { ...figure, value, raw: value, decimals: decimalsOf(value), repairs: [...figure.repairs, 'unit'] };
}

function readLevelBlank(written: string, spec: FigureSpec, place: Place): Figure {
  const level = readLevel(written);
  const absent = absentFigure(spec, place);
  if (level !== null) return { ...absent, written, state: 'number', value: level, raw: level };
  const { state } = readFigure({ column: place.column, value: written }, spec, place);
  return { ...absent, written, state: state === 'number' ? 'text' : state };
}

/** The unit behind the blank may be 元 where the form prints 万元, or the other way round. */
function scaleBetween(unit: string, spec: FigureSpec): number {
  if (!spec.money || unit === '') return 1;
  const tenThousand = unit.startsWith('万');
  if (tenThousand === (spec.tenThousand ?? false)) return 1;
  return tenThousand ? 10_000 : 1 / 10_000;
}
