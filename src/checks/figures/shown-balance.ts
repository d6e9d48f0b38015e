import { overallCoefficient } from '../../measures/overall-coefficient';
import { allKnown } from '../../measures/sums';
import { weightedMean } from '../../measures/weighted-mean';
import type { DeclarationForm, Figure } from '../../form/model';
import type { Place } from '../../form/workbook';
import { sevenOf } from '../../standards/seven';
import type { Seven } from '../../standards/seven';
import type { IndicatorSlug, Stage } from '../../standards/types';
import type { CheckResult, Finding } from '../findings/finding';

/** 全县平均值 and 差异系数 of one stage as every paper, page and table shows them. */
export interface ShownBalance {
  readonly mean: Seven<number | null>;
  readonly coefficient: Seven<number | null>;
  /** 综合, the mean of the seven coefficients. */
  readonly overall: number | null;
}

/**
 * One figure, one value in all papers of an office: what the form declares in 表Ⅲ where nothing is wrong with it, and what 表Ⅱ-2 gives
 * where the declared figure is missing or itself wrong. The two may differ in the last digit, for 表Ⅱ-2 has two decimals only; the form's
 * is the one that goes up. No coefficient where 表Ⅱ-2 gives none: what cannot be recomputed was not checked, and is judged neither way.
 *
 * @param findings those that stand; one that merely follows from another accuses no figure of 表Ⅲ
 * @example form: 0.596 declared, 0.5966 recomputed, no finding → 0.596; with `consistency/balance-coefficient` on the cell → 0.5966
 */
export function shownBalance(
  form: DeclarationForm,
  cv: CheckResult['cv'],
  findings: readonly Finding[],
): Readonly<Record<Stage, ShownBalance>> {
  const wrong = wrongCells(findings);
  const of = (stage: Stage): ShownBalance => {
    const declared = form.balance?.[stage];
    const stands = (figure: Figure | undefined): number | null =>
      figure === undefined || wrong.has(placeKey(figure)) ? null : figure.value;
    const seven = Object.values(cv[stage]);
    return {
      mean: sevenOf((slug) => stands(declared?.mean[slug]) ?? recomputedMean(form, stage, slug)),
      coefficient: sevenOf((slug) => {
        const recomputed = cv[stage][slug];
        return recomputed === null ? null : (stands(declared?.coefficient[slug]) ?? recomputed);
      }),
      overall: allKnown(seven) ? (stands(declared?.coefficient.overall) ?? overallCoefficient(seven)) : null,
    };
  };
  return { primary: of('primary'), junior: of('junior') };
}

/** What 表Ⅱ-2 gives; null where a figure it needs is unread. */
function recomputedMean({ schools }: DeclarationForm, stage: Stage, slug: IndicatorSlug): number | null {
  const rows = schools?.[stage] ?? [];
  const values = rows.map(({ indicators }) => indicators[slug].raw);
  const enrolment = rows.map((school) => school.enrolment.value);
  const readable = rows.length > 0 && allKnown(values) && allKnown(enrolment) && Math.min(...enrolment) > 0;
  return readable ? weightedMean(values, enrolment) : null;
}

/** The cells of 表Ⅲ whose figure itself is wrong. Too many decimals or digits kept as text leave the figure as it is. */
function wrongCells(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ table, category, severity, because, places: [place] }) =>
      table === 'III' && category !== 'standard' && severity === 'error' && !because && place
        ? [placeKey(place)]
        : [],
    ),
  );
}

const placeKey = ({ sheet, row, column }: Place): string => `${row} ${column} ${sheet}`;
