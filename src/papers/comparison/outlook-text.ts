import type { Projection } from '../../checks/comparison/projection';
import type { Years } from '../../checks/comparison/years';
import { YEARS } from '../../messages/comparison';
import type { Parameters, Sentence } from '../../messages/sentence';

type Say = (sentence: Sentence, parameters?: Parameters) => string;

/** How each year is called: by itself, or by its place and file where years are unknown. */
export function yearNames({ years, dated }: Years, tell: Say): string[] {
  return years.map(({ year, name }, index) =>
    dated && year !== null ? tell(YEARS.year, { year }) : `${tell(YEARS.nth, { n: index + 1 })} ${name}`,
  );
}

/** When a limit is reached at today's pace, in words. */
export function outlookText(found: Projection, { dated, years }: Years, tell: Say): string {
  if (found.kind === 'met') return tell(YEARS.met);
  if (found.kind === 'unknown') return tell(YEARS.unknown);
  if (found.kind === 'never') return tell(YEARS.never);
  if (found.kind === 'beyond') return tell(YEARS.beyond);
  return dated
    ? tell(YEARS.reachedYear, { time: found.time })
    : tell(YEARS.reachedNth, { n: found.time - (years.length - 1) });
}
