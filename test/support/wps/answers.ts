/** Every question about WPS that nothing we have answers, with the answers that are plausible. */
export const ANSWERS = {
  /** Value2 of a range: rows of cells, or flat where it is one row or one column, or flat altogether. */
  grids: ['rows', 'flat lines', 'flat'],
  /** What an empty cell reads as. */
  empty: [null, undefined, ''],
  /** What a property reads as where the cells of a range differ. */
  mixed: [null, undefined, ''],
  /** What an error value reads as. */
  errors: ['number', 'text'],
  /** Formula1 of a rule, RefersTo of a name. */
  formula1: ['with =', 'without ='],
  colours: ['BGR', 'RGB'],
  /** The longest address `Range` takes. */
  address: [255, 8192],
  /** What an event brings along. */
  payload: ['sheet and range', 'nothing'],
  /** How a copy of the workbook can be read. */
  copy: ['bytes', 'text', 'none'],
  /** Asked for what is not there. */
  missing: ['throws', 'nothing'],
  /** The object of a sheet that is asked for twice. */
  sheets: ['same object', 'another object'],
  /** A grid assigned to Value2. */
  writes: ['grid', 'first value'],
  events: ['at once', 'later'],
  /** EnableEvents = false. */
  silence: ['obeyed', 'ignored'],
  eventRoot: ['Application', 'wps'],
} as const;

export type Answers = { readonly [K in keyof typeof ANSWERS]: (typeof ANSWERS)[K][number] };

/** What the contract is run under in every combination: what concerns reading, marking and watching. */
export const CROSSED = [
  'grids',
  'empty',
  'mixed',
  'errors',
  'formula1',
  'colours',
  'address',
  'payload',
] as const satisfies readonly (keyof Answers)[];

/** The rest takes turns along the combinations of those. */
const TURNED = (Object.keys(ANSWERS) as (keyof Answers)[]).filter(
  (key) => key !== 'copy' && !CROSSED.some((crossed) => crossed === key),
);

/** Every so many combinations come also with each way of reading a copy; all of them without one, which asks most of the cells. */
const WITH_COPY = 8;

/**
 * Every combination of the crossed answers without a copy of the file, every eighth with a copy as well. Each pair of answers
 * comes up, which a test holds.
 */
export function allAnswers(): Answers[] {
  let combinations: Partial<Record<keyof Answers, unknown>>[] = [{}];
  for (const key of CROSSED)
    combinations = combinations.flatMap((one) => ANSWERS[key].map((answer) => ({ ...one, [key]: answer })));
  const crossed = combinations.map((one, index) => turned({ ...one, copy: 'none' }, index));
  const copied = crossed
    .filter((_, index) => scattered(index) % WITH_COPY === 0)
    .flatMap((one, index) =>
      (['bytes', 'text'] as const).map((copy, way) => turned({ ...one, copy }, 2 * index + way)),
    );
  return [...crossed, ...copied];
}

/** With the answers that take turns along the combinations. */
function turned(one: Partial<Record<keyof Answers, unknown>>, index: number): Answers {
  let turn = scattered(index);
  const more: Partial<Record<keyof Answers, unknown>> = {};
  for (const key of TURNED) {
    const { length } = ANSWERS[key];
    more[key] = ANSWERS[key][turn % length];
    turn = Math.floor(turn / length);
  }
  return { ...one, ...more } as unknown as Answers;
}

/** A number that depends on all of the index, so that the turns do not run in step with the crossing. */
const scattered = (index: number): number => Math.imul(index + 1, 2654435761) >>> 8;

/** As VBA over COM answers, which is the likeliest. */
export const LIKELIEST = Object.fromEntries(
  Object.entries(ANSWERS).map(([key, [first]]) => [key, first]),
) as unknown as Answers;

export const said = (answers: Answers): string =>
  Object.entries(answers)
    .map(([key, answer]) => `${key}: ${JSON.stringify(answer) ?? 'undefined'}`)
    .join(', ');
