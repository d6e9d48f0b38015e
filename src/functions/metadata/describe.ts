import { FUNCTION_TEXTS } from '../../messages/functions';
import type { FunctionTexts } from '../../messages/functions';
import type { Language, Sentence } from '../../messages/sentence';

/** What the metadata generator finds in the source, as far as it is used here. */
export interface GeneratedMetadata {
  readonly functions: readonly GeneratedFunction[];
}
interface GeneratedFunction {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly { readonly name: string; readonly description?: string }[];
  readonly result: object;
}

/**
 * The metadata that Excel reads, in one language.
 *
 * `allowErrorForDataTypeAny`: error values in the arguments reach the function, which hands them on; without it Excel would not call it.
 * The generator's `allowCustomDataForDataTypeAny` is left out: no function wants data types, and both flags together make
 * Excel 2021 LTSC crash (https://github.com/OfficeDev/office-js/issues/4385).
 * Throws where the source and the catalogue of texts disagree on functions or arguments.
 */
export function describe(generated: GeneratedMetadata, language: Language): object {
  const found = new Map(generated.functions.map((described) => [described.id, described]));
  const texts: Readonly<Record<string, FunctionTexts>> = FUNCTION_TEXTS;
  const unknown = [...found.keys()].filter((id) => !(id in texts));
  if (unknown.length > 0) throw new Error(`no texts in the catalogue for ${unknown.join(', ')}`);
  return {
    allowErrorForDataTypeAny: true,
    functions: Object.entries(texts).map(([name, { description, parameters }]) => {
      const inSource = found.get(name);
      if (!inSource) throw new Error(`no function of the source is called ${name}`);
      return {
        id: inSource.id,
        name: inSource.name,
        description: description[language],
        parameters: describeParameters(inSource, parameters, language),
        result: inSource.result,
      };
    }),
  };
}

function describeParameters(
  { id, parameters }: GeneratedFunction,
  texts: Readonly<Record<string, Sentence>>,
  language: Language,
): object[] {
  const [inSource, inCatalogue] = [parameters.map(({ name }) => name).join(), Object.keys(texts).join()];
  if (inSource !== inCatalogue) {
    throw new Error(`${id}: the arguments are ${inSource} in the source, ${inCatalogue} in the catalogue`);
  }
  return parameters.map((parameter) => ({ ...parameter, description: texts[parameter.name]?.[language] }));
}
