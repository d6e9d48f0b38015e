import { countyName } from '../../papers/county/county';
import type { ReviewedCounty } from '../../papers/review/standing';
import { packText, unpackText } from './packed-text';

/** A county as a list of its values, without the words that are the same for all. */
type PackedCounty = readonly [
  file: string,
  verdict: ReviewedCounty['verdict'],
  counts: ReviewedCounty['counts'],
  schools: ReviewedCounty['schools'],
  below: ReviewedCounty['below'],
  cv: ReviewedCounty['cv'],
  limits: ReviewedCounty['limits'],
  toCorrect: number,
  returned: string | null,
  likeness: readonly number[],
];

/**
 * What was found of the counties, by their places among the files. Thousands are kept as the bytes of their values, a few hundred
 * each, and are counties only while they are looked at.
 */
export class Counties {
  private readonly packed: (string | undefined)[] = [];

  /** A county as `pack` made it. */
  set(place: number, packed: string): void {
    this.packed[place] = packed;
  }

  /** In the order of their places. */
  *[Symbol.iterator](): Generator<ReviewedCounty> {
    for (const packed of this.packed) if (packed !== undefined) yield unpack(packed);
  }

  /** The counties by falling `measure`, equal ones in the order of their places. */
  inOrder(measure: (county: ReviewedCounty) => number): () => Generator<ReviewedCounty> {
    const measured = this.packed.flatMap((packed) =>
      packed === undefined ? [] : [{ packed, by: measure(unpack(packed)) }],
    );
    measured.sort((a, b) => b.by - a.by);
    return function* () {
      for (const { packed } of measured) yield unpack(packed);
    };
  }
}

/** Its values in one text. */
export function pack(county: ReviewedCounty): string {
  const { file, verdict, counts, schools, below, cv, limits, toCorrect, returned, likeness } = county;
  const values: PackedCounty = [
    file,
    verdict,
    counts,
    schools,
    below,
    cv,
    limits,
    toCorrect,
    returned,
    likeness,
  ];
  return packText(JSON.stringify(values));
}

function unpack(packed: string): ReviewedCounty {
  const values = JSON.parse(unpackText(packed)) as PackedCounty;
  const [file, verdict, counts, schools, below, cv, limits, toCorrect, returned, likeness] = values;
  return {
    name: countyName(file),
    file,
    verdict,
    counts,
    schools,
    below,
    cv,
    limits,
    toCorrect,
    returned,
    likeness,
  };
}
