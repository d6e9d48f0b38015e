import { nth } from '../standards/lists';
import { thresholdOf } from '../standards/lookup';
import { campusName, campusOf, isMixed } from '../checks/schools/campus';
import { shownValues, stageFigures } from '../checks/schools/stage-figures';
import type { SchoolJudgement } from '../checks/schools/school-judgement';
import type { DeclarationForm, School } from '../form/model';
import { INDICATOR } from '../standards/indicators';
import { sevenOf } from '../standards/seven';
import type { Seven } from '../standards/seven';
import { STAGES } from '../standards/types';
import type { IndicatorSlug, Profile, Stage, Standard } from '../standards/types';
import { holdingOf, RESOURCE_UNITS } from './holding';
import type { Holding } from './holding';
import { roundTo } from '../measures/rounding';

/** What raw data know of one row of 表Ⅱ-2 beyond the form. */
export interface RawRow {
  readonly stage: Stage;
  /** The name as it stands on the form. */
  readonly school: string;
  readonly code: string | null;
  /** Unrounded totals of the row, apportioned where the school is mixed; null where unknown. */
  readonly totals: Readonly<Partial<Record<IndicatorSlug, number | null>>>;
  /** How much of one unit given to the whole school the row gets (indicators 4–7); 1 where nothing is split. */
  readonly share: number;
}

/** One row of 表Ⅱ-2 with what it has in all. */
export interface CountyRow {
  readonly stage: Stage;
  /** Its place in the block of its stage, from 0: two rows may have one name. */
  readonly place: number;
  readonly name: string;
  readonly code: string | null;
  /** The same for both rows of a mixed school. */
  readonly campus: string;
  /** One stage of a school with several, whose resources 4–7 are split. */
  readonly mixed: boolean;
  /** Null while the form gives no positive whole number. */
  readonly pupils: number | null;
  /** The figures as they stand on the form. */
  readonly values: Seven<number | null>;
  readonly judgement: SchoolJudgement;
  /** Null where figure or pupils are unread. */
  readonly holdings: Seven<Holding | null>;
  /** The row of the form. */
  readonly school: School;
}

export interface StageRows {
  readonly stage: Stage;
  readonly rows: readonly CountyRow[];
  readonly standards: Seven<Standard>;
  /** How many of the seven indicators a school must meet. */
  readonly needed: number;
  /** The limit of the coefficients of variation. */
  readonly limit: number;
}

/** A county as the remedies look at it. */
export interface County {
  readonly profile: Profile;
  readonly stages: Readonly<Record<Stage, StageRows>>;
  /** Whether totals come from raw data: then amounts of mixed schools are the whole school's. */
  readonly raw: boolean;
}

/** Pupils a class of a row, to one decimal; null where one of the two is unread, or there is no class. */
export function meanClassOf({ pupils, school }: CountyRow): number | null {
  const classes = school.classes.value;
  return pupils === null || classes === null || classes <= 0 ? null : roundTo(pupils / classes, 1);
}

/** The county of a form, its totals taken from the form, or from raw data where a row of them has the same stage and name. */
export function countyOf(
  form: Pick<DeclarationForm, 'schools' | 'basics'>,
  profile: Profile,
  raw: readonly RawRow[] = [],
): County {
  const both = inBothBlocks(form);
  const byName = uniqueRows(raw);
  const rowsOf = (stage: Stage): StageRows => {
    const figures = stageFigures(stage, form.schools?.[stage] ?? [], form, profile);
    const rows = figures.schools.flatMap((school, index): CountyRow[] => {
      const judgement = nth(figures.judgements, index);
      const name = school.name.text;
      const known = byName.get(`${stage} ${campusName(name)}`);
      const campus = campusOf(school);
      const mixed = isMixed(school) || /完全中学|完中/.test(name) || both.has(campus);
      const pupils = nth(figures.enrolment, index);
      const holdings = sevenOf((slug): Holding | null => {
        const value = nth(figures.values[slug], index);
        const total = known?.totals[slug] ?? null;
        if (pupils === null) return null;
        if (total !== null && known) return rawHolding(slug, total, known.share);
        return value === null ? null : holdingOf(INDICATOR[slug], value, pupils, mixed);
      });
      const values = shownValues(school);
      const code = known?.code ?? null;
      return [
        { stage, place: index, name, code, campus, mixed, pupils, values, judgement, holdings, school },
      ];
    });
    return {
      stage,
      rows,
      standards: figures.standards,
      needed: figures.needed,
      limit: thresholdOf(figures.limit),
    };
  };
  return {
    profile,
    stages: { primary: rowsOf('primary'), junior: rowsOf('junior') },
    raw: raw.length > 0,
  };
}

function rawHolding(slug: IndicatorSlug, total: number, share: number): Holding {
  const unit = RESOURCE_UNITS[slug];
  const shared = unit !== '人' && share > 0 && share < 1;
  return { total, basis: 'raw', step: unit === '人' || unit === '间' ? 1 : 0.01, share: shared ? share : 1 };
}

/** Rows by stage and name, with or without 小学部; of two with one name neither is known. */
function uniqueRows(raw: readonly RawRow[]): ReadonlyMap<string, RawRow> {
  const rows = new Map<string, RawRow>();
  const doubled = new Set<string>();
  for (const row of raw) {
    const key = `${row.stage} ${campusName(row.school)}`;
    if (rows.has(key)) doubled.add(key);
    rows.set(key, row);
  }
  for (const key of doubled) rows.delete(key);
  return rows;
}

/** Schools that stand in both blocks, by what their rows have in common. */
function inBothBlocks(form: Pick<DeclarationForm, 'schools'>): ReadonlySet<string> {
  const [primary, junior] = STAGES.map(
    (stage) =>
      new Set((form.schools?.[stage] ?? []).filter(({ name }) => name.state === 'text').map(campusOf)),
  );
  return new Set([...(primary ?? [])].filter((campus) => junior?.has(campus)));
}

/** Every row, 小学 first. */
export function allRows({ stages }: County): readonly CountyRow[] {
  return [...stages.primary.rows, ...stages.junior.rows];
}
