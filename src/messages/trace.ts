/** 数据来源与算式: from every filled cell to its raw cells, in the report of a check and of a filling. */
export const TRACE = {
  title: { zh: '数据来源与算式', en: 'Where the figures come from' },
  intro: {
    zh: '申报表里由原始数据算出的 {cells} 格，一校一组，点开看：填在哪一格、怎么算出来的、用到哪些原始单元格。指标写两位小数；全县平均值和差异系数用没有四舍五入的数算。',
    en: '{cells} cells of the form follow from raw data. Open a school to see each with its cell, its calculation and its raw cells. Indicators are written to two decimals; means and coefficients are computed from unrounded figures.',
  },
  rest: {
    zh: '这一页只列到前 {shown} 所学校；另有 {schools} 所学校的 {cells} 格没有列出。每一格的算式和原始单元格在 junheng fill --trace 写出的申报表的批注里（--json 的 trace、from 里也有）。',
    en: 'This page ends after {shown} schools; the {cells} cells of {schools} further schools are left out. Every calculation with its raw cells is in the notes of the form that junheng fill --trace writes (and in trace and from of --json).',
  },
  county: { zh: '全县的栏', en: 'Figures of the county' },
  cells: { zh: '{count} 格', en: '{count} cells' },
  empty: { zh: '{count} 格算不出', en: '{count} cannot be computed' },
  differ: { zh: '{count} 格与申报表不同', en: '{count} differ from the form' },
  boundaries: { zh: '边界提示 {count}', en: '{count} at a boundary' },
  separator: { zh: ' · ', en: ' · ' },

  columnCell: { zh: '申报表单元格', en: 'Cell of the form' },
  columnWhat: { zh: '栏目', en: 'Figure' },
  columnValue: { zh: '数值', en: 'Value' },
  columnHow: { zh: '算式', en: 'Calculation' },
  columnRaw: { zh: '原始单元格', en: 'Raw cells' },
  columnNote: { zh: '说明', en: 'Note' },

  absent: { zh: '不在表Ⅱ-2', en: 'not on table Ⅱ-2' },
  mark: { zh: '是否达标、备注', en: 'Whether it passes, remark' },
  founder: { zh: '举办者类型', en: 'Founder' },
  founderHow: { zh: '“{words}”按 10 类写作 {value}', en: '“{words}” is {value} of the ten kinds' },
  gradesHow: { zh: '有学生的年级有 {value} 个', en: '{value} grades have pupils' },
  gradesMost: { zh: '各校区里最多的一个', en: 'the most of any campus' },
  sum: { zh: '{terms} = {value}', en: '{terms} = {value}' },
  fromSeven: { zh: '上面七项', en: 'the seven above' },

  unknown: {
    zh: '算不出：缺原始数字，或疑问没有答复',
    en: 'Cannot be computed: a raw figure is missing or a question open',
  },
  formHas: { zh: '申报表上是 {value}', en: 'the form has {value}' },
  formBlank: { zh: '申报表上空着', en: 'blank on the form' },
  concessionA: {
    zh: '已按放宽条款 a 计入走教、兼职教师',
    en: 'with travelling and part-time teachers, by concession a',
  },
  concessionB: {
    zh: '已按放宽条款 b 计入改造、租用场馆',
    en: 'with converted and leased space, by concession b',
  },
  boundary: {
    zh: '边界提示：实际 {raw}，写成 {written}，落在标准 {threshold} 的另一边',
    en: 'At a boundary: {raw} is written {written}, on the other side of the standard {threshold}',
  },

  meanHow: { zh: '{total} ÷ {pupils}{times} = {value}', en: '{total} ÷ {pupils}{times} = {value}' },
  meanRaw: {
    zh: '{schools} 行的总量相加，除以在校生数相加',
    en: 'the totals of {schools} rows, over their pupils',
  },
  coefficientHow: {
    zh: '√(Σ 在校生数 ×（该校的数 − 全县平均值）² ÷ 在校生数之和) ÷ 全县平均值 = {value}',
    en: '√(Σ pupils × (figure − mean)² ÷ all pupils) ÷ mean = {value}',
  },
  coefficientRaw: { zh: '{schools} 行没有四舍五入的数', en: 'the unrounded figures of {schools} rows' },
  overallHow: { zh: '({terms}) ÷ 7 = {value}', en: '({terms}) ÷ 7 = {value}' },
  overallRaw: { zh: '上面七个差异系数（未四舍五入）', en: 'the seven coefficients above, unrounded' },
  countHow: { zh: '{schools} 行中达标的 {value} 行', en: '{value} of {schools} rows meet it' },
  ratioHow: { zh: '{count} ÷ {schools} × 100 = {value}', en: '{count} ÷ {schools} × 100 = {value}' },
  ofSchools: { zh: '表Ⅱ-2 各行', en: 'the rows of table Ⅱ-2' },
  basicsHow: {
    zh: '各校的数相加（不足 50 人的教学点在内）= {value}',
    en: 'sum over all schools, teaching points under 50 included = {value}',
  },
  kindsHow: { zh: '按办学类型数出 {value} 所', en: '{value} counted by type of school' },
  rowsHow: { zh: '数表Ⅱ-2 的行，得 {value}', en: '{value} rows of table Ⅱ-2' },
  guaranteeHow: { zh: '由各校的数合计', en: 'added up over the schools' },
  everySchool: { zh: '各校的原始单元格，见下', en: 'the raw cells of the schools, below' },
} as const;

/** The page of `junheng fill --html`. */
export const FILL_PAGE = {
  title: { zh: '填报说明：数据来源与算式', en: 'What was filled in, and from what' },
  form: { zh: '填好的申报表：{target}', en: 'The filled form: {target}' },
  noForm: { zh: '这次没有写出申报表（没有 --out）。', en: 'No form was written (no --out).' },
  kind: { zh: '疑问', en: 'Question' },
  severity: { zh: '级别', en: 'Severity' },
  where: { zh: '位置', en: 'Where' },
  message: { zh: '说明', en: 'What' },
  answer: { zh: '怎么答复', en: 'How to answer' },
  school: { zh: '学校', en: 'School' },
  reason: { zh: '原因', en: 'Why' },
  more: { zh: '另有 {count} 条没有列出，见 --json。', en: '{count} more are left out here; see --json.' },
} as const;
