import type { WpsBorders, WpsFont, WpsInterior, WpsLine } from '../../../src/wps/model';
import { type Format, type FormatPatch, MAX_COLUMNS, MAX_ROWS, type Sheet } from '@junheng/host';
import type { Answers } from './answers';
import type { WpsHost } from './host';
import { colourOf, numberOf } from './rules';

const NONE = -4142;

/** What looks at, and changes, the formats of the cells of a range. */
export interface Painter {
  same<T>(of: (format: Format) => T): unknown;
  paint(patch: FormatPatch): void;
}

export function interiorOf(painter: Painter, answers: Answers): WpsInterior {
  return {
    get Color() {
      return painter.same(({ fillColor }) => numberOf(fillColor ?? '#FFFFFF', answers));
    },
    set Color(number: unknown) {
      painter.paint({ fillColor: colourOf(number, answers), fillPattern: 'Solid' });
    },
    get ColorIndex() {
      return painter.same(({ fillColor }) => (fillColor === null ? NONE : 15));
    },
    set ColorIndex(index: unknown) {
      if (index === NONE) painter.paint({ fillColor: null, fillPattern: 'None' });
      else painter.paint({ fillColor: '#FF0000', fillPattern: 'Solid' });
    },
    get Pattern() {
      return painter.same(({ fillPattern }) => (fillPattern === 'None' ? NONE : 1));
    },
    set Pattern(pattern: unknown) {
      if (pattern === NONE) painter.paint({ fillColor: null, fillPattern: 'None' });
      else painter.paint({ fillPattern: 'Solid' });
    },
    PatternColor: null,
  };
}

export function fontOf(painter: Painter, answers: Answers): WpsFont {
  return {
    get Bold() {
      return painter.same(({ bold }) => bold);
    },
    set Bold(bold: unknown) {
      painter.paint({ bold: bold === true });
    },
    get Color() {
      return painter.same(({ fontColor }) => numberOf(fontColor, answers));
    },
    set Color(number: unknown) {
      painter.paint({ fontColor: colourOf(number, answers) });
    },
    get Size() {
      return painter.same(({ fontSize }) => fontSize);
    },
    set Size(size: unknown) {
      painter.paint({ fontSize: Number(size) });
    },
    get Underline() {
      return painter.same(({ underline }) => (underline === 'None' ? NONE : 2));
    },
    set Underline(underline: unknown) {
      painter.paint({ underline: underline === 2 ? 'Single' : 'None' });
    },
  };
}

export function bordersOf(painter: Painter): WpsBorders {
  const line = { style: 'Continuous', weight: 'Thin', color: '#000000' };
  const sides: Readonly<Record<number, FormatPatch>> = {
    7: { edgeLeft: line },
    8: { edgeTop: line },
    9: { edgeBottom: line },
    10: { edgeRight: line },
    11: { edgeLeft: line, edgeRight: line },
    12: { edgeTop: line, edgeBottom: line },
  };
  return {
    Item: (side) => ({
      get LineStyle(): unknown {
        return null;
      },
      set LineStyle(_: unknown) {
        painter.paint(sides[side] ?? {});
      },
    }),
  };
}

/** Rows or columns as a whole. */
export function lineOf(
  host: WpsHost,
  sheet: Sheet,
  kind: 'rows' | 'columns',
  from: number,
  to: number,
): WpsLine {
  const limit = kind === 'rows' ? MAX_ROWS : MAX_COLUMNS;
  return {
    get Hidden() {
      const lines = sheet.parts[kind];
      const hidden = [...lines].filter(([line, { hidden: off }]) => off && line >= from && line <= to);
      if (hidden.length === 0) return false;
      return hidden.length === to - from + 1 ? true : host.answers.mixed;
    },
    set Hidden(hidden: unknown) {
      const lines = new Map(sheet.parts[kind]);
      const known = to - from + 1 === limit ? [...lines.keys()] : span(from, to);
      for (const line of known) lines.set(line, { ...lines.get(line), hidden: hidden === true });
      sheet.change({ [kind]: lines });
    },
  };
}

export const ALIGNMENTS: Readonly<Record<string, string>> = {
  '-4108': 'Center',
  '-4131': 'Left',
  '-4152': 'Right',
  '-4160': 'Top',
  '-4107': 'Bottom',
};

export const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
