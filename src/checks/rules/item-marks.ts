import type { Figure, Item } from '../../form/model';
import { itemOf, items, markText, writtenText } from '../figures/form-figures';
import { asksMore, MONITORED_SUBJECTS, itemOutcomes } from '../items/item-tests';
import type { ItemOutcome } from '../items/item-tests';
import { itemMarkWords, ownMark } from './own-marks';
import type { Raised, Rule } from './rule';
import { AGREEMENT, FORM } from './sources';
import { cell, eachCell } from '../evidence/evidence';

const mark: Rule = {
  id: 'consistency/item-mark',
  category: 'consistency',
  severity: 'error',
  table: null,
  spoils: true,
  sentence: {
    zh: '第 {item} 条：“是否达标”填“{written}”，但按本条的数字应为“{expected}”。请核对。',
    en: 'Item {item}: marked “{written}”, but by its own figures it is {expected}. Check it.',
  },
  source: AGREEMENT,
  *check(context): Generator<Raised> {
    for (const item of items(context.form)) {
      if (item.mark.state !== 'met' && item.mark.state !== 'notMet') continue;
      const outcomes = itemOutcomes(context, item);
      const marked = item.mark.state === 'met';
      const met = outcomes.some((outcome) => outcome.met === false)
        ? false
        : outcomes.length > 0 && outcomes.every((outcome) => outcome.met === true)
          ? true
          : null;
      const more = asksMore(item);
      // What a concession allows may still be marked as not met.
      if (met === null || met === marked || outcomes.some(({ conceded }) => conceded)) continue;
      const expected = ownMark(itemMarkWords(context), met);
      const written = writtenText(item.mark.written);
      yield {
        table: item.table,
        places: [item.mark],
        // What no figure shows may be why the item is not met; then the mark is right, but somebody should say so.
        ...(met && more ? { severity: 'warning' as const } : {}),
        actual: written,
        expected,
        parameters: { item: item.item, written: markText(item.mark), expected },
        restsOn: [
          ...outcomes.filter(({ contradicted }) => contradicted).map(({ figure }) => cell(figure)),
          ...eachCell(countInDoubt(item, outcomes)),
        ],
      };
    }
  },
};

/** 表Ⅳ-4: the one count for which the item fails; where 表Ⅱ-2 refutes it, the mark was right all along. */
function countInDoubt({ table, item }: Item, outcomes: readonly ItemOutcome[]): Figure[] {
  const failing = outcomes.filter(({ met }) => met === false);
  return table === 'IV' && item === 4 && failing.length === 1 ? failing.map(({ figure }) => figure) : [];
}

const teachers: Rule = {
  id: 'consistency/teachers',
  category: 'consistency',
  severity: 'information',
  table: 'IV',
  sentence: {
    zh: '第 {item} 条：“{label}”是 {written} 人，表Ⅰ小学、初中专任教师合计 {expected} 人。口径不同可以不等，请留意。',
    en: 'Item {item}: “{label}” is {written}, while 表Ⅰ has {expected} full-time teachers. They may differ by definition; take note.',
  },
  source: AGREEMENT,
  *check({ form }): Generator<Raised> {
    const [primary, junior] = [form.basics?.primaryTeachers.value, form.basics?.juniorTeachers.value];
    if (primary == null || junior == null) return;
    for (const number of [9, 12]) {
      const figure = itemOf(form, 'IV', number)?.figures.get('teachers');
      const expected = primary + junior;
      if (figure?.value == null || figure.value === expected) continue;
      yield {
        places: [figure],
        actual: figure.value,
        expected,
        parameters: { item: number, label: figure.label, written: figure.value, expected },
      };
    }
  },
};

const halfMonitored: Rule = {
  id: 'entry/half-monitored',
  category: 'entry',
  severity: 'warning',
  table: 'V',
  sentence: {
    zh: '第 9 条：“{label}”没有填写，而同一学科的另一个数填了。请补填；当年没有监测的学科两个都空着。',
    en: 'Item 9: “{label}” is not filled in though the other figure of the subject is. Fill it in; leave both empty if it was not monitored.',
  },
  source: FORM,
  *check({ form }): Generator<Raised> {
    const item = itemOf(form, 'V', 9);
    for (const subject of item ? MONITORED_SUBJECTS : []) {
      const pair = [item?.figures.get(`${subject}Level`), item?.figures.get(`${subject}Difference`)];
      const empty = pair.find((figure) => figure?.state === 'blank' || figure?.state === 'placeholder');
      if (empty && pair.some((figure) => figure?.value != null)) {
        yield { places: [empty], parameters: { label: empty.label } };
      }
    }
  },
};

export const ITEM_MARK_RULES: readonly Rule[] = [halfMonitored, mark, teachers];
