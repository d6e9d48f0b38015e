import { CLI } from '../messages/cli';
import { PROFILES } from '../standards/profiles';
import type { Profile } from '../standards/types';
import { ComplaintError } from './complaint';

/** The keys of all profiles, as a help text lists them. */
export const PROFILE_KEYS = PROFILES.map(({ key }) => key).join(', ');

/** The profile a user asked for; complains and names the existing ones where there is none. */
export function chosenProfile(key: string): Profile {
  const found = PROFILES.find((profile) => profile.key === key);
  if (found) return found;
  throw new ComplaintError('unknown-profile', CLI.unknownProfile, { key, keys: PROFILE_KEYS });
}
