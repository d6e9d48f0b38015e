import {
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { Border, Format, FormatPatch } from '@junheng/host';

/** One facet of a cell's look: how the grid writes it, and how what the grid holds is read back. */
interface Facet {
  readonly write: (format: Format) => Partial<IStyleData>;
  readonly read: (style: IStyleData) => FormatPatch;
}

const LINES: readonly (readonly [BorderStyleTypes, style: string, weight: string])[] = [
  [BorderStyleTypes.THIN, 'Continuous', 'Thin'],
  [BorderStyleTypes.HAIR, 'Continuous', 'Hairline'],
  [BorderStyleTypes.MEDIUM, 'Continuous', 'Medium'],
  [BorderStyleTypes.THICK, 'Continuous', 'Thick'],
  [BorderStyleTypes.DOTTED, 'Dot', 'Thin'],
  [BorderStyleTypes.DASHED, 'Dash', 'Thin'],
  [BorderStyleTypes.MEDIUM_DASHED, 'Dash', 'Medium'],
  [BorderStyleTypes.DASH_DOT, 'DashDot', 'Thin'],
  [BorderStyleTypes.MEDIUM_DASH_DOT, 'DashDot', 'Medium'],
  [BorderStyleTypes.DASH_DOT_DOT, 'DashDotDot', 'Thin'],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, 'DashDotDot', 'Medium'],
  [BorderStyleTypes.SLANT_DASH_DOT, 'SlantDashDot', 'Medium'],
  [BorderStyleTypes.DOUBLE, 'Double', 'Thick'],
];

function writeBorder(border: Border | null): IBorderStyleData | null {
  if (!border || border.style === 'None') return null;
  const same = LINES.filter(([, style]) => style === border.style);
  const line = same.find(([, , weight]) => weight === border.weight) ?? same[0];
  return { s: line?.[0] ?? BorderStyleTypes.THIN, cl: { rgb: border.color } };
}

function readBorder(border: Nullable<IBorderStyleData>): Border | null {
  if (!border || border.s === BorderStyleTypes.NONE) return null;
  const [, style = 'Continuous', weight = 'Thin'] = LINES.find(([type]) => type === border.s) ?? [];
  return { style, weight, color: readColor(border.cl.rgb) ?? '#000000' };
}

/** `#RRGGBB` in capitals of the colours a grid writes; null for what is none. */
function readColor(text: Nullable<string>): string | null {
  if (!text) return null;
  const hex = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text)?.[1];
  if (hex)
    return `#${hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex}`.toUpperCase();
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(text)?.slice(1, 4);
  return parts
    ? `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase()
    : null;
}

/** Values that have two names, one in Excel's API and one in the grid; the first pair is the default. */
function pair<V extends string, G extends number>(pairs: readonly (readonly [V, G])[], fallback: V) {
  return {
    write: (value: string): G | null => pairs.find(([name]) => name === value)?.[1] ?? null,
    read: (value: unknown): V => pairs.find(([, code]) => code === value)?.[0] ?? fallback,
  };
}

const horizontal = pair(
  [
    ['Left', HorizontalAlign.LEFT],
    ['Center', HorizontalAlign.CENTER],
    ['CenterAcrossSelection', HorizontalAlign.CENTER],
    ['Right', HorizontalAlign.RIGHT],
    ['Justify', HorizontalAlign.JUSTIFIED],
    ['Distributed', HorizontalAlign.DISTRIBUTED],
  ],
  'General',
);
const vertical = pair(
  [
    ['Top', VerticalAlign.TOP],
    ['Center', VerticalAlign.MIDDLE],
    ['Bottom', VerticalAlign.BOTTOM],
  ],
  'Center',
);

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
const isOn = (value: { s?: BooleanNumber } | undefined | null): boolean => value?.s === BooleanNumber.TRUE;

const FACETS: readonly Facet[] = [
  { write: ({ fontName }) => ({ ff: fontName }), read: ({ ff }) => (ff ? { fontName: ff } : {}) },
  { write: ({ fontSize }) => ({ fs: fontSize }), read: ({ fs }) => (fs ? { fontSize: fs } : {}) },
  { write: ({ bold }) => ({ bl: flag(bold) }), read: ({ bl }) => ({ bold: bl === BooleanNumber.TRUE }) },
  {
    write: ({ italic }) => ({ it: flag(italic) }),
    read: ({ it }) => ({ italic: it === BooleanNumber.TRUE }),
  },
  {
    write: ({ underline }) => ({ ul: { s: flag(underline !== 'None') } }),
    read: ({ ul }) => ({ underline: isOn(ul) ? 'Single' : 'None' }),
  },
  {
    write: ({ strikethrough }) => ({ st: { s: flag(strikethrough) } }),
    read: ({ st }) => ({ strikethrough: isOn(st) }),
  },
  {
    write: ({ fontColor }) => ({ cl: { rgb: fontColor } }),
    read: ({ cl }) => ({ fontColor: readColor(cl?.rgb) ?? '#000000' }),
  },
  {
    write: ({ fillColor }) => ({ bg: fillColor === null ? null : { rgb: fillColor } }),
    read: ({ bg }) => {
      const fillColor = readColor(bg?.rgb);
      return { fillColor, fillPattern: fillColor === null ? 'None' : 'Solid' };
    },
  },
  {
    write: ({ edgeTop, edgeBottom, edgeLeft, edgeRight, diagonalDown, diagonalUp }) => ({
      bd: {
        t: writeBorder(edgeTop),
        b: writeBorder(edgeBottom),
        l: writeBorder(edgeLeft),
        r: writeBorder(edgeRight),
        tl_br: writeBorder(diagonalDown),
        bl_tr: writeBorder(diagonalUp),
      },
    }),
    read: ({ bd }) => ({
      edgeTop: readBorder(bd?.t),
      edgeBottom: readBorder(bd?.b),
      edgeLeft: readBorder(bd?.l),
      edgeRight: readBorder(bd?.r),
      diagonalDown: readBorder(bd?.tl_br),
      diagonalUp: readBorder(bd?.bl_tr),
    }),
  },
  {
    write: ({ numberFormat }) => ({ n: numberFormat === 'General' ? null : { pattern: numberFormat } }),
    read: ({ n }) => ({ numberFormat: n?.pattern ? n.pattern : 'General' }),
  },
  {
    write: ({ horizontalAlignment }) => ({ ht: horizontal.write(horizontalAlignment) }),
    read: ({ ht }) => ({ horizontalAlignment: horizontal.read(ht) }),
  },
  {
    write: ({ verticalAlignment }) => ({ vt: vertical.write(verticalAlignment) ?? VerticalAlign.MIDDLE }),
    read: ({ vt }) => ({ verticalAlignment: vertical.read(vt) }),
  },
  {
    write: ({ wrapText }) => ({ tb: wrapText ? WrapStrategy.WRAP : null }),
    read: ({ tb }) => ({ wrapText: tb === WrapStrategy.WRAP }),
  },
  {
    write: ({ subscript, superscript }) => ({
      va: subscript ? BaselineOffset.SUBSCRIPT : superscript ? BaselineOffset.SUPERSCRIPT : null,
    }),
    read: ({ va }) => ({
      subscript: va === BaselineOffset.SUBSCRIPT,
      superscript: va === BaselineOffset.SUPERSCRIPT,
    }),
  },
  {
    write: ({ textOrientation }) => ({
      tr: textOrientation === 0 ? null : textOrientation === 180 ? { a: 0, v: 1 } : { a: -textOrientation },
    }),
    read: ({ tr }) => ({ textOrientation: tr ? (tr.v === 1 ? 180 : tr.a === 0 ? 0 : -tr.a) : 0 }),
  },
];

const written = new WeakMap<Format, IStyleData>();

/** The grid's style of a format. Every property is there, `null` where there is nothing, so that it replaces any other style. */
export function styleOf(format: Format): IStyleData {
  let style = written.get(format);
  if (!style) {
    style = Object.assign({}, ...FACETS.map(({ write }) => write(format))) as IStyleData;
    written.set(format, style);
  }
  return style;
}

/**
 * What must change in `format` to look like the grid's `style`: only facets that look different count, so that what the
 * grid cannot show (patterns, two kinds of underline) is not lost.
 */
export function lookChange(format: Format, style: IStyleData): FormatPatch | null {
  const own = styleOf(format);
  let patch: FormatPatch | null = null;
  for (const { read } of FACETS) {
    const theirs = read(style);
    if (JSON.stringify(read(own)) !== JSON.stringify(theirs)) patch = Object.assign(patch ?? {}, theirs);
  }
  return patch;
}
