import { CLI } from '../messages/cli';
import { profileCalled, PROFILES } from '../standards/profiles';
import type { Profile } from '../standards/types';
import { UnknownKeyError } from '../standards/unknown-key-error';
import { ComplaintError } from './complaint';

/** The keys of all profiles, as a help text lists them. */
export const PROFILE_KEYS = PROFILES.map(({ key }) => key).join(', ');

/** The profile a user asked for by key or Chinese name; complains and names the existing ones where there is none. */
export function chosenProfile(key: string): Profile {
  try {
    return profileCalled(key);
  } catch (error) {
    if (!(error instanceof UnknownKeyError)) throw error;
    throw new ComplaintError('unknown-profile', CLI.unknownProfile, { key, keys: PROFILE_KEYS });
  }
}
