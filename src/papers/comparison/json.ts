import type { FormEntry } from '../../checks/comparison/entries';
import type { Submissions } from '../../checks/comparison/submissions';
import type { Years } from '../../checks/comparison/years';
import { findingKey } from '../../checks/review/explanations';
import type { Finding } from '../../checks/findings/finding';
import { address } from '../../form/workbook';
import type { Language } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import { explain } from '../explain';

/** What `junheng compare --json` prints (docs/json.md). */
export function yearsJson(years: Years): unknown {
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
    schools: years.schools.map(({ stage, from, to, newlyMet, fellBack, added, gone }) => ({
      stage,
      from,
      to,
      newlyMet: newlyMet.map(({ name }) => name.text),
      fellBack: fellBack.map(({ name }) => name.text),
      added: added.map(({ name }) => name.text),
      gone: gone.map(({ name }) => name.text),
    })),
    questions: years.schools.flatMap(({ stage, from, to, possible }) =>
      possible.map(({ before, after }) => ({
        kind: 'renamed',
        stage,
        from,
        to,
        before: before.name.text,
        after: after.name.text,
      })),
    ),
    funds: years.funds,
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
