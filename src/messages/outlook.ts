import type { Sentence } from './sentence';

/** The two lines of the page for the head that look back and ahead. */
export const OUTLOOK = {
  trend: { zh: '趋势　', en: 'Trend: ' },
  next: { zh: '下一步　', en: 'Next: ' },
  separator: { zh: '；', en: '; ' },
  passing: {
    zh: '{from}—{to} 年达标学校 {before} → {after} 所',
    en: 'schools that pass, {from}–{to}: {before} → {after}',
  },
  lastYear: {
    zh: '比上一年新达标 {met} 所、退步 {back} 所',
    en: '{met} newly met and {back} fell back since the year before',
  },
  over: { zh: '差异系数超限 {before} → {after} 项', en: 'coefficients over their limit: {before} → {after}' },
  reached: {
    zh: '{stage}{name}照此速度 {year} 年达到限值',
    en: '{stage}, {name}: within its limit in {year} at this pace',
  },
  notReached: {
    zh: '{stage}{name}照此速度 20 年内达不到限值',
    en: '{stage}, {name}: not within its limit in 20 years at this pace',
  },
  assumption: {
    zh: '（推算：假定以后每年降得与这几年平均一样多）',
    en: '(a projection: as if each year to come fell as much as these did)',
  },
  mend: {
    zh: '先改正申报表的 {errors} 处填报错误，再核验一次',
    en: 'put right the {errors} errors of the form',
  },
  step: { zh: '{until} 前：{text}', en: 'by {until}: {text}' },
  late: {
    zh: '问题台账有 {count} 件已过整改时限',
    en: '{count} lines of the ledger are past their deadline',
  },
  due: {
    zh: '问题台账最近到期 {deadline}（{count} 件，如{what}）',
    en: 'next deadline of the ledger: {deadline} ({count}, such as {what})',
  },
} satisfies Record<string, Sentence>;
