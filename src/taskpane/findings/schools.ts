import type { Finding } from '../../checks/findings/finding';
import type { Level } from '../../checks/schools/school-judgement';
import { judgeSchool } from '../../checks/schools/school-judgement';
import type { DeclarationForm, Figure, School } from '../../form/model';
import { lineOf, linesAt } from '../../form/school-line';
import { increment } from '../../standards/lists';
import { INDICATORS } from '../../standards/indicators';
import { mapSeven } from '../../standards/seven';
import { indicatorsToMeet, indicatorStandards } from '../../standards/lookup';
import type { Indicator } from '../../standards/indicators';
import type { Profile, Stage, Standard } from '../../standards/types';
import { STAGES } from '../../standards/types';

/** One of the seven cells of a school; `level` is null where nothing could be read. */
export interface IndicatorCell {
  readonly indicator: Indicator;
  readonly figure: Figure;
  readonly standard: Standard;
  readonly level: Level;
}

/** A school that does not reach every standard: one row of the list, its indicators inside. */
export interface SchoolEntry {
  /** The same for the same school of the next check. */
  readonly id: string;
  readonly stage: Stage;
  readonly name: string;
  readonly school: School;
  readonly cells: readonly IndicatorCell[];
  /** How many of the seven are met. */
  readonly met: number;
  /** How many of them must be. */
  readonly needed: number;
  /** `failing`: 未达标. `passing`: 合格, what is left reaches 85 %. `open`: cannot be said before the form is put right. */
  readonly kind: 'failing' | 'passing' | 'open';
}

/**
 * Every school with an indicator below its standard, failing ones first within their stage, those with most shortfalls first.
 * `findings`: a school counts as failing where a finding says so that follows from no other.
 */
export function schoolEntries(
  form: DeclarationForm,
  profile: Profile,
  findings: readonly Finding[],
): SchoolEntry[] {
  const failing = new Set(
    findings
      .filter(({ rule, because }) => rule === 'standard/school' && !because)
      .flatMap(({ places: [place] }) => (place ? linesAt(place) : [])),
  );
  const idOf = uniqueIds();
  const needed = indicatorsToMeet(profile);
  const entries = STAGES.flatMap((stage) => {
    const standards = indicatorStandards(profile, stage);
    return (form.schools?.[stage] ?? []).flatMap((school): SchoolEntry[] => {
      const values = mapSeven(school.indicators, ({ value }) => value);
      const judgement = judgeSchool(values, standards, needed);
      const id = idOf(stage, school);
      if (judgement.short === 0) return [];
      const { levels, passes, met } = judgement;
      const cells = INDICATORS.map((indicator): IndicatorCell => {
        const { slug } = indicator;
        return { indicator, figure: school.indicators[slug], standard: standards[slug], level: levels[slug] };
      });
      const kind = failing.has(lineOf(school)) ? 'failing' : passes === true ? 'passing' : 'open';
      return [{ id, stage, name: school.name.text, school, cells, met, needed, kind }];
    });
  });
  return entries.sort(
    (a, b) =>
      KINDS[a.kind] - KINDS[b.kind] || STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || a.met - b.met,
  );
}

const KINDS = { failing: 0, open: 1, passing: 2 } as const;

/** The indicators that are not met, in the order of the form. */
export function shortCells({ cells }: SchoolEntry): readonly IndicatorCell[] {
  return cells.filter(({ level }) => level === 'floor' || level === 'below');
}

function uniqueIds(): (stage: Stage, school: School) => string {
  const times = new Map<string, number>();
  return (stage, { name }) => {
    const key = `school ${stage} ${name.text}`;
    const time = increment(times, key);
    return time === 1 ? key : `${key} #${time}`;
  };
}
