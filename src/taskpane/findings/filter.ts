import type { Mark } from '../../checks/findings/colours';
import { MARKS, markOf } from '../../checks/findings/colours';
import type { Severity } from '../../checks/findings/finding';
import { placeText } from '../../checks/findings/words';
import type { Language } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import { increment } from '../../standards/lists';
import type { Entry, Listed } from './entries';
import { searchableText } from './entries';
import type { SchoolEntry } from './schools';
import { shortCells } from './schools';

/** What the list shows; null and '' let everything through. */
export interface Filter {
  /** One of the two counts; null shows both. */
  readonly section: 'problems' | 'unmet' | null;
  readonly mark: Mark | null;
  readonly severity: Severity | null;
  readonly text: string;
}

export const NO_FILTER: Filter = { section: null, mark: null, severity: null, text: '' };

/** What matches, themselves or by one of those under them. Words of a search must all occur. */
export function matching(list: Listed, filter: Filter, language: Language): Listed {
  const { section, mark, severity } = filter;
  const words = filter.text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const says = (text: () => string): boolean => {
    if (words.length === 0) return true;
    const found = text();
    return words.every((word) => found.includes(word));
  };
  const entryMatches = (entry: Entry): boolean =>
    [entry, ...entry.derived].some(
      ({ finding }) =>
        (mark === null || markOf(finding) === mark) && (severity === null || finding.severity === severity),
    ) && says(() => searchableText(entry, language));
  const schoolMatches = (school: SchoolEntry): boolean =>
    (severity === null || severity === 'error') &&
    (mark === null || school.cells.some(({ level }) => level === mark)) &&
    says(() => schoolText(school, language));
  return {
    problems: section === 'unmet' ? [] : list.problems.filter(entryMatches),
    // A blank is no fault of a kind: it stands in the whole list alone, and with what is to be done in the form.
    blanks:
      section === 'unmet' || mark !== null || severity !== null
        ? []
        : list.blanks.filter((entry) => says(() => searchableText(entry, language))),
    schools: section === 'problems' ? [] : list.schools.filter(schoolMatches),
    county: section === 'problems' ? [] : list.county.filter(entryMatches),
  };
}

function schoolText(school: SchoolEntry, language: Language): string {
  const short = shortCells(school).flatMap(({ indicator, figure }) => [
    say(indicator.name, language),
    placeText(figure),
  ]);
  return [school.name, placeText(school.school.name), ...short].join('\n').toLowerCase();
}

/** How often each fault occurs: a finding counts once, an indicator of a school once. */
export function countsByMark({
  problems,
  schools,
  county,
}: Omit<Listed, 'blanks'>): ReadonlyMap<Mark, number> {
  const counts = new Map<Mark, number>(MARKS.map((mark) => [mark, 0]));
  const add = (mark: Mark): void => void increment(counts, mark);
  for (const { finding } of [...problems, ...county]) add(markOf(finding));
  for (const { cells } of schools) {
    for (const { level } of cells) if (level === 'floor' || level === 'below') add(level);
  }
  return counts;
}
