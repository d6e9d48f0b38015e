import { LAYOUTS, makeRawCounty } from '../support/schools/county';
import { damaged } from '../support/schools/damage';
import { judge } from './judge-made';

/** `RAW_COUNTIES=500 npx jest test/records/made` looks at more of them; `RAW_SEED` begins elsewhere. */
const COUNT = Number(process.env['RAW_COUNTIES'] ?? 4);
const FIRST = Number(process.env['RAW_SEED'] ?? 1);
const seeds = Array.from({ length: COUNT }, (_, index) => FIRST + index);

describe.each(LAYOUTS)(`${COUNT} counties made up as %s`, (layout) => {
  test('are filled with exactly what their raw figures say, and nothing is asked, told or found without need', () => {
    let cells = 0;
    const complaints = seeds.flatMap((seed) => {
      const verdict = judge(makeRawCounty(seed, layout));
      cells += verdict.cells;
      return verdict.complaints;
    });
    if (process.env['RAW_COUNTIES'] !== undefined)
      process.stdout.write(`${layout}: ${COUNT} counties, ${cells} cells\n`);
    expect(complaints).toEqual([]);
    expect(cells).toBeGreaterThan(100 * COUNT);
  });

  test('with text or negative figures of one school: all others are exact, and of it nothing wrong is filled in', () => {
    const complaints = seeds.flatMap((seed) => {
      const { county, schools } = damaged(makeRawCounty(seed, layout));
      return judge(county, { schools }).complaints;
    });
    expect(complaints).toEqual([]);
  });
});
