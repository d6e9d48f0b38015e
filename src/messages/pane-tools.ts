import type { Sentence } from './sentence';

/** What the tab 工具 says. */
export const TOOLS_TAB = {
  toolForm: { zh: '插入空白申报表', en: 'Insert an empty form' },
  toolFormText: {
    zh: '在最后新增申报表的各个工作表，不改动已有内容。',
    en: 'Adds the sheets of the form at the end; nothing there is changed.',
  },
  undoForm: { zh: '插入的 {count} 张工作表', en: '{count} inserted sheets' },
  formInserted: { zh: '已插入：{sheets}。', en: 'Inserted: {sheets}.' },
  toolValues: { zh: '把本加载项的公式换成数值', en: 'Replace our formulas by their values' },
  toolValuesText: {
    zh: '发给没有安装加载项的人之前使用，否则对方会看到 #NAME?。',
    en: 'Before a file goes to someone without the add-in, who would see #NAME?.',
  },
  valuesTitle: { zh: '把公式换成数值？', en: 'Replace formulas by values?' },
  valuesText: {
    zh: '{count} 个单元格使用了本加载项的函数（{cells}）。换成数值后不再随数据更新。',
    en: '{count} cells use functions of this add-in ({cells}). As values they no longer follow the data.',
  },
  valuesDo: { zh: '换成数值', en: 'Replace' },
  valuesNone: { zh: '没有单元格使用本加载项的函数。', en: 'No cell uses a function of this add-in.' },
  valuesDone: { zh: '已把 {count} 个公式换成数值。', en: '{count} formulas are values now.' },
  valuesSkipped: {
    zh: '已把 {count} 个公式换成数值；{skipped} 个在受保护的工作表上，没有改动（{cells}）。',
    en: '{count} formulas are values now; {skipped} on protected sheets were left ({cells}).',
  },
  toolResult: { zh: '写入“核验结果”工作表', en: 'Write the findings to a sheet' },
  toolResultText: {
    zh: '列出全部问题，单元格可点击跳转；再次写入会先询问，再更新同一张表。',
    en: 'Lists all findings with links to their cells; writing again asks, then updates the same sheet.',
  },
  resultWritten: {
    zh: '已写入工作表“{sheet}”（{count} 条）。',
    en: 'Written to the sheet {sheet} ({count}).',
  },
  rewriteTitle: { zh: '重写“核验结果”？', en: 'Write 核验结果 anew?' },
  rewriteText: {
    zh: '工作簿里已有“核验结果”工作表。重写会清除其中的全部内容，包括您加上的备注。要留着旧的，请先给它改名。',
    en: 'The workbook has a sheet 核验结果. Everything on it goes, your remarks included. To keep it, rename it first.',
  },
  rewriteDo: { zh: '重写', en: 'Write anew' },
  needsCheck: { zh: '请先核验。', en: 'Check the form first.' },
  toolFunctions: { zh: '函数', en: 'Functions' },
  functionsSearch: { zh: '查找函数', en: 'Search functions' },
  insertExample: { zh: '插入示例', en: 'Insert an example' },
  exampleInserted: { zh: '示例已插入选中的单元格。', en: 'The example is in the selected cell.' },
  exampleNotEmpty: {
    zh: '选中的单元格不是空的。请选一个空单元格。',
    en: 'The selected cell is not empty. Choose an empty one.',
  },
} satisfies Record<string, Sentence>;
