import { blanksOf } from './phrases';
import { anyFigure, enrolmentClaims, type Entry, type ErrorKind, type Work } from './plant';

const entry = (key: string, also: readonly string[] = [], more: readonly 'consistency'[] = []) => ({
  key,
  also,
  categories: ['entry' as const, ...more],
});

/** An error that types something over one figure, wherever on the form. */
function overFigure(
  name: string,
  kind: Entry['kind'] | undefined,
  content: (value: number, work: Work, key: string) => ReturnType<Work['cell']>['content'] | undefined,
): ErrorKind {
  return {
    name,
    put(work) {
      const target = anyFigure(work, kind);
      const typed = content(work.value(target.key), work, target.key);
      if (typed === undefined || !work.claim(...target.claims)) return null;
      work.overwrite(target.key, typed);
      return entry(target.key);
    },
  };
}

const percentIsNumber = (work: Work, key: string) => work.cell(key).format !== '0.0%';
/** Something wrong in one field of one school. */
function inSchool(
  name: string,
  code: string,
  claims: (stage: 'primary' | 'junior') => readonly string[],
  content: (work: Work, stage: 'primary' | 'junior', i: number) => string | number | null | undefined,
  more: readonly 'consistency'[] = [],
): ErrorKind {
  return {
    name,
    put(work) {
      const stage = work.stage();
      const i = work.school(stage);
      const typed = content(work, stage, i);
      if (typed === undefined || !work.claim(`school:${stage}:${i}`, ...claims(stage))) return null;
      const key = `II-2.${stage}.${i}.${code}`;
      work.overwrite(key, typed);
      return entry(key, [], more);
    },
  };
}

/** Something wrong with one blank of one sentence of 表Ⅳ or 表Ⅴ. */
function inSentence(name: string, content: string): ErrorKind {
  return {
    name,
    put(work) {
      const keys = [...work.items.keys()].filter((key) => blanksOf(work.item(key).phrase).length > 0);
      const key = work.random.pick(keys);
      const blank = work.random.pick(blanksOf(work.item(key).phrase));
      // A subject that was not monitored may be empty, so 表Ⅴ-9 is left alone.
      if (key === 'V.9' || !work.claim(key, 'teachers')) return null;
      work.retell(key, { [blank]: content });
      return entry(`${key}.sentence`, [`${key}.mark`]);
    },
  };
}

export const ENTRY_ERRORS: readonly ErrorKind[] = [
  overFigure('blank', undefined, () => null),
  overFigure('only spaces', undefined, (_, { random }) => random.pick([' ', '　', '\n'])),
  overFigure('text for a number', undefined, (_, { random }) =>
    random.pick(['未统计', '待核实', '同上', 'abc', '约几百', '见附件']),
  ),
  overFigure('error value', undefined, (_, { random }) => ({
    error: random.pick(['#DIV/0!', '#REF!', '#N/A', '#VALUE!', '#NAME?']),
  })),
  overFigure('logical value for a number', undefined, (_, { random }) => random.chance(0.5)),
  overFigure('placeholder for a number', undefined, (_, { random }) =>
    random.pick(['…', '……', '＿＿', '××', '__']),
  ),
  overFigure('negative', 'count', (value, { random }) => (random.chance(0.5) && value > 0 ? -value : -5)),
  overFigure('negative decimal', 'decimal', (value, work, key) =>
    value > 0 && percentIsNumber(work, key) ? -value : undefined,
  ),
  overFigure('integer expected', 'count', (value, { random }) => value + random.pick([0.5, 0.25, 0.1])),
  {
    name: 'too many decimals',
    put(work) {
      const { key, claims } = anyFigure(work, 'decimal');
      if (!percentIsNumber(work, key)) return null;
      const { units, decimals } = work.figure(key);
      // A full hundred per cent with more decimals would be more than everything.
      if (work.value(key) === 100) return null;
      if (!work.claim(...claims)) return null;
      const extra = work.random.pick([4, 37, 41]);
      work.overwrite(key, Number(`${units * 100 + extra}e-${decimals + 2}`));
      return entry(key);
    },
  },
  inSchool(
    'unknown founder',
    'L3',
    () => [],
    ({ random }) => random.pick([0, 11, 12, 70, 'A', '公办']),
  ),
  inSchool(
    'founder blank',
    'L3',
    () => [],
    () => null,
  ),
  inSchool(
    'name blank',
    'L2',
    () => [],
    () => null,
  ),
  inSchool(
    'placeholder name',
    'L2',
    () => [],
    (work, stage, i) =>
      work.random.pick([
        `${stage === 'primary' ? '小学' : '初中'} ${i + 1}`,
        '…',
        '××学校',
        `${stage === 'primary' ? '小学' : '初中'}${i + 1}`,
      ]),
  ),
  inSchool(
    'unknown mark',
    'L14',
    (stage) => [`mark:${stage}`],
    ({ random }) => random.pick(['待定', '部分', 2, '？', '基本']),
  ),
  inSchool(
    'mark blank',
    'L14',
    (stage) => [`mark:${stage}`],
    ({ look, county }, stage, i) => {
      // Among nothing but 1 or √ an empty mark of a school that fails is right.
      const alone = look.marks.met === 1 || look.marks.met === '√';
      const right = alone && !county.stages[stage].rows[i]?.passes;
      return look.marks.notMet === null || right ? undefined : null;
    },
    // In a column of nothing but 1 a blank is read as 未达标, and then contradicts the figures.
    ['consistency'],
  ),
  inSchool(
    'grades',
    'L5',
    () => [],
    (work, stage) => work.random.pick(stage === 'primary' ? [0, 7, 9, 12] : [0, 5, 6, 9]),
    ['consistency'],
  ),
  inSchool(
    'zero enrolment',
    'L4',
    (stage) => ['IV.4', 'IV.5', ...enrolmentClaims(stage)],
    () => 0,
    ['consistency'],
  ),
  inSchool(
    'zero classes',
    'L6',
    (stage) => ['IV.5', `sum:${stage}:classes`],
    () => 0,
    ['consistency'],
  ),
  inSentence('placeholder in a sentence', '＿＿'),
  inSentence('underline in a sentence', '____'),
  inSentence('sentence blank empty', ''),
  inSentence('text in a sentence', '若干'),
  {
    name: 'sentence missing',
    put(work) {
      const key = work.random.pick([...work.items.keys()]);
      if (!work.claim(key, 'teachers')) return null;
      work.overwrite(`${key}.sentence`, null);
      return entry(`${key}.sentence`);
    },
  },
  {
    name: 'item mark blank',
    put(work) {
      const key = work.random.pick([...work.items.keys()]);
      // Where nothing at all is marked as not met, a blank could be the county's way of saying it.
      const { marks, itemMarks } = work.look;
      const likeSchools = marks.notMet === null && marks.met === itemMarks.met;
      const allMet =
        [...work.items.values()].every((item) => item.met) && (work.schoolsPass() || likeSchools);
      if (allMet || itemMarks.notMet === null || !work.claim(key)) return null;
      work.overwrite(`${key}.mark`, null);
      return entry(`${key}.mark`);
    },
  },
  {
    name: 'unknown item mark',
    put(work) {
      const key = work.random.pick([...work.items.keys()]);
      if (!work.claim(key)) return null;
      work.overwrite(`${key}.mark`, work.random.pick(['待定', '？', 2, '基本']));
      return entry(`${key}.mark`);
    },
  },
];
