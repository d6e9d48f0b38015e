import type { Random } from '../county/random';
import { campusDoubts } from './identity';
import type { Doubt, DraftFile, Files } from './made';
import { artsOf, classesOf, pupilsOf, sizesOf, STAGES_OF_TYPE, TYPE_WORDS } from './school';
import type { SchoolSite, StageFigures, StageName } from './school';
import type { Draft, Value } from './sheet';
import { draft, dressed, hundredths } from './sheet';
import { ROW_TYPES } from './truth';

const FOUNDER_WORDS: Readonly<Record<number, string>> = {
  5: '地级教育部门',
  7: '县级教育部门',
  8: '县级其他部门',
  10: '民办',
};

interface Item {
  readonly group: string;
  readonly words: string;
  readonly unit: string;
  readonly value: (site: SchoolSite) => Value;
}

/** A collection sheet a school: items one under another, in a file of their own or on a sheet of one workbook. */
export function collection(all: readonly SchoolSite[], random: Random): Files {
  // Often not split by stage, and nobody asked for the pupils of 高中.
  const loose = random.chance(0.4);
  const senior = random.chance(0.6);
  const list = items(random, loose, senior);
  const heading = [
    '序号',
    '类别',
    random.pick(['填报项目', '项目', '指标名称', '采集内容']),
    '单位',
    random.pick(['填报值', '数值', '数据', '填报内容']),
    '是否必填',
    '备注说明',
  ];
  const above = random.chance(0.5);
  const order = random.chance(0.5) ? random.shuffle(list) : list;
  const draw = (site: SchoolSite, name: string): Draft => {
    const sheet = draft(name, [[random.pick(['学校基础数据采集表', '义务教育学校基本情况采集表'])]]);
    if (above) sheet.rows.push([`学校名称：${site.name}`, undefined, undefined, '填报日期：2025年10月10日']);
    sheet.rows.push([...heading]);
    const who: Item[] = [
      { group: '基本信息', words: '学校名称', unit: '', value: ({ name: own }) => own },
      {
        group: '基本信息',
        words: random.pick(['学校标识码', '标识码']),
        unit: '',
        value: ({ code }) => code,
      },
      { group: '基本信息', words: '办学类型', unit: '', value: ({ kind }) => TYPE_WORDS[kind][1] },
      { group: '基本信息', words: '举办者类型', unit: '', value: ({ founder }) => FOUNDER_WORDS[founder] },
      { group: '基本信息', words: '城乡类型', unit: '', value: ({ rural }) => (rural ? '村庄' : '主城区') },
      {
        group: '基本信息',
        words: '是否计校数',
        unit: '',
        value: ({ campusOf }) => (campusOf === null ? '是' : '否'),
      },
      { group: '基本信息', words: '校长姓名', unit: '', value: () => '王某' },
    ];
    let before = '';
    [...who.slice(above ? 1 : 0), ...order].forEach(({ group, words, unit, value }, at) => {
      sheet.rows.push([
        at + 1,
        group === before ? undefined : group,
        words,
        unit,
        dressed(value(site), random),
        '是',
        undefined,
      ]);
      before = group;
    });
    return sheet;
  };
  const together = random.chance(0.35);
  const files: DraftFile[] = together
    ? [
        {
          file: '采集表汇总.xlsx',
          sheets: all.map((site) => draw(site, site.name.replace(/[（(].*$/, '东区').slice(0, 25))),
        },
      ]
    : all.map((site) => ({
        file: `采集/${site.name}.xlsx`,
        sheets: [draw(site, random.pick(['采集表', 'Sheet1']))],
      }));
  return { files, doubts: [...campusDoubts(all), ...splitDoubts(all, loose, senior)] };
}

/** What a sheet without stages leaves open in a school with several. */
function splitDoubts(all: readonly SchoolSite[], loose: boolean, senior: boolean): Doubt[] {
  return all.flatMap((site): Doubt[] => {
    const stages = STAGES_OF_TYPE[site.kind];
    if (!ROW_TYPES.includes(site.kind) || stages.length < 2) return [];
    return [
      ...(loose
        ? [
            {
              kind: 'split',
              about: site.name,
              required: site.campusOf === null,
              answer: ({ id }: { id: string }) => splitAnswer(site, id),
            },
          ]
        : []),
      ...(!senior && site.stages.senior
        ? [
            {
              kind: 'split',
              about: site.name,
              required: site.campusOf === null,
              answer: ({ id }: { id: string }) => splitAnswer(site, id),
            },
          ]
        : []),
    ];
  });
}

/** `…:primary.backbone`, `…:senior`: which figure is asked for. */
function splitAnswer(site: SchoolSite, id: string): number | null {
  const [stage, field] = (id.split(':').at(-1) ?? '').split('.') as [StageName, string | undefined];
  const figures = site.stages[stage];
  if (!figures) return null;
  const known: Readonly<Record<string, number>> = {
    pupils: pupilsOf(figures),
    backbone: figures.backbone,
    peArts: figures.pe + artsOf(figures),
    travelling: figures.travelling,
  };
  return known[field ?? 'pupils'] ?? null;
}

function items(random: Random, loose: boolean, senior: boolean): Item[] {
  const inHeading = random.chance(0.5);
  const square = (words: string, of: (site: SchoolSite) => number): Item => ({
    group: '办学条件',
    words: inHeading ? `${words}（平方米）` : words,
    unit: random.pick(['平方米', '㎡', 'm²']),
    value: (site) => hundredths(of(site)),
  });
  const own = (
    stage: StageName,
    words: string,
    unit: string,
    group: string,
    pick: (figures: StageFigures) => number,
  ): Item => ({
    group,
    words: `${{ primary: '小学', junior: '初中', senior: '高中' }[stage]}${words}`,
    unit,
    value: ({ stages: { [stage]: figures } }) => figures && pick(figures),
  });
  const both = (
    words: string,
    unit: string,
    group: string,
    pick: (figures: StageFigures) => number,
  ): Item[] => (['primary', 'junior'] as const).map((stage) => own(stage, words, unit, group, pick));
  const added = (words: string, pick: (figures: StageFigures) => number): Item => ({
    group: '教师',
    words,
    unit: '人',
    value: ({ stages }) =>
      (['primary', 'junior'] as const).reduce(
        (sum, stage) => sum + (stages[stage] ? pick(stages[stage]) : 0),
        0,
      ),
  });
  return [
    ...both('在校学生数', '人', '学生', pupilsOf),
    ...(senior ? [own('senior', '在校学生数', '人', '学生', pupilsOf)] : []),
    ...both('教学班数', '个', '学生', classesOf),
    ...both('年级数', '个', '学生', ({ grades }) => grades.length),
    own('primary', '超过45人的班数', '个', '学生', (one) => sizesOf(one).filter((size) => size > 45).length),
    own('junior', '超过50人的班数', '个', '学生', (one) => sizesOf(one).filter((size) => size > 50).length),
    ...both('专任教师数', '人', '教师', ({ teachers }) => teachers),
    ...both('专任教师中博士研究生', '人', '教师', ({ doctor }) => doctor),
    ...both('专任教师中硕士研究生', '人', '教师', ({ master }) => master),
    ...both('专任教师中本科', '人', '教师', ({ bachelor }) => bachelor),
    ...both('专任教师中专科', '人', '教师', ({ college }) => college),
    ...(loose
      ? [
          added(random.pick(['县级及以上骨干教师数', '骨干教师数']), ({ backbone }) => backbone),
          added(random.pick(['体育艺术专任教师数', '音体美教师数']), (one) => one.pe + artsOf(one)),
        ]
      : [
          ...both('县级以上骨干教师数', '人', '教师', ({ backbone }) => backbone),
          ...both('体育教师数', '人', '教师', ({ pe }) => pe),
          ...both('音乐教师数', '人', '教师', ({ music }) => music),
          ...both('美术教师数', '人', '教师', ({ fineArts, otherArts }) => fineArts + otherArts),
        ]),
    square('教学及辅助用房面积', ({ rooms }) => rooms),
    square('室内体育用房面积', ({ indoor }) => indoor),
    square('运动场地面积', ({ grounds }) => grounds),
    square('占地面积', ({ land }) => land),
    {
      group: '办学条件',
      words: '教学仪器设备资产值',
      unit: '万元',
      value: ({ equipment }) => hundredths(equipment),
    },
    { group: '办学条件', words: '网络多媒体教室数', unit: '间', value: ({ multimedia }) => multimedia },
    { group: '办学条件', words: '图书册数', unit: '册', value: () => 12000 },
    { group: '办学条件', words: '学生用计算机台数', unit: '台', value: () => 60 },
  ];
}
