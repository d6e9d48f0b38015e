import { INDICATORS } from '../../standards/indicators';
import { indicatorStandards } from '../../standards/lookup';
import { NATIONAL } from '../../standards/national';
import { STAGES } from '../../standards/types';
import type { Stage } from '../../standards/types';
import type { NewSheet } from '../new-sheet';
import { columnLetters } from '../workbook';

/** Lines of 表Ⅱ-2 in the template: the first school, and the last line there is. */
const FIRST = 4;
/** Where the seven indicators begin: column G of 表Ⅱ-2, C of 表Ⅱ-1 and 表Ⅲ. */
const [SCHOOL_LEFT, TABLE_LEFT] = [6, 2];

/**
 * The empty form with 表Ⅱ-1, 表Ⅲ, 综合 and the sums of 表Ⅰ as formulas over 表Ⅱ-2. Where the junior part begins they see by the
 * serial number that starts at 1 again, as the form has it. Means and coefficients come from the two decimals of 表Ⅱ-2, so they may
 * differ from those of raw data in the last place: `junheng fill --formulas` computes from raw data.
 *
 * @param lines how many lines 表Ⅱ-2 has
 */
export function withFormulas(sheets: readonly NewSheet[], lines: number): NewSheet[] {
  const formulas = formulasOf(FIRST + lines - 1);
  return sheets.map((sheet) => {
    const own = formulas.get(sheet.name);
    if (!own) return sheet;
    return {
      ...sheet,
      cells: sheet.cells.map((cell) => {
        const formula = own.get(`${columnLetters(cell.column)}${cell.row + 1}`);
        return formula === undefined ? cell : { ...cell, formula };
      }),
    };
  });
}

function formulasOf(last: number): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const whole = (column: string): string => `'表Ⅱ-2'!$${column}$${FIRST}:$${column}$${last}`;
  // The lines of 小学: up to the second 1 among the serial numbers, all where there is none.
  const primary = `IFERROR(MATCH(1,'表Ⅱ-2'!$A$${FIRST + 1}:$A$${last},0),${last - FIRST + 1})`;
  const of = (stage: Stage, column: string): string =>
    stage === 'primary'
      ? `'表Ⅱ-2'!$${column}$${FIRST}:INDEX(${whole(column)},${primary})`
      : `INDEX(${whole(column)},${primary}+1):'表Ⅱ-2'!$${column}$${last}`;
  const orBlank = (formula: string): string => `IFERROR(${formula},"")`;
  const [summary, balance, basics] = [
    new Map<string, string>(),
    new Map<string, string>(),
    new Map<string, string>(),
  ];
  STAGES.forEach((stage, block) => {
    const top = 4 + 2 * block;
    const schools = `COUNT(${of(stage, 'A')})`;
    const pupils = of(stage, 'D');
    const standards = indicatorStandards(NATIONAL, stage);
    INDICATORS.forEach(({ slug }, j) => {
      const here = columnLetters(TABLE_LEFT + j);
      const values = of(stage, columnLetters(SCHOOL_LEFT + j));
      summary.set(`${here}${top}`, orBlank(`COUNTIF(${values},">=${standards[slug].threshold}")`));
      const mean = `SUMPRODUCT(${pupils},${values})/SUM(${pupils})`;
      // While a figure is missing there is no mean: a blank would count as 0.
      const whenWhole = (formula: string): string => orBlank(`IF(COUNT(${values})<${schools},"",${formula})`);
      balance.set(`${here}${top}`, whenWhole(`ROUND(${mean},2)`));
      const deviation = `SQRT(SUMPRODUCT(${pupils},(${values}-${mean})^2)/SUM(${pupils}))`;
      balance.set(`${here}${top + 1}`, whenWhole(`ROUND(${deviation}/(${mean}),3)`));
    });
    const end = columnLetters(TABLE_LEFT + INDICATORS.length);
    summary.set(
      `${end}${top}`,
      orBlank(`SUMPRODUCT(COUNTIF(${of(stage, 'N')},{"是","√","达标"}))+COUNTIF(${of(stage, 'N')},1)`),
    );
    for (let j = 0; j <= INDICATORS.length; j++) {
      const here = columnLetters(TABLE_LEFT + j);
      summary.set(`${here}${top + 1}`, orBlank(`ROUND(${here}${top}/${schools}*100,1)`));
    }
    balance.set(`${end}${top + 1}`, orBlank(`ROUND(AVERAGE(C${top + 1}:I${top + 1}),3)`));
    // 表Ⅰ L17, L18 教学班数 and L19, L20 在校学生数.
    basics.set(stage === 'primary' ? 'Q5' : 'R5', orBlank(`SUM(${of(stage, 'F')})`));
    basics.set(stage === 'primary' ? 'S5' : 'T5', orBlank(`SUM(${pupils})`));
  });
  return new Map([
    ['表Ⅱ-1', summary],
    ['表Ⅲ', balance],
    ['表Ⅰ', basics],
  ]);
}
