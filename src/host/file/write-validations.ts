import { escapeAttribute, escapeXml, withAttribute } from '../xlsx';
import { writeArea } from '../model/address';
import type { Area } from '../model/area';
import type { Validation } from '../model/parts';
import { KINDS, OPERATORS } from './read-rules';

const FILE_KINDS = Object.fromEntries(Object.entries(KINDS).map(([file, api]) => [api, file]));
const FILE_OPERATORS = Object.fromEntries(Object.entries(OPERATORS).map(([file, api]) => [api, file]));

const sqref = (areas: readonly Area[]): string => areas.map((area) => writeArea(area)).join(' ');

/** One element for each validation; those that only moved keep their text. `texts` are those of `before`, in order. */
export function validationsXml(
  prefix: string,
  validations: readonly Validation[],
  before: readonly Validation[],
  texts: readonly string[],
): string[] {
  return validations.map((validation) => {
    const old = before.findIndex(
      (one) =>
        one.rule === validation.rule &&
        one.type === validation.type &&
        one.ignoreBlanks === validation.ignoreBlanks &&
        one.errorAlert === validation.errorAlert &&
        one.prompt === validation.prompt,
    );
    const text = texts[old];
    if (text === undefined) return validationXml(prefix, validation);
    const end = text.indexOf('>') + 1;
    return withAttribute(text.slice(0, end), 'sqref', sqref(validation.areas)) + text.slice(end);
  });
}

function validationXml(prefix: string, validation: Validation): string {
  const { rule, ignoreBlanks, errorAlert, prompt, areas } = validation;
  const [kind = '', given] = Object.entries(rule)[0] ?? [];
  const body = (given ?? {}) as Readonly<Record<string, unknown>>;
  const type = FILE_KINDS[kind];
  const operator = FILE_OPERATORS[String(body['operator'] ?? 'Between')] ?? 'between';
  const attribute = (name: string, value: unknown): string =>
    typeof value === 'string' && value !== '' ? ` ${name}="${escapeAttribute(value)}"` : '';
  const yes = (name: string, value: unknown): string => (value === true ? ` ${name}="1"` : '');
  const style = String(errorAlert['style'] ?? 'Stop').toLowerCase();
  const formulas = formulasOf(kind, body).map(
    (formula, index) => `<${prefix}formula${index + 1}>${escapeXml(formula)}</${prefix}formula${index + 1}>`,
  );
  return (
    `<${prefix}dataValidation` +
    attribute('type', type) +
    (style === 'stop' ? '' : attribute('errorStyle', style)) +
    (kind === 'list' || kind === 'custom' || operator === 'between' ? '' : attribute('operator', operator)) +
    yes('allowBlank', ignoreBlanks) +
    (kind === 'list' ? yes('showDropDown', body['inCellDropDown'] === false) : '') +
    yes('showInputMessage', prompt['showPrompt']) +
    yes('showErrorMessage', errorAlert['showAlert']) +
    attribute('errorTitle', errorAlert['title']) +
    attribute('error', errorAlert['message']) +
    attribute('promptTitle', prompt['title']) +
    attribute('prompt', prompt['message']) +
    ` sqref="${sqref(areas)}">${formulas.join('')}</${prefix}dataValidation>`
  );
}

/** A list is written in quotes, or as the formula of the area that holds it. */
function formulasOf(kind: string, body: Readonly<Record<string, unknown>>): string[] {
  const plain = (value: unknown): string => String(value).replace(/^=/, '');
  if (kind === '') return [];
  if (kind === 'custom') return [plain(body['formula'])];
  if (kind !== 'list')
    return [body['formula1'], body['formula2']].filter((value) => value != null).map(plain);
  const source = String(body['source']);
  return [source.startsWith('=') ? plain(source) : `"${source.replaceAll('"', '""')}"`];
}
