import type { DeclarationForm } from '../../form/model';
import type { Place } from '../../form/workbook';
import type { Sentence } from '../../messages/sentence';
import type { Parameters } from '../../messages/sentence';
import type { RawPlace } from '../../records/model';
import type { CountyRecords } from '../../records/read';
import type { Profile } from '../../standards/types';

/** A form with the raw data it follows from. */
export interface TracedForm {
  readonly county: CountyRecords;
  readonly form: DeclarationForm;
  readonly profile: Profile;
}

/** A sentence with what it is about. */
export interface Said {
  readonly sentence: Sentence;
  readonly parameters?: Parameters;
}

/** One cell of the form that follows from raw data. */
export interface TracedCell {
  /** Its cells on the form; none where the form has no such cell. */
  readonly places: readonly Place[];
  readonly what: Said;
  /** What follows from the raw data; null while it is not known. */
  readonly value: number | string | null;
  /** With so many decimals. */
  readonly decimals?: number;
  /** The calculation, in raw figures: `(1234 − 120) ÷ (600 + 400×1.1) = 1.07`. */
  readonly how: Said | string | null;
  /** Raw cells, or words where they are those of all schools. */
  readonly from: readonly RawPlace[] | Said;
  readonly notes: readonly Said[];
  readonly isBoundary?: boolean;
  /** The form holds something else. */
  readonly differs?: boolean;
}
