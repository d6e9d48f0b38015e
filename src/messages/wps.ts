import type { Sentence } from './sentence';

/** What is said in WPS alone. */
export const WPS = {
  trial: { zh: '试验版，未在 WPS 中验证', en: 'Trial; not proven in WPS' },
  selfCheck: { zh: '自检', en: 'Self-check' },
  selfCheckTip: {
    zh: '在一个新的空白工作簿里试一遍 WPS 的接口，不碰您的文件',
    en: 'Tries the interfaces of WPS in a new, blank workbook; your file is not touched',
  },
  collapse: { zh: '收起', en: 'Close' },
  collapseTip: {
    zh: '收起这个窗格，功能区就能点了',
    en: 'Close this pane, so that the ribbon can be clicked',
  },
  running: { zh: '正在自检…', en: 'Checking…' },
  result: {
    zh: '自检完成：{held} 项与预期相同，{other} 项不同，{failed} 项没有做成。',
    en: 'Done: {held} as expected, {other} otherwise, {failed} could not be tried.',
  },
  saved: {
    zh: '已存为 {path}（另有同名 .json）。请把这两个文件发给维护者；里面没有您的数据。',
    en: 'Saved as {path} (and a .json beside it). Please send both to the maintainers; they hold none of your data.',
  },
  notSaved: {
    zh: '没能存成文件。请复制下面的文字发给维护者；里面没有您的数据。',
    en: 'It could not be saved. Please copy the text below to the maintainers; it holds none of your data.',
  },
  copy: { zh: '复制', en: 'Copy' },
  back: { zh: '返回', en: 'Back' },
  waiting: {
    zh: '说明一次写不完：还有 {waiting} 个单元格没有附上，再点一次“标记问题单元格”接着写。',
    en: 'Not all notes were written at once: {waiting} cells have none yet; mark again to go on.',
  },
  noBook: { zh: '没有打开的工作簿，请先打开申报表', en: 'no workbook is open; open the form first' },
  noHost: {
    zh: '这个页面要由 WPS 表格作为加载项打开。',
    en: 'WPS Spreadsheets has to open this page as an add-in.',
  },
} satisfies Record<string, Sentence>;
