import { checkBytes } from '../../src/cli/check-bytes';
import { makeWorkbook } from '../../src/cli/make-workbook';
import { wholeForm } from '../../src/form/template/empty-form';
import { tight } from '../../src/papers/self-report/pieces';
import { selfReport, yearSummary } from '../../src/papers/self-report/report';
import { reportSource } from '../../src/papers/self-report/source';
import type { ReportSource } from '../../src/papers/self-report/source';
import { makeCounty } from '../support/county/county';
import type { CountyOptions } from '../support/county/county';
import { said } from '../support/paper-words';

/** What a report is written from, read back from the bytes of a workbook. */
function sourceOf(bytes: Uint8Array): ReportSource {
  const found = checkBytes(bytes, { profile: null, concessions: null });
  const { form } = found;
  const checked = { ...found, file: '县.xlsx', tables: form.tables, schools: form.schools };
  return reportSource(checked, form, { name: '某县', today: '2026-11-28' });
}

const NONE = { primary: 0, point: 0, nine: 0, junior: 0, complete: 0, twelve: 0 };
const county = (seed: number, size: NonNullable<CountyOptions['size']>): ReportSource =>
  sourceOf(
    makeCounty(seed, { errors: 0, size: { smallPoints: 0, crowding: 0, primaryGrades: 6, ...size } }).xlsx(),
  );
const reportOf = (source: ReportSource): string => said(selfReport(source)).join('\n');

describe('the words of a 自评报告', () => {
  test('an empty form claims nothing: no school, item or survey is said to be met', () => {
    const source = sourceOf(makeWorkbook(wholeForm()));
    const text = reportOf(source);
    expect(text).not.toContain('自评结论：达标');
    expect(text).not.toContain('全部达到标准');
    expect(text).not.toContain('都已达到标准');
    expect(text).not.toContain('继续保持');
    expect(text).toContain('申报表补正后再作结论');
    expect(said(yearSummary(source)).join()).not.toContain('继续保持');
  });

  test('of one school nothing is said about others, and no bars of 0.000 are drawn', () => {
    const source = county(12, { counts: { ...NONE, nine: 1 }, level: 1, spread: 0.3 });
    const text = reportOf(source);
    expect(text).not.toMatch(/其余各校|其中[01]所|分别是|合计差/);
    expect(text).toMatch(/1所学校低于标准，(不足|达到)标准的85%，差\S+，是/);
    expect(selfReport(source).blocks.some(({ kind }) => kind === 'bars')).toBe(false);
  });

  test('a county in order keeps its level; what people still have to confirm stands beside the verdict', () => {
    const text = reportOf(county(7, { counts: { ...NONE, primary: 8, junior: 5 }, level: 3, spread: 0.05 }));
    expect(text).toContain('自评结论：达到各项标准。');
    expect(text).toMatch(/【另有\d+项由人确认，确认后再定结论】/);
    expect(text).toContain('小学七项差异系数都不大于0.50；初中七项差异系数都不大于0.45。');
    expect(text).toContain('继续保持并巩固已有成果');
  });

  test('where many schools are short the furthest are named; where all are named it says so', () => {
    const text = reportOf(
      county(8, { counts: { ...NONE, primary: 12, junior: 3 }, level: 0.8, spread: 0.3 }),
    );
    const many = /：(\d+)所学校低于标准，[^。]*。差额较大的有([^。]*)等。/.exec(text);
    expect(Number(many?.[1])).toBeGreaterThan(8);
    expect(many?.[2]?.split('、')).toHaveLength(8);
    for (const [, count, list = ''] of text.matchAll(/：(\d+)所学校低于标准，[^。]*。分别是([^。]*)。/g))
      expect(list.split('、')).toHaveLength(Number(count));
  });

  test('coefficients are those of 表Ⅲ where nothing is wrong with them, everywhere in the report', () => {
    const source = county(8, { counts: { ...NONE, primary: 8, junior: 5 }, level: 1.1, spread: 0.45 });
    const text = reportOf(source);
    const over = source.county.stages.flatMap(({ coefficients }) => coefficients.filter((one) => one.over));
    expect(over.length).toBeGreaterThan(0);
    for (const { stage, coefficients } of source.county.stages) {
      for (const { indicator, value } of coefficients)
        expect(value).toBe(source.form.balance?.[stage].coefficient[indicator].value);
    }
    for (const one of over) expect(text).toContain(`差异系数${one.value?.toFixed(3)}，限0.`);
  });

  test('an item that is not met tells its percentage as one', () => {
    const counts = { ...NONE, primary: 8, point: 2, nine: 2, junior: 5, complete: 1 };
    const source = county(8, { counts, level: 1.1, spread: 0.45 });
    const lines = source.problems.filter(({ key }) => key.startsWith('standard/item '));
    expect(lines.length).toBeGreaterThan(0);
    for (const { values } of lines)
      if (/率|占比|比例/.test(String(values['problem'])) && !/差异率/.test(String(values['problem'])))
        expect(values['problem']).toMatch(/”[\d.]+%，没有达到要求/);
  });

  test('captions are numbered through each paper, tables and figures apart', () => {
    const source = county(8, { counts: { ...NONE, primary: 8, junior: 5 }, level: 1.1, spread: 0.45 });
    const captions = selfReport(source).blocks.flatMap((block) =>
      block.kind === 'table' ? [block.caption ?? ''] : block.kind === 'bars' ? [block.title] : [],
    );
    expect(captions.map((caption) => caption.split('\u3000')[0])).toEqual([
      ...['表1', '表2', '表3', '图1', '图2', '表4', '表5'],
    ]);
  });

  test('digits stand close to Chinese words, and words apart stay apart', () => {
    expect(tight('差 44.04 万元，限 0.5')).toBe('差44.04万元，限0.5');
    expect(tight('323.44 ㎡')).toBe('323.44㎡');
    expect(tight('No 3 school')).toBe('No 3 school');
  });
});
