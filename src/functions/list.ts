import { FUNCTION_TEXTS } from '../messages/functions';
import type { FunctionTexts } from '../messages/functions';
import { apportion } from './apportion';
import { countyMean } from './county-mean';
import { cv } from './cv';
import { cvShare } from './cv-share';
import { cvTotals } from './cv-totals';
import { meetsStd } from './meets-std';
import type { CustomFunction } from './port';
import { schoolMeets } from './school-meets';
import { schoolRemark } from './school-remark';
import { std } from './std';
import { stdFloor } from './std-floor';
import { stdGap } from './std-gap';
import { stdLevel } from './std-level';
import { stdTable } from './std-table';

export type FunctionName = keyof typeof FUNCTION_TEXTS;

/** A function of the add-in with all that is said of it. */
export interface FunctionHelp extends FunctionTexts {
  readonly name: FunctionName;
  readonly implementation: CustomFunction;
}

const IMPLEMENTATIONS: Readonly<Record<FunctionName, CustomFunction>> = {
  CV: cv,
  CV_TOTALS: cvTotals,
  CV_SHARE: cvShare,
  COUNTY_MEAN: countyMean,
  MEETS_STD: meetsStd,
  STD: std,
  STD_FLOOR: stdFloor,
  STD_GAP: stdGap,
  STD_LEVEL: stdLevel,
  STD_TABLE: stdTable,
  SCHOOL_MEETS: schoolMeets,
  SCHOOL_REMARK: schoolRemark,
  APPORTION: apportion,
};

/** Every function, in the order of the help. */
export const FUNCTIONS: readonly FunctionHelp[] = (Object.keys(FUNCTION_TEXTS) as FunctionName[]).map(
  (name) => ({ ...FUNCTION_TEXTS[name], name, implementation: IMPLEMENTATIONS[name] }),
);

/** The example as it is typed into a cell: `=JH.CV(G4:G23,D4:D23)`; an empty namespace gives `=CV(…)`. */
export function exampleFormula({ example }: FunctionTexts, namespace: string): string {
  return namespace === '' ? `=${example}` : `=${namespace}.${example}`;
}
