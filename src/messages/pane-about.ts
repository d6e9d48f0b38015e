import type { Sentence } from './sentence';

/** What the tab 关于 says. */
export const PANE_ABOUT = {
  what: {
    zh: '核验《全国义务教育优质均衡发展县（市、区）申报表》：填报问题和达标情况分开列出，每一处说明原因、依据和怎么办。',
    en: 'Checks the national declaration form of high-quality balanced compulsory education: issues of the form and standards not reached are listed apart, each with its reason, its source and what to do.',
  },
  limits: {
    zh: '核验不能代替实地核查，也不能发现前后一致的虚报。一票否决各项和文字条目由人确认。',
    en: 'A check replaces no visit and cannot find figures that are wrong throughout. Vetoes and items in words are confirmed by people.',
  },
  keys: { zh: '快捷键（在本窗格中）', en: 'Keys (in this pane)' },
  keyNext: { zh: '下一条', en: 'Next' },
  keyPrevious: { zh: '上一条', en: 'Previous' },
  keyCheck: { zh: '重新核验', en: 'Check again' },
  keyCorrect: { zh: '应用修改', en: 'Correct' },
  keyFind: { zh: '查找', en: 'Search' },
  keyUndo: { zh: '撤销', en: 'Undo' },
  rows: {
    zh: '列表中：↑↓ 换行，→ 或回车打开，← 或 Esc 关闭，Home、End 到首尾。',
    en: 'In the list: ↑↓ between rows, → or Enter opens, ← or Esc closes, Home and End to the ends.',
  },
} satisfies Record<string, Sentence>;
