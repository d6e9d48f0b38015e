import { halfUnit, roundsTo, roundTo } from '../../measures/rounding';
import { sum } from '../../measures/sums';
import type { Figure, Item } from '../../form/model';
import type { CheckContext } from '../context';
import { itemOf } from '../figures/form-figures';
import { ITEM_SHARES, retentionOf } from '../items/item-shares';
import type { ItemShare } from '../items/item-shares';
import { decimalsOf, readAll, share, shareFits } from '../figures/ratios';
import type { Raised, Rule } from './rule';
import { AGREEMENT, FORM } from './sources';

/** The form asks for one decimal on 表Ⅳ; 表Ⅴ says nothing, so there the decimals that are written count. */
function shareDecimals({ form }: CheckContext, table: 'IV' | 'V', figure: Figure, money: boolean): number {
  if (money) return figure.decimals;
  if (table === 'IV') return Math.max(1, figure.decimals);
  return decimalsOf(
    ['rate', 'specialRate'].flatMap((name) => (form.quality ?? []).map(({ figures }) => figures.get(name))),
  );
}

function* found(
  context: CheckContext,
): Generator<{ test: ItemShare; item: Item; part: Figure; whole: Figure; rate: Figure | undefined }> {
  for (const test of ITEM_SHARES) {
    const item = itemOf(context.form, test.table, test.item);
    const part = item?.figures.get(test.part);
    const whole = item?.figures.get(test.whole);
    if (item && part && whole) yield { test, item, part, whole, rate: item.figures.get(test.rate) };
  }
}

const partOverWhole: Rule = {
  id: 'consistency/item-part',
  category: 'consistency',
  severity: 'error',
  table: null,
  sentence: {
    zh: '第 {item} 条：“{part}” {partValue} 大于“{whole}” {wholeValue}，部分不能大于总数。请核对。',
    en: 'Item {item}: “{part}”, {partValue}, is more than “{whole}”, {wholeValue}: a part cannot exceed the whole. Check them.',
  },
  source: FORM,
  *check(context): Generator<Raised> {
    for (const { test, item, part, whole } of found(context)) {
      if (!test.money) yield* compareParts(item, part, whole);
    }
    // 在特殊教育学校就读 is part of 入学 (the sentence runs 入学…其中).
    const special = itemOf(context.form, 'V', 2);
    const [inSpecial, enrolled] = [
      special?.figures.get('inSpecialSchools'),
      special?.figures.get('enrolled'),
    ];
    if (special && inSpecial && enrolled) yield* compareParts(special, inSpecial, enrolled);
  },
};

function* compareParts(item: Item, part: Figure, whole: Figure): Generator<Raised> {
  if (part.value === null || whole.value === null || part.value <= whole.value || whole.value < 0) return;
  yield {
    table: item.table,
    places: [part],
    actual: part.value,
    expected: { zh: `不大于 ${whole.value}`, en: `at most ${whole.value}` },
    parameters: {
      item: item.item,
      part: part.label,
      partValue: part.value,
      whole: whole.label,
      wholeValue: whole.value,
    },
  };
}

const itemShare: Rule = {
  id: 'consistency/item-share',
  category: 'consistency',
  severity: 'error',
  table: null,
  spoils: true,
  sentence: {
    zh: '第 {item} 条：“{rate}”填 {written}，按 {partValue}÷{wholeValue} 应为 {expected}。请核对这几个数。',
    en: 'Item {item}: “{rate}” is {written}, but {partValue} ÷ {wholeValue} gives {expected}. Check these figures.',
  },
  source: AGREEMENT,
  *check(context): Generator<Raised> {
    for (const { test, item, part, whole, rate } of found(context)) {
      const read = readAll(part, whole, rate);
      if (!read || !rate) continue;
      const [partValue, wholeValue, written] = read;
      if (wholeValue <= 0 || partValue < 0 || (!test.money && partValue > wholeValue)) continue;
      const decimals = shareDecimals(context, test.table, rate, test.money === true);
      const scale = test.scale ?? 100;
      const options = { decimals, scale, partReach: test.money ? halfUnit(part.decimals) : 0 };
      if (shareFits(written, partValue, wholeValue, options)) continue;
      // 合计 that does not add up is a finding of its own; a rate that follows from the right sum is no second one.
      const sum = sumOf(item, test);
      if (sum !== null && sum !== partValue && shareFits(written, sum, wholeValue, options)) continue;
      const expected = share(partValue, wholeValue, decimals, scale);
      yield {
        table: test.table,
        places: [rate],
        actual: written,
        expected,
        parameters: { item: item.item, rate: rate.label, written, partValue, wholeValue, expected },
      };
    }
  },
};

/** 表Ⅳ-15: 公办 + 政府购买服务的民办, which 合计 must be. */
function sumOf(item: Item, test: Pick<ItemShare, 'table' | 'item' | 'part'>): number | null {
  if (test.table !== 'IV' || test.item !== 15 || test.part !== 'total') return null;
  const read = readAll(item.figures.get('inPublic'), item.figures.get('inPrivate'));
  return read && sum(read);
}

const migrantSum: Rule = {
  id: 'consistency/migrant-sum',
  category: 'consistency',
  severity: 'error',
  table: 'IV',
  sentence: {
    zh: '第 15 条：公办 {inPublic} 人加政府购买服务的民办 {inPrivate} 人是 {expected} 人，合计却填 {written}。请核对。',
    en: 'Item 15: {inPublic} in public and {inPrivate} in purchased private schools make {expected}, but the total is {written}. Check them.',
  },
  source: FORM,
  *check({ form }): Generator<Raised> {
    const item = itemOf(form, 'IV', 15);
    const total = item?.figures.get('total');
    const read = readAll(item?.figures.get('inPublic'), item?.figures.get('inPrivate'), total);
    if (!read || !total) return;
    const [inPublic, inPrivate, written] = read;
    const expected = inPublic + inPrivate;
    if (expected === written) return;
    yield {
      places: [total],
      actual: written,
      expected,
      parameters: { inPublic, inPrivate, expected, written },
    };
  },
};

const specialSchoolShare: Rule = {
  id: 'consistency/special-school-share',
  category: 'consistency',
  severity: 'error',
  table: 'V',
  sentence: {
    zh: '第 2 条：特殊教育学校就读占比填 {written}，按入学人数是 {ofEnrolled}，按残疾儿童少年总数是 {ofChildren}，都对不上。请核对。',
    en: 'Item 2: the share in special schools is {written}, but it is {ofEnrolled} of those enrolled and {ofChildren} of all. Check it.',
  },
  source: AGREEMENT,
  *check(context): Generator<Raised> {
    const item = itemOf(context.form, 'V', 2);
    const rate = item?.figures.get('specialRate');
    const read = readAll(
      item?.figures.get('inSpecialSchools'),
      item?.figures.get('children'),
      item?.figures.get('enrolled'),
      rate,
    );
    if (!read || !rate) return;
    const [part, children, enrolled, written] = read;
    if (children <= 0 || enrolled <= 0 || part > enrolled) return;
    const decimals = shareDecimals(context, 'V', rate, false);
    // The form does not say of what: either base is accepted (docs/sources.md#quality-2).
    if ([enrolled, children].some((whole) => shareFits(written, part, whole, { decimals }))) return;
    const ofEnrolled = share(part, enrolled, decimals);
    yield {
      places: [rate],
      actual: written,
      expected: ofEnrolled,
      parameters: { written, ofEnrolled, ofChildren: share(part, children, decimals) },
    };
  },
};

const EACH = {
  zh: '按（毕业−转入＋转出）÷（入学−死亡）是 {first}，按毕业÷（入学＋转入−死亡−转出）是 {second}，都对不上',
  en: '(graduating − in + out) ÷ (entered − died) gives {first} and graduating ÷ (entered + in − died − out) gives {second}',
};
const BOTH_ALIKE = {
  zh: '按通行的两个公式，（毕业−转入＋转出）÷（入学−死亡）和毕业÷（入学＋转入−死亡−转出），都是 {first}',
  en: 'both formulas in use, (graduating − in + out) ÷ (entered − died) and graduating ÷ (entered + in − died − out), give {first}',
};

const retention: Rule = {
  id: 'consistency/retention-rate',
  category: 'consistency',
  severity: 'error',
  table: 'V',
  spoils: true,
  sentence: {
    zh: '第 1 条：三年巩固率填 {written}，{computed}。请核对。',
    en: 'Item 1: the retention rate is {written}, but {computed}. Check it.',
  },
  source: AGREEMENT,
  *check(context): Generator<Raised> {
    const item = itemOf(context.form, 'V', 1);
    const rate = item?.figures.get('rate');
    const rates = retentionOf(item);
    if (!rates || rate?.value == null) return;
    const decimals = shareDecimals(context, 'V', rate, false);
    const written = rate.value;
    if (
      [rates.ofEntrants, rates.ofCohort].some((value) => value !== null && roundsTo(value, written, decimals))
    )
      return;
    const none = { zh: '无法计算', en: 'no value' };
    const first = rates.ofEntrants === null ? none : roundTo(rates.ofEntrants, decimals);
    const second = rates.ofCohort === null ? none : roundTo(rates.ofCohort, decimals);
    const computed = { sentence: first === second ? BOTH_ALIKE : EACH, parameters: { first, second } };
    yield { places: [rate], actual: written, expected: first, parameters: { written, computed } };
  },
};

const retentionFormula: Rule = {
  id: 'consistency/retention-formula',
  category: 'consistency',
  severity: 'information',
  table: 'V',
  sentence: {
    zh: '第 1 条：三年巩固率 {written} 与公式“{formula}”相符；另一通行公式得 {other}。',
    en: 'Item 1: the retention rate {written} agrees with {formula}; the other formula in use gives {other}.',
  },
  source: AGREEMENT,
  *check(context): Generator<Raised> {
    const item = itemOf(context.form, 'V', 1);
    const rate = item?.figures.get('rate');
    const rates = retentionOf(item);
    if (rates?.ofEntrants == null || rates.ofCohort === null || rate?.value == null) return;
    const decimals = shareDecimals(context, 'V', rate, false);
    const written = rate.value;
    const first = roundsTo(rates.ofEntrants, written, decimals);
    if (first === roundsTo(rates.ofCohort, written, decimals)) return;
    const formula = first
      ? { zh: '（毕业−转入＋转出）÷（入学−死亡）', en: '(graduating − in + out) ÷ (entered − died)' }
      : { zh: '毕业÷（入学＋转入−死亡−转出）', en: 'graduating ÷ (entered + in − died − out)' };
    const other = roundTo(first ? rates.ofCohort : rates.ofEntrants, decimals);
    yield { places: [rate], actual: written, parameters: { written, formula, other } };
  },
};

export const ITEM_RULES: readonly Rule[] = [
  partOverWhole,
  itemShare,
  migrantSum,
  specialSchoolShare,
  retention,
  retentionFormula,
];
