import { isKnownBy } from '../../form/columns/known-by';
import type { HeadingWords, KnownBy } from '../../form/columns/known-by';
import { Headings } from '../../form/headings/headings';
import type { Sheet } from '../../form/workbook';
import { nth } from '../../standards/lists';
import type { Answers, RawPlace, Unmatched } from '../model';
import { schoolHeadings } from './heading-rows';
import type { SchoolHeadings } from './heading-rows';
import { withoutMarks } from './heading';
import { headingId } from './mapping';

/** Headings around a column that say it is about the rotation of teachers. */
const ROTATION = /交流|轮岗/;

/**
 * Columns of a roster of teachers that are read, by the words of the heading. Numbers of identity cards, telephones and everything
 * else are never looked at. The order matters: 交流单位名称 is no school.
 */
const COLUMNS = [
  {
    name: 'movedTo',
    leaf: /^(?:交流|轮岗|流入|流出|支教)(?:轮岗)?(?:到)?(?:的)?(?:单位|学校)(?:名称)?$/,
  },
  { name: 'movedTo', leaf: /^(?:接收|派往|流入|目标)?(?:单位|学校)(?:名称)?$/, inside: ROTATION },
  { name: 'movedFrom', leaf: /^(?:交流|轮岗)(?:轮岗)?(?:开始|起始|起)(?:时间|日期|年月)?$/ },
  { name: 'movedFrom', leaf: /^(?:开始|起始|起)(?:时间|日期|年月)?$/, inside: ROTATION },
  { name: 'movedUntil', leaf: /^(?:交流|轮岗)(?:轮岗)?(?:结束|终止|止|截止)(?:时间|日期|年月)?$/ },
  { name: 'movedUntil', leaf: /^(?:结束|终止|止|截止)(?:时间|日期|年月)?$/, inside: ROTATION },
  { name: 'eligible', leaf: /^是否符合(?:交流|轮岗)*(?:的)?条件$|^(?:是否)?符合(?:交流|轮岗)+(?:的)?条件$/ },
  { name: 'moved', leaf: /^(?:是否|本(?:学)?年(?:度)?)?(?:已|参加|参与)?(?:交流|轮岗)+(?:教师)?(?:情况)?$/ },
  // By themselves they are those of the rotation, which alone has any.
  { name: 'movedFrom', leaf: /^开始(?:时间|日期|年月)$/ },
  { name: 'movedUntil', leaf: /^结束(?:时间|日期|年月)$/ },
  { name: 'school', leaf: /^(?:校名|学校名称|学校|所在学校|工作单位|任教学校|任职学校|单位名称|学校全称)$/ },
  { name: 'code', leaf: /^(?:学校|机构)?(?:标识码|代码|编码)$/ },
  { name: 'type', leaf: /^(?:学校|办学)类(?:型|别)$/ },
  { name: 'person', leaf: /^(?:教师|教职工)?姓名$/ },
  { name: 'stage', leaf: /^(?:现?任教|教学|任课)学段$|^学段$/ },
  { name: 'subject', leaf: /^(?:主教|主要任教|现?任教|任课|教学)(?:学科|课程|科目)$|^学科$/ },
  { name: 'degree', leaf: /^(?:最高|现)?学历(?:层次)?$/ },
  { name: 'certificateStage', leaf: /^(?:教师)?资格(?:证)?(?:书)?(?:的)?(?:学段|种类|类别|类型|层次)$/ },
  {
    name: 'certificate',
    leaf: /^(?:是否)?(?:持有?|具有|取得)?(?:相应)?(?:的)?(?:教师)?资格证(?:书)?(?:情况|名称)?$|^是否持证(?:上岗)?$|^持证(?:上岗)?(?:情况)?$|^(?:是否)?(?:具有|取得)教师资格$/,
  },
  {
    name: 'trained',
    leaf: /^是否完成(?:近?[5五]年)?360学时(?:的)?(?:培训)?$|^(?:近?[5五]年)(?:累计)?(?:培训|继续教育)?(?:总)?学时(?:数)?$/,
  },
  // A column that counts them (骨干教师数) belongs to a sheet with a row a school.
  { name: 'backbone', leaf: /骨干(?:.*[^数])?$/ },
  { name: 'arts', leaf: /^是否(?:专职)?(?:音体美|体艺|体音美|音美体)(?:专任|专职)?教师$/ },
  { name: 'post', leaf: /^是否(?:为)?专任(?:教师)?$|^(?:教职工|人员|岗位|教师)(?:类别|类型)$/ },
  { name: 'state', leaf: /^(?:人员|在职|在岗|在编在岗|任职|现)(?:状态|状况|情况)$|^是否在岗$/ },
] as const satisfies readonly (KnownBy & { readonly name: string })[];
export type RosterColumn = (typeof COLUMNS)[number]['name'];

/** Each of these says something that is counted; a sheet with fewer than `LEAST` of them is no roster. */
const COUNTED: readonly RosterColumn[] = [
  'stage',
  'subject',
  'degree',
  'backbone',
  'arts',
  'certificate',
  'certificateStage',
  'moved',
  'movedTo',
  'trained',
];
const LEAST = 3;

/** What a heading of a roster can be said to mean by hand, in the order in which it is offered: `teacher.stage`. */
export const ROSTER_MEANINGS: readonly RosterColumn[] = [
  'school',
  'code',
  'type',
  'stage',
  'subject',
  'degree',
  'backbone',
  'arts',
  'certificate',
  'certificateStage',
  'eligible',
  'moved',
  'movedTo',
  'movedFrom',
  'movedUntil',
  'trained',
  'post',
  'state',
];

/** Where a roster has its columns. */
export interface RosterHead {
  readonly band: SchoolHeadings;
  readonly columns: ReadonlyMap<RosterColumn, number>;
  readonly texts: ReadonlyMap<number, string>;
  readonly places: ReadonlyMap<number, RawPlace>;
  readonly unmatched: readonly Unmatched[];
}

/** The columns of a roster; null where the sheet is none. */
export function rosterHead(file: string, sheet: Sheet, answers: Answers): RosterHead | null {
  const isSchool = (text: string): boolean =>
    givenMeaning(text, answers) === 'school' || namesSchool({ own: [plain(text)], around: [] });
  const band = schoolHeadings(sheet, isSchool);
  if (!band) return null;
  const grid = new Headings(sheet, band.top, band.last);
  const columns = new Map<RosterColumn, number>();
  const texts = new Map<number, string>();
  const places = new Map<number, RawPlace>();
  const unmatched: Unmatched[] = [];
  for (let column = grid.left; column <= grid.right; column++) {
    const over = grid.over(column);
    const text = over.join('›');
    if (text === '') continue;
    const place = { file, sheet: sheet.name, row: grid.bottomOf(column), column };
    texts.set(column, text);
    places.set(column, place);
    const meaning = givenMeaning(text, answers);
    if (meaning === 'ignore') continue;
    const found = meaning ?? columnNamed(over, (name) => columns.has(name));
    if (found) columns.set(found, column);
    else unmatched.push({ place, heading: text, of: 'roster' });
  }
  const counted = COUNTED.filter((name) => columns.has(name));
  return columns.has('school') && counted.length >= LEAST
    ? { band, columns, texts, places, unmatched }
    : null;
}

/** Whether these words name a column of a roster, as the county says it. */
export const isRosterMeaning = (given: string): boolean =>
  ROSTER_MEANINGS.some((name) => given.trim() === `teacher.${name}`);

const namesSchool = (heading: HeadingWords): boolean =>
  COLUMNS.some((column) => column.name === 'school' && isKnownBy(column, heading));

function givenMeaning(text: string, answers: Answers): RosterColumn | 'ignore' | null {
  const given = answers.get(headingId(text));
  if (given === 'ignore') return 'ignore';
  return ROSTER_MEANINGS.find((name) => given === `teacher.${name}`) ?? null;
}

/** Without what stands in brackets: `交流单位（全称）`. */
const plain = (text: string): string =>
  nth(
    withoutMarks(text)
      .replace(/^[#*※]+/, '')
      .split(/[([]/),
    0,
  );

/** The first column not yet found that a heading names. */
function columnNamed(over: readonly string[], isTaken: (name: RosterColumn) => boolean): RosterColumn | null {
  const heading = { own: [plain(over.at(-1) ?? '')], around: over.slice(0, -1) };
  return COLUMNS.find((column) => isKnownBy(column, heading) && !isTaken(column.name))?.name ?? null;
}
