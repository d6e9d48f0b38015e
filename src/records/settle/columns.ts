import { CHOICES, QUESTIONS } from '../../messages/records';
import { columnLetters } from '../../form/workbook';
import type { Desk } from '../desk';
import { compare } from '../exact';
import type { SheetReading } from '../layouts/reading';
import type { FigureKey, RawFigure, RawFinding, RawPlace } from '../model';
import { findingOf } from '../rules/rule';
import { COLUMN_TWICE } from '../rules/settled';

/** Two columns of one sheet with the same heading: the same figures are taken once, different ones are asked. */
export function settleColumns(readings: readonly SheetReading[], desk: Desk): void {
  for (const { records, file, sheet } of readings) {
    const keys = new Set(records.flatMap(({ doubles }) => [...doubles.keys()].filter(isUsed)));
    for (const at of keys) {
      const pairs = records.flatMap((record) => {
        const one = record.figures.get(at);
        const other = record.doubles.get(at);
        return one && other ? [{ record, one, other }] : [];
      });
      const differing = pairs.filter(({ one, other }) => !isSame(one, other));
      const [first] = pairs;
      if (!first) continue;
      if (differing.length === 0) {
        desk.findings.push(
          doubled([first.one.heading.place, first.other.heading.place], first.one.heading.text),
        );
        continue;
      }
      const letters = [first.one, first.other].map(({ heading }) => columnLetters(heading.place.column));
      const answer = desk.ask({
        id: `column:${file.split(/[\\/]/).at(-1) ?? ''}:${sheet}:${at}`,
        kind: 'column',
        places: [
          first.one.heading.place,
          first.other.heading.place,
          ...differing.flatMap(({ one, other }) => [one.place, other.place]),
        ],
        message: QUESTIONS.column,
        parameters: { heading: first.one.heading.text, columns: letters.join('、') },
        choices: letters.map((letter) => ({
          value: letter,
          label: CHOICES.asIs,
          parameters: { value: letter },
        })),
        school: null,
      });
      for (const { record, one, other } of pairs) {
        if (answer === letters[1]) record.figures.set(at, other);
        else if (answer === undefined) record.figures.set(at, inDoubt(one));
      }
    }
  }
}

/** Of 高中 only the pupils count, to split what the stages share: about its other columns nothing need be asked. */
const isUsed = (at: FigureKey): boolean => !at.startsWith('senior.') || at === 'senior.pupils';

const doubled = (places: readonly RawPlace[], heading: string): RawFinding =>
  findingOf(COLUMN_TWICE, { places, parameters: { heading } }, null);

function isSame(one: RawFigure, other: RawFigure): boolean {
  if (one.plain && other.plain) return compare(one.plain, other.plain) === 0;
  return one.state === other.state;
}

/** A figure that must not be used until a question about it is answered. */
export function inDoubt(figure: RawFigure): RawFigure {
  return { ...figure, value: null };
}
