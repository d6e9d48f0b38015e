import { ANHUI_TIANJIAAN } from './district';
import { NATIONAL } from './national';
import { nearest, plainName } from './nearest';
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

/** Two characters, such as 国家, are the least by which a name is known. */
const SHORTEST = 2;

/**
 * The profile that a person means: by its key, its Chinese name or a part of that which only one has (国家, 田家庵); case, spaces,
 * punctuation and full-width forms do not matter. Throws UnknownKeyError, which names the nearest keys.
 */
export function profileCalled(text: string): Profile {
  const wanted = plainName(text);
  const called = PROFILES.find(({ key, name }) => [key, name.zh].some((one) => plainName(one) === wanted));
  if (called) return called;
  const [only, another] =
    wanted.length < SHORTEST ? [] : PROFILES.filter(({ name }) => plainName(name.zh).includes(wanted));
  return only && !another ? only : findProfile(text);
}
