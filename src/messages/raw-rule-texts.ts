import type { RuleTexts } from './rule-texts';
import type { Sentence } from './sentence';

const CORRECT: Sentence = {
  zh: '请学校核对，在“基础数据”（或原始表）里改正。',
  en: 'Have the school check it and correct it in 基础数据 (or the source).',
};
const NOTHING: Sentence = { zh: '不必改，知道即可。', en: 'Nothing has to be done.' };
const BUILD: Sentence = {
  zh: '数字无误的，列入问题台账；填错的，在“基础数据”里改正。',
  en: 'If the figure is right, enter it in the ledger of problems; else correct it in 基础数据.',
};

/** Title and advice of what the checks of raw data say, by rule: for a list of findings, whose sentences stand beside the rules. */
export const RAW_RULE_TEXTS: RuleTexts = {
  'raw/text-in-figure': { title: { zh: '应填数字，现在是文字', en: 'Text in a figure' }, advice: CORRECT },
  'raw/negative': { title: { zh: '原始数据是负数', en: 'Negative figure' }, advice: CORRECT },
  'raw/not-whole': { title: { zh: '应是整数', en: 'Should be a whole number' }, advice: CORRECT },
  'raw/missing': {
    title: { zh: '基础数据没有填', en: 'Not in the record' },
    advice: {
      zh: '要由“基础数据”算这一项的，补上；不用它算的，可以留空。',
      en: 'Supply it where the form is to follow from 基础数据; else it may stay blank.',
    },
  },
  'raw/no-pupils': { title: { zh: '在校生数是 0', en: 'No pupils' }, advice: CORRECT },
  'raw/not-computed': {
    title: { zh: '公式没有算出数', en: 'Formula without a result' },
    advice: {
      zh: '用 Excel 或 WPS 打开原始文件，保存后再核验。',
      en: 'Open the file in Excel or WPS, save it, and check again.',
    },
  },
  'raw/hidden-sheet': {
    title: { zh: '数据在隐藏的工作表里', en: 'In a hidden sheet' },
    advice: {
      zh: '取消隐藏，看这张表该不该用。',
      en: 'Unhide the sheet and see whether it should be used.',
    },
  },
  'raw/answer-not-a-choice': {
    title: { zh: '答复不在可选的里面', en: 'An answer that is no choice' },
    advice: {
      zh: '照疑问列出的选项改答复。',
      en: 'Give one of the answers that the question lists.',
    },
  },
  'raw/meaning-unknown': {
    title: { zh: '表头的含义不认得', en: 'Meaning of a heading not known' },
    advice: {
      zh: '照说明里的“含义”一表改。',
      en: 'See the table of meanings in the documentation.',
    },
  },
  'raw/answer-unused': { title: { zh: '答复没有用到', en: 'Answers not used' }, advice: NOTHING },
  'raw/hidden-row': {
    title: { zh: '数据在隐藏的行列里', en: 'In hidden rows' },
    advice: {
      zh: '取消隐藏，看这些数字该不该用。',
      en: 'Unhide the rows and see whether they should be used.',
    },
  },
  'raw/bands-sum': {
    title: { zh: '各班额相加与班数不符', en: 'Class sizes do not add up' },
    advice: CORRECT,
  },
  'raw/bands-pupils': {
    title: { zh: '班额与在校生数对不上', en: 'Class sizes against pupils' },
    advice: CORRECT,
  },
  'raw/degrees-over-teachers': {
    title: { zh: '学历教师多于专任教师', en: 'More degrees than teachers' },
    advice: CORRECT,
  },
  'raw/subjects-over-teachers': {
    title: { zh: '体艺教师多于专任教师', en: 'More PE/arts than teachers' },
    advice: CORRECT,
  },
  'raw/backbone-over-teachers': {
    title: { zh: '骨干教师多于专任教师', en: 'More backbone than teachers' },
    advice: CORRECT,
  },
  'raw/indoor-over-rooms': {
    title: { zh: '体育用房大于教辅用房', en: 'Indoor sports over rooms' },
    advice: CORRECT,
  },
  'raw/grounds-over-land': { title: { zh: '运动场地大于占地', en: 'Grounds over land' }, advice: CORRECT },
  'raw/grades-sum': { title: { zh: '各年级相加与总数不符', en: 'Grades do not add up' }, advice: CORRECT },
  'raw/class-size-implausible': {
    title: { zh: '平均每班人数不合理', en: 'Implausible class size' },
    advice: CORRECT,
  },
  'raw/classes-over-pupils': {
    title: { zh: '班数多于学生数', en: 'More classes than pupils' },
    advice: CORRECT,
  },
  'raw/special-rooms': { title: { zh: '专用教室间数不够', en: 'Too few special rooms' }, advice: BUILD },
  'raw/special-room-area': {
    title: { zh: '专用教室面积不够', en: 'Special rooms too small' },
    advice: BUILD,
  },
  'raw/small-school-funds': {
    title: { zh: '小规模学校经费不足', en: 'Funds of small schools' },
    advice: BUILD,
  },
  'raw/shared-code': { title: { zh: '几所学校代码相同', en: 'Schools share a code' }, advice: CORRECT },
  'raw/same-name': { title: { zh: '几所学校同名', en: 'Schools of one name' }, advice: CORRECT },
  'raw/names-differ': { title: { zh: '同一代码校名不同', en: 'One code, several names' }, advice: CORRECT },
  'raw/told-twice': { title: { zh: '同一学校填了两次', en: 'A school told twice' }, advice: CORRECT },
  'raw/not-understood': { title: { zh: '没有认出学校数据', en: 'No schools recognised' }, advice: CORRECT },
  'raw/sheet-not-used': { title: { zh: '这张表没有使用', en: 'Sheet not used' }, advice: NOTHING },
  'raw/mu-converted': { title: { zh: '亩已换算成平方米', en: '亩 was converted' }, advice: NOTHING },
  'raw/far-from-others': {
    title: { zh: '与其他学校差得较远', en: 'Far from the other schools' },
    advice: CORRECT,
  },
  'raw/column-twice': { title: { zh: '同一栏有两列', en: 'A column twice' }, advice: NOTHING },
  'raw/not-answered': { title: { zh: '学校没有交数据', en: 'No data from a school' }, advice: CORRECT },
  'raw/blank-answer': { title: { zh: '只有校名，没有数字', en: 'A name without figures' }, advice: CORRECT },
  'raw/item-renamed': { title: { zh: '采集表的项目改了名', en: 'An item was renamed' }, advice: CORRECT },
  'raw/unit-changed': { title: { zh: '采集表的单位改了', en: 'A unit was changed' }, advice: CORRECT },
  'raw/roster-certificate-below': {
    title: { zh: '资格证低于任教学段', en: 'Certificate below the stage' },
    advice: CORRECT,
  },
  'raw/roster-differs': { title: { zh: '名册与统计不同', en: 'Roster against statistics' }, advice: CORRECT },
  'raw/roster-row-twice': {
    title: { zh: '名册有重复的行', en: 'Rows twice in the roster' },
    advice: CORRECT,
  },
  'raw/roster-unclear': {
    title: { zh: '名册有认不出的格', en: 'Unclear cells in the roster' },
    advice: CORRECT,
  },
  'raw/changed': { title: { zh: '与上次的数字不同', en: 'Changed since last time' }, advice: CORRECT },
  'raw/changed-much': { title: { zh: '与上次相差很大', en: 'Changed much' }, advice: CORRECT },
  'raw/new-since': { title: { zh: '上次没有的学校', en: 'New since last time' }, advice: NOTHING },
  'raw/gone-since': { title: { zh: '上次有、这次没有', en: 'Gone since last time' }, advice: CORRECT },
  'raw/boundary': {
    title: { zh: '边界提示：四舍五入过线', en: 'Rounding crosses the line' },
    advice: {
      zh: '按表上填的数判定，不必改；佐证材料里备好未四舍五入的数。',
      en: 'It is judged as written; keep the unrounded figure at hand.',
    },
  },
};
