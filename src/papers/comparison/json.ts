import type { FormEntry } from '../../checks/comparison/entries';
import type { Submissions } from '../../checks/comparison/submissions';
import { renameQuestions } from '../../checks/comparison/rename-questions';
import type { SchoolChanges, Years } from '../../checks/comparison/years';
import { findingKey } from '../../checks/review/explanations';
import type { Finding } from '../../checks/findings/finding';
import { address } from '../../form/workbook';
import type { School } from '../../form/model';
import { YEARS } from '../../messages/comparison';
import type { Language, Parameters, Sentence } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import { explain } from '../explain';
import { yearNotes } from './year-notes';

/** What `junheng compare --json` prints (docs/json.md). */
export function yearsJson(years: Years, language: Language): unknown {
  const tell = (sentence: Sentence, parameters: Parameters = {}): string =>
    say(sentence, language, parameters);
  return {
    version: 1,
    kind: 'years',
    dated: years.dated,
    years: years.years.map(({ name, year, schools, pupils, passing }) => ({
      file: name,
      year,
      schools,
      pupils,
      passing,
    })),
    indicators: years.indicators.map(({ stage, indicator, limit, years: figures, distance, projection }) => ({
      stage,
      indicator,
      limit,
      mean: figures.map(({ mean }) => mean),
      cv: figures.map(({ cv }) => cv),
      distance,
      projection,
    })),
    schools: years.schools.map(schoolsJson),
    questions: renameQuestions(years.schools).map(({ id, stages, from, to, before, after }) => ({
      id,
      kind: 'renamed',
      stage: stages[0] ?? null,
      stages,
      from,
      to,
      before,
      after,
      choices: [
        { value: 'same', label: tell(YEARS.sameSchool) },
        { value: 'different', label: tell(YEARS.differentSchool) },
      ],
    })),
    funds: years.funds,
    notes: yearNotes(years, tell).map(({ kind, text }) => ({ kind, message: text })),
  };
}

function schoolsJson(change: SchoolChanges) {
  const { stage, from, to, newlyMet, fellBack, turned, added, gone, renamed, unsure, strangers } = change;
  const names = (schools: readonly School[]): string[] => schools.map(({ name }) => name.text);
  return {
    stage,
    from,
    to,
    newlyMet: names(newlyMet),
    fellBack: names(fellBack),
    turned: turned.flatMap(({ school, indicators }) =>
      indicators.map(({ indicator, before, after, met }) => ({
        school: school.name.text,
        indicator,
        before,
        after,
        change: met ? 'newlyMet' : 'fellBack',
      })),
    ),
    added: names(added),
    gone: names(gone),
    renamed: renamed.map(({ before, after }) => ({ before: before.name.text, after: after.name.text })),
    unsure: names(unsure),
    strangers,
  };
}

/** What `junheng compare --submissions --json` prints (docs/json.md). */
export function submissionsJson(files: readonly string[], found: Submissions, language: Language): unknown {
  const list = (findings: readonly Finding[]) => findings.map((finding) => findingJson(finding, language));
  const school = ({ stage, school: name }: FormEntry) => ({ stage, school: name });
  return {
    version: 1,
    kind: 'submissions',
    files,
    changed: found.changed.map(({ before, after }) => ({
      table: after.table,
      stage: after.stage,
      school: after.school,
      item: after.item,
      label: say(after.label, language),
      sheet: after.place.sheet,
      cell: address(after.place),
      beforeSheet: before.place.sheet,
      beforeCell: address(before.place),
      before: before.value,
      after: after.value,
    })),
    schoolsAdded: found.schoolsAdded.map(school),
    schoolsGone: found.schoolsGone.map(school),
    mended: list(found.mended),
    stayed: list(found.stayed),
    appeared: list(found.appeared),
  };
}

function findingJson(finding: Finding, language: Language) {
  const { rule, category, severity, places } = finding;
  const { title, message } = explain(finding, language);
  const [place] = places;
  return {
    key: findingKey(finding),
    rule,
    category,
    severity,
    sheet: place?.sheet ?? null,
    cell: place ? address(place) : null,
    title,
    message,
  };
}
