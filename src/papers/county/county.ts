import type { Tally } from '../../checks/findings/tally';
import { tally } from '../../checks/findings/tally';
import type { Coefficient } from '../../checks/schools/coefficients';
import { coefficients } from '../../checks/schools/coefficients';
import type { SchoolJudgement } from '../../checks/schools/school-judgement';
import { judgeSchool } from '../../checks/schools/school-judgement';
import { shownValues } from '../../checks/schools/stage-figures';
import type { School } from '../../form/model';
import type { Language, Parameters, Sentence } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import { coefficientLimit, indicatorsToMeet, indicatorStandards, thresholdOf } from '../../standards/lookup';
import type { Seven } from '../../standards/seven';
import { STAGES } from '../../standards/types';
import type { Stage, Standard } from '../../standards/types';
import type { CheckedFile } from '../checked-file';

/** A school of 表Ⅱ-2 with how it stands. */
export interface SchoolStanding {
  readonly school: School;
  readonly judgement: SchoolJudgement;
  /** How many of the seven are met. */
  readonly met: number;
}

/** One stage of a county as its papers need it. */
export interface StageStanding {
  readonly stage: Stage;
  /** Those that do not pass first, most shortfalls first; then in the order of the form, those with a shortfall first. */
  readonly schools: readonly SchoolStanding[];
  readonly standards: Seven<Standard>;
  readonly coefficients: readonly Coefficient[];
  readonly limit: number;
}

/** Everything about a checked county that its papers say, computed once. */
export interface County {
  readonly name: string;
  readonly checked: CheckedFile;
  readonly counts: Tally;
  readonly stages: readonly StageStanding[];
  /** How many of the seven indicators a school must meet. */
  readonly needed: number;
  readonly say: (sentence: Sentence, parameters?: Parameters) => string;
  readonly language: Language;
}

/** A county's name is its file's: the form itself bears none. */
export function countyName(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return name.replace(/\.[^.]+$/, '');
}

export function countyOf(checked: CheckedFile, language: Language, name = countyName(checked.file)): County {
  const { review, result, standards, schools } = checked;
  return {
    name,
    needed: indicatorsToMeet(standards.profile),
    checked,
    counts: tally({ findings: review.open, schools: result.schools }),
    stages: STAGES.map((stage) => {
      const held = indicatorStandards(standards.profile, stage);
      const needed = indicatorsToMeet(standards.profile);
      return {
        stage,
        schools: inOrder((schools?.[stage] ?? []).map((school) => standing(school, held, needed))),
        standards: held,
        coefficients: coefficients(review.balance[stage].coefficient, standards.profile, stage),
        limit: thresholdOf(coefficientLimit(standards.profile, stage)),
      };
    }),
    say: (sentence, parameters = {}) => say(sentence, language, parameters),
    language,
  };
}

function standing(school: School, standards: Seven<Standard>, needed: number): SchoolStanding {
  const judgement = judgeSchool(shownValues(school), standards, needed);
  return { school, judgement, met: judgement.met };
}

/** Stable: equals stay in the order of the form. */
function inOrder(schools: readonly SchoolStanding[]): SchoolStanding[] {
  const rank = ({ judgement, met }: SchoolStanding): number => (judgement.passes === false ? 0 : 100) + met;
  return [...schools].sort((a, b) => rank(a) - rank(b));
}
