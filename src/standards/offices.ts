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

/** Who answers for what in the district plan (责任单位), in its order: `topic` of a standard → offices. */
export const DISTRICT_OFFICES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  // 学校布局、规划
  ['planning', [EDUCATION, '区发展改革委', LAND, HOUSING, TOWNSHIPS]],
  // 场地、校舍、专用教室、仪器设备、多媒体
  ['premises', PREMISES],
  // 学校规模、小规模学校经费
  ['school-size', [EDUCATION, LAND, FINANCE, TOWNSHIPS]],
  // 教师配备、学历、体艺教师、编制
  ['teachers', TEACHERS],
  // 骨干教师、培训、资格证、交流轮岗
  ['teacher-development', DEVELOPMENT],
  // 教师待遇
  ['teacher-pay', [...TEACHERS, TOWNSHIPS]],
  // 德育
  ['moral-education', [EDUCATION, TOWNSHIPS]],
  // 教育质量监测
  ['monitoring', [EDUCATION, FINANCE]],
  // 随迁子女、留守儿童
  ['migrants', [EDUCATION, CIVIL_AFFAIRS, DISABLED, TOWNSHIPS]],
  // 特殊教育
  ['special-education', [EDUCATION, CIVIL_AFFAIRS, FINANCE, DISABLED, TOWNSHIPS]],
  // 招生、就近入学、优质高中名额
  ['admission', [EDUCATION, TOWNSHIPS]],
  // 班额
  ['class-size', [EDUCATION]],
  // 巩固率、课程、减负
  ['retention', [EDUCATION, TOWNSHIPS]],
  // 社会认可度
  [
    'recognition',
    [EDUCATION, '区公安分局', '区卫生健康委', '区应急局', '区市场监管局', '区融媒体中心', TOWNSHIPS],
  ],
  // 信息化
  ['digital', [EDUCATION, FINANCE]],
  // 校际均衡
  // The plan has no line for the seven indicators together: all who answer for one of them answer here.
  ['balance', [...new Set([...TEACHERS, ...DEVELOPMENT, ...PREMISES])]],
]);
