import { percent } from './items';
import { fraction, isTie, rounded } from './fraction';
import { blankOf } from './phrases';
import { surveyRatios } from './draw-items';
import type { ErrorKind, Work } from './plant';

const categories = ['consistency' as const];

/** The ratios of 表Ⅳ and 表Ⅴ: which blank, of which item, is which part of which whole. */
const RATIOS: readonly { key: string; rate: string; part?: string; whole?: string }[] = [
  { key: 'IV.9', rate: 'rate', part: 'trained', whole: 'teachers' },
  { key: 'IV.11', rate: 'rate', part: 'moved', whole: 'eligible' },
  { key: 'IV.11', rate: 'backboneRate', part: 'backbone', whole: 'moved' },
  { key: 'IV.12', rate: 'rate', part: 'licensed', whole: 'teachers' },
  { key: 'IV.14', rate: 'rate', part: 'given', whole: 'places' },
  { key: 'IV.14', rate: 'ruralRate', part: 'rural', whole: 'given' },
  { key: 'IV.15', rate: 'rate', part: 'sum', whole: 'migrants' },
  { key: 'V.1', rate: 'rate' },
  { key: 'V.2', rate: 'rate', part: 'atSchool', whole: 'disabled' },
  { key: 'V.2', rate: 'specialRate', part: 'special', whole: 'atSchool' },
];

/** 巩固率 and 特教占比 circulate with two bases: the wrong rate must agree with neither. */
function allowedRates(work: Work, key: string, rate: string): string[] {
  const { phrase } = work.item(key);
  const of = (blank: string) => Number(blankOf(phrase, blank));
  if (key === 'V.1') {
    const [out, joined, died, left, entered] = ['graduating', 'joined', 'died', 'left', 'entered'].map(of);
    if (out === undefined || joined === undefined || died === undefined) return [];
    if (left === undefined || entered === undefined) return [];
    return [percent(out - joined + left, entered - died), percent(out, entered + joined - died - left)];
  }
  if (rate === 'specialRate') return ['atSchool', 'disabled'].map((base) => percent(of('special'), of(base)));
  return [blankOf(phrase, rate)];
}

const ratioErrors = RATIOS.map(({ key, rate }): ErrorKind => ({
  name: `${key.replace('.', '-')} ${rate}`,
  put(work) {
    const right = allowedRates(work, key, rate);
    const tenths = Math.round(Number(blankOf(work.item(key).phrase, rate)) * 10);
    const wrong = tenths + work.random.pick([1, -1, 14, -23]);
    // The whole number next to the true rate could be its rounding, and the verdict must stay what it was.
    const words = (wrong / 10).toFixed(1);
    const close = right.some((other) => Math.abs(Number(other) * 10 - wrong) < 0.5);
    if (wrong < 0 || wrong > 1000 || close || !work.claim(key)) return null;
    work.retell(key, { [rate]: words });
    return { key: `${key}.sentence`, also: [`${key}.mark`], categories };
  },
}));

const wholeErrors = RATIOS.flatMap(({ key, rate, part, whole }): ErrorKind[] => {
  if (part === undefined || whole === undefined || key === 'IV.15') return [];
  return [
    {
      name: `${key.replace('.', '-')} ${part} over ${whole}`,
      put(work) {
        const all = Number(blankOf(work.item(key).phrase, whole));
        if (!work.claim(key)) return null;
        const more = all + work.random.pick([1, 25]);
        work.retell(key, { [part]: String(more), [rate]: percent(more, all) });
        return { key: `${key}.sentence`, also: [`${key}.mark`], categories };
      },
    },
  ];
});

const SURVEY = ['all', 'parents'] as const;
const surveyErrors = SURVEY.flatMap((row): ErrorKind[] => [
  ...(['L4', 'L7'] as const).map((code): ErrorKind => ({
    name: `VI ${row} ${code} rate`,
    put(work) {
      const key = `VI.${row}.${code}`;
      const figure = work.figure(key);
      const wrong = figure.units + work.random.pick([1, -1, -31]);
      if (wrong % 10 === 0 || isTie(figure) || !work.claim('VI')) return null;
      work.type(key, wrong / 10);
      return { key, also: code === 'L4' ? [`VI.${row}.L3`, `VI.${row}.L2`] : [`VI.${row}.L6`], categories };
    },
  })),
  ...(
    [
      ['L2', 'L1'],
      ['L3', 'L2'],
      ['L6', 'L5'],
    ] as const
  ).map(([part, whole]): ErrorKind => ({
    name: `VI ${row} ${part} over ${whole}`,
    put(work) {
      if (!work.claim('VI')) return null;
      const [key, all] = [`VI.${row}.${part}`, `VI.${row}.${whole}`];
      work.type(key, work.value(all) + work.random.pick([1, 40]));
      const also = [all, `VI.${row}.L4`, `VI.${row}.L7`, `VI.all.${part}`];
      return { key, also, categories };
    },
  })),
]);

export const ITEM_ERRORS: readonly ErrorKind[] = [
  ...ratioErrors,
  ...wholeErrors,
  ...surveyErrors,
  {
    name: 'VI parents over all',
    put(work) {
      if (!work.claim('VI')) return null;
      const more = (work.survey.all[3] ?? 0) + work.random.pick([1, 20]);
      const pleased = work.survey.parents[4] ?? 0;
      work.type('VI.parents.L5', more);
      const counts = work.survey.parents.map((value, i) => (i === 3 ? more : value));
      work.type('VI.parents.L7', surveyRatios(counts).visits.units / 10);
      const also = ['VI.all.L5', ...(pleased > more ? ['VI.parents.L6'] : [])];
      return { key: 'VI.parents.L5', also, categories };
    },
  },
  {
    name: 'IV-15 sum',
    put(work) {
      const { phrase } = work.item('IV.15');
      const sum = Number(blankOf(phrase, 'sum')) + work.random.pick([1, -1, 30]);
      const rate = percent(sum, Number(blankOf(phrase, 'migrants')));
      if (!work.claim('IV.15')) return null;
      work.retell('IV.15', { sum: String(sum), rate });
      return { key: 'IV.15.sentence', also: ['IV.15.mark'], categories };
    },
  },
  {
    name: 'IV-7 funds per pupil',
    put(work) {
      const { phrase } = work.item('IV.7');
      const pupils = Number(blankOf(phrase, 'pupils'));
      // The funds are rounded to the decimals they show, so a smaller difference could be their rounding.
      const decimals = (blankOf(phrase, 'funds').split('.')[1] ?? '').length;
      const least = Math.floor(5000 / 10 ** decimals / pupils + 1) + 1;
      const each = Number(blankOf(phrase, 'each')) + work.random.pick([least, -least, 500]);
      if (!work.claim('IV.7')) return null;
      work.retell('IV.7', { each: String(each) });
      return { key: 'IV.7.sentence', also: ['IV.7.mark'], categories };
    },
  },
  {
    name: 'item mark contradicts figures',
    put(work) {
      const keys = [...work.items.keys()].filter((key) => typeof work.item(key).phrase[1] === 'object');
      const key = work.random.pick(keys.filter((name) => name !== 'IV.6'));
      if (work.look.itemMarks.notMet === null || !work.claim(key)) return null;
      work.mark(key, !work.item(key).met);
      return { key: `${key}.mark`, also: [`${key}.sentence`], categories };
    },
  },
  {
    name: 'Ⅳ-7 in yuan instead of 万元',
    put(work) {
      const funds = Number(blankOf(work.item('IV.7').phrase, 'funds'));
      if (!work.claim('IV.7')) return null;
      work.retell('IV.7', { funds: String(rounded(fraction(Math.round(funds * 100) * 100), 0).units) });
      return { key: 'IV.7.sentence', also: ['IV.7.mark'], categories };
    },
  },
];
