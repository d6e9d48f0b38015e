import { provideStandards, shippedStandards } from '../../functions';
import type { Profile } from '../../standards/types';
import type { WpsStorage } from '../model';

/** Where the pane leaves the standards for the page that calculates: the two share no script. */
const STANDARDS = 'junheng.standards';
const VERSION = 'junheng.standards.version';

/** Leaves the standards in force for the functions. */
export function leaveStandards(storage: WpsStorage, profile: Profile): void {
  storage.setItem(STANDARDS, JSON.stringify({ ...profile, offices: null }));
  storage.setItem(VERSION, String(Date.now() + Math.random()));
}

/** Has the functions of this page judge by what the pane leaves; looked at anew for every call, by its version alone. */
export function followStandards(storage: WpsStorage): void {
  let seen = '';
  let profile: Profile | null = null;
  provideStandards((name) => {
    if (name !== null) return shippedStandards(name);
    const version = String(storage.getItem(VERSION) ?? '');
    if (version !== seen) {
      seen = version;
      profile = profileIn(storage.getItem(STANDARDS));
    }
    return profile ?? shippedStandards(null);
  });
}

function profileIn(stored: unknown): Profile | null {
  if (typeof stored !== 'string' || stored === '') return null;
  try {
    return JSON.parse(stored) as Profile;
  } catch {
    return null;
  }
}
