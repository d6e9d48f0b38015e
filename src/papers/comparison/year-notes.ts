import type { Years } from '../../checks/comparison/years';
import { YEARS } from '../../messages/comparison';
import { STAGE_NAMES } from '../../messages/stage-names';
import type { Parameters, Sentence } from '../../messages/sentence';
import { nth } from '../../standards/lists';
import { yearNames } from './outlook-text';

/** Something about the comparison itself that the reader has to know. */
export interface YearNote {
  readonly kind: 'unread' | 'unknown-year' | 'doubled-year' | 'strangers' | 'same-name';
  readonly text: string;
}

type Tell = (sentence: Sentence, parameters?: Parameters) => string;

/** What is doubtful about the comparison: files that could not be read, years that are not told or stand twice, another county's file, schools of one name. */
export function yearNotes(years: Years, tell: Tell, unread: readonly string[] = []): YearNote[] {
  const names = yearNames(years, tell);
  const between = ({ from, to }: { from: number; to: number }) => ({
    from: nth(names, from),
    to: nth(names, to),
  });
  const list = (of: readonly string[]): string => of.join(tell(YEARS.listed));
  return [
    ...(unread.length > 0
      ? [{ kind: 'unread' as const, text: tell(YEARS.unread, { files: list(unread) }) }]
      : []),
    ...datingNotes(years, tell),
    ...years.schools
      .filter(({ strangers }) => strangers)
      .map((change): YearNote => ({
        kind: 'strangers',
        text: tell(YEARS.strangers, { stage: STAGE_NAMES[change.stage], ...between(change) }),
      })),
    ...years.schools
      .filter(({ unsure }) => unsure.length > 0)
      .map((change): YearNote => ({
        kind: 'same-name',
        text: tell(YEARS.unsure, {
          stage: STAGE_NAMES[change.stage],
          names: list([...new Set(change.unsure.map(({ name }) => name.text))]),
          ...between(change),
        }),
      })),
  ];
}

function datingNotes({ years, dated }: Years, tell: Tell): YearNote[] {
  if (dated) return [];
  const files = (of: readonly { readonly name: string }[]): string =>
    of.map(({ name }) => name).join(tell(YEARS.listed));
  const unknown = years.filter(({ year }) => year === null);
  const twice = [...new Set(years.map(({ year }) => year))].flatMap((year) => {
    const same = years.filter((one) => one.year === year);
    return year !== null && same.length > 1 ? [{ year, same }] : [];
  });
  return [
    ...(unknown.length > 0
      ? [{ kind: 'unknown-year' as const, text: tell(YEARS.undated, { files: files(unknown) }) }]
      : []),
    ...twice.map(({ year, same }) => ({
      kind: 'doubled-year' as const,
      text: tell(YEARS.doubled, { year, count: same.length, files: files(same) }),
    })),
  ];
}
