import { spreadsheetContract } from '../spreadsheet/contract';
import type { Runner } from '../spreadsheet/person';
import { allAnswers, ANSWERS, type Answers, CROSSED, LIKELIEST, said } from '../support/wps/answers';
import { openInWps } from '../support/wps/open';

afterAll(() => void Reflect.deleteProperty(globalThis, 'wps'));

spreadsheetContract('WPS as VBA over COM', async (sheets) => openInWps(sheets, LIKELIEST));

/** Each test of the contract once, with what it does under every combination of answers. */
function underAllAnswers(combinations: readonly Answers[]): void {
  let answers = LIKELIEST;
  const collect: Runner = {
    describe: (name, group) => describe(name, group),
    test: (name, run) =>
      test(name, async () => {
        for (const combination of combinations) {
          answers = combination;
          try {
            await run();
          } catch (error) {
            throw new Error(
              `${said(combination)}\n${error instanceof Error ? error.message : String(error)}`,
            );
          }
        }
      }),
  };
  spreadsheetContract('WPS, whatever it answers', async (sheets) => openInWps(sheets, answers), collect);
}

const combinations = allAnswers();
underAllAnswers(combinations);

test('every combination of the answers comes up, and each pair with an answer that takes turns', () => {
  const count = CROSSED.reduce((product, key) => product * ANSWERS[key].length, 1);
  expect(new Set(combinations.map((one) => said(pick(one)))).size).toBe(count);
  const keys = Object.keys(ANSWERS) as (keyof Answers)[];
  const pairs = keys.flatMap((a) => keys.filter((b) => a < b).map((b) => [a, b] as const));
  for (const [a, b] of pairs) {
    const seen = new Set(combinations.map((one) => JSON.stringify([String(one[a]), String(one[b])])));
    expect([a, b, seen.size]).toEqual([a, b, ANSWERS[a].length * ANSWERS[b].length]);
  }
});

const pick = (answers: Answers): Answers =>
  Object.fromEntries(CROSSED.map((key) => [key, answers[key]])) as unknown as Answers;
