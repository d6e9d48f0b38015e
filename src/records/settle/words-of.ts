import type { IdentityField, RawPlace, RawText } from '../model';
import type { RecordGroup } from './group';

/** By what a school is named in the ids of questions: its code, else its name. */
export const keyOf = ({ plainCode, plainName }: RecordGroup): string => plainCode || plainName;

/** The first record's word for a field that is not blank. */
export function wordOf({ records }: RecordGroup, field: IdentityField): RawText | undefined {
  for (const { words } of records) {
    const word = words.get(field);
    if (word && word.text !== '') return word;
  }
  return undefined;
}

/** Where the words of these fields stand in all records. */
export const placesOf = ({ records }: RecordGroup, ...fields: IdentityField[]): RawPlace[] =>
  records.flatMap(({ words }) => fields.flatMap((field) => words.get(field)?.place ?? []));
