import type { Sentence } from '../../messages/sentence';
import { CONCESSIONS } from '../../standards/concessions';
import type { Source } from '../../standards/types';
import type { CheckContext } from '../context';
import { sizesBeyond } from './oversize';
import type { Beyond } from './oversize';

/** What a claimed concession (放宽条款) allows schools over a size limit. */
export interface SizeConcession {
  readonly key: string;
  readonly limit: number;
  /** Which schools it is for; whether a school is one, a person has to say. */
  readonly condition: Sentence;
  readonly nineYearOnly: boolean;
  readonly source: Source;
}

/** The claimed concession on the size limit that these schools exceed; null where there is none. */
export function sizeConcession({ concessions }: CheckContext, standard: string): SizeConcession | null {
  for (const { key, cases, source } of CONCESSIONS) {
    if (!concessions.has(key)) continue;
    for (const { thresholds, condition, nineYearOnly = false } of cases) {
      const limit = thresholds.get(standard);
      if (limit === undefined) continue;
      return {
        key,
        limit,
        condition,
        nineYearOnly: nineYearOnly && standard === 'mixed_school_size',
        source,
      };
    }
  }
  return null;
}

/** How a school over a size limit stands to the claimed concession; `open` where its name does not tell its kind. */
export function standing(
  { form }: CheckContext,
  concession: SizeConcession | null,
  { school, pupils }: Beyond['schools'][number],
): 'covered' | 'over' | 'open' {
  if (!concession || pupils > concession.limit) return 'over';
  if (!concession.nineYearOnly || /九年/.test(school.name.text)) return 'covered';
  if (/十二年/.test(school.name.text)) return 'over';
  // 表Ⅰ counts the 十二年一贯制学校: without any, every mixed school is a nine-year one.
  return form.basics?.twelveYearSchools.value === 0 ? 'covered' : 'open';
}

/**
 * Whether a count over 0 in 表Ⅳ-4 leaves the item met: every school that it counts stands in 表Ⅱ-2 and is covered.
 * Null where that cannot be told.
 */
export function metByConcession(context: CheckContext, standard: string, count: number): boolean | null {
  const concession = sizeConcession(context, standard);
  if (!concession) return false;
  const beyond = sizesBeyond(context).find((one) => one.standard === standard);
  if (!beyond) return null;
  const standings = beyond.schools.map((school) => standing(context, concession, school));
  if (standings.includes('over')) return false;
  const allKnown = beyond.unread === 0 && beyond.schools.length === count;
  return allKnown && !standings.includes('open') ? true : null;
}
