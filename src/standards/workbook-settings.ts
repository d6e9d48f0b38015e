import type { ConcessionKey } from './concessions';
import { CONCESSIONS } from './concessions';
import { PROFILES } from './profiles';

/** What a workbook keeps of the user's choices; it travels with the file. */
export interface WorkbookSettings {
  readonly profile: string;
  readonly concessions: readonly ConcessionKey[];
}

export const DEFAULT_SETTINGS: WorkbookSettings = {
  profile: PROFILES[0]?.key ?? 'national',
  concessions: [],
};

/** The name under which the add-in stores them in the workbook. */
export const SETTINGS_KEY = 'junheng';

/** What was stored, as JSON; what is unknown to this version falls back to the default. */
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
