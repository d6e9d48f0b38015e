/** What a number format code does to a number, as far as reading needs it. */
export interface Shown {
  /** Digits after the decimal point; null where the format leaves them as they are (General, scientific, fractions). */
  readonly decimals: number | null;
  readonly percent: boolean;
  readonly date: boolean;
}

const AS_IT_IS: Shown = { decimals: null, percent: false, date: false };
const known = new Map<string, Shown>();

/** Reads the first section of a number format code (ECMA-376, 18.8.31): `0.00`, `#,##0.0_);(#,##0.0)`, `0.0%`, `yyyy/m/d`. */
export function shownBy(format: string | undefined): Shown {
  if (format === undefined) return AS_IT_IS;
  let shown = known.get(format);
  if (!shown) known.set(format, (shown = parse(format)));
  return shown;
}

function parse(format: string): Shown {
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(format);
  const [section = ''] = format
    .replace(/"[^"]*"/g, '')
    .replace(/\\.|_.|\*./gs, '')
    .replace(/\[[^[\]]*\]/g, '')
    .split(';');
  if (/general|@|G\/通用格式/i.test(section)) return AS_IT_IS;
  if (elapsed || /[ymdhs年月日时分秒]/i.test(section)) return { ...AS_IT_IS, date: true };
  const percent = section.includes('%');
  const scaled =
    section.lastIndexOf(',') > Math.max(...['0', '#', '?'].map((digit) => section.lastIndexOf(digit)));
  if (/e[+-]|\/|‰/i.test(section) || scaled || !/[0#?]/.test(section)) return { ...AS_IT_IS, percent };
  const after = /\.([0#?]*)/.exec(section)?.[1] ?? '';
  return { decimals: after.length, percent, date: false };
}
