import { ANHUI_TIANJIAAN } from './district';
import { NATIONAL } from './national';
import { nearest } from './nearest';
import type { Profile } from './types';
import { UnknownKeyError } from './unknown-key-error';

/** Every profile that ships, the default first. */
export const PROFILES: readonly Profile[] = [NATIONAL, ANHUI_TIANJIAAN];

/** The profile with this key; throws UnknownKeyError, which names the nearest keys. */
export function findProfile(key: string): Profile {
  const found = PROFILES.find((profile) => profile.key === key);
  if (found) return found;
  const near = nearest(key, PROFILES, (profile) => [profile.key, profile.name.zh]);
  throw new UnknownKeyError(
    key,
    (near.length > 0 ? near : PROFILES).map((profile) => profile.key),
  );
}
