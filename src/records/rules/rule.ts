import type { Parameters, Sentence } from '../../messages/sentence';
import type { Profile, Source, Stage } from '../../standards/types';
import type { SourceReading } from '../layouts/sources';
import type { FigureKey, RawFinding, RawPlace, Site } from '../model';
import type { RecordGroup } from '../settle/group';

/** What a raw rule says about one place; the rule itself supplies the rest of the finding. */
export interface RawRaised {
  /** The accused cell first. */
  readonly places: readonly RawPlace[];
  readonly parameters?: Parameters;
  readonly actual?: number | string | null;
  readonly expected?: number | string | null;
  readonly stage?: Stage;
  readonly school?: string;
  /** Figures that must not be used while this stands. */
  readonly spoils?: readonly FigureKey[];
}

interface Common {
  /** `raw/name`, stable: golden cases are named after it. */
  readonly id: `raw/${string}`;
  readonly category: RawFinding['category'];
  readonly severity: RawFinding['severity'];
  readonly sentence: Sentence;
  readonly source: Source;
}

/** One site of a school and the stages for which it is read. */
export interface SiteContext {
  readonly site: Site;
  readonly stages: readonly Stage[];
}

/** A check of the figures of one site; it comes before anything is computed from them. */
export interface SiteRule extends Common {
  readonly scope: 'site';
  check(context: SiteContext): Iterable<RawRaised>;
}

/** A check of the schools as they were told apart. */
export interface GroupRule extends Common {
  readonly scope: 'groups';
  check(groups: readonly RecordGroup[]): Iterable<RawRaised>;
}

/** A check of the files and their headings. */
export interface SourceRule extends Common {
  readonly scope: 'sources';
  check(sources: readonly SourceReading[]): Iterable<RawRaised>;
}

/** A school with all its sites, 教学点 under 50 pupils included; pupils and classes are those of its compulsory stages. */
export interface WholeSchool {
  readonly name: string;
  readonly sites: readonly Site[];
  readonly pupils: number | null;
  readonly classes: number | null;
}

/** A check of a whole school against the standards of 表Ⅳ. */
export interface SchoolRule extends Common {
  readonly scope: 'school';
  check(school: WholeSchool, profile: Profile): Iterable<RawRaised>;
}

/** A check that is part of a settling: what it finds decides at once what is asked and used. */
export interface SettledRule extends Common {
  readonly scope: 'settled';
}

export type RawRule = SiteRule | GroupRule | SourceRule | SchoolRule | SettledRule;

/** A rule's complaint as a finding. */
export function findingOf(rule: RawRule, raised: RawRaised, school: string | null): RawFinding {
  const { places, parameters = {}, actual = null, expected = null, stage = null } = raised;
  return {
    rule: rule.id,
    category: rule.category,
    severity: rule.severity,
    stage,
    school: raised.school ?? school,
    places,
    message: rule.sentence,
    parameters,
    actual,
    expected,
    source: rule.source,
  };
}
