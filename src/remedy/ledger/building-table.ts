import { plainName } from '../../checks/figures/form-figures';
import { STAGE_NAMES } from '../../messages/stage-names';
import type { IndicatorSlug, Profile, Stage } from '../../standards/types';
import type { County, CountyRow } from '../county';
import type { ExistingLedger } from './existing';
import { plainValue } from './table';
import type { LedgerColumn, LedgerLine, LedgerTable, LedgerValue } from './table';
import { meanClassOf } from '../county';
import { shareText } from '../words';

/** One standard of the building ledger: a column for the figure, one for whether it is met. */
export interface BuildingItem {
  readonly name: string;
  readonly heading: string;
  /** `form`: the figure is read from the form; `person`: a person fills it in. */
  readonly from: 'form' | 'person';
  /** What is asked of a row; null where nothing is. `most`: not more than this. */
  readonly asked: (
    row: CountyRow,
    profile: Profile,
  ) => { readonly value: number; readonly most?: boolean } | null;
  readonly figure?: (row: CountyRow) => number | null;
}

const MET = '达标';
const UNMET = '未达标';
/** The 教学点 of the district plan are told by their names. */
const TEACHING_POINT = /教学点/;

const standardOf = (profile: Profile, key: string): { readonly value: number } | null => {
  const threshold = profile.standards.find((one) => one.key === key)?.threshold ?? null;
  return threshold === null ? null : { value: threshold };
};
const most = (profile: Profile, key: string) => {
  const asked = standardOf(profile, key);
  return asked && { ...asked, most: true };
};
/** 占地面积 of the district plan, where the profile itself sets none. */
const LAND: Readonly<Record<Stage, number>> = { primary: 22, junior: 25 };
/** 每12个班级音乐、美术专用教室1间以上: rounded up, in our judgement. */
const roomsFor = ({ school }: CountyRow): { readonly value: number } | null =>
  school.classes.value === null || school.classes.value <= 0
    ? null
    : { value: Math.ceil(school.classes.value / 12) };
const indicator = (slug: IndicatorSlug, heading: string): BuildingItem => ({
  name: slug,
  heading,
  from: 'form',
  asked: (row, profile) => standardOf(profile, `${row.stage}_${slug}`),
  figure: ({ values }) => values[slug],
});
const room = (name: string, heading: string, asked: BuildingItem['asked']): BuildingItem => ({
  name,
  heading,
  from: 'person',
  asked,
});

/** The district plan's own standards of building. Source: 田家庵区推进县域义务教育优质均衡发展工作方案; what it does not give is left to the county. */
export const BUILDING_ITEMS: readonly BuildingItem[] = [
  room(
    'land',
    '生均占地（㎡）',
    ({ stage }, profile) => standardOf(profile, `${stage}_land`) ?? { value: LAND[stage] },
  ),
  indicator('sports', '生均体育场地（㎡）'),
  indicator('rooms', '生均教辅用房（㎡）'),
  room('music', '音乐教室（间）', roomsFor),
  room('musicArea', '音乐教室每间（㎡）', (_, profile) => standardOf(profile, 'music_room_area')),
  room('art', '美术教室（间）', roomsFor),
  room('artArea', '美术教室每间（㎡）', (_, profile) => standardOf(profile, 'art_room_area')),
  indicator('multimedia', '每百生多媒体教室（间）'),
  indicator('equipment', '生均仪器设备（元）'),
  {
    ...{ name: 'size', heading: '学校规模（人）', from: 'form' },
    asked: (row, profile) => most(profile, row.mixed ? 'mixed_school_size' : `${row.stage}_school_size`),
    figure: ({ pupils }) => pupils,
  },
  {
    ...{ name: 'classSize', heading: '平均班额（人）', from: 'form' },
    asked: ({ stage }, profile) => most(profile, `${stage}_class_size`),
    figure: meanClassOf,
  },
];

export const metName = (name: string): string => `${name}Met`;

export const itemColumns = ({ name, heading, from }: BuildingItem): LedgerColumn[] => [
  { name, heading, width: 8, owner: from === 'form' ? 'program' : 'person', align: 'right' },
  {
    name: metName(name),
    heading: `${heading.replace(/（.*/, '')}达标`,
    width: 7,
    owner: 'program',
    align: 'center',
  },
];

export const BUILDING_TABLE: LedgerTable = {
  id: '标准化建设台账',
  sheet: '标准化建设台账',
  title: '义务教育学校标准化建设台账',
  help: '一行一校（一贯制学校按学段分行），一项标准两栏：数值、是否达标。浅黄色的栏由学校填写，更新后判定。“要求”一行可以改成本县标准。表中没有的项目，可在右边自加栏目；在“要求”一行填上数（如 1、≤45），更新时逐校判定、合计。',
  columns: [
    { name: 'number', heading: '序号', width: 5, owner: 'program', align: 'center' },
    { name: 'school', heading: '学校', width: 16, owner: 'program' },
    { name: 'stage', heading: '学段', width: 6, owner: 'program', align: 'center' },
    { name: 'classes', heading: '班数', width: 6, owner: 'program', align: 'right' },
    ...BUILDING_ITEMS.flatMap(itemColumns),
    { name: 'remark', heading: '备注', width: 12, owner: 'person' },
  ],
};

export const SUMS = {
  asked: 'sum asked',
  met: 'sum met',
  unmet: 'sum unmet',
  rate: 'sum rate',
  county: 'sum county',
} as const;

/** A line a school, then by item what is asked, how many meet it and how many do not, and the county as a whole. */
export function buildingLines(
  county: County,
  existing: ExistingLedger | null,
  own: readonly BuildingItem[] = [],
): readonly LedgerLine[] {
  const items = [...BUILDING_ITEMS, ...own];
  const typed = new Map(existing?.lines.map(({ key, cells }) => [key, cells]));
  const asked = typed.get(SUMS.asked);
  const lines = [...county.stages.primary.rows, ...county.stages.junior.rows].map((row, index) => {
    const key = `school ${row.stage} ${plainName(row.name)}`;
    const values: Record<string, LedgerValue> = {
      number: index + 1,
      school: row.name,
      stage: STAGE_NAMES[row.stage].zh,
      classes: row.school.classes.value,
    };
    for (const item of items) {
      const figure = item.figure ? item.figure(row) : numberOf(typed.get(key)?.get(item.name));
      if (item.figure) values[item.name] = figure;
      const standard = item.asked(row, county.profile);
      const set = numberOf(asked?.get(item.name));
      values[metName(item.name)] = verdict(
        figure,
        standard && set !== null ? { ...standard, value: set } : standard,
      );
    }
    return { key, values, point: TEACHING_POINT.test(row.name) };
  });
  return [...lines, ...sumLines(lines, items, county.profile)];
}

function verdict(
  figure: number | null,
  asked: { readonly value: number; readonly most?: boolean } | null,
): string | null {
  if (figure === null || asked === null) return null;
  return (asked.most ? figure <= asked.value : figure >= asked.value) ? MET : UNMET;
}

function sumLines(
  lines: readonly (LedgerLine & { readonly point: boolean })[],
  items: readonly BuildingItem[],
  profile: Profile,
): LedgerLine[] {
  const sum = (key: string, label: string, of: (item: BuildingItem) => LedgerValue): LedgerLine => ({
    key,
    values: { school: label, ...Object.fromEntries(items.map((item) => [item.name, of(item)])) },
  });
  const count = (item: BuildingItem, word: string): number =>
    lines.filter(({ values }) => values[metName(item.name)] === word).length;
  // A school is in order where nothing that was filled in falls short, and something was.
  const inOrder = lines.filter(({ values }) => {
    const verdicts = items.map(({ name }) => values[metName(name)] ?? null);
    return verdicts.includes(MET) && !verdicts.includes(UNMET);
  });
  const points = lines.filter(({ point }) => point);
  return [
    sum(SUMS.asked, '要求', ({ name }) => askedText(name, profile)),
    sum(SUMS.met, '达标学校数', (item) => count(item, MET)),
    sum(SUMS.unmet, '未达标学校数', (item) => count(item, UNMET)),
    sum(SUMS.rate, '达标率', (item) => shareText(count(item, MET), count(item, MET) + count(item, UNMET))),
    ...[
      ['全县行数', lines.length],
      ['已填各项都达标', inOrder.length],
      ['达标率', shareText(inOrder.length, lines.length)],
      ['其中教学点', points.length],
    ].map(([label, value], index) => ({
      key: `${SUMS.county} ${index + 1}`,
      values: { school: label ?? '', classes: value ?? null },
    })),
  ];
}

/** What is asked of 小学 and 初中, as the row 要求 shows it. */
function askedText(name: string, profile: Profile): string {
  const texts: Readonly<Record<string, string>> = {
    land: `${standardOf(profile, 'primary_land')?.value ?? LAND.primary}/${standardOf(profile, 'junior_land')?.value ?? LAND.junior}`,
    music: '每12班1间',
    art: '每12班1间',
  };
  const known = texts[name];
  if (known !== undefined) return known;
  const keys: Readonly<Record<string, readonly string[]>> = {
    musicArea: ['music_room_area'],
    artArea: ['art_room_area'],
    size: ['primary_school_size', 'mixed_school_size'],
    classSize: ['primary_class_size', 'junior_class_size'],
  };
  const own = keys[name] ?? [`primary_${name}`, `junior_${name}`];
  const values = own.flatMap((key) => standardOf(profile, key)?.value ?? []);
  return [...new Set(values)].join('/');
}

export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const text = typeof value === 'string' ? value.normalize('NFKC').trim() : '';
  const plain = plainValue(text).replace(/^(?:[≥≤]|[<>]=?)/, '');
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : null;
}
