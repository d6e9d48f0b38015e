import { NATIONAL } from '../standards/national';
import { profileCalled } from '../standards/profiles';
import type { Profile } from '../standards/types';

/**
 * Where the functions get their standards from: the profile called so by its key or Chinese name, or with null the one in force.
 * Throws UnknownKeyError.
 */
export type StandardsProvider = (name: string | null) => Profile;

/** The profiles that ship; the national one is in force. */
export const shippedStandards: StandardsProvider = (name) => (name === null ? NATIONAL : profileCalled(name));

let provider = shippedStandards;

/** Puts other standards in force, such as those that a workbook has edited; the caller recalculates the workbook. */
export function provideStandards(replacement: StandardsProvider): void {
  provider = replacement;
}

export function profileInForce(name: string | null): Profile {
  return provider(name);
}
