import type { Desk } from '../desk';
import type { RecordGroup } from '../settle/group';
import type { Addressee } from '../sheets/collect-sheet';
import { codeKey, nameKey } from '../words';
import { findingOf } from './rule';
import { NOT_ANSWERED } from './settled';

/** Tells by name which of the expected schools have given no data: known by code, else by name. */
export function checkAnswered(
  expected: readonly Addressee[],
  groups: readonly RecordGroup[],
  desk: Desk,
): void {
  const codes = new Set(groups.map(({ plainCode }) => plainCode).filter((code) => code !== ''));
  const names = new Set(
    groups.flatMap(({ plainName, records }) => [
      plainName,
      ...records.map(({ words }) => nameKey(words.get('name')?.text ?? '')),
    ]),
  );
  for (const { name, code } of expected) {
    if (codes.has(codeKey(code)) || names.has(nameKey(name))) continue;
    desk.findings.push(findingOf(NOT_ANSWERED, { places: [], parameters: { name } }, name));
  }
}
