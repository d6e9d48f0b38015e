import type { Sentence } from './sentence';

/** What the tabs 标准 and 差异系数 say. */
export const STANDARDS_TAB = {
  standardsSearch: { zh: '查找标准', en: 'Search standards' },
  profile: { zh: '采用的标准', en: 'Profile' },
  profileKept: { zh: '选择保存在这个工作簿中。', en: 'The choice is kept in this workbook.' },
  concessions: {
    zh: '放宽条款（自2019年起三年内适用，期限已过，是否延续以新规程为准）',
    en: 'Concessions (for three years from 2019, which are over; whether prolonged, the newer procedure says)',
  },
  concessionName: { zh: '条款（{key}）', en: 'Concession ({key})' },
  concessionsNote: {
    zh: '默认都不适用。打开条款（d）后，放宽限度以内的学校不算规模超标，改为提示核实；其余条款在有关问题中注明。某所学校是否符合条件要由人确认。',
    en: 'Off unless claimed. With (d), schools within its limit are no longer over size but to be confirmed; the others are named beside the findings they concern. Whether a school qualifies is for a person to say.',
  },
  edited: { zh: '已修改', en: 'edited' },
  editedFrom: { zh: '原标准值 {value}', en: 'was {value}' },
  insertParameters: { zh: '插入“标准参数”工作表', en: 'Insert the sheet 标准参数' },
  reloadParameters: { zh: '重新读取', en: 'Read again' },
  rewriteTitle: { zh: '重写“标准参数”？', en: 'Write 标准参数 anew?' },
  rewriteText: {
    zh: '工作簿里已有“标准参数”工作表。重写会按现在的标准更新各行；“本县标准”中的数值会保留，其中的公式变成数值，您加的其他内容会清除。',
    en: 'The workbook has a sheet 标准参数. Its rows will follow the standards of now; values under “Own threshold” stay, formulas there become values, and whatever else you added goes.',
  },
  parametersTaken: {
    zh: '工作簿里已有一张“标准参数”工作表，不是由本加载项写入的。请先给它改名，再插入。',
    en: 'The workbook has a sheet 标准参数 that this add-in did not write. Rename it first, then insert.',
  },
  parametersInserted: { zh: '已写入“标准参数”工作表。', en: 'The sheet 标准参数 is written.' },
  source: { zh: '出处：{source}', en: 'Source: {source}' },
  floor: { zh: '85% 底线 {value}', en: '85 % floor {value}' },
  notOnForm: { zh: '{demand}（申报表无此数，由人核对）', en: '{demand} (not on the form: a person judges)' },
  conclusion: { zh: '由人判断', en: 'judged by a person' },
  groupResource: { zh: '资源配置', en: 'Resources' },
  groupBalance: { zh: '校际均衡', en: 'Balance between schools' },
  groupGuarantee: { zh: '政府保障程度', en: 'Government guarantee' },
  groupQuality: { zh: '教育质量', en: 'Education quality' },
  groupRecognition: { zh: '社会认可度', en: 'Social recognition' },
  groupDistrict: { zh: '本地标准', en: 'District standards' },
  noStandard: { zh: '没有符合的标准。', en: 'No standard matches.' },

  chartNeedsCheck: {
    zh: '核验后在这里看差异系数。',
    en: 'Check the form first; the coefficients are shown here.',
  },
  noValueWhy: {
    zh: '“无法计算”：有学校的数字空着或读不成数字，或没有学校。点开可看少了几所。',
    en: '“none”: the figures of some schools are blank or no number, or there is no school. Choose one to see how many are left out.',
  },
  sharesLeft: {
    zh: '有 {count} 所学校的在校生数或这项指标空着或读不成数字，没有算入；补填后才能算出差异系数。',
    en: 'Left out: {count} schools whose enrolment or figure is blank or no number. Once they are filled in, the coefficient can be worked out.',
  },
  noFigures: { zh: '没有可以计算的数字。', en: 'There are no figures to work with.' },
  shareNone: { zh: '各校数值相同，没有差异。', en: 'All schools are equal; there is no variance.' },
  showAllSchools: { zh: '显示全部 {count} 所学校', en: 'Show all {count} schools' },
  back: { zh: '返回', en: 'Back' },
} satisfies Record<string, Sentence>;
