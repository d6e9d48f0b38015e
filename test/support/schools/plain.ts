import type { Random } from '../county/random';
import { identityColumns } from './identity';
import type { Doubt, Files } from './made';
import { choose } from './made';
import { artsOf, classesOf, pupilsOf } from './school';
import type { SchoolSite, StageFigures, StageName } from './school';
import type { Column, Value } from './sheet';
import { draft, dressed, drawHeadings, hundredths } from './sheet';
import { totalRow } from './statistics';

const WORDS: Readonly<Record<StageName, readonly string[]>> = {
  primary: ['小学', '小学部', '小学段'],
  junior: ['初中', '初中部', '初中段'],
  senior: ['高中', '高中部', '高中段'],
};

/** What is taken from elsewhere (a roster) is left out. */
export interface PlainParts {
  readonly teachers: boolean;
}

/** A clerk's own sheet, a row a school: the stages in the words or in merged headings above. */
export function plain(
  all: readonly SchoolSite[],
  random: Random,
  parts: PlainParts = { teachers: true },
): Files {
  const { columns: identity, doubts } = identityColumns(all, random, false);
  const more: Doubt[] = [];
  const grouped = random.chance(0.5);
  const money = random.pick(['万元', '万元', '元', null]);
  const area = random.pick(['平方米', '㎡', 'm2', null]);
  const style = random.pick(['merged', 'merged', 'first'] as const);
  const unit = (words: string, name: string | null): string =>
    name === null
      ? words
      : random.pick([`${words}（${name}）`, `${words}(${name})`, `${words}\n（单位：${name}）`]);
  if (money === null) more.push({ kind: 'unit', about: null, required: true, answer: choose('万元') });
  if (area === null) more.push({ kind: 'unit', about: null, required: false, answer: choose('㎡') });
  const shared = sharedColumns(random, unit, money, area);
  const stages = (['primary', 'junior', 'senior'] as const).filter((stage) =>
    all.some((site) => site.stages[stage]),
  );
  const own = stages.flatMap((stage) => {
    const word = random.pick(WORDS[stage]);
    const list = stageFields(random, stage, parts);
    return list.map(({ words, pick }): Column<SchoolSite> => ({
      path: grouped ? [word, words] : [`${word}${words}`],
      value: ({ stages: { [stage]: figures } }) =>
        figures ? pick(figures) : random.pick(['', '/', '—', '*']),
      sum: true,
    }));
  });
  const apart = random.chance(0.25) && stages.length > 1;
  const sheets = apart
    ? [
        table('学校情况', [...identity, ...shared], all),
        table('师生情况', [...identity.slice(0, 2), ...own], all),
      ]
    : [
        table(
          random.pick(['Sheet1', '学校数据', '2025年']),
          [...identity, ...random.shuffle([shared, own]).flat()],
          all,
        ),
      ];
  return {
    files: [
      { file: random.pick(['学校基础数据.xlsx', '石桥县义务教育学校情况统计表.xlsx', 'book1.xlsx']), sheets },
    ],
    doubts: [...doubts, ...more],
  };

  function table(name: string, columns: readonly Column<SchoolSite>[], rows: readonly SchoolSite[]) {
    const sheet = draft(name);
    if (random.chance(0.5)) sheet.rows.push(['石桥县学校基本情况统计表']);
    if (random.chance(0.3))
      sheet.rows.push(['填报单位：石桥县教育局', undefined, undefined, '填报时间：2025年10月']);
    if (random.chance(0.2)) sheet.rows.push([]);
    const numbered: Column<SchoolSite>[] = random.chance(0.6)
      ? [{ path: ['序号'], value: () => 0 }, ...columns]
      : [...columns];
    drawHeadings(sheet, numbered, style);
    const first = sheet.rows.length;
    const gap = random.chance(0.3) ? random.integer(1, rows.length - 1) : -1;
    random.shuffle(rows).forEach((site, index) => {
      if (index === gap) sheet.rows.push([]);
      sheet.rows.push(
        numbered.map(({ path, value }): Value =>
          path[0] === '序号' ? index + 1 : dressed(value(site), random),
        ),
      );
    });
    if (random.chance(0.6)) sheet.rows.push(totalRow(sheet, numbered, '合计', first));
    if (random.chance(0.3))
      sheet.rows.push([random.pick(['填表人：李某', '注：数据截至2025年9月', '说明：面积取自产权证'])]);
    return sheet;
  }
}

type Unit = (words: string, name: string | null) => string;

function sharedColumns(
  random: Random,
  unit: Unit,
  money: string | null,
  area: string | null,
): Column<SchoolSite>[] {
  const square = (words: readonly string[], of: (site: SchoolSite) => number): Column<SchoolSite> => ({
    path: [unit(random.pick(words), area)],
    value: (site) => hundredths(of(site)),
    sum: true,
  });
  return random.shuffle([
    square(
      ['教学及辅助用房面积', '教学及辅助用房', '教学辅助用房建筑面积', '教学与辅助用房面积'],
      ({ rooms }) => rooms,
    ),
    square(['室内体育用房面积', '其中：室内体育用房', '室内体育用房'], ({ indoor }) => indoor),
    square(['运动场地面积', '室外运动场地面积', '体育运动场地面积'], ({ grounds }) => grounds),
    square(['占地面积', '学校占地面积', '校园占地面积'], ({ land }) => land),
    square(['改造、租用运动场馆面积'], ({ converted }) => converted),
    {
      path: [
        unit(
          random.pick(['教学仪器设备资产值', '教学仪器设备值', '教学仪器设备总值', '教学仪器设备价值']),
          money,
        ),
      ],
      value: ({ equipment }) => (money === '元' ? equipment * 100 : hundredths(equipment)),
      sum: true,
    },
    {
      path: [unit(random.pick(['网络多媒体教室数', '网络多媒体教室']), random.pick(['间', null]))],
      value: ({ multimedia }) => multimedia,
      sum: true,
    },
    { path: [unit('图书册数', '册')], value: ({ land }) => land % 9973, sum: true },
  ]);
}

interface StageField {
  readonly words: string;
  readonly pick: (figures: StageFigures) => number;
}

function stageFields(random: Random, stage: StageName, { teachers }: PlainParts): StageField[] {
  const people = random.pick(['（人）', '(人)', '']);
  const field = (words: readonly string[], pick: (figures: StageFigures) => number): StageField => ({
    words: `${random.pick(words)}${people}`,
    pick,
  });
  const arts = random.pick(['subjects', 'together', 'arts'] as const);
  const base = [
    field(['在校学生数', '在校生数', '在校生', '学生数'], pupilsOf),
    field(['教学班数', '班级数', '班数'], classesOf),
    field(['年级数'], ({ grades }) => grades.length),
  ];
  if (stage === 'senior') return base.slice(0, 1);
  if (!teachers) return base;
  return random.shuffle([
    ...base,
    field(['专任教师数', '专任教师', '专任教师总数'], ({ teachers: count }) => count),
    field(['博士研究生学历教师', '博士研究生', '博士'], ({ doctor }) => doctor),
    field(['硕士研究生学历教师', '硕士研究生', '硕士'], ({ master }) => master),
    field(['本科学历教师', '本科', '大学本科学历专任教师数'], ({ bachelor }) => bachelor),
    field(['专科学历教师', '专科', '大专'], ({ college }) => college),
    field(['县级以上骨干教师', '骨干教师数', '县级及以上骨干教师'], ({ backbone }) => backbone),
    field(['走教、兼职体育艺术教师数'], ({ travelling }) => travelling),
    ...(arts === 'together'
      ? [field(['体育艺术教师', '音体美教师数', '体育、艺术专任教师数'], (one) => one.pe + artsOf(one))]
      : [
          field(['体育教师', '体育专任教师数'], ({ pe }) => pe),
          ...(arts === 'arts'
            ? [field(['艺术教师', '艺术专任教师数'], artsOf)]
            : [
                field(['音乐教师', '音乐专任教师数'], ({ music }) => music),
                // Where there is no column for the other arts, a county counts them among the fine arts.
                field(['美术教师', '美术专任教师数'], ({ fineArts, otherArts }) => fineArts + otherArts),
              ]),
        ]),
  ]);
}
