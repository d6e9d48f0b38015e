import type { Sentence } from './sentence';

/** What only the summary in the terminal says. */
export const TERMINAL = {
  problems: { zh: '填报问题', en: 'Form' },
  problemCounts: {
    zh: '{problems} 处：错误 {errors}、警告 {warnings}',
    en: '{problems} problems: {errors} errors, {warnings} warnings',
  },
  noProblems: { zh: '没有发现', en: 'none found' },
  notes: { zh: '另有提示 {notes} 条', en: '{notes} notes besides' },
  below: { zh: '未达标', en: 'Below' },
  belowCounts: {
    zh: '{schools} 校；指标 {items} 项（▼ 不足85% {below}，▽ 达到85% {floor}）；差异系数 {coefficients} 项；其他 {others} 处',
    en: '{schools} schools; {items} figures (▼ below 85 % {below}, ▽ reach 85 % {floor}); {coefficients} coefficients; {others} others',
  },
  noneBelow: { zh: '没有', en: 'nothing' },
  problemSection: { zh: '填报问题（先改这里）', en: 'Problems of the form (mend first)' },
  noteSection: { zh: '提示（不必改正）', en: 'Notes (nothing to correct)' },
  schoolSection: { zh: '未达标学校', en: 'Schools that do not pass' },
  school: { zh: '{stage} · {school}　达标 {met}/7', en: '{stage} · {school}  {met} of 7 met' },
  shortSection: {
    zh: '其余低于标准的指标（学校达标，或因缺数不能判定）',
    en: 'Other figures below standard (the school passes or is open)',
  },
  otherSection: { zh: '其他未达标', en: 'Also not met' },
  explainedSection: { zh: '说明（经核对不改）', en: 'Explained (left as they are)' },
  reason: { zh: '理由：{reason}', en: 'reason: {reason}' },
} satisfies Record<string, Sentence>;
