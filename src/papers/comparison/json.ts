import type { FormEntry } from '../../checks/comparison/entries';
import { renameQuestions } from '../../checks/comparison/rename-questions';
import type { Lost, OnlyOne, Submissions } from '../../checks/comparison/submissions';
import type { SchoolChanges, Years } from '../../checks/comparison/years';
import { findingKey } from '../../checks/review/explanations';
import type { Finding } from '../../checks/findings/finding';
import type { School } from '../../form/model';
import { address } from '../../form/workbook';
import type { Place } from '../../form/workbook';
import { YEARS } from '../../messages/comparison';
import type { Language, Parameters, Sentence } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import { explain } from '../explain';
import { yearNotes } from './year-notes';

/** What `junheng compare --json` prints (docs/json.md). */
export function yearsJson(years: Years, language: Language, unread: readonly string[] = []): unknown {
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
    unread,
    notes: yearNotes(years, tell, unread).map(({ kind, text }) => ({ kind, message: text })),
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
      indicators.map(({ indicator, before, after, turn }) => ({
        school: school.name.text,
        indicator,
        before,
        after,
        change: turn,
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
  const list = (findings: readonly OnlyOne[]) =>
    findings.map(({ finding, alone }) => ({ ...findingJson(finding, language), alone }));
  const school = ({ stage, name }: School) => ({ stage, school: name.text, ...at(name) });
  const lost = ({ table, label, cells }: Lost) => ({ table, label: say(label, language), cells });
  return {
    version: 1,
    kind: 'submissions',
    files,
    doubts: found.doubts.map(({ kind, sentence, parameters }) => ({
      kind,
      message: say(sentence, language, parameters),
    })),
    changed: found.changed.map(({ before, after, reason, lifted }) => ({
      ...entryJson(before, after, language),
      reason,
      lifted,
    })),
    rewritten: found.rewritten.map(({ before, after }) => ({
      ...entryJson(before, after, language),
      before: before.value,
      after: after.value,
      beforeWriting: before.writing,
      afterWriting: after.writing,
    })),
    renamed: found.renamed.map(({ before, after }) => ({
      ...{ stage: after.stage, before: before.name.text, after: after.name.text },
      ...at(after.name),
    })),
    questions: found.possible.map(({ before, after }) => ({
      ...{ kind: 'renamed', stage: after.stage, before: before.name.text, after: after.name.text },
      ...at(after.name),
    })),
    schoolsAdded: found.schoolsAdded.map(school),
    schoolsGone: found.schoolsGone.map(school),
    tablesAdded: found.tablesAdded,
    tablesGone: found.tablesGone,
    cellsAdded: found.cellsAdded.map(lost),
    cellsGone: found.cellsGone.map(lost),
    mended: list(found.mended),
    stayed: found.stayed.map(({ finding, touched }) => ({ ...findingJson(finding, language), touched })),
    appeared: list(found.appeared),
  };
}

const at = (place: Place) => ({ sheet: place.sheet, cell: address(place) });

const entryJson = (before: FormEntry, after: FormEntry, language: Language) => ({
  table: after.table,
  stage: after.stage,
  school: after.school,
  item: after.item,
  code: after.code,
  label: say(after.label, language),
  ...at(after.place),
  beforeSheet: before.place.sheet,
  beforeCell: address(before.place),
  before: before.stored ?? before.value,
  after: after.stored ?? after.value,
});

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
