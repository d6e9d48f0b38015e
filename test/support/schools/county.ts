import { Random } from '../county/random';
import { toXlsx, toWorkbook } from '../rawxlsx';
import { collection } from './collection';
import { forms } from './forms';
import type { Doubt, DraftFile } from './made';
import { plain } from './plain';
import { roster } from './roster';
import { makeSchools } from './school';
import type { SchoolSite } from './school';
import { asRawSheet } from './sheet';
import { statistics } from './statistics';
import type { Concessions } from './truth';

export const LAYOUTS = ['export', 'forms', 'plain', 'collection', 'roster'] as const;
export type RawLayout = (typeof LAYOUTS)[number];

/** A county of raw data made up from a seed, with what must come of it. */
export interface MadeCounty {
  readonly seed: number;
  readonly layout: RawLayout;
  readonly schools: readonly SchoolSite[];
  readonly files: readonly DraftFile[];
  readonly doubts: readonly Doubt[];
  /** What the county claims. */
  readonly claimed: Concessions;
  /** What of it the data allow to count. */
  readonly counted: Concessions;
  /** Whether the sizes of all classes are known. */
  readonly sizes: boolean;
}

export function makeRawCounty(
  seed: number,
  layout: RawLayout = LAYOUTS[seed % LAYOUTS.length] ?? 'plain',
): MadeCounty {
  const random = new Random(`schools ${layout} ${seed}`);
  const schools = makeSchools(random, random.integer(8, 18));
  const made =
    layout === 'export'
      ? statistics(schools, random)
      : layout === 'forms'
        ? forms(schools, random)
        : layout === 'collection'
          ? collection(schools, random)
          : plain(schools, random, { teachers: layout !== 'roster' });
  const files = layout === 'roster' ? [...made.files, roster(schools, random)] : made.files;
  const claimed = random.chance(0.4) ? { a: true, b: true } : { a: false, b: false };
  return {
    seed,
    layout,
    schools,
    files: random.shuffle(files),
    doubts: made.doubts,
    claimed,
    counted: {
      a: claimed.a && layout === 'plain',
      b: claimed.b && (layout === 'plain' || layout === 'roster'),
    },
    sizes: layout === 'forms' || layout === 'collection',
  };
}

/** The files as the program sees them once they are read. */
export const sourcesOf = ({ files }: Pick<MadeCounty, 'files'>) =>
  files.map(({ file, sheets }) => ({ file, workbook: toWorkbook(sheets.map(asRawSheet)) }));

export const bytesOf = ({ sheets }: DraftFile): Uint8Array => toXlsx(sheets.map(asRawSheet));
