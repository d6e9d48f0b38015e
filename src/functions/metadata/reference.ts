import type { Language, Sentence } from '../../messages/sentence';
import { exampleFormula, FUNCTIONS } from '../list';
import type { FunctionHelp } from '../list';
import type { GeneratedMetadata } from './describe';

const NAMESPACE = 'JH';

const WORDS = {
  colon: { zh: '：', en: ': ' },
  optional: { zh: '（可不填）', en: ' (optional)' },
  example: { zh: '例：', en: 'Example: ' },
} satisfies Record<string, Sentence>;

/** One section a function for docs/functions*.md, from the catalogue of texts and the arguments in the source. */
export function reference(generated: GeneratedMetadata, language: Language): string {
  return FUNCTIONS.map((help) => section(help, optionalArguments(generated, help), language)).join('\n\n');
}

function optionalArguments({ functions }: GeneratedMetadata, { name }: FunctionHelp): ReadonlySet<string> {
  const parameters = functions.find(({ id }) => id === name)?.parameters ?? [];
  return new Set(
    parameters.filter((parameter) => 'optional' in parameter).map((parameter) => parameter.name),
  );
}

function section(help: FunctionHelp, optional: ReadonlySet<string>, language: Language): string {
  const names = Object.keys(help.parameters).map((name) => (optional.has(name) ? `[${name}]` : name));
  const list = Object.entries(help.parameters).map(
    ([name, text]) =>
      `- \`${name}\`${optional.has(name) ? WORDS.optional[language] : ''}${WORDS.colon[language]}${text[language]}`,
  );
  return [
    `### ${help.name}`,
    '',
    `\`${NAMESPACE}.${help.name}(${names.join(', ')})\``,
    '',
    help.description[language],
    '',
    ...list,
    '',
    `${WORDS.example[language]}\`${exampleFormula(help, NAMESPACE)}\` — ${help.meaning[language]}`,
  ].join('\n');
}
