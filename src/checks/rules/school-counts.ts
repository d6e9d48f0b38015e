import type { Sentence } from '../../messages/sentence';
import { STAGES } from '../../standards/types';
import type { DeclarationForm, Figure, NoteBlank } from '../../form/model';
import type { Place } from '../../form/workbook';
import { findCulprits } from '../diagnosis/equations';
import type { Equation, Quantity } from '../diagnosis/equations';
import type { Raised, Rule } from '../rule';
import { AGREEMENT } from '../sources';

/** Where a number of schools is written, and what it counts. */
interface Counted {
  readonly place: Place;
  readonly label: Sentence;
  readonly figure: Figure | null;
}

/** A quantity of the equations below: `L9` of 表Ⅰ, a blank of the note, or the rows of a block of 表Ⅱ-2. */
type CountName = `L${number}` | NoteBlank | 'primaryRows' | 'juniorRows';

/**
 * How the numbers of schools hang together (form.md, 表Ⅰ↔Ⅱ-2). `mild`: a mixed school (一贯制学校) may have one stage only this
 * year, so such an equation can fail without a mistake.
 */
const EQUATIONS: readonly {
  readonly terms: readonly (readonly [1 | -1, CountName])[];
  readonly mild: boolean;
}[] = [
  {
    terms: [
      [1, 'primaryRows'],
      [-1, 'L9'],
      [-1, 'L10'],
      [-1, 'L13'],
      [-1, 'L16'],
    ],
    mild: true,
  },
  {
    terms: [
      [1, 'juniorRows'],
      [-1, 'L11'],
      [-1, 'L10'],
      [-1, 'L12'],
      [-1, 'L13'],
    ],
    mild: true,
  },
  {
    terms: [
      [1, 'primarySchools'],
      [-1, 'primaryRows'],
    ],
    mild: false,
  },
  {
    terms: [
      [1, 'juniorSchools'],
      [-1, 'juniorRows'],
    ],
    mild: false,
  },
  {
    terms: [
      [1, 'primaryOfMixed'],
      [-1, 'L10'],
      [-1, 'L13'],
    ],
    mild: true,
  },
  {
    terms: [
      [1, 'juniorOfMixed'],
      [-1, 'L10'],
      [-1, 'L13'],
    ],
    mild: true,
  },
  {
    terms: [
      [1, 'teachingPoints'],
      [-1, 'L16'],
    ],
    mild: false,
  },
  {
    terms: [
      [1, 'juniorOfComplete'],
      [-1, 'L12'],
    ],
    mild: false,
  },
];

/** Every number of schools that is written and read. */
function counts(form: DeclarationForm): Map<string, Quantity<Counted>> {
  const found = new Map<string, Quantity<Counted>>();
  const add = (id: string, figure: Figure | undefined): void => {
    if (figure?.value == null || !Number.isSafeInteger(figure.value) || figure.value < 0) return;
    found.set(id, { id, value: figure.value, what: { place: figure, label: figure.label, figure } });
  };
  for (const [code, figure] of form.basics ?? []) add(code, figure);
  for (const [blank, figure] of Object.entries(form.note?.figures ?? {})) add(blank, figure);
  for (const stage of STAGES) {
    const schools = form.schools?.[stage];
    const last = schools?.at(-1);
    const place = last?.number ?? form.schools?.primary[0]?.number;
    if (!schools || !last || !place) continue;
    const id = `${stage}Rows`;
    const label =
      stage === 'primary'
        ? { zh: '表Ⅱ-2 小学部分的行数', en: 'rows of 小学 in 表Ⅱ-2' }
        : { zh: '表Ⅱ-2 初中部分的行数', en: 'rows of 初中 in 表Ⅱ-2' };
    found.set(id, { id, value: schools.length, what: { place, label, figure: null } });
  }
  return found;
}

export const SCHOOL_COUNTS_RULE: Rule = {
  id: 'consistency/school-counts',
  category: 'consistency',
  severity: 'error',
  table: null,
  sentence: {
    zh: '“{label}”是 {written}，与其他地方的学校数对不上（按 {others} 应为 {expected}）。请核对学校数。',
    en: '“{label}” is {written}, which does not agree with the other numbers of schools (by {others} it should be {expected}). Check them.',
  },
  source: AGREEMENT,
  *check({ form }): Generator<Raised> {
    const known = counts(form);
    const mildOnes = new Set<Equation<Counted>>();
    const equations = EQUATIONS.flatMap(({ terms, mild }, index) => {
      const read = terms.flatMap(([sign, name]) => {
        const quantity = known.get(name);
        return quantity ? [[sign, quantity] as const] : [];
      });
      if (read.length < terms.length) return [];
      const equation: Equation<Counted> = { id: String(index), terms: read };
      if (mild) mildOnes.add(equation);
      return [equation];
    });
    for (const { quantities, change, equations: failing } of findCulprits(equations)) {
      const [first] = quantities;
      if (!first) continue;
      const own = new Set(quantities.map(({ id }) => id));
      const others = failing.flatMap(({ terms }) =>
        terms.flatMap(([, { id, what }]) => (own.has(id) ? [] : [what.label])),
      );
      yield {
        table: first.what.figure?.table ?? 'II-2',
        places: quantities.map(({ what }) => what.place),
        actual: first.value,
        expected: first.value + change,
        parameters: {
          label: joined(quantities.map(({ what }) => what.label)),
          written: quantities.map(({ value }) => value).join('、'),
          expected: quantities.length > 1 ? alternatives(quantities, change) : first.value + change,
          others: joined(others.slice(0, 4)),
        },
        ...(failing.every((equation) => mildOnes.has(equation)) ? { severity: 'warning' as const } : {}),
      };
    }
  },
};

function joined(labels: readonly Sentence[]): Sentence {
  return { zh: labels.map(({ zh }) => zh).join('、'), en: labels.map(({ en }) => en).join(', ') };
}

function alternatives(quantities: readonly Quantity<Counted>[], change: number): Sentence {
  const values = quantities.map(({ value }) => value + change);
  return { zh: `其中之一改为 ${values.join(' 或 ')}`, en: `one of them ${values.join(' or ')}` };
}
