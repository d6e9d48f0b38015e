import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBytes } from '../../src/cli/check-bytes';
import { cellText } from '../../src/papers/paper';
import { selfReport, yearSummary } from '../../src/papers/self-report/report';
import { reportSource } from '../../src/papers/self-report/source';
import { headPaper } from '../../src/papers/county/report';
import type { CellValue } from '../../src/form/workbook';
import { dueIn } from '../../src/papers/self-report/kept-ledger';
import { PROBLEM_LEDGER } from '../../src/remedy/ledger/problem-table';
import { columnsWithRecords } from '../../src/remedy/ledger/table';
import { said } from '../support/paper-words';
import { workbookOf } from '../support/ledger-workbook';

const bytes = readFileSync(join(__dirname, '../../assets/sample-county.xlsx'));
const found = checkBytes(bytes, { profile: null, concessions: null });
const checked = { ...found, file: '样例县.xlsx', tables: found.form.tables, schools: found.form.schools };
const source = reportSource(checked, found.form, { name: '样例县', today: '2026-11-28' });

describe('自评报告', () => {
  const paper = selfReport(source);
  const lines = said(paper);
  const whole = lines.join('\n');

  test('has the chapters that published reports share, in their order', () => {
    const chapters = paper.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [block.text] : [],
    );
    expect(chapters).toEqual([
      '一、基本情况',
      '二、指标完成情况',
      '三、主要做法和成效',
      '四、存在的主要问题',
      '五、下步整改措施',
    ]);
    const sections = paper.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 3 ? [block.text] : [],
    );
    expect(sections.slice(0, 5)).toEqual([
      '（一）资源配置',
      '（二）政府保障程度',
      '（三）教育质量',
      '（四）社会认可度',
      '（五）一票否决',
    ]);
    expect(paper.official).toBe(true);
  });

  test('counts of the tables are those of the form, added up by hand', () => {
    for (const stage of ['primary', 'junior'] as const) {
      const schools = found.form.schools?.[stage] ?? [];
      const name = stage === 'primary' ? '小学' : '初中';
      const threshold = stage === 'primary' ? 4.2 : 5.3;
      const met = schools.filter(({ indicators }) => (indicators.degree.value ?? 0) >= threshold).length;
      const row = lines
        .find((text) => /^表\d\u3000各项指标达标情况/u.test(text))
        ?.split('\n')
        .find((one) => one.startsWith('高于规定'));
      expect(row?.split(' | ').slice(stage === 'primary' ? 1 : 4)[1]).toBe(String(met));
      expect(whole).toContain(`${name}纳入评估${schools.length}所`);
    }
  });

  test('all 24 items stand there, and what only a person knows is left to a person', () => {
    expect(lines.filter((text) => /^\d+\. .*(自评结论|【)/.test(text))).toHaveLength(15 + 9 + 6);
    expect(whole.match(/【由人确认：无／有】/g)).toHaveLength(6);
    expect(whole).toContain('＿＿＿＿人民政府');
  });

  test('nobody is asked to write another figure, and mistakes of the form are told to the writer only', () => {
    expect(whole).not.toMatch(/应为/);
    const tinted = paper.blocks.flatMap((block) =>
      block.kind === 'text' && typeof block.text !== 'string'
        ? block.text.filter(({ tone }) => tone === 'prompt')
        : [],
    );
    expect(tinted.map(({ text }) => text).join()).toContain('处填报问题，改正后重新生成本报告');
    const plain = paper.blocks.flatMap((block) =>
      block.kind === 'text' && typeof block.text !== 'string'
        ? block.text.filter(({ tone }) => tone !== 'prompt')
        : [],
    );
    expect(plain.map(({ text }) => text).join()).not.toContain('填报');
  });

  test('every measure has an office, and a deadline that is a person’s to set', () => {
    const table = paper.blocks.find(
      (block) => block.kind === 'table' && block.caption?.endsWith('整改措施一览'),
    );
    if (table?.kind !== 'table') throw new Error('no measures');
    expect(table.columns.at(-1)).toMatchObject({ title: '完成时限', entry: true });
    for (const { cells } of table.rows) {
      expect(cellText(cells[2] ?? '')).not.toBe('');
      expect(cellText(cells[3] ?? '')).toMatch(/局|街道|办/);
      expect(cellText(cells[4] ?? '')).toBe('');
    }
  });

  test('is as long as such reports are', () => {
    expect(whole.length).toBeGreaterThan(4000);
    expect(whole.length).toBeLessThan(8000);
  });
});

describe('with a ledger that people have kept', () => {
  const lines = source.problems;
  const item = lines.find(({ key }) => key.startsWith('standard/') && !key.startsWith('standard/indicator '));
  const short = lines.find(({ key }) => key.startsWith('standard/indicator '));
  const row = (values: Readonly<Record<string, CellValue>>): (CellValue | undefined)[] =>
    columns.map(({ name }) => values[name]);
  const columns = columnsWithRecords(PROBLEM_LEDGER);
  const ledger = workbookOf([
    {
      name: '台账',
      rows: [
        columns.map(({ heading }) => heading),
        row({
          key: item?.key ?? '',
          problem: '甲',
          measure: '签订培训协议',
          offices: '人社局',
          deadline: 46203,
        }),
        row({ key: short?.key ?? '', problem: '乙', deadline: '2027/3/1', school: '东校' }),
        row({ problem: '食堂面积不够', school: '西校', measure: '扩建食堂', offices: '住建局' }),
        row({ problem: '围墙破损', school: '北校', state: '已销号', deadline: '2026-01-01' }),
      ],
    },
  ]);

  test('measures, offices and deadlines are those of the ledger; lines of the county’s own are told until they are closed', () => {
    const kept = reportSource(checked, found.form, { name: '样例县', today: '2026-11-28', ledger });
    const text = said(selfReport(kept)).join('\n');
    expect(text).toMatch(/签订培训协议 \| 人社局 \| 2026年6月30日/);
    expect(text).toContain('2027年3月1日');
    expect(text).toMatch(/西校：食堂面积不够。 \| 扩建食堂 \| 住建局/);
    expect(text).not.toContain('围墙破损');
  });

  test('columns may be moved and added; every office that lines of one kind name stands once', () => {
    const [degree, other] = source.problems.filter(({ key }) => key.includes('indicator=rooms'));
    const moved = [...columns].reverse();
    const line = (key: string, offices: string): (CellValue | undefined)[] => [
      'A-1',
      ...moved.map(({ name }) => (name === 'key' ? key : name === 'offices' ? offices : undefined)),
    ];
    const own = workbookOf([
      {
        name: '台账',
        rows: [
          ['自编号', ...moved.map(({ heading }) => heading)],
          line(degree?.key ?? '', '区教体局、大桥镇政府'),
          line(other?.key ?? '', '大桥镇政府；区财政局'),
        ],
      },
    ]);
    const kept = reportSource(checked, found.form, { name: '样例县', today: '2026-11-28', ledger: own });
    const row = said(selfReport(kept))
      .join('\n')
      .split('\n')
      .find((one) => /\| 教学及辅助用房：/.test(one));
    expect(row).toMatch(/\| 区教体局、大桥镇政府、区财政局/);
    expect(row?.match(/大桥镇政府/g)).toHaveLength(1);
  });

  test('the page for the head says what is due next and what is late', () => {
    const due = dueIn(ledger);
    expect(due.map(({ deadline }) => deadline)).toEqual(['2026-06-30', '2027-03-01']);
    const outlook = { today: '2026-11-28', due, years: null };
    const text = said(headPaper({ ...checked, outlook }, 'zh')).join('\n');
    expect(text).toContain('1 件已过整改时限');
    expect(text).toContain('最近到期 2027-03-01（1 件，如东校）');
  });
});

describe('the other papers', () => {
  test('the yearly summary has its four chapters and no more', () => {
    const paper = yearSummary(source);
    const chapters = paper.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [block.text] : [],
    );
    expect(chapters).toEqual([
      '一、自查自评结果',
      '二、主要做法和成效',
      '三、存在的主要问题',
      '四、下步整改措施',
    ]);
    expect(paper.title).toContain('2026年度');
  });

  test.each([
    ['示例县2024.xlsx', '示例县义务教育优质均衡发展2024年度自评总结'],
    ['示例县_2024年.xlsx', '示例县义务教育优质均衡发展2024年度自评总结'],
    ['2023年度示例县.xlsx', '示例县义务教育优质均衡发展2023年度自评总结'],
    ['2024.xlsx', '2024义务教育优质均衡发展2024年度自评总结'],
    ['示例县.xlsx', '示例县义务教育优质均衡发展2026年度自评总结'],
  ])('the year of %s stands in its title once', (file, title) => {
    const dated = reportSource({ ...checked, file }, found.form, { today: '2026-11-28' });
    expect(yearSummary(dated).title).toBe(title);
  });

  test('the page for the head says the verdict, what keeps the county from passing, and every school', () => {
    const text = said(headPaper(checked, 'zh', '样例县')).join('\n');
    expect(text).toContain('样例县\u3000优质均衡发展申报表核验');
    expect(text).toMatch(/一、学校.*所达标/);
    expect(text).toMatch(/二、差异系数.*项在限内/);
    expect(text).toMatch(/三、填报问题/);
    for (const { name } of found.form.schools?.primary ?? []) expect(text).toContain(name.text);
  });
});
