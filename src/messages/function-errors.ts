import type { Sentence } from './sentence';

/** What the arguments of the functions are called within a sentence. */
export const LABELS = {
  values: { zh: '指标值', en: 'value' },
  totals: { zh: '总量', en: 'total' },
  enrolment: { zh: '在校生数', en: 'enrolment' },
  key: { zh: '标准的键名', en: 'key of the standard' },
  x: { zh: '数值', en: 'value' },
  profile: { zh: '标准方案', en: 'profile' },
  stage: { zh: '学段', en: 'stage' },
  filter: { zh: '筛选文字', en: 'filter' },
  total: { zh: '资源总量', en: 'total' },
  primary: { zh: '小学学生数', en: 'number of primary pupils' },
  junior: { zh: '初中学生数', en: 'number of junior pupils' },
  senior: { zh: '高中学生数', en: 'number of senior pupils' },
} satisfies Record<string, Sentence>;

/** Why a function in a cell has no answer, and what to do. */
export const FUNCTION_ERRORS = {
  inRow: { zh: '第{row}行', en: 'row {row}' },
  inColumn: { zh: '第{column}列', en: 'column {column}' },
  inBlock: { zh: '第{row}行第{column}列', en: 'row {row}, column {column}' },

  errorInArgument: {
    zh: '所引用的单元格中有错误值 {code}，请先改正那个单元格。',
    en: 'A cell that the formula refers to holds {code}; put that cell right first.',
  },
  notANumber: {
    zh: '{label}应是数字，不能是文字或 TRUE/FALSE，请改正。',
    en: 'The {label} must be a number, not text or TRUE/FALSE; please correct it.',
  },
  notANumberAt: {
    zh: '所选区域{place}的{label}不是数字（可能是以文本形式存储的数字），请改正。',
    en: 'The {label} in {place} of the range is not a number (perhaps a number stored as text); please correct it.',
  },
  notText: {
    zh: '{label}应是文字，请改正。',
    en: 'The {label} must be text; please correct it.',
  },
  notOneCell: {
    zh: '{label}只能是一个值或一个单元格，不能是区域。',
    en: 'The {label} must be one value or one cell, not a range.',
  },
  enrolmentSize: {
    zh: '{label}区域是 {size}，在校生数区域是 {pupils}（行 × 列），大小不同，请选取相同的学校。',
    en: 'The range of the {label}s is {size}, that of the enrolment {pupils} (rows × columns); select the same schools in both.',
  },
  enrolmentWithoutValue: {
    zh: '所选区域{place}有在校生数，却没有{label}（空白、文字或以文本形式存储的数字），请补上。',
    en: 'In {place} of the range there is an enrolment but no {label} (blank, text, or a number stored as text); fill it in.',
  },
  valueWithoutEnrolment: {
    zh: '所选区域{place}有{label}，却没有在校生数（空白、文字或以文本形式存储的数字），请补上。',
    en: 'In {place} of the range there is a {label} but no enrolment (blank, text, or a number stored as text); fill it in.',
  },
  enrolmentZero: {
    zh: '所选区域{place}有{label}，在校生数却是 0 或没有填，请核对。',
    en: 'In {place} of the range there is a {label}, but the enrolment is 0 or missing; check it.',
  },
  enrolmentNegative: {
    zh: '所选区域{place}的在校生数是负数，请改正。',
    en: 'The enrolment in {place} of the range is negative; please correct it.',
  },
  noKey: {
    zh: '有数值，却没有标准的键名，请补上，如 junior_sports 或 初中体育运动场馆面积。',
    en: 'There is a value but no key of a standard; give one, such as junior_sports.',
  },
  keysAndValues: {
    zh: '键名区域是 {keys}，数值区域是 {values}（行 × 列），对不上：请选取同样大小的区域，或只用一个键名。',
    en: 'The keys are {keys}, the values {values} (rows × columns), which do not fit; select ranges of one size, or use a single key.',
  },
  judgedByPeople: {
    zh: '“{name}”由人评定，没有可以比较的数值标准。',
    en: '“{name}” is judged by people; there is no threshold to compare with.',
  },
  noFloor: {
    zh: '“{name}”没有 85% 的底线，只有七项资源配置指标才有。',
    en: '“{name}” has no 85 % floor; only the seven resource indicators have one.',
  },
  mustBeBelow: {
    zh: '“{name}”必须低于 {threshold}，等于它还不算达标；只要再低一点就达标，差额无法用数表示。',
    en: '“{name}” must be below {threshold}; being equal is not enough. Any decrease will do, so there is no figure for the gap.',
  },
  unknownStage: {
    zh: '学段请写“小学”或“初中”（也可写 primary 或 junior）。',
    en: 'Write the stage as 小学 or 初中 (or primary, junior).',
  },
  notSeven: {
    zh: '每所学校要有七项指标：请选取七列（一校一行），现在所选区域是 {size}（行 × 列）。',
    en: 'A school has seven indicators: select seven columns, one row a school; the range is {size} (rows × columns).',
  },
  indicatorMissing: {
    zh: '所选区域第{row}所学校的“{name}”不是数字（空白、文字或以文本形式存储的数字），请补上。',
    en: 'For school {row} of the range, “{name}” is not a number (blank, text, or a number stored as text); fill it in.',
  },
  nothingToDivide: {
    zh: '没有可以计算的学校，或平均值为 0，算不出来。',
    en: 'There is no school to compute from, or the mean is 0.',
  },
  nothingToShare: {
    zh: '没有可以计算的学校，或各校数值全都相同，没有差异可分。',
    en: 'There is no school to compute from, or all values are equal: there is no difference to share.',
  },
  noPupils: {
    zh: '各学段学生数都是 0，无法拆分。',
    en: 'No stage has any pupils, so nothing can be apportioned.',
  },
  noStandard: {
    zh: '没有名称中含“{filter}”的标准。不填筛选文字可列出全部。',
    en: 'No standard has “{filter}” in its name. Leave the filter out to list them all.',
  },
} satisfies Record<string, Sentence>;
