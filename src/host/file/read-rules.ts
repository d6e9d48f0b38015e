import { parseAddress } from '../model/address';
import type { Area } from '../model/area';
import type { ConditionalFormat, ConditionalLook, Validation } from '../model/parts';
import { childOf, childrenOf, type Element, says } from './xml-tree';

const areasOf = (list: string | undefined): Area[] =>
  (list ?? '').split(/\s+/).flatMap((address) => parseAddress(address)?.area ?? []);

export function readRules(
  block: Element,
  text: string,
  looks: readonly ConditionalLook[],
  newId: () => string,
): { priority: number; rule: ConditionalFormat; text: string }[] {
  return childrenOf(block, 'cfRule').map((rule) => {
    const { type = '', operator = '', dxfId, priority = '0', stopIfTrue } = rule.attributes;
    const formulas = childrenOf(rule, 'formula').map((formula) => `=${formula.text}`);
    const [first = ''] = formulas;
    const isPlain = type === 'expression' || type === 'cellIs';
    return {
      priority: Number(priority),
      text: text.slice(rule.start, rule.end),
      rule: {
        id: newId(),
        type:
          type === 'expression'
            ? 'Custom'
            : type === 'cellIs'
              ? 'CellValue'
              : (OTHER_TYPES[type] ?? 'PresetCriteria'),
        areas: areasOf(block.attributes['sqref']),
        stopIfTrue: says(stopIfTrue),
        formula: type === 'expression' ? first : '',
        cellValue: type === 'cellIs' ? comparisonOf(operator, formulas) : null,
        look: looks[Number(dxfId ?? -1)] ?? {},
        ...(isPlain ? {} : { source: text.slice(rule.start, rule.end) }),
      },
    };
  });
}

const OTHER_TYPES: Readonly<Record<string, string>> = {
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
};

export const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
};

const comparisonOf = (operator: string, formulas: readonly string[]): ConditionalFormat['cellValue'] => ({
  operator: OPERATORS[operator] ?? 'EqualTo',
  formula1: formulas[0] ?? '=0',
  ...(formulas[1] === undefined ? {} : { formula2: formulas[1] }),
});

export const KINDS: Readonly<Record<string, string>> = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  textLength: 'textLength',
  list: 'list',
  date: 'date',
  time: 'time',
  custom: 'custom',
};

export function readValidation(element: Element): Validation {
  const { attributes } = element;
  const kind = KINDS[attributes['type'] ?? ''];
  const [first, second] = ['formula1', 'formula2'].map((name) => childOf(element, name)?.text);
  const operator = OPERATORS[attributes['operator'] ?? 'between'] ?? 'Between';
  const source = /^"(.*)"$/s.exec(first ?? '')?.[1] ?? `=${first ?? ''}`;
  const bound = (text: string): unknown => (Number.isFinite(Number(text)) ? Number(text) : `=${text}`);
  const body =
    kind === 'list'
      ? { inCellDropDown: !says(attributes['showDropDown']), source }
      : kind === 'custom'
        ? { formula: `=${first ?? ''}` }
        : {
            operator,
            formula1: bound(first ?? ''),
            ...(second === undefined ? {} : { formula2: bound(second) }),
          };
  return {
    areas: areasOf(attributes['sqref']),
    type: kind ? kind.charAt(0).toUpperCase() + kind.slice(1) : 'None',
    rule: kind ? { [kind]: body } : {},
    ignoreBlanks: says(attributes['allowBlank']),
    errorAlert: {
      message: attributes['error'] ?? '',
      title: attributes['errorTitle'] ?? '',
      showAlert: says(attributes['showErrorMessage']),
      style:
        attributes['errorStyle'] === 'warning'
          ? 'Warning'
          : attributes['errorStyle'] === 'information'
            ? 'Information'
            : 'Stop',
    },
    prompt: {
      message: attributes['prompt'] ?? '',
      title: attributes['promptTitle'] ?? '',
      showPrompt: says(attributes['showInputMessage']),
    },
  };
}
