import type { Sentence } from './sentence';

/** What reports of findings say, in the terminal, in HTML and in notes. Keys are those of the contract's types. */

export const VERDICTS = {
  met: { zh: '达标', en: 'Met' },
  'not-met': { zh: '未达标', en: 'Not met' },
  incomplete: { zh: '无法判定', en: 'Cannot be judged' },
} satisfies Record<string, Sentence>;

export const VERDICT_REASONS = {
  met: {
    zh: '申报表完整，没有错误，各项标准都达到',
    en: 'The form is whole and without errors; every standard is met',
  },
  'not-met': { zh: '有项目没有达到标准', en: 'Something is below a standard' },
  incomplete: {
    zh: '申报表不完整或有错误，补齐、改正后才能判定',
    en: 'The form is not whole or has errors; it can be judged once they are put right',
  },
} satisfies Record<string, Sentence>;

export const CATEGORIES = {
  structure: { zh: '表格结构', en: 'Structure' },
  entry: { zh: '填报有误', en: 'Entry' },
  consistency: { zh: '前后不符', en: 'Disagreement' },
  standard: { zh: '未达标', en: 'Below standard' },
} satisfies Record<string, Sentence>;

export const SEVERITIES = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '警告', en: 'Warning' },
  information: { zh: '提示', en: 'Note' },
} satisfies Record<string, Sentence>;

export const TABLES = {
  I: { zh: '表Ⅰ 基本情况', en: 'Table Ⅰ Basic figures' },
  'II-1': { zh: '表Ⅱ-1 资源配置基本情况', en: 'Table Ⅱ-1 Resources' },
  'II-2': { zh: '表Ⅱ-2 资源配置基本情况（分学校）', en: 'Table Ⅱ-2 Resources by school' },
  III: { zh: '表Ⅲ 县域义务教育校际均衡情况', en: 'Table Ⅲ Balance between schools' },
  IV: { zh: '表Ⅳ 政府保障程度', en: 'Table Ⅳ Government guarantee' },
  V: { zh: '表Ⅴ 教育质量', en: 'Table Ⅴ Education quality' },
  VI: { zh: '表Ⅵ 社会认可度调查', en: 'Table Ⅵ Social recognition' },
} satisfies Record<string, Sentence>;

export const REPORT = {
  wholeForm: { zh: '整份申报表', en: 'The form as a whole' },
  verdict: { zh: '结论', en: 'Verdict' },
  profile: { zh: '标准', en: 'Standards' },
  profileValue: { zh: '{name}（{version}）', en: '{name} ({version})' },
  editedStandard: { zh: '本县标准', en: 'Own threshold' },
  editedValue: {
    zh: '{name}：{threshold} {unit}（原标准值 {original}）',
    en: '{name}: {threshold} {unit} (was {original})',
  },
  listSeparator: { zh: '、', en: ', ' },
  sentenceSeparator: { zh: '', en: ' ' },
  procedure: { zh: '国家规程 {cited}', en: 'National procedure {cited}' },
  concessions: { zh: '放宽条款', en: 'Concessions' },
  concessionsClaimed: {
    zh: '已声明适用 {list}（2019年规程的三年期限已过，是否延续以新规程为准）；学校是否符合条件须由人确认',
    en: '{list} claimed (their three years from 2019 are over; see the newer procedure); whether a school qualifies is for a person to confirm',
  },
  concessionNote: {
    zh: '放宽条款（{key}）：{effect}请核对是否符合条件',
    en: 'concession ({key}): {effect} Check whether it applies',
  },
  schools: { zh: '学校', en: 'Schools' },
  schoolCounts: { zh: '小学 {primary} 所，初中 {junior} 所', en: '{primary} primary, {junior} junior' },
  findings: { zh: '发现', en: 'Findings' },
  coefficients: {
    zh: '差异系数（由表Ⅱ-2重新计算）',
    en: 'Coefficients of variation (recomputed from table Ⅱ-2)',
  },
  limit: { zh: '{stage}（不超过 {limit}）', en: '{stage} (at most {limit})' },
  overLimit: { zh: '超过标准', en: 'over the limit' },
  noValue: { zh: '无法计算', en: 'none' },
  derived: { zh: '由此产生 {count} 条', en: 'Follows from this: {count}' },
  actual: { zh: '现为 {value}', en: 'stands there: {value}' },
  expected: { zh: '应为 {value}', en: 'expected: {value}' },
  advice: { zh: '怎么办：{advice}', en: 'What to do: {advice}' },
  source: { zh: '依据 {source}', en: 'source: {source}' },
  noteHeading: { zh: '〔{severity}·{category}〕{message}', en: '[{severity}, {category}] {message}' },
  noteAuthor: { zh: '均衡核验', en: 'Junheng' },
  more: {
    zh: '其余 {count} 条未列出：加 --all 全部列出，或用 --html、--json 查看',
    en: '{count} more are not listed: add --all to list them, or use --html or --json',
  },
  totals: {
    zh: '共 {files} 个文件：达标 {met}，未达标 {notMet}，无法判定 {incomplete}，无法读取 {failed}',
    en: '{files} files: met {met}, not met {notMet}, cannot be judged {incomplete}, not readable {failed}',
  },
} satisfies Record<string, Sentence>;
