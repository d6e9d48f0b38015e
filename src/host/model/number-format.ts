import { withThousands } from '../../messages/thousands';
import { type Moment, momentOf } from './dates';
import { type Content, shown } from './values';

/** What a cell shows: its content through its number format. Widths of columns (`####`) are left out of account. */
export function display(content: Content, code: string): string {
  if (content === undefined) return '';
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  const sections = splitSections(code);
  if (typeof content !== 'number') {
    const textSection = sections[3];
    return textSection === undefined ? String(shown(content)) : fillText(textSection, String(shown(content)));
  }
  const section = chooseSection(sections, content);
  return section.code.trim() === '' && sections.length > 1
    ? ''
    : showNumber(section.dropSign ? Math.abs(content) : content, section.code);
}

function chooseSection(sections: readonly string[], value: number): { code: string; dropSign: boolean } {
  const [positive = 'General', negative, zero] = sections;
  if (value < 0 && negative !== undefined) return { code: negative, dropSign: true };
  if (value === 0 && zero !== undefined) return { code: zero, dropSign: false };
  return { code: positive, dropSign: false };
}

const splitSections = (code: string): string[] =>
  (code.match(/(?:"[^"]*"|\\.|[^;])+|;(?=;|$)/g) ?? ['General']).map((s) => (s === ';' ? '' : s));

const fillText = (section: string, text: string): string =>
  tokens(section)
    .map((token) => (token === '@' ? text : literal(token)))
    .join('');

const tokens = (section: string): string[] =>
  section
    .replace(/\[(?!h+\]|m+\]|s+\])[^[\]]*\]/gi, '')
    .match(
      /"[^"]*"|\\.|_.|\*.|\[(?:h+|m+|s+)\]|General|y+|m+|d+|h+|s+|AM\/PM|上午\/下午|[0#?][0#?,]*|E[+-]|./gi,
    ) ?? [];

function literal(token: string): string {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith('\\')) return token.slice(1);
  if (token.startsWith('_')) return ' ';
  return token.startsWith('*') ? '' : token;
}

function showNumber(value: number, section: string): string {
  const parts = tokens(section);
  if (parts.some((part) => /^general$/i.test(part)))
    return parts.map((part) => (/^general$/i.test(part) ? general(value) : literal(part))).join('');
  if (parts.includes('@')) return fillText(section, general(value));
  const isDate = parts.some((part) => /^([ymdhs]+|\[[hms]+\])$/i.test(part));
  return isDate ? showMoment(value, parts) : showDigits(value, parts);
}

/** `General`: as many digits as fit eleven characters. */
export function general(value: number): string {
  const size = Math.abs(value);
  if (value !== 0 && (size >= 1e11 || size < 1e-9)) {
    const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
    const power = Number(exponent);
    return `${Number(mantissa)}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  const whole = Math.trunc(size).toString().length;
  return String(Number(value.toFixed(Math.max(0, Math.min(9, 10 - whole)))));
}

function showDigits(value: number, parts: readonly string[]): string {
  const percent = parts.filter((part) => part === '%').length;
  const isDigits = (part: string): boolean => /^[0#?][0#?,]*$/.test(part);
  const point = parts.indexOf('.');
  const fraction = point < 0 ? '' : (parts.slice(point + 1).find(isDigits) ?? '').replaceAll(',', '');
  const integer = parts.slice(0, point < 0 ? parts.length : point).filter(isDigits);
  const pattern = integer.join('');
  const thousands = /,[0#?]/.test(pattern);
  let scale = 0;
  while (pattern.endsWith(',', pattern.length - scale)) scale++;
  const digits = roundedDigits(Math.abs(value) * 100 ** percent * 1000 ** -scale, fraction, pattern);
  const negative = value < 0 && /[1-9]/.test(digits.whole + digits.decimals);
  const whole = thousands ? withThousands(digits.whole) : digits.whole;
  let placed = false;
  const text = parts.map((part, index) => {
    if (part === '.') return digits.decimals === '' && !/0/.test(fraction) ? '' : `.${digits.decimals}`;
    if (!isDigits(part)) return literal(part);
    if ((point >= 0 && index > point) || placed) return '';
    placed = true;
    return whole;
  });
  return (negative ? '-' : '') + text.join('');
}

function roundedDigits(size: number, fraction: string, pattern: string): { whole: string; decimals: string } {
  const exact = Number(size.toPrecision(15));
  const rounded = Number(`${Math.round(Number(`${exact}e${fraction.length}`))}e-${fraction.length}`);
  const fixed = (Number.isFinite(rounded) ? rounded : exact).toFixed(fraction.length);
  const [whole = '0', decimals = ''] = fixed.split('.');
  const least = (pattern.match(/0/g) ?? []).length;
  const kept = fraction.lastIndexOf('0') + 1;
  let end = decimals.length;
  while (end > kept && decimals[end - 1] === '0') end -= 1;
  return {
    whole: least === 0 && whole === '0' ? '' : whole.padStart(least, '0'),
    decimals: decimals.slice(0, end),
  };
}

function showMoment(value: number, parts: readonly string[]): string {
  if (value < 0) return '########';
  const moment = momentOf(value);
  const half = parts.some((part) => /^(am\/pm|上午\/下午)$/i.test(part));
  return parts
    .map((part, index) => {
      const lower = part.toLowerCase();
      if (lower === 'am/pm') return moment.hour < 12 ? 'AM' : 'PM';
      if (lower === '上午/下午') return moment.hour < 12 ? '上午' : '下午';
      if (/^m+$/.test(lower) && lower.length < 3 && isMinute(parts, index)) return pad(moment.minute, part);
      return momentPart(lower, moment, value, half) ?? literal(part);
    })
    .join('');
}

const pad = (value: number, part: string): string => String(value).padStart(Math.min(part.length, 2), '0');

/** `m` is minutes right after hours or right before seconds. */
function isMinute(parts: readonly string[], index: number): boolean {
  const isPart = (part: string): boolean => /^(\[?[ymdhs]+\]?)$/i.test(part);
  const before = parts.slice(0, index).filter(isPart).at(-1);
  const after = parts.slice(index + 1).find(isPart);
  return /^\[?h/i.test(before ?? '') || /^\[?s/i.test(after ?? '');
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function momentPart(part: string, moment: Moment, serial: number, half: boolean): string | undefined {
  const long = part.length;
  if (/^y+$/.test(part)) return long > 2 ? String(moment.year) : String(moment.year % 100).padStart(2, '0');
  if (/^m+$/.test(part))
    return long < 3
      ? pad(moment.month, part)
      : (MONTHS[moment.month - 1] ?? '').slice(0, long === 3 ? 3 : undefined);
  if (/^d+$/.test(part))
    return long < 3
      ? pad(moment.day, part)
      : (DAYS[moment.weekday] ?? '').slice(0, long === 3 ? 3 : undefined);
  if (/^h+$/.test(part)) return pad(half ? ((moment.hour + 11) % 12) + 1 : moment.hour, part);
  if (/^s+$/.test(part)) return pad(moment.second, part);
  if (/^\[h+\]$/.test(part)) return String(Math.floor(serial * 24 + 1e-9));
  if (/^\[m+\]$/.test(part)) return String(Math.floor(serial * 1440 + 1e-6));
  return undefined;
}
