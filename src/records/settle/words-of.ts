import type { IdentityField, RawPlace, RawText } from '../model';
import type { RecordGroup } from './group';

/** By what a school is named in the ids of questions: its code, else its name. */
export const keyOf = ({ plainCode, plainName }: RecordGroup): string => plainCode || plainName;

/** The first record's word for a field that is not blank. */
export const wordOf = ({ records }: RecordGroup, field: IdentityField): RawText | undefined =>
  records.flatMap(({ words }) => words.get(field) ?? []).find(({ text }) => text !== '');

/** Where the words of these fields stand in all records. */
export const placesOf = ({ records }: RecordGroup, ...fields: IdentityField[]): RawPlace[] =>
  records.flatMap(({ words }) => fields.flatMap((field) => words.get(field)?.place ?? []));
