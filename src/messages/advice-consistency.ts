import type { Sentence } from './sentence';

/** 怎么办 for figures that contradict each other, by rule: which papers to open, and which of the cells to change. */
export const CONSISTENCY_ADVICE: Readonly<Record<string, Sentence>> = {
  'consistency/basics-part': {
    zh: '两格至少有一格填错。对照同一份统计报表核对，改错的那一格。',
    en: 'One of the two is wrong at least. Compare both with the same statistics and correct it.',
  },
  'consistency/enrolment-total': {
    zh: '用同一时点的学籍数，逐校加一遍；两处口径不同的，统一后再填。',
    en: 'Add up the schools by the register of one date; where the two count differently, settle on one.',
  },
  'consistency/total-by-balance': {
    zh: '先把这所学校的在校生数核准填好，再把各校重新加一遍，填到表Ⅰ这一格。',
    en: 'First put the school’s pupils right, then add up the schools again and write the sum in this cell of 表Ⅰ.',
  },
  'consistency/classes-total': {
    zh: '用同一时点的班级数，逐校加一遍；两处口径不同的，统一后再填。',
    en: 'Add up the classes of one date; where the two count differently, settle on one.',
  },
  'consistency/school-counts': {
    zh: '列出全县学校名单，按类型数一遍：一贯制、完全中学和 50 人及以上教学点最容易漏。',
    en: 'List the schools and count them by type: mixed schools and teaching points are easily missed.',
  },
  'consistency/grades': {
    zh: '请学校核实年级数；一贯制学校按学部分别填。',
    en: 'Ask the school; a mixed school gives the grades of each part.',
  },
  'consistency/no-pupils': {
    zh: '已撤并或停办的，删去这一行并重编序号；漏填的，按学籍补上。',
    en: 'Delete the row of a closed school and number again; else fill in the register’s figure.',
  },
  'consistency/no-classes': {
    zh: '请学校报来班级数；复式班按一个班计。',
    en: 'Ask the school for its classes; a combined class counts once.',
  },
  'consistency/classes-over-pupils': {
    zh: '看两栏是否填反，再按学籍核对。',
    en: 'See whether the two were exchanged, then check with the register.',
  },
  'consistency/school-mark': {
    zh: '先核对七项指标；指标无误的，改“是否达标”一格，不要改指标去凑。',
    en: 'Check the seven figures; if they are right, change the mark, never the figures.',
  },
  'consistency/remark': {
    zh: '照七项指标重写备注，可用“填好备注”。',
    en: 'Write the remark anew from the figures; it can be filled in.',
  },
  'consistency/boundary': {
    zh: '按表上显示的数判定，不必改；佐证材料里备好未四舍五入的数。',
    en: 'It is judged as shown; keep the unrounded figure at hand.',
  },
  'consistency/school-size': {
    zh: '先核对这所学校的在校生数；无误的，在表Ⅳ第 4 条如实计入。',
    en: 'Check the school’s pupils; if they are right, count the school in item 4.',
  },
  'consistency/school-size-count': {
    zh: '照表Ⅱ-2 逐校数一遍（一贯制两个学部合并算），改表Ⅳ第 4 条。',
    en: 'Count the schools in 表Ⅱ-2, both parts of mixed ones together, and correct item 4.',
  },
  'consistency/class-size': {
    zh: '请学校报来各班人数；确有大班的，在表Ⅳ第 5 条如实填写。',
    en: 'Ask for the size of each class; where there are large ones, say so in item 5.',
  },
  'consistency/class-size-count': {
    zh: '请这些学校报来各班人数，把大班额全数计入表Ⅳ第 5 条。',
    en: 'Ask those schools for the size of each class and count every large one in item 5.',
  },
  'consistency/class-size-implausible': {
    zh: '按学籍系统核对这所学校的班级数和在校生数，改错的一格。',
    en: 'Check classes and pupils with the register and correct the wrong one.',
  },
  'consistency/summary-count': {
    zh: '表Ⅱ-2 定稿后再数表Ⅱ-1；可用公式自动计数。',
    en: 'Count for 表Ⅱ-1 after 表Ⅱ-2 is final; a formula can do it.',
  },
  'consistency/summary-ratio': {
    zh: '用达标学校数除以学校总数重算；表Ⅱ-2 改过的，先改达标学校数。',
    en: 'Divide the schools that meet it by all; correct the count first where 表Ⅱ-2 changed.',
  },
  'consistency/exchanged-columns': {
    zh: '对照空白申报表的栏目次序，把这几栏整栏移回；多半是粘贴时错了位。',
    en: 'Move the columns back in the order of the empty form; they were probably pasted askew.',
  },
  'consistency/column-scale': {
    zh: '看栏目名称里的单位（元、万元、百生），整栏按它换算。',
    en: 'Look at the unit in the heading and convert the whole column.',
  },
  'consistency/exchanged-pupils': {
    zh: '按学籍核对这两所学校，填反了就对调。',
    en: 'Check both schools with the register and exchange the figures.',
  },
  'consistency/school-enrolment': {
    zh: '按学籍核对这所学校的在校生数。确实无误的，重算表Ⅲ。',
    en: 'Check the school’s pupils with the register. If they are right, compute 表Ⅲ again.',
  },
  'consistency/school-indicator': {
    zh: '用这所学校的原始数据重算这一项。确实无误的，重算表Ⅲ。',
    en: 'Compute the figure from the school’s raw data. If it is right, compute 表Ⅲ again.',
  },
  'consistency/balance-mean': {
    zh: '表Ⅱ-2 定稿后，用各校总量合计除以学生总数重算，不是各校数值的简单平均。',
    en: 'When 表Ⅱ-2 is final, divide the totals of all schools by all pupils; it is no plain average.',
  },
  'consistency/balance-coefficient': {
    zh: '表Ⅱ-2 定稿后重算：按学生数加权，用总体标准差；可用差异系数函数。',
    en: 'Compute it again when 表Ⅱ-2 is final: weighted by pupils, population form.',
  },
  'consistency/balance-overall': {
    zh: '七项差异系数加起来除以 7，保留三位小数。',
    en: 'Add up the seven coefficients, divide by 7 and keep three decimals.',
  },
  'consistency/item-part': {
    zh: '查两个数是否填反，或来自不同时点；按同一份资料改正。',
    en: 'See whether the two were exchanged or are of different dates; correct them by one paper.',
  },
  'consistency/item-share': {
    zh: '先核对分子、分母，再重算比例。',
    en: 'Check part and whole first, then compute the share again.',
  },
  'consistency/migrant-sum': {
    zh: '按学籍核对公办、政府购买服务民办两个数，再相加。',
    en: 'Check both figures with the register, then add them.',
  },
  'consistency/special-school-share': {
    zh: '核对三个人数后重算占比；以入学人数为分母较常用。',
    en: 'Check the three figures and compute the share again, mostly of those enrolled.',
  },
  'consistency/retention-rate': {
    zh: '按学籍异动核对毕业、入学、转入、转出、死亡五个数，再任选一个公式重算。',
    en: 'Check the five figures with the register, then compute by either formula.',
  },
  'consistency/retention-formula': {
    zh: '不必改。上级指定公式的，照指定的填。',
    en: 'Nothing to do, unless a formula is prescribed.',
  },
  'consistency/item-mark': {
    zh: '先核对本条的数字；数字无误的，改“是否达标”一格。',
    en: 'Check the figures; if they are right, change the mark.',
  },
  'consistency/teachers': {
    zh: '不必改。两处时点或口径不同的，备一份说明。',
    en: 'Nothing to do; have an explanation ready where the two count differently.',
  },
  'consistency/recognition-part': {
    zh: '对照调查统计表核对这两个数，改错的那一格。',
    en: 'Compare both with the survey’s tally and correct the wrong one.',
  },
  'consistency/recognition-parents': {
    zh: '对照调查统计表核对：“计”含家长在内。',
    en: 'Compare with the tally: the total includes the parents.',
  },
  'consistency/recognition-rate': {
    zh: '先核对份数（人数），再用满意数除以有效数重算。',
    en: 'Check the counts, then divide the satisfied by the valid ones.',
  },
};
