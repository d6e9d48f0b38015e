/** One edge of a cell. */
export interface Border {
  readonly style: string;
  readonly weight: string;
  /** `#RRGGBB` */
  readonly color: string;
}

/** How a cell looks; flat, so that one property can be compared or changed over many cells. Never changed in place. */
export interface Format {
  readonly numberFormat: string;
  /** `#RRGGBB`; null is "no fill", which is not white. */
  readonly fillColor: string | null;
  readonly fillPattern: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly readingOrder: string;
  readonly edgeTop: Border | null;
  readonly edgeBottom: Border | null;
  readonly edgeLeft: Border | null;
  readonly edgeRight: Border | null;
  readonly diagonalDown: Border | null;
  readonly diagonalUp: Border | null;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly style: string;
  /** The index of the file's own style this one was read from or grew out of. */
  readonly fileStyle: number | null;
}

export type FormatKey = keyof Format;
export type FormatPatch = Partial<Format>;

export const PLAIN: Format = Object.freeze({
  numberFormat: 'General',
  fillColor: null,
  fillPattern: 'None',
  fontName: '等线',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  subscript: false,
  superscript: false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Center',
  wrapText: false,
  shrinkToFit: false,
  indentLevel: 0,
  textOrientation: 0,
  readingOrder: 'Context',
  edgeTop: null,
  edgeBottom: null,
  edgeLeft: null,
  edgeRight: null,
  diagonalDown: null,
  diagonalUp: null,
  locked: true,
  formulaHidden: false,
  style: 'Normal',
  fileStyle: null,
});

/** Keeps equal formats one object, so that formats are compared by identity. */
export class FormatPool {
  private readonly byContent = new Map<string, Format>([[JSON.stringify(PLAIN), PLAIN]]);
  private readonly derived = new Map<Format, Map<string, Format>>();

  change(format: Format, patch: FormatPatch): Format {
    const key = JSON.stringify(patch);
    let ofFormat = this.derived.get(format);
    if (!ofFormat) this.derived.set(format, (ofFormat = new Map()));
    let result = ofFormat.get(key);
    if (!result) ofFormat.set(key, (result = this.intern({ ...format, ...patch })));
    return result;
  }

  private intern(format: Format): Format {
    const key = JSON.stringify(format);
    const known = this.byContent.get(key);
    if (known) return known;
    const frozen = Object.freeze(format);
    this.byContent.set(key, frozen);
    return frozen;
  }
}
