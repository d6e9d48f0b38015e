import type { Sentence } from './sentence';

/** What the tab 数据 says. */
export const PANE_DATA = {
  title: { zh: '由学校数据填表', en: 'Fill the form from school data' },
  stepFiles: { zh: '导入', en: 'Import' },
  stepAnswers: { zh: '回答', en: 'Answer' },
  stepPreview: { zh: '预览', en: 'Preview' },
  steps: { zh: '步骤', en: 'Steps' },
  intro: {
    zh: '选择年报、基础教育统计表或学校数据表（.xlsx，可多选）。算好七项指标、差异系数和各表合计，填入申报表。数据不离开本机。',
    en: 'Choose yearly returns or school data (.xlsx, several at once). The seven indicators, coefficients and totals are computed and go into the form. Nothing leaves this computer.',
  },
  choose: { zh: '选择文件…', en: 'Choose files…' },
  useOpen: { zh: '用打开的工作簿', en: 'Use the open workbook' },
  files: { zh: '{count} 个文件', en: '{count} files|{count} file' },
  read: {
    zh: '读到 {schools} 所学校，小学 {primary} 行、初中 {junior} 行',
    en: '{schools} schools: {primary} primary rows, {junior} junior rows',
  },
  nothing: {
    zh: '没有读到学校。请确认文件里有学校名称和在校生、教师等栏目。',
    en: 'No school was found. Check that the files have school names and headings for pupils, teachers and so on.',
  },
  unreadable: { zh: '{file} 读不了：{reason}', en: '{file} cannot be read: {reason}' },
  questions: { zh: '要您回答', en: 'To be answered' },
  answered: { zh: '已回答', en: 'Answered' },
  noQuestions: { zh: '没有要回答的问题。', en: 'There is nothing to answer.' },
  assumed: { zh: '未回答时按“{value}”', en: 'Unless answered: {value}' },
  number: { zh: '请填数字', en: 'A number' },
  change: { zh: '改', en: 'Change' },
  toPreview: { zh: '预览', en: 'Preview' },
  back: { zh: '上一步', en: 'Back' },
  previewLocked: { zh: '还有 {count} 个问题没有回答', en: '{count} questions are open' },
  cells: { zh: '将改动 {count} 格', en: '{count} cells will change' },
  cellsText: {
    zh: '写入打开的申报表；其余单元格不动，可一步撤销。',
    en: 'Into the form that is open; other cells stay; one undo.',
  },
  sheets: { zh: '将新增一份填好的申报表（{count} 张工作表）', en: 'A filled form is added ({count} sheets)' },
  sheetsText: {
    zh: '加在最后，不改动已有内容，可撤销。',
    en: 'At the end; nothing there is changed; can be undone.',
  },
  sheetsShort: {
    zh: '打开的表Ⅱ-2 行数不够，所以另加一份；',
    en: 'The open form has too few rows, so another is added; ',
  },
  fillCells: { zh: '填入 {count} 格', en: 'Fill {count} cells' },
  fillSheets: { zh: '插入填好的申报表', en: 'Insert the filled form' },
  school: { zh: '学校', en: 'School' },
  source: {
    zh: '{school} · {indicator}：实算 {value}，写作 {written}',
    en: '{school} · {indicator}: {value}, written {written}',
  },
  sourceCells: { zh: '来自 {cells}', en: 'from {cells}' },
  clickFigure: { zh: '点数字看来源', en: 'Click a figure for its source' },
  unknown: { zh: '缺', en: '–' },
  findings: { zh: '数据中的问题', en: 'Found in the data' },
  leftOut: { zh: '不计入', en: 'Left out' },
  filled: { zh: '已填入 {count} 格。', en: '{count} cells were filled.' },
  undoFill: { zh: '填表（{count} 格）', en: 'filling of {count} cells' },
  undoFilledForm: { zh: '插入的申报表', en: 'the inserted form' },
} satisfies Record<string, Sentence>;
