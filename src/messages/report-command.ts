import type { Sentence } from './sentence';

/** What `junheng report` says of itself. */
export const REPORT_COMMAND = {
  command: {
    zh: '由申报表生成报告（.docx）：自评报告、年度自评总结，或给负责人的一页纸',
    en: 'write a report from the declaration (.docx): self-evaluation, yearly summary, or one page for the head',
  },
  form: { zh: '申报表.xlsx', en: 'form.xlsx' },
  formText: { zh: '一份申报表', en: 'one declaration' },
  optionOut: { zh: '要写的 .docx 文件', en: 'the .docx file to write' },
  optionKind: {
    zh: '哪一种：self 自评报告（默认），year 年度自评总结，page 一页纸，check 核验报告',
    en: 'which: self (default), year for the yearly summary, page for one page, check for the whole report of the check',
  },
  optionName: {
    zh: '报告标题里的县名，如 田家庵区（不写：用文件名）',
    en: 'the county’s name in the title (else the file’s)',
  },
  unknownKind: {
    zh: '--kind 不认得“{value}”。可用的有：{values}。',
    en: '--kind does not know “{value}”. There are: {values}.',
  },
  notDocx: { zh: '{target} 的扩展名应为 .docx。', en: '{target} must end in .docx.' },
  noOut: { zh: '请用 --out 写明要生成的 .docx 文件。', en: 'Name the .docx file to write with --out.' },
  optionBefore: {
    zh: '往年的申报表，一纸写明趋势，可写多次',
    en: 'a declaration of an earlier year, for the trend; may be given several times',
  },
  optionLedger: {
    zh: '问题台账所在的工作簿（junheng remedy --out 写出的）；不写时在申报表的工作簿里找',
    en: 'the workbook with the problem ledger (of junheng remedy --out); else it is looked for beside the form',
  },
  noLedger: {
    zh: '“{file}”里没有找到问题台账。请用 junheng remedy … --out 写出的那一份。',
    en: 'No problem ledger was found in “{file}”. Give the one that junheng remedy … --out wrote.',
  },
  noForm: {
    zh: '没有找到申报表，写不出报告。请先用 junheng check 核验。',
    en: 'No declaration was found. Check it first.',
  },
  wrote: {
    zh: '报告已写入 {target}。底色文字处由人填写；用 Word 或 WPS 打开。',
    en: 'Report written to {target}. Tinted text is for a person to write; open it in Word or WPS.',
  },
  problems: {
    zh: '注意：申报表还有 {count} 处填报问题，报告用的是现在的数字。改正后请重新生成。',
    en: 'Note: the form has {count} problems; the report uses the figures as they are. Make it again when they are mended.',
  },
} as const satisfies Record<string, Sentence>;
