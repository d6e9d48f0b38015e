import type { FigureSpec } from '../layout/spec';
import type { Repair } from '../model';
import { compact } from '../text/compact';
import { atFifteenDigits } from '../../standards/digits';

/** What a text says as a figure. */
export type TextReading =
  | {
      readonly state: 'number';
      readonly value: number;
      readonly decimals: number;
      readonly repairs: Repair[];
    }
  | { readonly state: 'blank' | 'placeholder' | 'dash' | 'text' };

/** `…`, `......`, `＿＿`, `xxx`, `××`, `**`, `（ ）`: what a form shows where something is to be written. */
const PLACEHOLDER = /^(?:[….·⋯・_]{2,}|[…⋯_]|[xX×✕*＊]{2,}|□+|\(_*\)|\[_*\])$/;
const DASH = /^(?:[-—–―─﹣－]+|\/|\\)$/;
const NUMBER = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?(\D*)$/;

/** `1.`, `（1）`, `1、`, `No.1`, `①` (which is 1 in its plain shape): the number of a row. */
const ORDINAL = /^(?:第|No\.?|[([])?(\d+)(?:[.、)\]号]|\.0+)?$/i;

/** Ten thousand (万) written behind a number, and the unit after it. */
const UNIT =
  /^(万)?(人|名|位|个|所|班|间|处|点|份|年级|学校|个班|个年级|元|%|㎡|m2|m²|平方米|平米)?(?:\/(?:生|人|百生|百人|百名学生))?$/;

/** Whether a text is a unit of figures alone: `人`, `万元`, `(㎡)`; a stroke stands for having none. */
export function isUnit(original: string): boolean {
  const text = compact(original).text.replace(/^\((.*)\)$/, '$1');
  return text !== '' && (UNIT.test(text) || DASH.test(text));
}

/**
 * Reads a text as a figure: full-width digits, spaces, `1,234`, a unit or `%` behind it are overlooked and told as repairs.
 * A unit of another scale is converted (`1.2万元` in a column of 元 is 12000); a unit that the column cannot have makes it a text.
 */
export function readText(
  original: string,
  spec: Pick<FigureSpec, 'kind' | 'tenThousand' | 'money' | 'ordinal'>,
): TextReading {
  const { text: whole } = compact(original);
  const text = spec.ordinal ? whole.replace(ORDINAL, '$1') : whole;
  if (text === '') return { state: 'blank' };
  if (PLACEHOLDER.test(text)) return { state: 'placeholder' };
  if (DASH.test(text)) return { state: 'dash' };
  const [, sign = '', units, fraction = '', behind = ''] = NUMBER.exec(text) ?? [];
  if (units === undefined && fraction === '') return { state: 'text' };
  const factor = factorOf(behind, spec);
  if (factor === null) return { state: 'text' };
  const repairs: Repair[] = ['text'];
  if (/[\uff01-\uff5e]/.test(original)) repairs.push('fullWidth');
  if (/\s/.test(original)) repairs.push('space');
  if (units?.includes(',')) repairs.push('separator');
  if (behind === '%') repairs.push('percent');
  else if (behind !== '') repairs.push('unit');
  const written = Number(`${sign}${(units ?? '0').replaceAll(',', '')}${fraction}`);
  const value =
    factor === 1
      ? written
      : atFifteenDigits(factor > 1 ? written * factor : written / Math.round(1 / factor));
  const moved = Math.round(Math.log10(factor));
  const decimals = Math.max(0, Math.max(0, fraction.length - 1) - moved);
  // `1.` is a label, and nobody sums it: nothing has to be put right.
  return { state: 'number', value: value + 0, decimals, repairs: text === whole ? repairs : [] };
}

/** By what the number is multiplied to stand in the column's unit; null where the column cannot have that unit. */
function factorOf(behind: string, spec: Pick<FigureSpec, 'kind' | 'tenThousand' | 'money'>): number | null {
  if (behind === '') return 1;
  const match = UNIT.exec(behind);
  if (!match) return null;
  const [, ten, unit = ''] = match;
  const { kind, tenThousand = false, money = false } = spec;
  if (unit === '%') return kind === 'percent' && !ten ? 1 : null;
  if (kind === 'percent' || kind === 'code') return null;
  const isMoney = unit === '元';
  if (kind === 'integer' || tenThousand) {
    if (unit !== '' && isMoney !== money) return null;
    if (/^(?:㎡|m2|m²|平方米|平米)$/.test(unit)) return null;
    if (ten) return tenThousand ? 1 : 10_000;
    return tenThousand ? 1 / 10_000 : 1;
  }
  return ten ? null : 1;
}
