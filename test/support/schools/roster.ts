import type { Random } from '../county/random';
import type { DraftFile } from './made';
import { lowerOf, TYPE_WORDS } from './school';
import type { SchoolSite, StageName } from './school';
import type { Value } from './sheet';
import { draft, drawHeadings } from './sheet';

const STAGE_WORDS: Readonly<Record<StageName, string>> = {
  primary: '小学',
  junior: '初中',
  senior: '普通高中',
};

interface Teacher {
  readonly site: SchoolSite;
  readonly stage: StageName;
  readonly degree: string;
  readonly subject: string;
  readonly backbone: string;
  readonly arts: boolean;
}

/** A roster of all teachers, one a row, beside a sheet without teachers. */
export function roster(all: readonly SchoolSite[], random: Random): DraftFile {
  const list = random.shuffle(all.flatMap((site) => teachersOf(site, random)));
  const [yes, no] = random.pick([
    ['是', '否'],
    ['1', '0'],
    ['√', ''],
  ] as const);
  const flag = random.chance(0.5);
  const columns: { path: string[]; value: (teacher: Teacher, at: number) => Value }[] = random.shuffle([
    { path: [random.pick(['校名', '学校名称', '所在学校'])], value: ({ site }) => site.name },
    { path: ['学校标识码'], value: ({ site }) => site.code },
    { path: ['学校类型'], value: ({ site }) => TYPE_WORDS[site.kind][1] },
    { path: ['姓名'], value: (_: Teacher, at: number) => `教师${at}` },
    { path: ['身份证号'], value: (_: Teacher, at: number) => `34012119800101${String(1000 + at)}` },
    { path: [random.pick(['任教学段', '现任教学段'])], value: ({ stage }) => STAGE_WORDS[stage] },
    { path: [random.pick(['主教学科', '任教学科'])], value: ({ subject }) => subject },
    { path: [random.pick(['最高学历', '学历'])], value: ({ degree }) => degree },
    { path: [random.pick(['骨干教师', '骨干教师级别'])], value: ({ backbone }) => backbone },
    { path: ['教师资格学段'], value: ({ stage }) => STAGE_WORDS[stage] },
    ...(flag ? [{ path: ['是否音体美专任教师'], value: ({ arts }: Teacher) => (arts ? yes : no) }] : []),
  ]);
  const sheet = draft(random.pick(['教师名册', 'Sheet1']));
  if (random.chance(0.5)) sheet.rows.push(['石桥县中小学教师名册']);
  drawHeadings(sheet, columns, 'merged');
  list.forEach((teacher, at) => sheet.rows.push(columns.map(({ value }) => value(teacher, at))));
  return { file: random.pick(['教师名册.xlsx', '石桥县教师信息.xlsx']), sheets: [sheet] };
}

function teachersOf(site: SchoolSite, random: Random): Teacher[] {
  return Object.entries(site.stages).flatMap(([stage, one]) => {
    const spread = (counts: readonly (readonly [string, number])[], rest: string): string[] => {
      const named = counts.flatMap(([word, count]) => Array<string>(count).fill(word));
      return random.shuffle([...named, ...Array<string>(one.teachers - named.length).fill(rest)]);
    };
    const degrees = spread(
      [
        ['博士研究生', one.doctor],
        ['硕士研究生', one.master],
        ['大学本科', one.bachelor],
        ['大学专科', one.college],
      ],
      lowerOf(one) > 0 ? '中师' : '高中',
    );
    const subjects = spread(
      [
        ['体育', one.pe],
        ['音乐', one.music],
        ['美术', one.fineArts],
        ['艺术', one.otherArts],
      ],
      '语文',
    );
    const backbones = spread(
      [[random.pick(['县级', '市级', '省级']), one.backbone]],
      random.pick(['', '否', '校级']),
    );
    return degrees.map((degree, at): Teacher => ({
      site,
      stage: stage as StageName,
      degree,
      subject: subjects[at] ?? '',
      backbone: backbones[at] ?? '',
      arts: subjects[at] !== '语文',
    }));
  });
}
