import { FUNCTION_ERRORS, LABELS } from '../../messages/function-errors';
import type { Sentence } from '../../messages/sentence';
import { plainName } from '../../standards/nearest';
import { STAGE_NAMES } from '../../messages/stage-names';
import { STAGES } from '../../standards/types';
import type { Profile, Stage } from '../../standards/types';
import { Complaint } from '../complaint';
import { profileInForce } from '../provider';
import { handedOn, readCell } from './cell';
import { asMatrix } from './matrix';

/** A single number; a blank cell is 0, as in Excel's arithmetic. Text, TRUE/FALSE and ranges: #VALUE!. */
export function readNumber(argument: unknown, label: Sentence): number {
  const cell = readCell(only(argument, label));
  if (cell.kind === 'error') throw handedOn(cell.code);
  if (cell.kind === 'other') throw new Complaint('#VALUE!', FUNCTION_ERRORS.notANumber, { label });
  return cell.kind === 'number' ? cell.value : 0;
}

/** A single text, or null where the argument is left out or a blank cell. Numbers, TRUE/FALSE and ranges: #VALUE!. */
export function readText(argument: unknown, label: Sentence): string | null {
  const cell = readCell(only(argument, label));
  if (cell.kind === 'error') throw handedOn(cell.code);
  // A blank cell comes as 0 in some builds, and 0 is the name of nothing.
  if (cell.kind === 'blank' || (cell.kind === 'number' && cell.value === 0)) return null;
  if (cell.kind === 'other' && typeof cell.value === 'string') return cell.value;
  throw new Complaint('#VALUE!', FUNCTION_ERRORS.notText, { label });
}

/** The profile asked for, or the one in force. An unknown one: UnknownKeyError. */
export function readProfile(argument: unknown): Profile {
  return profileInForce(readText(argument, LABELS.profile));
}

/** 小学 or primary, 初中 or junior; anything else: #VALUE!. */
export function readStage(argument: unknown): Stage {
  const wanted = plainName(readText(argument, LABELS.stage) ?? '');
  const found = STAGES.find((stage) =>
    [stage, STAGE_NAMES[stage].zh].some((name) => plainName(name) === wanted),
  );
  if (!found) throw new Complaint('#VALUE!', FUNCTION_ERRORS.unknownStage);
  return found;
}

function only(argument: unknown, label: Sentence): unknown {
  const { rows, columns, at } = asMatrix(argument);
  if (rows !== 1 || columns !== 1) throw new Complaint('#VALUE!', FUNCTION_ERRORS.notOneCell, { label });
  return at(0, 0);
}
