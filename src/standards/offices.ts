import type { Sentence } from '../messages/sentence';

/** A subject that one group of offices answers for (责任单位); `key` is the `topic` of a standard. */
export interface Topic {
  readonly key: string;
  readonly name: Sentence;
  readonly offices: readonly string[];
}

const EDUCATION = '区教体局';
const FINANCE = '区财政局';
const TOWNSHIPS = '各乡镇街道';
const PARTY = '区委组织部';
const POSTS = '区委编办';
const PERSONNEL = '区人力资源和社会保障局';
const LAND = '区自然资源和规划分局';
const HOUSING = '区住房城乡建设局';
const CIVIL_AFFAIRS = '区民政局';
const DISABLED = '区残联';

const PREMISES = [EDUCATION, HOUSING, FINANCE];
const TEACHERS = [PARTY, EDUCATION, POSTS, PERSONNEL, FINANCE];
const DEVELOPMENT = [EDUCATION, POSTS, PERSONNEL, FINANCE];

/** Who answers for what in the district plan, in its order. */
export const DISTRICT_TOPICS: readonly Topic[] = [
  {
    key: 'planning',
    name: { zh: '学校布局、规划', en: 'Placing and planning of schools' },
    offices: [EDUCATION, '区发展改革委', LAND, HOUSING, TOWNSHIPS],
  },
  {
    key: 'premises',
    name: {
      zh: '场地、校舍、专用教室、仪器设备、多媒体',
      en: 'Grounds, buildings, special rooms, equipment',
    },
    offices: PREMISES,
  },
  {
    key: 'school-size',
    name: { zh: '学校规模、小规模学校经费', en: 'School size, funds of small schools' },
    offices: [EDUCATION, LAND, FINANCE, TOWNSHIPS],
  },
  {
    key: 'teachers',
    name: {
      zh: '教师配备、学历、体艺教师、编制',
      en: 'Teachers, their degrees, sports and arts, staff quota',
    },
    offices: TEACHERS,
  },
  {
    key: 'teacher-development',
    name: {
      zh: '骨干教师、培训、资格证、交流轮岗',
      en: 'Backbone teachers, training, certificates, moving between schools',
    },
    offices: DEVELOPMENT,
  },
  {
    key: 'teacher-pay',
    name: { zh: '教师待遇', en: "Teachers' pay" },
    offices: [...TEACHERS, TOWNSHIPS],
  },
  { key: 'moral-education', name: { zh: '德育', en: 'Moral education' }, offices: [EDUCATION, TOWNSHIPS] },
  {
    key: 'monitoring',
    name: { zh: '教育质量监测', en: 'Monitoring of education quality' },
    offices: [EDUCATION, FINANCE],
  },
  {
    key: 'migrants',
    name: { zh: '随迁子女、留守儿童', en: 'Migrant children, children left behind' },
    offices: [EDUCATION, CIVIL_AFFAIRS, DISABLED, TOWNSHIPS],
  },
  {
    key: 'special-education',
    name: { zh: '特殊教育', en: 'Special education' },
    offices: [EDUCATION, CIVIL_AFFAIRS, FINANCE, DISABLED, TOWNSHIPS],
  },
  {
    key: 'admission',
    name: { zh: '招生、就近入学、优质高中名额', en: 'Admission, catchment areas, senior high school places' },
    offices: [EDUCATION, TOWNSHIPS],
  },
  { key: 'class-size', name: { zh: '班额', en: 'Class size' }, offices: [EDUCATION] },
  {
    key: 'retention',
    name: { zh: '巩固率、课程、减负', en: 'Retention, courses, burden of work' },
    offices: [EDUCATION, TOWNSHIPS],
  },
  {
    key: 'recognition',
    name: { zh: '社会认可度', en: 'Social recognition' },
    offices: [EDUCATION, '区公安分局', '区卫生健康委', '区应急局', '区市场监管局', '区融媒体中心', TOWNSHIPS],
  },
  { key: 'digital', name: { zh: '信息化', en: 'Digital means' }, offices: [EDUCATION, FINANCE] },
  {
    // The plan has no line for the seven indicators together: all who answer for one of them answer here.
    key: 'balance',
    name: { zh: '校际均衡', en: 'Balance between schools' },
    offices: [...new Set([...TEACHERS, ...DEVELOPMENT, ...PREMISES])],
  },
];

/** Topic → responsible offices. */
export const DISTRICT_OFFICES: ReadonlyMap<string, readonly string[]> = new Map(
  DISTRICT_TOPICS.map(({ key, offices }) => [key, offices]),
);
