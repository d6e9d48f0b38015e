import type { Sentence } from '../../../messages/sentence';
import { rows } from '../../evidence/evidence';
import type { Place } from '../../../form/workbook';
import { countCulprits, rowsSpoiledAt } from '../../diagnosis/school-numbers';
import type { CountCulprit, Counted } from '../../diagnosis/school-numbers';
import type { Quantity } from '../../diagnosis/equations';
import type { Raised, Rule } from '../rule';
import { AGREEMENT } from '../sources';

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
  spoils: true,
  *check(context): Generator<Raised> {
    for (const culprit of countCulprits(context)) {
      const { change, equations: failing, mild, rowsOf } = culprit;
      const quantities = rowsOf ? rowsOnly(culprit) : culprit.quantities;
      const [first] = quantities;
      if (!first) continue;
      const own = new Set(quantities.map(({ id }) => id));
      const others = failing.flatMap(({ terms }) =>
        terms.flatMap(([, { id, what }]) => (own.has(id) ? [] : [what.label])),
      );
      yield {
        table: first.what.figure?.table ?? 'II-2',
        // Rows that are missing have no cell: the cell that counts them shows it as well.
        places: [...quantities.map(({ what }) => what.place), ...(rowsOf ? countedAs(culprit) : [])],
        about: { figure: quantities.map(({ id }) => id).join('+') },
        actual: first.value,
        expected: first.value + change,
        parameters: {
          label: joined(quantities.map(({ what }) => what.label)),
          written: quantities.map(({ value }) => value).join('、'),
          expected: quantities.length > 1 ? alternatives(quantities, change) : first.value + change,
          others: joined(others.slice(0, 4)),
        },
        ...(mild && !rowsOf ? { severity: 'warning' as const } : {}),
        restsOn: rowsOf ? [rows(rowsOf, null)] : [],
        spoils: rowsOf ? rowsSpoiledAt(context, rowsOf, first.what.place) : [],
      };
    }
  },
};

function rowsOnly({ quantities, rowsOf }: CountCulprit): readonly Quantity<Counted>[] {
  return quantities.filter(({ id }) => id === `${rowsOf ?? ''}Rows`);
}

/** 学校总数 in the note under 表Ⅱ-2, which contradicts the rows directly. */
function countedAs({ equations, rowsOf }: CountCulprit): Place[] {
  const blank = `${rowsOf ?? ''}Schools`;
  return equations.flatMap(({ terms }) =>
    terms.flatMap(([, { id, what }]) => (id === blank ? [what.place] : [])),
  );
}

function joined(labels: readonly Sentence[]): Sentence {
  return { zh: labels.map(({ zh }) => zh).join('、'), en: labels.map(({ en }) => en).join(', ') };
}

function alternatives(quantities: readonly Quantity<Counted>[], change: number): Sentence {
  const values = quantities.map(({ value }) => value + change);
  return { zh: `其中之一改为 ${values.join(' 或 ')}`, en: `one of them ${values.join(' or ')}` };
}
