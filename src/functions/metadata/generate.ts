import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import type { Language } from '../../messages/sentence';
import { describe } from './describe';
import type { GeneratedMetadata } from './describe';

/** File names of the metadata, by language: Chinese for the manifest's default locale, English for its override. */
export const METADATA_FILES: Readonly<Record<Language, string>> = {
  zh: 'functions.zh-CN.json',
  en: 'functions.en-US.json',
};

/** What the JSDoc of the functions in this folder (src/functions) says. Throws where the generator finds fault with it. */
export async function readSource(folder: string): Promise<GeneratedMetadata> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(files);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return JSON.parse(metadataJson) as GeneratedMetadata;
}

/** The metadata files for Excel: name → JSON text. */
export async function functionsMetadata(folder: string): Promise<ReadonlyMap<string, string>> {
  const generated = await readSource(folder);
  return new Map(
    (['zh', 'en'] as const).map((language) => [
      METADATA_FILES[language],
      `${JSON.stringify(describe(generated, language), null, 2)}\n`,
    ]),
  );
}
