import type { School } from '../../form/model';
import { judgeSchool } from '../schools/school-judgement';
import type { Level } from '../schools/school-judgement';
import { indicatorStandards, indicatorsToMeet } from '../../standards/lookup';
import { INDICATORS } from '../../standards/indicators';
import { mapSeven } from '../../standards/seven';
import type { IndicatorSlug, Profile, Stage } from '../../standards/types';
import type { Identities } from './identity';
import type { PossibleRename } from './possible-renames';
import { matchSchools } from './same-schools';
import type { Pair, ToldApart } from './same-schools';

/** What became of an indicator: of its standard, or of the 85 % of it that one indicator may have. */
export type Turn = 'newlyMet' | 'fellBack' | 'toFloor' | 'belowFloor';

/** One indicator of a school that came up to its standard (or its floor) or fell below it. */
export interface TurnedIndicator {
  readonly indicator: IndicatorSlug;
  /** As the forms say them. */
  readonly before: number;
  readonly after: number;
  readonly turn: Turn;
}

/** A school of the later form with the indicators that turned since the earlier one. */
export interface TurnedSchool {
  readonly school: School;
  readonly indicators: readonly TurnedIndicator[];
}

/** Schools between one year and the next. */
export interface SchoolChanges {
  readonly stage: Stage;
  /** Places of the two years in `Years.years`. */
  readonly from: number;
  readonly to: number;
  /** 新达标: below the standard before, passing now. */
  readonly newlyMet: readonly School[];
  /** 退步: passing before, not now. */
  readonly fellBack: readonly School[];
  /** Indicators of schools that came up to their standard or fell below it, whether or not that turned the school. */
  readonly turned: readonly TurnedSchool[];
  readonly added: readonly School[];
  readonly gone: readonly School[];
  /** Told by their code under another name. */
  readonly renamed: readonly Pair[];
  /** Schools that may have been renamed. */
  readonly possible: readonly PossibleRename[];
  /** Several of one name that nothing tells apart, so that nothing is said of them. */
  readonly unsure: readonly School[];
  /** Hardly a school stands in both: it may be another county. */
  readonly strangers: boolean;
}

/** What the schools of one stage are held to: the standards of the last year, for all years. */
export class StageRule {
  readonly #standards;
  readonly #needed: number;

  constructor(profile: Profile, stage: Stage) {
    this.#standards = indicatorStandards(profile, stage);
    this.#needed = indicatorsToMeet(profile);
  }

  judge(school: School) {
    return judgeSchool(valuesOf(school), this.#standards, this.#needed);
  }
}

const valuesOf = ({ indicators }: School) => mapSeven(indicators, ({ value }) => value);

function turnOf(was: Level, is: Level): Turn | null {
  if (was === null || is === null || was === is) return null;
  if (is === 'met') return 'newlyMet';
  if (was === 'met') return 'fellBack';
  return is === 'floor' ? 'toFloor' : 'belowFloor';
}

/** Of so many schools some stand in both years, whatever was renamed, merged and built. */
const MANY = 4;
/** Of the smaller number of schools at least so many stand in both years. */
const FEWEST = 1 / 3;

/** The schools of one stage in two years. */
export function schoolChanges(
  before: readonly School[],
  after: readonly School[],
  rule: StageRule,
  told: ToldApart & { readonly identities: Identities },
): Omit<SchoolChanges, 'stage' | 'from' | 'to'> {
  const { pairs, added, gone, possible, unsure } = matchSchools(before, after, told);
  const judged = pairs.map((pair) => ({
    ...pair,
    was: rule.judge(pair.before),
    is: rule.judge(pair.after),
  }));
  const passing = (from: boolean, to: boolean): School[] =>
    judged.filter(({ was, is }) => was.passes === from && is.passes === to).map((one) => one.after);
  const fewer = Math.min(before.length, after.length);
  const strangers = fewer >= MANY && pairs.length + unsure.length < fewer * FEWEST;
  return {
    newlyMet: passing(false, true),
    fellBack: passing(true, false),
    turned: judged.flatMap((one): TurnedSchool[] => {
      const [earlier, later] = [valuesOf(one.before), valuesOf(one.after)];
      const indicators = INDICATORS.flatMap(({ slug }): TurnedIndicator[] => {
        const turn = turnOf(one.was.levels[slug], one.is.levels[slug]);
        const [from, to] = [earlier[slug], later[slug]];
        return turn === null || from === null || to === null
          ? []
          : [{ indicator: slug, before: from, after: to, turn }];
      });
      return indicators.length === 0 ? [] : [{ school: one.after, indicators }];
    }),
    added,
    gone,
    renamed: pairs.filter(({ byCode }) => byCode === true),
    // Of two counties any names may be alike.
    possible: strangers ? [] : possible,
    unsure,
    strangers,
  };
}
