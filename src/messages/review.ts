import type { Sentence } from './sentence';

/** What is said about 说明 (findings set aside with a reason) and 人工确认 (what only a person can judge). */
export const REVIEW = {
  explained: { zh: '另有 {count} 处说明', en: '{count} explained' },
  unconfirmed: { zh: '{count} 项待人工确认', en: '{count} to be confirmed by a person' },
  vetoed: { zh: '一票否决：{list}', en: 'vetoed: {list}' },
  judgedNotMet: { zh: '人工确认未达标：{list}', en: 'judged not met by a person: {list}' },
  lapsed: {
    zh: '原有说明已失效：数字已变（说明时为 {before}），请重新说明或改正。',
    en: 'The explanation no longer holds: the figure was {before} then. Explain it again or correct it.',
  },
  veto: { zh: '{text}', en: '{text}' },
  item: { zh: '{table}第 {item} 条 {name}', en: '{table}, item {item}: {name}' },
  itemText: { zh: '表中写的是：{text}', en: 'The form says: {text}' },
  itemBlank: { zh: '表中没有填写。', en: 'Nothing is written on the form.' },
  absent: { zh: '不存在', en: 'No' },
  present: { zh: '存在', en: 'Yes' },
  met: { zh: '达标', en: 'Met' },
  notMet: { zh: '未达标', en: 'Not met' },
} satisfies Record<string, Sentence>;
