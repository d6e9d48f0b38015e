import { FUNCTION_ERRORS, LABELS } from '../messages/function-errors';
import { JUDGED, TABLE_HEADINGS } from '../messages/functions';
import { plainName } from '../standards/nearest';
import { STAGE_NAMES } from '../messages/stage-names';
import type { Standard } from '../standards/types';
import { readProfile, readText } from './arguments/scalars';
import { answer, Complaint } from './complaint';

/**
 * Catalogue of the standards: key, name, stage, operator, threshold, unit, source, below a row of headings.
 * @customfunction STD_TABLE
 * @param [filter] Only standards whose key or name contains this, such as 初中 or sports; all if left out
 * @param [profile] Key or Chinese name of the profile, such as anhui-tianjiaan; if left out, the one chosen in the pane (national unless changed)
 * @returns A row of headings, then a row a standard: key, name, stage, operator, threshold, unit, source; texts in Chinese.
 */
export function stdTable(filter?: unknown, profile?: unknown): unknown[][] {
  return answer(() => {
    const text = readText(filter, LABELS.filter);
    const { standards } = readProfile(profile);
    const chosen = text === null ? standards : standards.filter((standard) => contains(standard, text));
    if (chosen.length === 0) throw new Complaint('#N/A', FUNCTION_ERRORS.noStandard, { filter: text ?? '' });
    return [[...TABLE_HEADINGS], ...chosen.map(row)];
  });
}

function contains({ key, name, aliases }: Standard, text: string): boolean {
  const wanted = plainName(text);
  return (
    wanted !== '' && [key, name.zh, name.en, ...aliases].some((called) => plainName(called).includes(wanted))
  );
}

function row({ key, name, stage, operator, threshold, unit, source }: Standard): unknown[] {
  return [
    key,
    name.zh,
    stage === null ? '' : STAGE_NAMES[stage].zh,
    operator === 'conclusion' ? JUDGED : operator,
    threshold ?? '',
    unit.zh,
    source.zh,
  ];
}
