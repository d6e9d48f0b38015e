import { sevenOf } from '../../src/standards/seven';
import { shortfallOf } from '../../src/checks/findings/shortfall';
import { standardByKey } from '../../src/standards/lookup';
import { NATIONAL } from '../../src/standards/national';
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
    expect(text).toMatch(/结论 +未达标/);
    expect(text).toMatch(/填报问题 +1 处：错误 1、警告 0/);
    expect(text).toMatch(/高于规定学历教师数 +0\.233 ✓ +0\.200 ✓/);
    expect(text).toMatch(/骨干教师数 +0\.515 ✗ 超过标准/);
    expect(text).toMatch(/网络多媒体教室数 +0\.340 ✓ +无法计算/);
  });

  test('a coefficient a hair over its limit is not printed as the limit', () => {
    const cv = { primary: { ...sevenOf(() => 0), degree: 0.50004 }, junior: sevenOf(() => 0) };
    expect(terminalReport(checkedFile([], { cv }), plain)).toContain('0.50004 ✗');
  });

  test('groups findings by table and school, what follows from one folded under it', () => {
    const text = terminalReport(checkedFile([derived, ofSchool]), plain);
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    expect(lines.slice(lines.indexOf('表Ⅱ-2 资源配置基本情况（分学校）'), -2)).toEqual([
      '表Ⅱ-2 资源配置基本情况（分学校）',
      '  小学 · 第一小学',
      '    错误 表Ⅱ-2!G12  乡镇数应为整数',
      '         现为 12.5；依据 申报表',
      '         怎么办：查原始资料',
      '      └ 由此产生 1 条',
      '        表Ⅲ!B6 平均值与表Ⅱ-2不符',
    ]);
  });

  test('a school that does not pass is one entry with its figures inside; nobody is told to write another figure', () => {
    const at85 = (cell: string, actual: number, key: string, slug: 'rooms' | 'equipment') =>
      finding(at('表Ⅱ-2', cell), {
        rule: 'standard/indicator',
        category: 'standard',
        table: 'II-2',
        stage: 'primary',
        school: '西河小学',
        subject: { indicator: slug },
        actual,
        shortfall: shortfallOf(standardByKey(NATIONAL, key), actual),
      });
    const school = finding(at('表Ⅱ-2', 'N6'), {
      rule: 'standard/school',
      category: 'standard',
      table: 'II-2',
      stage: 'primary',
      school: '西河小学',
      actual: 5,
    });
    const text = terminalReport(
      checkedFile([
        school,
        at85('J6', 4.24, 'primary_rooms', 'rooms'),
        at85('L6', 1646, 'primary_equipment', 'equipment'),
      ]),
      plain,
    );
    const lines = text.split('\n');
    const start = lines.findIndex((line) => line.startsWith('■ 未达标学校 1'));
    expect(lines.slice(start + 2, start + 5)).toEqual([
      '  ✕ 小学 · 西河小学 达标 5/7',
      '    ▽ 达到85%  表Ⅱ-2!J6 教学及辅助用房  填报 4.24 · 标准 ≥4.5 · 85% 线 3.825 · 差 0.26',
      '    ▼ 不足85%  表Ⅱ-2!L6 教学仪器设备  填报 1646 · 标准 ≥2000 · 85% 线 1700 · 差 354',
    ]);
    expect(text).not.toContain('应为');
  });

  test('it ends with the verdict in a sentence and what to do next', () => {
    const ends = (findings: Parameters<typeof checkedFile>[0], verdict: 'met' | 'not-met' | 'incomplete') =>
      terminalReport(checkedFile(findings, { verdict }), plain).trimEnd().split('\n').slice(-2);
    const [verdict = '', next = ''] = ends([ofSchool], 'not-met');
    expect(verdict).toMatch(/^全县未达标 .*申报表有 1 处填报错误，须先改正。/);
    expect(next).toMatch(/^接下来：先改正 1 处填报问题/);
    expect(ends([], 'not-met')[1]).toContain('junheng remedy counties/甲县.xlsx');
    expect(ends([], 'met')[1]).toContain('可以报送');
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
    expect(terminalReport(checkedFile([], { verdict: 'met' }), plain)).toMatch(/填报问题 +没有发现/);
  });
});
