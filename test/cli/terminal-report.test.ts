import { painter } from '../../src/cli/paint';
import { terminalReport } from '../../src/cli/terminal-report';
import type { Style } from '../../src/cli/terminal-report';
import { at, checkedFile, finding } from './support/sample';

const plain: Style = { language: 'zh', paint: painter(false), limits: null };
const ofSchool = finding(at('表Ⅱ-2', 'G12'), { table: 'II-2', stage: 'primary', school: '第一小学' });
const derived = finding(at('表Ⅲ', 'B6'), {
  table: 'III',
  rule: 'consistency/mean',
  category: 'consistency',
  message: { zh: '平均值与表Ⅱ-2不符', en: 'the mean disagrees' },
  because: [{ rule: ofSchool.rule, place: at('表Ⅱ-2', 'G12') }],
});

describe('the summary in the terminal', () => {
  test('tells the verdict, the counts and each coefficient beside its limit', () => {
    const text = terminalReport(checkedFile([ofSchool, derived]), plain);
    expect(text).toMatch(/结论 {2}未达标/);
    expect(text).toMatch(/错误 2 +填报有误 1 {2}前后不符 1/);
    expect(text).toContain('其中 1 条由其他问题产生');
    expect(text).toMatch(/高于规定学历教师数 +0\.233 ✓ +0\.200 ✓/);
    expect(text).toMatch(/骨干教师数 +0\.515 ✗ 超过标准/);
    expect(text).toMatch(/网络多媒体教室数 +0\.340 ✓ +无法计算/);
  });

  test('a coefficient a hair over its limit is not printed as the limit', () => {
    const cv = { primary: [0.50004, 0, 0, 0, 0, 0, 0], junior: [0, 0, 0, 0, 0, 0, 0] };
    expect(terminalReport(checkedFile([], { cv }), plain)).toContain('0.50004 ✗');
  });

  test('groups findings by table and school, what follows from one folded under it', () => {
    const text = terminalReport(checkedFile([derived, ofSchool]), plain);
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    expect(lines.slice(lines.indexOf('表Ⅱ-2 资源配置基本情况（分学校）'))).toEqual([
      '表Ⅱ-2 资源配置基本情况（分学校）',
      '  小学 · 第一小学',
      '    错误 表Ⅱ-2!G12  乡镇数应为整数',
      '         现为 12.5；依据 申报表',
      '         怎么办：查原始资料',
      '      └ 由此产生 1 条',
      '        表Ⅲ!B6 平均值与表Ⅱ-2不符',
    ]);
  });

  test('errors come before warnings, and cells in the order of the sheet', () => {
    const text = terminalReport(
      checkedFile([
        finding(at('表Ⅰ', 'C6'), { severity: 'warning' }),
        finding(at('表Ⅰ', 'D6')),
        finding(at('表Ⅰ', 'B6')),
      ]),
      plain,
    );
    expect(text.match(/表Ⅰ!.6/g)).toEqual(['表Ⅰ!B6', '表Ⅰ!D6', '表Ⅰ!C6']);
  });

  test('a long list is cut at a terminal and says how to see the rest; a pipe gets all of it', () => {
    const many = Array.from({ length: 40 }, (_, row) => finding({ sheet: '表Ⅰ', row, column: 1 }));
    const cut = terminalReport(checkedFile(many), { ...plain, limits: { findings: 30, derived: 5 } });
    expect(cut.match(/乡镇数应为整数/g)).toHaveLength(30);
    expect(cut).toContain('其余 10 条未列出：加 --all');
    expect(terminalReport(checkedFile(many), plain).match(/乡镇数应为整数/g)).toHaveLength(40);
  });

  test('colour only where it is wanted', () => {
    const colourful = terminalReport(checkedFile([ofSchool]), { ...plain, paint: painter(true) });
    expect(colourful).toContain('\u001B[31m未达标\u001B[0m');
    expect(terminalReport(checkedFile([ofSchool]), plain)).not.toContain('\u001B');
  });

  test('speaks English throughout when asked to', () => {
    const text = terminalReport(checkedFile([ofSchool]), { ...plain, language: 'en' });
    expect(text).toContain('Verdict');
    expect(text).toContain('Townships should be a whole number');
  });

  test('a form without a fault says so', () => {
    expect(terminalReport(checkedFile([], { verdict: 'met' }), plain)).toContain('没有发现问题');
  });
});
