import { atFifteenDigits } from '../../standards/digits';
import { decimalsOf } from '../../standards/digits';
import { absentFigure, readFigure } from '../figure/read-figure';
import type { SentencePattern } from '../layout/sentence';
import { blanksOfPattern } from '../layout/sentence';
import type { FigureSpec } from '../layout/spec';
import type { Figure } from '../model';
import { readLevel } from '../text/roman';
import type { Place } from '../workbook';
import type { Filled } from './filled';
import { isMoreThanWords } from './filled';
import { takeApart } from './take-apart';

/** The figures in the blanks of one sentence, by name. Blanks that were not found are `absent`. */
export function readSentence(
  text: string,
  pattern: SentencePattern,
  place: Place,
): ReadonlyMap<string, Figure> {
  const last = lately.get(pattern);
  if (last?.text === text && isSamePlace(last.place, place)) return last.figures;
  const figures = figuresIn(text, pattern, place);
  lately.set(pattern, { text, place, figures });
  return figures;
}

/** What each pattern found last: a sentence is looked at when its table is looked for and again when it is read. */
const lately = new WeakMap<
  SentencePattern,
  { readonly text: string; readonly place: Place; readonly figures: ReadonlyMap<string, Figure> }
>();

function isSamePlace(one: Place, other: Place): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

function figuresIn(text: string, pattern: SentencePattern, place: Place): ReadonlyMap<string, Figure> {
  const all = takeApart(text, pattern);
  const ownWords = all.every(
    (filled) => filled.unit === '' && (filled.written === null || !isAnswer(filled)),
  );
  const found = new Map(all.map((filled) => [filled.blank.spec.code, filled]));
  const figures = new Map<string, Figure>();
  for (const { spec } of blanksOfPattern(pattern)) {
    const filled = found.get(spec.code);
    if (filled && isAnswer(filled) && (spec.optional || !ownWords))
      figures.set(spec.code, readBlank(filled, spec, place));
    else if (!spec.unprinted) figures.set(spec.code, absentFigure(spec, place));
  }
  return figures;
}

/** Words that say that there is none, or that it was not counted. */
const NONE = /^[([]?(?:当年|本年度?|今年)?(?:未|无|没|不|免|零)/;

const WHOLE = /^百分之?百$/;

const NO_NUMBER = /^(?:无|没有|未有|不存在)$/;

/**
 * Words between two blanks (`和` in 小学和初中) answer neither: a figure is a number, is followed by its unit, or says that there is none. A
 * sentence in the county's own words leaves out all its figures, and no blank of it is empty.
 */
function isAnswer({ written, unit, value }: Filled): boolean {
  if (unit !== '' || written === null || value !== undefined) return true;
  return isMoreThanWords(written) || NONE.test(written);
}

function readBlank({ written, unit, span, value: said }: Filled, spec: FigureSpec, place: Place): Figure {
  const worded = said ?? (spec.kind === 'percent' && WHOLE.test(written ?? '') ? 100 : undefined);
  if (worded !== undefined)
    return { ...absentFigure(spec, place), written, state: 'number', value: worded, raw: worded, span };
  if (spec.optional && written !== null && NONE.test(written)) {
    return { ...absentFigure(spec, place), written, state: 'dash', span };
  }
  // 无 is a count: there is none.
  if (spec.kind === 'integer' && !spec.money && written !== null && NO_NUMBER.test(written)) {
    return { ...absentFigure(spec, place), written, state: 'number', value: 0, raw: 0, span };
  }
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
