import type { ConcessionKey } from '../standards/concessions';
import { standardByKey } from '../standards/lookup';
import type { Profile, Stage, Standard } from '../standards/types';
import type { DeclarationForm } from '../form/model';
import { diagnoseStage } from './diagnosis/diagnose';
import type { StageDiagnosis } from './diagnosis/diagnose';
import { stageFigures } from './schools/stage-figures';
import type { StageFigures } from './schools/stage-figures';

/** What every rule is given: the form, the standards it is held to, and what several rules need. */
export interface CheckContext {
  readonly form: DeclarationForm;
  readonly profile: Profile;
  /** The concessions (放宽条款) that are claimed. */
  readonly concessions: ReadonlySet<ConcessionKey>;
  standard(key: string): Standard;
  /** Null while 表Ⅱ-2 was not found, or which of its rows are 小学 and which 初中 is not sure. */
  readonly stages: Readonly<Record<Stage, StageFigures>> | null;
  /** Which single wrong cell of 表Ⅱ-2 would explain what does not agree with the other tables. */
  diagnosis(stage: Stage): StageDiagnosis;
  /** What `oncePerCheck` computed, by what computes it. */
  readonly computed: Map<unknown, unknown>;
}

export function createContext(
  form: DeclarationForm,
  profile: Profile,
  concessions: readonly ConcessionKey[] = [],
): CheckContext {
  const schools = form.schools;
  const stages =
    schools && !form.unsureStages
      ? {
          primary: stageFigures('primary', schools.primary, form, profile),
          junior: stageFigures('junior', schools.junior, form, profile),
        }
      : null;
  const diagnoses = new Map<Stage, StageDiagnosis>();
  return {
    form,
    profile,
    concessions: new Set(concessions),
    standard: (key) => standardByKey(profile, key),
    stages,
    diagnosis(stage) {
      const known = diagnoses.get(stage);
      if (known) return known;
      const found = diagnoseStage(stages?.[stage] ?? null, form);
      diagnoses.set(stage, found);
      return found;
    },
    computed: new Map(),
  };
}

/** What several rules need and one check computes but once. */
export function oncePerCheck<T>(compute: (context: CheckContext) => T): (context: CheckContext) => T {
  return (context) => {
    const { computed } = context;
    // What stands under `compute` came from it.
    if (computed.has(compute)) return computed.get(compute) as T;
    const value = compute(context);
    computed.set(compute, value);
    return value;
  };
}
