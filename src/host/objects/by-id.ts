import { refuse } from '../protocol/errors';

interface Named {
  readonly id: string;
}

/** The one of that id, looked up each time, since parts of a sheet are replaced and not changed. */
export const oneOfId = <T extends Named>(list: readonly T[], id: string): T =>
  list.find((one) => one.id === id) ?? refuse('ItemNotFound');

/** The list with the one of that id changed. */
export function changedById<T extends Named>(list: readonly T[], id: string, patch: Partial<T>): T[] {
  const changed = { ...oneOfId(list, id), ...patch };
  return list.map((one) => (one.id === id ? changed : one));
}
