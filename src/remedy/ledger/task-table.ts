import type { LedgerLine, LedgerTable } from './table';

/** 任务分解表: the columns that published plans use. */
export const TASK_TABLE: LedgerTable = {
  id: '任务分解表',
  sheet: '任务分解表',
  title: '推进义务教育优质均衡发展任务分解表',
  help: '任务取自区县推进方案的 17 项重点任务；浅黄色的栏由人填写，任务和单位可以改，更新时保留。',
  columns: [
    { name: 'number', heading: '序号', width: 6, owner: 'program', align: 'center' },
    { name: 'task', heading: '目标与任务', width: 62, owner: 'seed' },
    { name: 'leader', heading: '分管领导', width: 12, owner: 'person', align: 'center' },
    { name: 'lead', heading: '牵头责任单位', width: 16, owner: 'seed' },
    { name: 'offices', heading: '责任单位', width: 44, owner: 'seed' },
    { name: 'state', heading: '落实情况', width: 20, owner: 'person' },
  ],
};

interface Point {
  readonly task: string;
  /** Key of the responsible offices, or the offices where the plan names others. */
  readonly offices: string | readonly string[];
}

/** The district plan's points, in its order. Source: 田家庵区推进县域义务教育优质均衡发展工作方案. */
export const TASK_POINTS: readonly Point[] = [
  { task: '优化学校布局，编制并落实中小学布局规划', offices: 'planning' },
  { task: '推进学校标准化建设：校舍、场地、专用教室、仪器设备、多媒体教室达到标准', offices: 'premises' },
  { task: '推进城乡教育一体化：控制学校规模，不足100人的学校按100人核定公用经费', offices: 'school-size' },
  { task: '配齐校长教师队伍：高于规定学历教师、体育艺术教师达到标准，统筹编制和岗位', offices: 'teachers' },
  {
    task: '加强教师培养：培训经费不低于公用经费的5%，5年360学时，全员持证上岗，每百名学生有骨干教师1人以上，交流轮岗不低于10%、骨干不低于20%',
    offices: 'teacher-development',
  },
  { task: '保障教师待遇：平均工资收入水平不低于当地公务员', offices: 'teacher-pay' },
  { task: '提升学生核心素养，德育和校园文化建设良好以上', offices: 'moral-education' },
  { task: '提高教育教学质量：质量监测达到Ⅲ级以上，校际差异率低于0.15', offices: 'monitoring' },
  { task: '推进学校特色发展', offices: ['区教体局', '区文化和旅游局'] },
  { task: '保障随迁子女入学（公办和政府购买服务不低于85%），关爱留守儿童', offices: 'migrants' },
  { task: '办好特殊教育：生均公用经费达标，残疾儿童少年入学率95%以上', offices: 'special-education' },
  { task: '规范招生：城区和镇区公办小学、初中就近划片入学比例达到100%、95%以上', offices: 'admission' },
  { task: '消除大班额：小学不超过45人，初中不超过50人', offices: 'class-size' },
  { task: '规范办学行为，初中三年巩固率95%以上，开齐开足课程，减轻课业负担', offices: 'retention' },
  { task: '营造良好环境，社会认可度85%以上', offices: 'recognition' },
  {
    task: '推进集团化办学',
    offices: ['区教体局', '区自然资源和规划分局', '区住房城乡建设局', '区财政局'],
  },
  { task: '提升教育信息化水平', offices: 'digital' },
];

/** The lines of the 任务分解表; `named`: the offices by the district's own names, else without the 区. */
export function taskLines(
  offices: ReadonlyMap<string, readonly string[]>,
  named: boolean,
): readonly LedgerLine[] {
  return TASK_POINTS.map((point, index) => {
    const all = typeof point.offices === 'string' ? (offices.get(point.offices) ?? []) : point.offices;
    const own = named ? all : all.map((office) => office.replace(/^区/, ''));
    const [lead = '', ...others] = own;
    return {
      key: `task ${index + 1}`,
      values: { number: index + 1, task: point.task, lead, offices: others.join('、') },
    };
  });
}
