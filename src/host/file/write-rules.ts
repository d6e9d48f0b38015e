import { escapeAttribute, escapeXml, withAttribute } from '../xlsx';
import { writeArea } from '../model/address';
import type { ConditionalFormat } from '../model/parts';
import type { SheetOrigin } from './load';
import { OPERATORS } from './read-rules';
import type { StyleWriter } from './write-styles';

const FILE_OPERATORS = Object.fromEntries(Object.entries(OPERATORS).map(([file, api]) => [api, file]));

/** Rules that are as they were keep their text, whatever they say that this model has no word for. */
export function rulesXml(
  { source, parts: before }: Pick<SheetOrigin, 'source' | 'parts'>,
  rules: readonly ConditionalFormat[],
  styles: StyleWriter,
): string {
  const { prefix } = source.outline.root;
  const kept = new Map(before.conditionalFormats.map((rule) => [rule.id, rule]));
  const textOf = (rule: ConditionalFormat): string | undefined => {
    const old = kept.get(rule.id);
    const same =
      old?.formula === rule.formula && old.look === rule.look && old.stopIfTrue === rule.stopIfTrue;
    return same && JSON.stringify(old.cellValue) === JSON.stringify(rule.cellValue)
      ? source.ruleTexts.get(rule.id)
      : rule.source;
  };
  return rules
    .map((rule, index) => {
      const areas = rule.areas.map((area) => writeArea(area)).join(' ');
      return `<${prefix}conditionalFormatting sqref="${areas}">${ruleXml(prefix, rule, textOf(rule), index + 1, styles)}</${prefix}conditionalFormatting>`;
    })
    .join('');
}

function ruleXml(
  prefix: string,
  rule: ConditionalFormat,
  text: string | undefined,
  priority: number,
  styles: StyleWriter,
): string {
  if (text !== undefined) {
    const end = text.indexOf('>') + 1;
    return withAttribute(text.slice(0, end), 'priority', String(priority)) + text.slice(end);
  }
  const { cellValue } = rule;
  const formulas = cellValue ? [cellValue.formula1, cellValue.formula2] : [rule.formula];
  const kind = cellValue
    ? `type="cellIs" operator="${escapeAttribute(FILE_OPERATORS[cellValue.operator] ?? 'equal')}"`
    : 'type="expression"';
  const body = formulas
    .filter((formula) => formula !== undefined)
    .map((formula) => `<${prefix}formula>${escapeXml(formula.replace(/^=/, ''))}</${prefix}formula>`);
  const stop = rule.stopIfTrue ? ' stopIfTrue="1"' : '';
  return `<${prefix}cfRule ${kind} dxfId="${styles.lookNumber(rule.look)}" priority="${priority}"${stop}>${body.join('')}</${prefix}cfRule>`;
}
