import type { CheckResult, Finding } from './finding';

/**
 * The two counts, never one: what is wrong with the form (填报问题, to be mended first), and what does not reach its standard
 * (未达标). Findings that merely follow from another one count nowhere.
 */
export interface Tally {
  /** 填报问题: errors and warnings of structure, entry and consistency. */
  readonly problems: number;
  readonly errors: number;
  readonly warnings: number;
  /** 提示: nothing has to be done. */
  readonly notes: number;
  /** All rows of 表Ⅱ-2, and those that fail the school rule (未达标). */
  readonly schools: number;
  readonly schoolsBelow: number;
  /** Figures of schools below their standard: those that reach 85 %, and those that do not. */
  readonly atFloor: number;
  readonly belowFloor: number;
  /** Coefficients of variation over their limit. */
  readonly coefficientsOver: number;
  /** What else is not met: items of 表Ⅳ and 表Ⅴ, 社会认可度. */
  readonly itemsBelow: number;
}

export function tally({ findings, schools }: Pick<CheckResult, 'findings' | 'schools'>): Tally {
  const own = findings.filter(({ because }) => !because);
  const form = own.filter(({ category }) => category !== 'standard');
  const unmet = own.filter(({ category, severity }) => category === 'standard' && severity !== 'information');
  const count = (list: readonly Finding[], test: (finding: Finding) => boolean): number =>
    list.filter(test).length;
  const ofRule = (rule: string) => count(unmet, (finding) => finding.rule === rule);
  const errors = count(form, ({ severity }) => severity === 'error');
  const warnings = count(form, ({ severity }) => severity === 'warning');
  const indicators = ofRule('standard/indicator');
  const belowFloor = count(
    unmet,
    ({ rule, severity }) => rule === 'standard/indicator' && severity === 'error',
  );
  const schoolsBelow = ofRule('standard/school');
  const coefficientsOver = ofRule('standard/coefficient');
  return {
    problems: errors + warnings,
    errors,
    warnings,
    notes: form.length - errors - warnings,
    schools: schools.primary + schools.junior,
    schoolsBelow,
    atFloor: indicators - belowFloor,
    belowFloor,
    coefficientsOver,
    itemsBelow: unmet.length - indicators - schoolsBelow - coefficientsOver,
  };
}
