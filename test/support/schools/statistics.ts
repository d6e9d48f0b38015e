import type { Random } from '../county/random';
import { identityColumns } from './identity';
import type { Doubt, DraftFile, Files } from './made';
import { choose } from './made';
import { artsOf, classesOf, lowerOf, pupilsOf } from './school';
import type { SchoolSite, StageFigures, StageName } from './school';
import type { Column, Draft, Value } from './sheet';
import { draft, dressed, drawHeadings, hundredths } from './sheet';

const STAGE_WORDS: Readonly<Record<StageName, string>> = { primary: '小学', junior: '初中', senior: '高中' };
type Own = (stage: StageFigures, site: SchoolSite) => Value;

/** How the arts teachers are laid out. */
type Arts = 'beneath' | 'alone' | 'beside';

/** A flat export of the yearly statistics: one file a stage, or one workbook with a sheet a stage. */
export function statistics(all: readonly SchoolSite[], random: Random): Files {
  const arts: Arts = random.pick(['beneath', 'alone', 'beside']);
  const moneyUnit = !random.chance(0.25);
  const areaUnit = !random.chance(0.2);
  const doubts: Doubt[] = [];
  const together = random.chance(0.3);
  const stages = (['primary', 'junior', 'senior'] as const).filter((stage) =>
    all.some((site) => site.stages[stage]),
  );
  const style = random.pick(['merged', 'merged', 'repeated', 'first'] as const);
  // The wording of identity is the export's: the same in all its files.
  const { columns: identity, doubts: own } = identityColumns(all, random, true);
  doubts.push(...own);
  const sheets = stages.map((stage) => {
    const name =
      together || random.chance(0.5) ? `${STAGE_WORDS[stage]}` : random.pick(['Sheet1', '导出数据']);
    const sheet = draft(name);
    const title = random.chance(0.6);
    if (title) sheet.rows.push([`石桥县${STAGE_WORDS[stage]}基本情况一览表`]);
    if (title && random.chance(0.5))
      sheet.rows.push([random.pick(['统计时间：2025年9月1日', '单位：人、平方米', '2025-2026学年'])]);
    const columns = [
      { path: ['序号'], value: () => 0 },
      ...random.shuffle(identity),
      ...random.shuffle(groups(stage, { arts, moneyUnit, areaUnit }, random)).flat(),
    ];
    drawHeadings(sheet, columns, style);
    if (random.chance(0.3)) sheet.rows.push(columns.map((_, at) => at + 1));
    const rows = all.filter((site) => site.stages[stage]);
    drawRows(sheet, columns, random.shuffle(rows), random);
    return { stage, sheet };
  });
  if (!moneyUnit) doubts.push({ kind: 'unit', about: null, required: true, answer: choose('万元') });
  if (!areaUnit) doubts.push({ kind: 'unit', about: null, required: false, answer: choose('㎡') });
  if (arts === 'beneath') doubts.push({ kind: 'arts', about: null, required: false, answer: () => null });
  const files: DraftFile[] = together
    ? [{ file: '石桥县事业统计导出.xlsx', sheets: sheets.map(({ sheet }) => sheet) }]
    : sheets.map(({ stage, sheet }) => ({ file: `石桥县${STAGE_WORDS[stage]}.xlsx`, sheets: [sheet] }));
  return { files, doubts };
}

function drawRows(
  sheet: Draft,
  columns: readonly Column<SchoolSite>[],
  rows: readonly SchoolSite[],
  random: Random,
): void {
  const first = sheet.rows.length;
  const middle = random.chance(0.3) ? Math.ceil(rows.length / 2) : -1;
  rows.forEach((site, index) => {
    sheet.rows.push(
      columns.map(({ path, value }) => (path[0] === '序号' ? index + 1 : dressed(value(site), random, 0.04))),
    );
    if (index + 1 === middle) sheet.rows.push(totalRow(sheet, columns, '小计', first));
  });
  if (random.chance(0.6))
    sheet.rows.push(totalRow(sheet, columns, random.pick(['合计', '总  计', '合 计']), first));
  if (random.chance(0.3)) sheet.rows.push(['备注：本表由事业统计系统导出']);
}

/** Sums where the numbers stand; the word where the names do. */
export function totalRow<Row>(
  sheet: Draft,
  columns: readonly Column<Row>[],
  word: string,
  first: number,
): Value[] {
  return columns.map(({ path, sum }, at) => {
    if (/名\s*称|校名/.test(path[0]?.replace(/\s/g, '') ?? '')) return word;
    if (sum !== true) return undefined;
    return sheet.rows.slice(first).reduce((all, row) => all + (typeof row[at] === 'number' ? row[at] : 0), 0);
  });
}

interface Look {
  readonly arts: Arts;
  readonly moneyUnit: boolean;
  readonly areaUnit: boolean;
}

/** The groups of columns of one stage's export; groups keep together, their order is anybody's. */
function groups(stage: StageName, look: Look, random: Random): Column<SchoolSite>[][] {
  const of = (pick: Own) => (site: SchoolSite) => {
    const figures = site.stages[stage];
    return figures && pick(figures, site);
  };
  const column = (path: readonly string[], pick: Own): Column<SchoolSite> => ({
    path,
    value: of(pick),
    sum: true,
  });
  const noise = (...path: string[]): Column<SchoolSite> => ({
    path,
    value: ({ code }) => Number(code.slice(-3)) % 37,
    sum: true,
  });
  const hash = random.pick(['#', '', '其中：']);
  const teachers = '专任教师';
  const subjects = `${hash}按授课课程分`;
  const area = look.areaUnit ? random.pick(['（平方米）', '(㎡)', '（m²）']) : '';
  const money = look.moneyUnit ? random.pick(['（万元）', '(万元)']) : '';
  const isCode = random.chance(0.5);
  const grounds = `占地面积${area}`;
  const rooms = `${random.pick(['本学年校舍建筑面积', '校舍建筑面积'])}${area}`;
  const artsColumns: Column<SchoolSite>[] =
    look.arts === 'beneath'
      ? [
          column([teachers, subjects, '艺术', '计'], artsOf),
          column([teachers, subjects, '艺术', '音乐'], ({ music }) => music),
          column([teachers, subjects, '艺术', '美术'], ({ fineArts }) => fineArts),
        ]
      : look.arts === 'alone'
        ? [column([teachers, subjects, '艺术', '计'], artsOf)]
        : [
            column([teachers, subjects, '音乐'], ({ music }) => music),
            column([teachers, subjects, '美术'], ({ fineArts }) => fineArts),
            column([teachers, subjects, '艺术'], ({ otherArts }) => otherArts),
          ];
  const pupils = random.pick([
    [column(['在校生数', '合计'], pupilsOf), noise('在校生数', '#女')],
    [column(['在校学生数'], pupilsOf), noise('在校学生中女生')],
    [column(['在校生合计'], pupilsOf)],
  ]);
  const grades = Array.from(
    '一二三四五六'.slice(0, stage === 'primary' ? 6 : stage === 'junior' ? 4 : 3),
    (digit, at) =>
      column(
        ['分年级在校学生', `${digit}年级`],
        ({ grades: list }) => list[at]?.reduce((sum, size) => sum + size, 0) ?? 0,
      ),
  );
  const list = [
    [noise('毕业生数', '合计'), noise('毕业生数', '#女')],
    [noise('招生数', '合计'), noise('招生数', '#受过学前教育')],
    pupils,
    grades,
    [column([random.pick(['班数合计', '教学班数'])], classesOf)],
    [column(['年级数'], ({ grades: one }) => one.length)],
    [noise('教职工', '合计'), noise('教职工', '#女')],
    [noise('校医'), noise('代课教师'), noise('寄宿生')],
    [
      column([teachers, '合计'], ({ teachers: count }) => count),
      noise(teachers, '#女'),
      column([teachers, `${hash}按学历分`, '博士研究生'], ({ doctor }) => doctor),
      column([teachers, `${hash}按学历分`, '硕士研究生'], ({ master }) => master),
      column([teachers, `${hash}按学历分`, '本科'], ({ bachelor }) => bachelor),
      column([teachers, `${hash}按学历分`, '专科'], ({ college }) => college),
      column([teachers, `${hash}按学历分`, random.pick(['高中阶段', '高中阶段及以下'])], lowerOf),
      noise(teachers, '#按专业技术职务分', '正高级'),
      noise(teachers, '#按专业技术职务分', '副高级'),
      noise(teachers, subjects, '语文'),
      noise(teachers, subjects, '数学'),
      column([teachers, subjects, random.pick(['体育与健康', '体育'])], ({ pe }) => pe),
      ...artsColumns,
      noise(teachers, subjects, '信息科技'),
    ],
    [
      column(
        isCode
          ? ['教基1102', `县级以上骨干教师(${STAGE_WORDS[stage]})`]
          : [random.pick(['县级以上骨干教师', '县级及以上骨干教师数', '骨干教师'])],
        ({ backbone }) => backbone,
      ),
    ],
    [
      { path: [rooms, '计'], value: ({ rooms: all }: SchoolSite) => hundredths(all * 2), sum: true },
      noise(rooms, '#危房'),
      {
        path: [rooms, '教学及辅助用房', '计'],
        value: ({ rooms: all }: SchoolSite) => hundredths(all),
        sum: true,
      },
      noise(rooms, '教学及辅助用房', '教室'),
      {
        path: [rooms, '教学及辅助用房', `${hash}室内体育用房`],
        value: ({ indoor }: SchoolSite) => hundredths(indoor),
        sum: true,
      },
      noise(rooms, '行政办公用房'),
    ],
    [
      { path: [grounds, '计'], value: ({ land }: SchoolSite) => hundredths(land), sum: true },
      noise(grounds, '其中', '绿化用地面积'),
      {
        path: [grounds, '其中', '运动场地面积'],
        value: ({ grounds: all }: SchoolSite) => hundredths(all),
        sum: true,
      },
      noise('图书（册）'),
      noise('数字终端数（台）', '计'),
      noise('教室（间）', '计'),
      {
        path: random.pick([['教室（间）', '#网络多媒体教室'], ['网络多媒体教室(间)'], ['网络多媒体教室']]),
        value: ({ multimedia }: SchoolSite) => multimedia,
        sum: true,
      },
    ],
    [
      {
        path: [`固定资产总值${money}`, '计'],
        value: ({ equipment }: SchoolSite) => hundredths(equipment * 8),
        sum: true,
      },
      {
        path: [`固定资产总值${money}`, `${hash}教学仪器设备资产值${money}`],
        value: ({ equipment }: SchoolSite) => hundredths(equipment),
        sum: true,
      },
    ],
  ];
  return list;
}
