import type { Sentence } from './sentence';

/** What the tab 整改 says. */
export const PANE_REMEDY = {
  title: { zh: '{schools} 校 {items} 项要补', en: '{items} items in {schools} schools' },
  nothing: { zh: '没有要补的', en: 'Nothing is missing' },
  needsCheck: { zh: '先核验，再看要补什么。', en: 'Check the form first.' },
  prices: { zh: '测算单价：{basis}', en: 'Unit prices: {basis}' },
  own: { zh: '本县', en: 'own' },
  example: { zh: '示例', en: 'examples' },
  all: { zh: '补齐 {items} 项', en: 'All {items} items' },
  least: { zh: '最省：每校合格即可', en: 'Least: every school passes' },
  indicator: { zh: '指标', en: 'Indicator' },
  schools: { zh: '学校', en: 'Schools' },
  total: { zh: '共差', en: 'Missing' },
  within: { zh: '差异系数都在限内，不须另补', en: 'All coefficients are within their limits' },
  over: {
    zh: '{stage}{indicator} 差异系数 {value} 超限 {limit}',
    en: '{stage} {indicator}: coefficient {value} over {limit}',
  },
  ledger: { zh: '问题台账', en: 'Ledger' },
  lines: { zh: '{count} 行', en: '{count} lines' },
  update: { zh: '更新问题台账', en: 'Update ledger' },
  keeps: {
    zh: '更新时，已填的措施、责任人、时限和备注都保留；销号由人填写。',
    en: 'Updating keeps measures, names, dates and remarks that were typed; lines are closed by people.',
  },
  updated: {
    zh: '台账已更新：共 {lines} 行，新增 {added} 行。',
    en: 'The ledgers are up to date: {lines} lines, {added} new.',
  },
  updatedSkipped: {
    zh: '台账已更新：共 {lines} 行；{skipped} 格受保护或已变动，没有写入。',
    en: 'The ledgers are up to date: {lines} lines; {skipped} cells were protected or edited.',
  },
  booklets: { zh: '一校一册…', en: 'Booklets…' },
  bookletsTitle: { zh: '一校一册', en: 'Booklets' },
  bookletsText: {
    zh: '在最后加上一校一张的工作表，A4 竖排，可以打印；已有的表不动。要网页或 Word，用 junheng remedy --booklets。',
    en: 'One A4 sheet a school is added behind the last, to print; other sheets stay. As HTML or Word: junheng remedy --booklets.',
  },
  bookletsWhich: { zh: '哪所学校', en: 'Which school' },
  bookletsAll: { zh: '全部学校（{count} 行）', en: 'All schools ({count} rows)' },
  bookletsDo: { zh: '加上', en: 'Add' },
  bookletsDone: {
    zh: '已加上 {count} 张一校一册，从“{first}”起。',
    en: '{count} booklets added, from “{first}” on.',
  },
  undoBooklets: { zh: '加上一校一册', en: 'the booklets' },
  undo: { zh: '更新台账', en: 'the ledgers' },
  states: {
    zh: '未启动 {notBegun} · 整改中 {underWay} · 待核 {toReview} · 已销号 {closed} · 反弹 {rebound}',
    en: 'not begun {notBegun} · under way {underWay} · to review {toReview} · closed {closed} · came back {rebound}',
  },
} satisfies Record<string, Sentence>;
