import { makeCounty } from '../support/county/county';
import { PLAIN } from '../support/county/look';
import { reportAll } from '../support/hostile/reports';
import { HOSTILE_WORDS, textCells, withWords } from '../support/hostile/words';

const SMALL = {
  counts: { primary: 2, point: 1, junior: 2, nine: 1, complete: 0, twelve: 0 },
  smallPoints: 0,
  level: 1,
  spread: 0.2,
  crowding: 0,
};

const wordAt = (index: number): string => HOSTILE_WORDS[index % HOSTILE_WORDS.length] ?? '';

describe('words of a file are data to every reporter', () => {
  test('the damaged county itself leaves no blank unfilled', () => {
    for (let seed = 1; seed <= 5; seed++) {
      reportAll(makeCounty(seed, { look: PLAIN, size: SMALL, errors: 8 }).workbook(), '县.xlsx', []);
    }
  });

  test('one text cell in three replaced by hostile text (all of them: npm run soak)', () => {
    const workbook = makeCounty(31, { look: PLAIN, size: SMALL, errors: 4 }).workbook();
    for (const [index, spot] of textCells(workbook).entries()) {
      if (index % 3 !== 0) continue;
      // 3, as the lists are then walked through in another order than the table's columns.
      const word = wordAt(index * 3 + (index >> 3));
      reportAll(
        withWords(workbook, [spot], () => word),
        word,
        HOSTILE_WORDS,
      );
    }
  });

  test('the school of the example, whose name looks like a blank', () => {
    const workbook = makeCounty(31, { look: PLAIN, size: SMALL, errors: ['text for a number'] }).workbook();
    for (const word of ['{x}高桥希望小学', '{label}小学']) {
      const spots = textCells(workbook).filter(([s, r, c]) => {
        const value = workbook.sheets[s]?.rows[r]?.cells[c]?.value;
        return typeof value === 'string' && /小学$/.test(value) && value.length > 2;
      });
      expect(spots.length).toBeGreaterThan(0);
      reportAll(
        withWords(workbook, spots, (index) => `${word}${index}`),
        'x.xlsx',
        HOSTILE_WORDS,
      );
    }
  });

  test('all text cells at once, with damaged figures', () => {
    for (let seed = 1; seed <= HOSTILE_WORDS.length; seed++) {
      const workbook = makeCounty(seed, { look: PLAIN, size: SMALL, errors: 6 }).workbook();
      const spots = textCells(workbook);
      reportAll(
        withWords(workbook, spots, (index) => wordAt(index + seed)),
        wordAt(seed),
        HOSTILE_WORDS,
      );
      // Names and remarks only: the tables are still found.
      const inRows = spots.filter(([, row]) => row > 4);
      reportAll(
        withWords(workbook, inRows, () => wordAt(seed)),
        wordAt(seed),
        HOSTILE_WORDS,
      );
    }
  });
});
