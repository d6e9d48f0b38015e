import { FUNCTIONS, provideStandards, shippedStandards } from '../../src/functions';
import { std } from '../../src/functions/std';
import { keyOf } from '@junheng/host';
import { findingsOf, noticeOf, openPane, sampleCounty } from './support/open-pane';

afterEach(() => provideStandards(shippedStandards));

describe('standards of the workbook', () => {
  test('profile and concessions are kept in the workbook and hold for the functions', async () => {
    const pane = await openPane(sampleCounty());
    expect(std([['special_education_funding']])).toEqual([[8000]]);
    await pane.session.chooseProfile('anhui-tianjiaan');
    await pane.session.setConcession('d', true);
    expect(std([['special_education_funding']])).toEqual([[6000]]);
    provideStandards(shippedStandards);
    const again = await openPane(pane.excel.book);
    expect(again.state().settings).toMatchObject({ profile: 'anhui-tianjiaan', concessions: ['d'] });
    expect(std([['special_education_funding']])).toEqual([[6000]]);
  });

  test('a threshold edited on 标准参数 holds at the next reading, is shown as edited, and never disturbs the form', async () => {
    const pane = await openPane(sampleCounty());
    await pane.session.check();
    const { tables } = pane.state().checked?.form ?? {};
    await pane.session.insertParameters();
    const sheet = pane.excel.book.sheet('标准参数');
    const row = [...Array(200).keys()].find((i) => sheet?.content(i, 0) === 'primary_rooms') ?? -1;
    expect(sheet?.content(row, 3)).toBe(4.5);
    pane.excel.typeAsUser('标准参数', `E${row + 1}`, 5);
    await pane.session.reloadParameters();
    const { standards, checked } = pane.state();
    expect([...standards.original]).toEqual([['primary_rooms', 4.5]]);
    expect(standards.profile.standards.find(({ key }) => key === 'primary_rooms')).toMatchObject({
      threshold: 5,
      floor: 4.25,
    });
    expect(standards.profile.name.zh).toContain('已修改 1 项');
    expect(std([['primary_rooms']])).toEqual([[5]]);
    expect(checked?.form.tables).toEqual(tables);
    // Written anew only after the question; the county's own entry stays.
    pane.excel.typeAsUser('标准参数', 'H1', '会议纪要 3 号');
    await pane.session.insertParameters();
    expect(pane.state().question).toEqual({ kind: 'rewrite', sheet: 'parameters' });
    expect(pane.excel.book.sheet('标准参数')?.content(0, 7)).toBe('会议纪要 3 号');
    await pane.session.insertParameters(true);
    expect(pane.state().question).toBeNull();
    expect(pane.excel.book.sheet('标准参数')?.content(0, 7)).toBeUndefined();
    expect(pane.excel.book.sheets.filter(({ name }) => name.startsWith('标准参数'))).toHaveLength(1);
    expect(pane.excel.book.sheet('标准参数')?.content(row, 4)).toBe(5);
  });

  test('a 标准参数 that somebody else made is neither overwritten nor joined by a second one', async () => {
    const pane = await openPane({ 标准参数: [['我县的参数']] });
    await pane.session.insertParameters();
    expect(noticeOf(pane)).toContain('请先给它改名');
    expect(pane.excel.book.sheets.map(({ name }) => name)).toEqual(['标准参数']);
    expect(pane.state().standards.unused).toMatchObject([{ problem: 'headings' }]);
  });
});

describe('tools', () => {
  test('核验结果 lists every finding with a link, is updated in place, and never disturbs the form', async () => {
    const pane = await openPane(sampleCounty());
    await pane.session.check();
    const findings = findingsOf(pane);
    const { tables } = pane.state().checked?.form ?? {};
    await pane.session.writeResults();
    pane.excel.typeAsUser('核验结果', 'L5', '已请一小核实');
    await pane.session.writeResults();
    expect(pane.state().question).toEqual({ kind: 'rewrite', sheet: 'results' });
    await pane.session.writeResults(true);
    // What people typed is theirs and stays.
    expect(pane.excel.book.sheet('核验结果')?.content(4, 11)).toBe('已请一小核实');
    const sheets = pane.excel.book.sheets.filter(({ name }) => name.startsWith('核验结果'));
    expect(sheets).toHaveLength(1);
    const [sheet] = sheets;
    expect(sheet?.content(3 + findings.length, 0)).toBe(findings.length);
    expect(sheet?.content(4 + findings.length, 0)).toBeUndefined();
    expect(sheet?.at(4, 5)?.formula).toMatch(/^=HYPERLINK\("#'表/);
    await pane.session.check();
    expect(pane.state().checked?.form.tables).toEqual(tables);
    expect(findingsOf(pane)).toEqual(findings);
  });

  test('核验结果 points at the sheets by the names they have now', async () => {
    const pane = await openPane(sampleCounty());
    await pane.session.check();
    await pane.excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表Ⅱ-2').name = '分校数据';
      await context.sync();
    });
    await pane.session.writeResults();
    const links = [...Array(200).keys()].map(
      (row) => pane.excel.book.sheet('核验结果')?.at(row, 5)?.formula ?? '',
    );
    expect(links.filter((link) => link.includes('分校数据'))).not.toEqual([]);
    expect(links.filter((link) => link.includes('表Ⅱ-2'))).toEqual([]);
  });

  test('an empty form is inserted whole and found again', async () => {
    const pane = await openPane({ 封面: [['某县']] });
    await pane.session.insertForm();
    expect(noticeOf(pane)).toContain('已插入');
    await pane.session.check();
    expect(pane.state().checked?.form.tables).toHaveLength(7);
    expect(pane.state().checked?.form.issues).toEqual([]);
    await pane.session.insertForm();
    const names = pane.excel.book.sheets.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('our formulas become values only after the question, and undo brings them back', async () => {
    const book = sampleCounty();
    const [sheet] = book.sheets;
    sheet?.put(keyOf(40, 1), { content: 0.5, formula: '=JH.CV(A1:A9)' });
    const pane = await openPane(book);
    await pane.session.askValues();
    const { question } = pane.state();
    if (question?.kind !== 'values') throw new Error('no question');
    expect(question.formulas).toHaveLength(1);
    await pane.session.replaceByValues(question.formulas);
    expect(sheet?.at(40, 1)).toMatchObject({ content: 0.5 });
    expect(sheet?.at(40, 1)?.formula).toBeUndefined();
    await pane.session.undo();
    expect(sheet?.at(40, 1)?.formula).toBe('=JH.CV(A1:A9)');
  });

  test('an example goes into an empty cell', async () => {
    const pane = await openPane({ 表1: [] });
    const [help] = FUNCTIONS;
    if (!help) throw new Error('no function');
    await pane.session.insertExample(help);
    expect(pane.excel.book.sheets[0]?.at(0, 0)?.formula).toBe('=JH.CV(G4:G23,D4:D23)');
  });
});
