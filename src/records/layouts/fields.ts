import { isKnownBy } from '../../form/columns/known-by';
import type { KnownBy } from '../../form/columns/known-by';
import type { FigureField, FigureKey, IdentityField, SharedField, StageField } from '../model';

/**
 * How the yearly statistics, the county's own sheets and the collection sheets call what the form needs: data, tried in order.
 * All patterns are tested on the words of a heading without white space, stage, unit, `#` and 其中 (see `heading.ts`).
 * Source: headings of the yearly statistics (教育事业统计), read in public importers; variants of county sheets.
 */
export interface FieldLayout<Field extends string> extends KnownBy {
  readonly field: Field;
  readonly leaf: RegExp;
  readonly inside?: RegExp;
  /** Headings around it that make a part of another figure (`PART_OF_IT`) do no harm where every one of them says this. */
  readonly despite?: RegExp;
  /** A second-best column: read only where no better one is there. */
  readonly rank?: number;
}

const TEACHERS = /^(?:现有)?专任教师(?:总)?(?:人)?数?(?:合计|总计)?$/;
const teacher = (words: string): RegExp =>
  new RegExp(`^(?:专任)?(?:${words})(?:专业|课|课程|学科)?(?:专任)?(?:教师)?(?:总)?(?:人)?数?$`);
const degree = (words: string): RegExp =>
  new RegExp(`^(?:专任教师(?:其?中)?)?(?:${words})(?:学历|毕业|及以上)*(?:的)?(?:专任)?(?:教师)?(?:人)?数?$`);

/** What never belongs to the figure itself: a part of it, an earlier year, other people. */
export const PART_OF_IT =
  /女|危房|新增|在建|正在施工|少数民族|随迁|留守|残疾|寄宿|代课|兼任|教职工|行政|教辅人员|工勤|校长|非学校产权|学前|毕业生|招生|班额|变动|上学年|达标/;

export const IDENTITY_FIELDS: readonly FieldLayout<IdentityField>[] = [
  {
    field: 'name',
    leaf: /^(?:(?:学校|机构|单位|学校\(机构\)|机构\(学校\)|中小学校?|办学单位)(?:名称|全称)|校名|学校|学校名)$/,
  },
  {
    field: 'code',
    leaf: /^(?:(?:学校|机构|学校\(机构\)|机构\(学校\)|单位)?(?:国标)?(?:标识码|编码|代码|标识代码|机构代码))$/,
  },
  { field: 'type', leaf: /^(?:办学类型|学校类型|学校类别|学校\(机构\)类型|办学层次|学校办学类型)(?:名称)?$/ },
  { field: 'typeCode', leaf: /^(?:办学类型|学校类型)(?:编码|代码|码)$/ },
  { field: 'founder', leaf: /^(?:学校)?(?:举办者|办别|办学性质|举办单位)(?:类型|类别|性质|类型分组|名称)?$/ },
  { field: 'founder', leaf: /^(?:学校)?举办者(?:类型)?(?:编码|代码|码)$/, rank: 1 },
  { field: 'area', leaf: /^(?:所在地?)?城乡(?:类型|分类|分组|属性)?$/ },
  { field: 'counted', leaf: /^是否(?:独立)?计(?:入)?校数$|^是否计学校数$/ },
  { field: 'main', leaf: /^(?:所属)?(?:主校|校本部)(?:名称|全称|(?:标识)?代?码)?$|^所属学校(?:名称)?$/ },
  { field: 'abolished', leaf: /^是否上年撤销$|^是否撤销$/ },
  { field: 'attached', leaf: /^是否(?:具有|有|举办)?附设(?:教学)?班$/ },
];

export const FIGURE_FIELDS: readonly FieldLayout<FigureField>[] = [
  {
    field: 'pupils',
    leaf: /^(?:现有|期末|学校|全校)?在校(?:学生|生)(?:总)?(?:人)?数?(?:合计|总计|总数)?$|^学生(?:总|人)?数$/,
  },
  {
    field: 'classes',
    leaf: /^(?:现有|学校)?(?:教学)?班(?:级)?(?:总|个)?数?(?:合计|总计)?$/,
    outside: /班额/,
  },
  { field: 'grades', leaf: /^年级(?:总|个)?数$/ },
  { field: 'gradePupils', leaf: /^[一二三四五六]年级$/, inside: /在校|学生/ },
  {
    field: 'band',
    leaf: /^\d{1,3}人?[-—–~～至]\d{1,3}人?$|^\d{1,3}人?(?:及)?以[上下]$/,
    inside: /班/,
    outside: /年级/,
    despite: /班/,
  },
  {
    field: 'oversize',
    leaf: /^超(?:过)?(?:45|50)人(?:的)?(?:教学)?班(?:级)?(?:个)?数?$|^超(?:标准)?班额(?:的)?(?:教学)?班?(?:级)?(?:个)?数$/,
  },
  { field: 'teachers', leaf: TEACHERS },
  // 教职工›专任教师 is the same count told elsewhere; everything else inside such a group is another figure.
  { field: 'teachers', leaf: TEACHERS, despite: /^教职工/, rank: 1 },
  { field: 'staff', leaf: /^(?:现有)?教职工(?:总)?(?:人)?数?(?:合计|总计)?$/ },
  { field: 'doctor', leaf: degree('博士(?:研究生)?') },
  { field: 'master', leaf: degree('硕士(?:研究生)?') },
  { field: 'master', leaf: degree('研究生'), rank: 1 },
  { field: 'bachelor', leaf: degree('(?:大学)?本科') },
  { field: 'college', leaf: degree('(?:大学)?专科|大专') },
  {
    field: 'degree',
    leaf: /^(?:高于规定学历|高学历|超学历|学历高于规定)(?:的)?(?:专任)?教师(?:总)?(?:人)?数?$/,
  },
  { field: 'backbone', leaf: /^(?:县级(?:及)?以上)?(?:各级)?骨干教师(?:总)?(?:人)?数?$/ },
  { field: 'pe', leaf: teacher('体育(?:与健康)?') },
  { field: 'arts', leaf: teacher('艺术') },
  { field: 'music', leaf: teacher('音乐') },
  { field: 'fineArts', leaf: teacher('美术') },
  {
    field: 'peArts',
    leaf: /^(?:体育[、和与及]?艺术(?:\(.*\))?|音体美|体音美|体艺|体育[、]音乐[、]美术)(?:学科|课程|类)?(?:专任)?教师(?:总)?(?:人)?数?$/,
  },
  {
    field: 'travelling',
    leaf: /^(?:走教|交流|兼职|兼任|巡回)(?:[、和及](?:走教|交流|兼职|兼任|巡回))*(?:的)?(?:体育、?艺术|体艺|音体美)(?:学科)?教师(?:总)?(?:人)?数?$/,
  },
  { field: 'inPost', leaf: /^在岗(?:的)?(?:专任)?教师(?:总)?(?:人)?数?$/ },
  {
    field: 'certified',
    leaf: /^(?:其中)?(?:持证|(?:持有?|具有|取得)(?:教师)?(?:资格证?书?|证书?))(?:上岗)?(?:的)?(?:在岗)?(?:专任)?教师(?:人)?数?$/,
  },
  { field: 'eligible', leaf: /^符合(?:交流(?:轮岗)?)?(?:的)?条件(?:的)?(?:专任)?教师(?:总)?(?:人)?数?$/ },
  {
    field: 'moved',
    leaf: /^(?:其中)?(?:参加|参与|实际)?(?:交流|轮岗)+(?:的)?(?:专任)?教师(?:总)?(?:人)?数?$/,
  },
  {
    field: 'movedBackbone',
    leaf: /^(?:其中)?(?:参加|参与|实际)?(?:交流|轮岗)+(?:的)?(?:县级(?:及)?以上)?骨干(?:教师)?(?:人)?数?$|^骨干教师(?:交流|轮岗)+(?:人)?数?$/,
  },
  {
    field: 'trained',
    leaf: /^(?:近?[5五]年)?(?:完成|达到)360(?:个)?学时(?:的)?(?:培训)?(?:的)?(?:专任)?教师(?:人)?数?$/,
  },
  {
    field: 'converted',
    leaf: /^(?:改造|租用|租借)(?:或|和|、)?(?:改造|租用|租借)?(?:的)?(?:体育)?(?:运动)?场(?:馆|地)?(?:总)?(?:面积)?$/,
  },
  { field: 'rooms', leaf: /^教学(?:及|与|和)?辅助用房(?:建筑)?(?:总)?(?:面积)?$/ },
  {
    field: 'indoor',
    leaf: /^(?:其中)?(?:室内)?体育(?:用房|活动用房|场馆|馆)(?:建筑)?(?:总)?(?:面积)?$/,
    outside: /有无|基础设施/,
  },
  { field: 'grounds', leaf: /^(?:室外|学校|校园)?(?:体育)?运动场(?:地)?(?:总)?(?:面积)?$/ },
  { field: 'equipment', leaf: /^教学(?:、?科研)?仪器设备(?:资产)?(?:总)?(?:值|价值|资产|原值|总额)$/ },
  { field: 'multimedia', leaf: /^(?:其中)?网络多媒体(?:教室|教学室)(?:间)?(?:总)?数?$/ },
  { field: 'land', leaf: /^(?:学校|校园)?(?:产权)?占地(?:总)?面积$/ },
  { field: 'musicRooms', leaf: /^音乐(?:专用)?(?:教|专)室(?:间)?数?$/ },
  { field: 'musicArea', leaf: /^音乐(?:专用)?教室(?:总|平均|最小|每间)?面积$/ },
  { field: 'artRooms', leaf: /^美术(?:专用)?(?:教|专)室(?:间)?数?$/ },
  { field: 'artArea', leaf: /^美术(?:专用)?教室(?:总|平均|最小|每间)?面积$/ },
  { field: 'fundedPupils', leaf: /^(?:按)?(?:核定|拨付)(?:生均)?公用经费(?:的)?(?:学生|人)(?:人)?数$/ },
];

/** Headings of a group of columns that say nothing more than the columns beneath: neutral where headings of rows and columns cross. */
export const GROUPS =
  /^(?:(?:本学年|学校产权|产权)?校舍建筑面积|(?:学校产权)?(?:校园|学校)?占地面积|班(?:级)?数|教学班数|在校(?:学)?生数|专任教师|固定资产总?值|教室|图书|数字终端数|计算机数?|面积|数量|学历)$/;

/** What is known of a field beside its headings. */
interface FieldKind {
  /** `stage`: a school holds it for each of its stages; `school`: once for all of them. */
  readonly of: 'stage' | 'school';
  /** The unit it needs to be understood; a field without one counts people, classes or rooms: whole numbers. */
  readonly unit?: 'area' | 'money';
  /** No heading can be said to mean it: it has parts (a class size, a grade), or nothing on the form rests on it. */
  readonly unasked?: true;
}

/** Every field, in the order in which the meanings of a heading are offered. */
const KINDS: Readonly<
  Record<SharedField, FieldKind & { readonly of: 'school' }> &
    Record<StageField, FieldKind & { readonly of: 'stage' }>
> = {
  rooms: { of: 'school', unit: 'area' },
  indoor: { of: 'school', unit: 'area' },
  grounds: { of: 'school', unit: 'area' },
  land: { of: 'school', unit: 'area' },
  equipment: { of: 'school', unit: 'money' },
  multimedia: { of: 'school' },
  converted: { of: 'school', unit: 'area' },
  musicRooms: { of: 'school' },
  musicArea: { of: 'school', unit: 'area', unasked: true },
  artRooms: { of: 'school' },
  artArea: { of: 'school', unit: 'area', unasked: true },
  fundedPupils: { of: 'school' },
  pupils: { of: 'stage' },
  grades: { of: 'stage' },
  classes: { of: 'stage' },
  teachers: { of: 'stage' },
  staff: { of: 'stage', unasked: true },
  doctor: { of: 'stage' },
  master: { of: 'stage' },
  bachelor: { of: 'stage' },
  college: { of: 'stage' },
  degree: { of: 'stage' },
  backbone: { of: 'stage' },
  pe: { of: 'stage' },
  arts: { of: 'stage' },
  music: { of: 'stage' },
  fineArts: { of: 'stage' },
  peArts: { of: 'stage' },
  travelling: { of: 'stage' },
  gradePupils: { of: 'stage', unasked: true },
  band: { of: 'stage', unasked: true },
  oversize: { of: 'stage' },
  inPost: { of: 'stage' },
  certified: { of: 'stage' },
  eligible: { of: 'stage' },
  moved: { of: 'stage' },
  movedBackbone: { of: 'stage' },
  trained: { of: 'stage' },
};

/** The field of a figure: `pupils` of `primary.pupils`, `rooms` of `.rooms`. */
export const fieldOf = (at: FigureKey): FigureField => at.slice(at.indexOf('.') + 1) as FigureField;

/** The unit that a field needs to be understood; null for one that counts people, classes or rooms. */
export const unitNeeded = (field: FigureField): 'area' | 'money' | null => KINDS[field].unit ?? null;

/** Whether a school holds it once for all its stages. */
export const isShared = (field: FigureField): field is SharedField => KINDS[field].of === 'school';

const asked = (Object.keys(KINDS) as FigureField[]).filter((field) => !KINDS[field].unasked);

/** The fields that a heading can be said to mean: of the whole school, and of a stage. */
export const ASKED_SHARED: readonly SharedField[] = asked.filter(isShared);
export const ASKED_OF_A_STAGE: readonly StageField[] = asked.filter((field) => !isShared(field));

export interface Matched<Field extends string> {
  readonly field: Field;
  readonly rank: number;
}

/** The field that a heading names; null where it is none of ours. */
export function matchIdentity(leaf: string): Matched<IdentityField> | null {
  const heading = { own: [leaf], around: [] };
  return matched(IDENTITY_FIELDS.find((layout) => isKnownBy(layout, heading)));
}

export function matchFigure(leaf: string, around: readonly string[]): Matched<FigureField> | null {
  const heading = { own: [leaf], around };
  const isPart = around.some((words) => PART_OF_IT.test(words));
  return matched(
    FIGURE_FIELDS.find(
      (layout) =>
        isKnownBy(layout, heading) &&
        (!isPart || around.every((words) => layout.despite?.test(words) === true)),
    ),
  );
}

const matched = <Field extends string>(layout: FieldLayout<Field> | undefined): Matched<Field> | null =>
  layout ? { field: layout.field, rank: layout.rank ?? 0 } : null;
