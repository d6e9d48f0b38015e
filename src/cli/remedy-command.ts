import { REMEDY } from '../messages/remedy';
import type { Language } from '../messages/sentence';
import { countyOf } from '../remedy/county';
import { pricesIn } from '../remedy/prices';
import { remedyOf } from '../remedy/remedy';
import { remedyJson } from '../remedy/remedy-json';
import { checkFile } from './check-file';
import { ComplaintError } from './complaint';
import { painter } from './paint';
import { oneLine } from './one-line';
import { chosenProfile } from './profile';
import { remedyReport } from './remedy-report';
import type { ExitCode, Terminal } from './terminal';

export interface RemedyOptions {
  readonly profile?: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly force?: boolean;
}

/** `junheng remedy`: what the least is that makes one county pass. 0: nothing has to be done, 1: something has. */
export function remedyCommand(
  path: string,
  options: RemedyOptions,
  language: Language,
  terminal: Terminal,
): ExitCode {
  const profile = options.profile === undefined ? null : chosenProfile(options.profile).key;
  const { form, workbook, standards } = checkFile(path, { profile, concessions: null });
  if (!form.schools) throw new ComplaintError('no-schools', REMEDY.noForm);
  const remedy = remedyOf(countyOf(form, standards.profile), pricesIn(workbook));
  if (options.json) terminal.out(`${oneLine(remedyJson(remedy))}\n`);
  else terminal.out(remedyReport(remedy, language, painter(terminal.colour)));
  const open = remedy.shortfalls.length > 0 || remedy.levers.some(({ add }) => add !== null && add.total > 0);
  return open ? 1 : 0;
}
