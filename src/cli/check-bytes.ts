import { checkForm } from '../checks/check';
import { heldRecord } from '../checks/record/held-record';
import { rulesOfRecord } from '../checks/record/record-rules';
import type { HeldRecord } from '../checks/record/held-record';
import type { CheckResult } from '../checks/findings/finding';
import type { Review } from '../checks/review/review';
import { review } from '../checks/review/review';
import type { DeclarationForm } from '../form/model';
import { standardsFor } from '../form/parameters';
import type { EditedProfile } from '../form/parameters';
import { readForm } from '../form/read';
import type { Workbook } from '../form/workbook';
import { CLI } from '../messages/cli';
import type { ConcessionKey } from '../standards/concessions';
import { parseSettings, SETTINGS_KEY } from '../standards/workbook-settings';
import type { WorkbookSettings } from '../standards/workbook-settings';
import { readAddInSetting } from '../xlsx/add-in-setting';
import { Package } from '../xlsx/package';
import { readWorkbook } from '../xlsx/read';
import type { InflateAtOnce } from '../xlsx/zip/inflate';
import { ComplaintError } from './complaint';

/** A file larger than this is no declaration form; it is not even opened. */
const LARGEST_FILE_MB = 100;

/** Refuses a file of so many bytes where no declaration form is so large. */
export function assertSize(bytes: number): void {
  const size = bytes / 2 ** 20;
  if (size > LARGEST_FILE_MB) {
    throw new ComplaintError('too-large', CLI.tooLarge, { size: Math.round(size), limit: LARGEST_FILE_MB });
  }
}

/** What the command line asks for; null leaves it to the workbook, in which the add-in keeps the user's choices. */
export interface Asked {
  readonly profile: string | null;
  readonly concessions: readonly ConcessionKey[] | null;
  /** Which of several declarations in the workbook; null leaves the choice to the reader. */
  readonly set?: string | null;
}

/** One declaration from the file's bytes to its findings. */
export interface CheckedBytes {
  readonly bytes: Uint8Array;
  /** The file carries a digital signature, which a changed copy no longer fits. */
  readonly signed: boolean;
  readonly workbook: Workbook;
  readonly form: DeclarationForm;
  readonly result: CheckResult;
  readonly review: Review;
  /** The profile, with the thresholds that the workbook's 标准参数 sheet edits. */
  readonly standards: EditedProfile;
  /** 基础数据 of the workbook; null where it has none. */
  readonly record: HeldRecord | null;
  /** The user's choices that the workbook keeps. */
  readonly kept: WorkbookSettings;
}

/**
 * Checks the bytes of one file, wherever they come from.
 *
 * @param inflate unpacks faster where the surroundings can
 * @throws ComplaintError, XlsxError: with a sentence for the reader, where the bytes give no workbook
 */
export function checkBytes(bytes: Uint8Array, asked: Asked, inflate?: InflateAtOnce): CheckedBytes {
  const source = Package.open(bytes, inflate);
  const workbook = readWorkbook(source);
  const kept = parseSettings(readAddInSetting(source, SETTINGS_KEY));
  const standards = standardsFor({ profile: asked.profile ?? kept.profile }, workbook);
  const form = readForm(workbook, { set: asked.set ?? null });
  if (asked.set != null) assertSet(form, asked.set);
  const concessions = asked.concessions ?? kept.concessions;
  const { profile } = standards;
  const record = heldRecord(workbook, { answers: kept.answers, concessions, profile });
  const result = checkForm(form, profile, concessions, rulesOfRecord(record, profile));
  return {
    bytes,
    signed: source.signed,
    workbook,
    form,
    result,
    review: review(form, result, kept),
    standards,
    record,
    kept,
  };
}

/** Never checks another declaration than the one that was asked for. */
function assertSet({ sets }: DeclarationForm, asked: string): void {
  const [first] = sets;
  if (first?.name === asked || first?.tables.some(({ sheet }) => sheet === asked)) return;
  const names = sets.map(({ name }) => name).join(' | ');
  throw new ComplaintError('unknown-set', CLI.unknownSet, { name: asked, names });
}
