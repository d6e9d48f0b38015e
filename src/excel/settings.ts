import type { ConcessionKey } from '../standards/concessions';
import { CONCESSIONS } from '../standards/concessions';
import { PROFILES } from '../standards/profiles';

/** What a workbook keeps of the user's choices; it travels with the file. */
export interface WorkbookSettings {
  readonly profile: string;
  readonly concessions: readonly ConcessionKey[];
}

export const DEFAULT_SETTINGS: WorkbookSettings = {
  profile: PROFILES[0]?.key ?? 'national',
  concessions: [],
};

const KEY = 'junheng';

/** The choices kept in the workbook; what is unknown to this version falls back to the default. */
export async function readSettings(context: Excel.RequestContext): Promise<WorkbookSettings> {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load('value');
  await context.sync();
  return setting.isNullObject ? DEFAULT_SETTINGS : parseSettings(setting.value);
}

export async function writeSettings(
  context: Excel.RequestContext,
  settings: WorkbookSettings,
): Promise<void> {
  context.workbook.settings.add(KEY, JSON.stringify(settings));
  await context.sync();
}

export function parseSettings(stored: unknown): WorkbookSettings {
  let read: unknown;
  try {
    read = typeof stored === 'string' ? JSON.parse(stored) : null;
  } catch {
    read = null;
  }
  const { profile, concessions } = (read ?? {}) as { profile?: unknown; concessions?: unknown };
  const known = Array.isArray(concessions) ? concessions : [];
  return {
    profile: PROFILES.find(({ key }) => key === profile)?.key ?? DEFAULT_SETTINGS.profile,
    concessions: CONCESSIONS.map(({ key }) => key).filter((key) => known.includes(key)),
  };
}

/** Lets every formula of the workbook be calculated anew: functions that depend on the settings show their new results. */
export async function recalculate(context: Excel.RequestContext): Promise<void> {
  context.workbook.application.calculate('Full');
  await context.sync();
}
