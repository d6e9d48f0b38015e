import type { Sentence } from './sentence';

/** 报告 in the pane: Word documents made of the declaration that was checked. */
export const PANE_REPORTS = {
  title: { zh: '报告（Word）', en: 'Reports (Word)' },
  text: {
    zh: '由这次核验的数字和工作簿里的问题台账写成 .docx，用 Word 或 WPS 打开；底色文字处由人填写。工作簿不变。',
    en: 'Written as .docx from the figures of this check and the ledger in the workbook; tinted text is for a person to write. The workbook stays as it is.',
  },
  needsCheck: { zh: '请先核验，再生成报告。', en: 'Check the form first.' },
  cannot: {
    zh: '这里的表格软件不让窗格保存文件，写不出 Word 报告。请先保存工作簿，再用网页版 Excel 或双击“均衡核验.html”打开它来生成；会用命令行的，用 junheng report。',
    en: 'This spreadsheet does not let the pane save files, so no Word report can be written here. Save the workbook, then open it in Excel on the web or in 均衡核验.html; or use junheng report.',
  },
  county: { zh: '标题里的县名（不写：用文件名）', en: 'The county’s name in the title (else the file’s)' },
  self: { zh: '自评报告', en: 'Self-evaluation' },
  year: { zh: '年度自评总结', en: 'Yearly summary' },
  page: { zh: '一页纸', en: 'One page' },
  noForm: { zh: '没有找到申报表，写不出报告。', en: 'No declaration was found; there is nothing to report.' },
  saved: { zh: '已存为 {path}。', en: 'Saved as {path}.' },
  downloaded: {
    zh: '“{name}”已交给浏览器，存在“下载”文件夹（已有同名文件时名字后加序号）。有的表格软件的窗格不能下载：在那里没有看到文件时，请用浏览器打开“均衡核验.html”再生成。',
    en: '{name} was handed to the browser and is among its downloads, numbered if the name was taken. The pane of some spreadsheets cannot download: if you do not see it there, make it in 均衡核验.html in a browser.',
  },
  problems: {
    zh: '{saved}申报表还有 {count} 处填报问题，报告用的是现在的数字，改正后请重新生成。',
    en: '{saved} The form still has {count} problems; the report uses the figures as they are. Make it again when they are mended.',
  },
} satisfies Record<string, Sentence>;
