import type { DeclarationForm, Figure } from '../../../src/form/model';
import { sayPart } from '../../../src/messages/sentence';

const shown = (figure: Figure): string => (figure.state === 'number' ? String(figure.value) : figure.state);
const all = (figures: Iterable<Figure>): string => [...figures].map(shown).join(' ');

/** What was read, without where it stood: equal for every way to lay the same declaration out. */
export function content(form: DeclarationForm): unknown {
  return {
    issues: form.issues.map(({ kind, table }) => `${kind} ${table ?? ''}`),
    basics: form.basics && all(Object.values(form.basics)),
    summary:
      form.summary &&
      Object.values(form.summary).map(({ count, ratio }) => [
        all(Object.values(count)),
        all(Object.values(ratio)),
      ]),
    schools:
      form.schools &&
      Object.values(form.schools).map((schools) =>
        schools.map(
          ({ stage, name, number, founder, enrolment, grades, classes, indicators, mark, remark }) =>
            `${stage} ${name.text} ${all([number, founder, enrolment, grades, classes, ...Object.values(indicators)])} ${mark.state} ${remark.text}`,
        ),
      ),
    note: form.note && all(Object.values(form.note.figures)),
    balance:
      form.balance &&
      Object.values(form.balance).map(({ mean, coefficient }) => [
        ...[all(Object.values(mean)), all(Object.values(coefficient))],
      ]),
    items: [form.guarantee, form.quality].map((items) =>
      items?.map(({ item, figures, mark }) => `${item} ${all(figures.values())} ${mark.state}`),
    ),
    recognition: form.recognition && Object.values(form.recognition).map((row) => all(Object.values(row))),
  };
}

/** The issues in short: `missing-column II-2 L8 …`. */
export function issuesOf(form: DeclarationForm): string[] {
  return form.issues.map(({ kind, table, parameters }) => {
    const detail = parameters['column'] ?? parameters['row'] ?? parameters['written'] ?? '';
    return `${kind} ${table ?? ''} ${sayPart(detail, 'zh')}`.trim();
  });
}
