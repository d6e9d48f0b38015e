import type { LedgerColumn, LedgerTable } from './table';

/** 整改进展: set by a person; closing (销号) above all. `反弹` is said by the check, in a column of its own. */
export const STATES = ['未启动', '整改中', '已完成待核', '已销号', '反弹'] as const;
export type LedgerState = (typeof STATES)[number];

/** 核验情况: what the last check says of a line. */
export const CHECKED = {
  below: '未达标',
  met: '已达标',
  rebound: '反弹',
  gone: '未再发现',
} as const;

const DATE = 'yyyy-m-d';

/** A column by whoever fills it in. */
const column =
  (owner: LedgerColumn['owner']) =>
  (name: string, heading: string, width: number, rest: Partial<LedgerColumn> = {}): LedgerColumn => ({
    name,
    heading,
    width,
    owner,
    ...rest,
  });
const [person, seed, program] = [column('person'), column('seed'), column('program')];

/** Every column of the 问题台账, core ones shown, the others on demand. Source: papers of counties; the layout is our judgement. */
export const COLUMNS = {
  number: program('number', '序号', 5, { align: 'center' }),
  school: program('school', '学校（单位）', 20),
  stage: program('stage', '学段', 6, { align: 'center', hidden: true }),
  indicator: program('indicator', '对应指标', 18),
  problem: program('problem', '存在问题', 28),
  actual: program('actual', '实际值', 9, { align: 'right', hidden: true }),
  threshold: program('threshold', '标准值', 9, { align: 'right', hidden: true }),
  gap: program('gap', '差距（数量和单位）', 12, { align: 'right', hidden: true }),
  source: program('source', '依据', 30, { hidden: true }),
  origin: seed('origin', '问题来源', 12, { hidden: true }),
  found: seed('found', '发现时间', 11, { hidden: true, align: 'center', format: DATE }),
  target: seed('target', '整改目标（完成标准）', 22, { hidden: true }),
  kind: person('kind', '整改类型', 10, { hidden: true, choices: ['立行立改', '限期整改', '长期坚持'] }),
  measure: seed('measure', '整改措施', 26),
  money: seed('money', '所需资金（万元）', 10, { hidden: true, align: 'right' }),
  moneySource: person('moneySource', '资金来源', 12, { hidden: true }),
  leader: person('leader', '分管领导', 10, { hidden: true }),
  lead: seed('lead', '牵头单位', 12, { hidden: true }),
  helping: seed('helping', '配合单位', 18, { hidden: true }),
  offices: seed('offices', '责任单位', 20),
  responsible: person('responsible', '责任人', 9, { align: 'center' }),
  deadline: person('deadline', '整改时限', 11, { align: 'center', format: DATE }),
  checked: program('checked', '核验情况', 9, { align: 'center' }),
  state: seed('state', '整改进展', 11, { align: 'center', choices: STATES }),
  closed: person('closed', '是否销号（时间）', 12, { align: 'center', format: DATE }),
  remark: person('remark', '备注', 16),
  evidence: person('evidence', '佐证材料', 14, { hidden: true }),
  reviewer: person('reviewer', '复核人', 9, { hidden: true }),
  reviewed: person('reviewed', '复核时间', 11, { hidden: true, format: DATE }),
  result: person('result', '复核结果', 12, { hidden: true }),
  unfinished: person('unfinished', '未完成原因及下一步', 20, { hidden: true }),
} as const satisfies Record<string, LedgerColumn>;

export type ProblemColumn = keyof typeof COLUMNS;

export const PROBLEM_LEDGER: LedgerTable = {
  id: '问题台账',
  sheet: '问题台账',
  title: '义务教育优质均衡发展问题台账',
  help: '浅黄色的栏由人填写，更新台账时保留。销号由人填写，程序不代填；销号后又低于标准的，“核验情况”记“反弹”。更多栏目已隐藏，需要时取消隐藏。',
  columns: Object.values(COLUMNS),
};

const view = (id: string, title: string, names: readonly ProblemColumn[]): LedgerTable => ({
  id,
  sheet: id,
  title,
  help: '由“问题台账”生成。在这里改的，更新时写回“问题台账”；两处改得不一样时都保留，并提示核对。',
  mirror: true,
  columns: names.map((name) => ({ ...COLUMNS[name], hidden: false })),
});

/** The same lines seen four ways: what is wrong, what is to be done, by office, by school. */
export const VIEWS = {
  problems: view('问题清单', '问题清单', [
    ...(['number', 'school', 'stage', 'indicator', 'problem', 'actual', 'threshold', 'gap'] as const),
    ...(['source', 'origin', 'found', 'checked'] as const),
  ]),
  tasks: view('任务清单', '任务清单', [
    ...(['number', 'school', 'indicator', 'target', 'measure', 'kind', 'money', 'deadline'] as const),
    ...(['state', 'closed', 'remark'] as const),
  ]),
  offices: view('责任清单', '责任清单', [
    ...(['number', 'offices', 'lead', 'helping', 'leader', 'responsible', 'school', 'indicator'] as const),
    ...(['measure', 'deadline', 'state'] as const),
  ]),
  schools: view('分校清单', '分校问题清单', [
    ...(['number', 'school', 'stage', 'indicator', 'problem', 'measure', 'offices', 'responsible'] as const),
    ...(['deadline', 'checked', 'state', 'closed'] as const),
  ]),
} as const;
