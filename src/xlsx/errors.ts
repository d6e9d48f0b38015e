import { say, type Parameters, type Sentence } from '../messages/sentence';

/** Why a file could not be read or written; one word for programs, a sentence for people. */
export type XlsxErrorCode =
  | 'not-a-zip'
  | 'old-xls'
  | 'encrypted'
  | 'truncated'
  | 'too-large'
  | 'entities'
  | 'not-a-workbook'
  | 'damaged'
  | 'cannot-write';

/** The only error that leaves this folder. `message` is the Chinese sentence, filled in. */
export class XlsxError extends Error {
  override readonly name = 'XlsxError';

  constructor(
    readonly code: XlsxErrorCode,
    readonly sentence: Sentence,
    readonly parameters: Parameters = {},
  ) {
    super(say(sentence, 'zh', parameters));
  }
}

/** What is said of a file that is no readable workbook. Each sentence ends with the next step. */
export const COMPLAINTS = {
  empty: {
    zh: '文件是空的（0 字节）。请重新导出或复制该文件后再试。',
    en: 'The file is empty (0 bytes). Export or copy it again, then retry.',
  },
  notZip: {
    zh: '文件不是 .xlsx 工作簿（可能只是改了扩展名）。请用 Excel 或 WPS 打开原文件，另存为“Excel 工作簿 (.xlsx)”后再试。',
    en: 'The file is not an .xlsx workbook (perhaps only its ending was changed). Open the original in Excel or WPS, save it as “Excel Workbook (.xlsx)”, then retry.',
  },
  webPage: {
    zh: '这是网页或文本（如 CSV）表格，不是 Excel 工作簿。请在 Excel 中打开它，另存为“Excel 工作簿 (.xlsx)”后再试。',
    en: 'The file is really a web page or a text table with a spreadsheet’s ending. Open it in Excel, save it as “Excel Workbook (.xlsx)”, then retry.',
  },
  oldXls: {
    zh: '文件是旧版 Excel 97-2003 格式 (.xls)。请在 Excel 中另存为“Excel 工作簿 (.xlsx)”后再试；只改扩展名不行。',
    en: 'The file is in the old Excel 97-2003 format (.xls). Save it in Excel as “Excel Workbook (.xlsx)”, then retry; renaming is not enough.',
  },
  otherOle: {
    zh: '文件不是 Excel 工作簿（可能是旧版 Word 等文档）。请选择申报表的 .xlsx 文件。',
    en: 'The file is not an Excel workbook (perhaps an old Word document). Choose the .xlsx file of the declaration form.',
  },
  oldWord: {
    zh: '文件是旧版 Word 文档 (.doc) 或 WPS 文字 (.wps)，读不出里面的表格。请在 Word 或 WPS 中打开，另存为“Word 文档 (.docx)”后再核验。',
    en: 'The file is an old Word (.doc) or WPS Writer (.wps) document, whose tables cannot be read. Open it in Word or WPS, save it as “Word Document (.docx)” and check that.',
  },
  wordText: {
    zh: '文件是 RTF、网页或 OpenDocument 格式的文字文档，读不出里面的表格。请在 Word 或 WPS 中打开，另存为“Word 文档 (.docx)”后再核验。',
    en: 'The file is a text document in RTF, HTML or OpenDocument format, whose tables cannot be read. Open it in Word or WPS, save it as “Word Document (.docx)” and check that.',
  },
  picture: {
    zh: '文件是图片（照片、扫描件或截图），里面的数读不出来。请找出制作它的 Excel、WPS 表格或 Word 文档（.xlsx、.xls、.et、.docx），核验那一份；都没有时只能照着重新填写。',
    en: 'The file is a picture (a photograph, a scan), whose figures cannot be read. Find the Excel or WPS sheet or the Word document from which it was made (.xlsx, .xls, .et, .docx) and check that; where there is none the form has to be filled in anew.',
  },
  layout: {
    zh: '文件是版式文件 (OFD)，里面的数读不出来。请找出制作它的 Excel、WPS 表格或 Word 文档（.xlsx、.xls、.et、.docx），核验那一份；都没有时只能照着重新填写。',
    en: 'The file is an OFD document, whose figures cannot be read. Find the Excel or WPS sheet or the Word document from which it was made (.xlsx, .xls, .et, .docx) and check that; where there is none the form has to be filled in anew.',
  },
  slides: {
    zh: '文件是演示文稿（PowerPoint、WPS 演示），不是申报表。请选择申报表的 .xlsx 或 .docx 文件。',
    en: 'The file is a presentation (PowerPoint, WPS), not the form. Choose the .xlsx or .docx file of the declaration form.',
  },
  apple: {
    zh: '文件是苹果的 Numbers 或 Pages 文件，读不出里面的表格。请在 Numbers 中“导出为 Excel”，或在 Pages 中“导出为 Word”，核验导出的文件。',
    en: 'The file is of Apple Numbers or Pages, whose tables cannot be read. Export it to Excel from Numbers or to Word from Pages and check that.',
  },
  packed: {
    zh: '文件是压缩包。请先解压，再核验里面的申报表；几个县的可以解压到一个文件夹，一起核验。',
    en: 'The file is an archive. Unpack it first and check the forms inside; those of several counties can be checked together, as a folder.',
  },
  encrypted: {
    zh: '文件有密码，读不了。请打开后取消密码，保存再试：Excel、Word 在“文件—信息—保护工作簿（保护文档）”，WPS 在“文件—文档加密—密码加密”。',
    en: 'The file has a password and cannot be read. Open it, remove the password and save: in Excel and Word under File – Info – Protect Workbook (Protect Document), in WPS under File – Encrypt.',
  },
  encryptedXls: {
    zh: '文件有密码，读不了。请打开后取消密码，保存再试：Excel 在“文件—信息—保护工作簿”，WPS 在“文件—文档加密—密码加密”。打开时不问密码的，是加了“保护工作簿”：在“审阅”中取消，或另存为 .xlsx。',
    en: 'The file has a password and cannot be read. Open it, remove the password and save: in Excel under File – Info – Protect Workbook, in WPS under File – Encrypt. If it asks for none, Protect Workbook is set: take it off under Review, or save as .xlsx.',
  },
  truncated: {
    zh: '文件不完整，像是没有下载或复制完。请重新下载或复制后再试。',
    en: 'The file is incomplete, as if a download or copy had stopped half way. Download or copy it again, then retry.',
  },
  tooLarge: {
    zh: '文件超出可处理的大小：{what}超过上限 {limit}。请只保留申报表所在的工作表，删去多余的格式和内容后再试。',
    en: 'The file is larger than can be handled: {what} above the limit of {limit}. Keep only the sheets of the form, remove surplus formats and content, then retry.',
  },
  entities: {
    zh: '文件内部（{part}）含有 XML 实体声明，正常的 Excel 文件不会有，为安全起见不予读取。请在 Excel 中打开并另存为新的 .xlsx 文件后再试。',
    en: 'The file contains an XML entity declaration ({part}), which a normal Excel file never does; it is not read for safety. Open it in Excel, save it as a new .xlsx file, then retry.',
  },
  notWorkbook: {
    zh: '文件是压缩包，但里面没有 Excel 工作簿。请选择申报表的 .xlsx 文件；若是打包下载的文件，请先解压。',
    en: 'The file is an archive without an Excel workbook inside. Choose the .xlsx file of the form; unpack it first if it came in an archive.',
  },
  wordDocument: {
    zh: '文件是 Word 文档，不是工作簿。请把文档中的表格复制到 Excel 或 WPS 表格的空白申报表中，存为 .xlsx 后再核验（junheng template 可生成空白申报表）。',
    en: 'The file is a Word document, not a workbook. Copy its tables into an empty form in Excel or WPS, save it as .xlsx and check that (junheng template makes an empty form).',
  },
  pdf: {
    zh: '文件是 PDF，里面的数读不出来。请找出制作它的 Excel、WPS 表格或 Word 文档（.xlsx、.xls、.et、.docx），核验那一份；都没有时只能照着重新填写。',
    en: 'The file is a PDF, whose figures cannot be read. Find the Excel or WPS sheet or the Word document from which it was made (.xlsx, .xls, .et, .docx) and check that; where there is none the form has to be filled in anew.',
  },
  otherFormat: {
    zh: '文件是 {format}，不是 .xlsx 工作簿。请在 Excel 或 WPS 中打开，另存为“Excel 工作簿 (.xlsx)”后再试。',
    en: 'The file is {format}, not an .xlsx workbook. Open it in Excel or WPS, save it as “Excel Workbook (.xlsx)”, then retry.',
  },
  damagedWord: {
    zh: '文件已损坏（{part}：{reason}）。请在 Word 或 WPS 中打开，另存为新的“Word 文档 (.docx)”后再试；打不开时请重新下载或复制。',
    en: 'The file is damaged ({part}: {reason}). Open it in Word or WPS, save it as a new “Word Document (.docx)”, then retry; if it does not open, download or copy it again.',
  },
  damaged: {
    zh: '文件已损坏（{part}：{reason}）。请在 Excel 中打开并选择修复，另存为新文件后再试；打不开时请重新下载或复制。',
    en: 'The file is damaged ({part}: {reason}). Open it in Excel and let it repair the file, save it as a new file, then retry; if it does not open, download or copy it again.',
  },
  noSuchSheet: {
    zh: '工作簿中没有工作表“{sheet}”，无法写入。请确认工作表没有被改名或删除。',
    en: 'The workbook has no sheet “{sheet}” to write to. Make sure that it was not renamed or deleted.',
  },
  nameTaken: {
    zh: '工作簿中已有名为“{sheet}”的工作表，没有写入。请改名后重试。',
    en: 'The workbook has a sheet “{sheet}” already; nothing was written. Rename it and try again.',
  },
  noSuchCell: {
    zh: '工作表“{sheet}”中没有第 {row} 行第 {column} 列，无法写入。请检查单元格位置。',
    en: 'Sheet “{sheet}” has no row {row}, column {column} to write to. Check the cell’s position.',
  },
  badFill: {
    zh: '颜色“{fill}”不是六位十六进制 RRGGBB，无法填充。请改用如 FFC7CE 的写法。',
    en: '“{fill}” is not a colour of six hexadecimal digits RRGGBB. Write it like FFC7CE.',
  },
  badNumber: {
    zh: '工作表“{sheet}”的 {cell} 不能写入不是有限数的值。请改为普通数字。',
    en: 'Cell {cell} of sheet “{sheet}” cannot hold a value that is no finite number. Give an ordinary number.',
  },
  arrayFormula: {
    zh: '工作表“{sheet}”的 {cell} 属于一个多单元格数组公式，不能单独改写。请在 Excel 中先清除该数组公式再改。',
    en: 'Cell {cell} of sheet “{sheet}” belongs to an array formula over several cells and cannot be changed alone. Clear that formula in Excel first.',
  },
  badTemplate: {
    zh: '无法生成工作表“{sheet}”：{reason}。请检查表样的定义。',
    en: 'Sheet “{sheet}” cannot be made: {reason}. Check the definition of the form.',
  },
} as const satisfies Record<string, Sentence>;

/** What is wrong inside a damaged part. */
export const DAMAGE = {
  directory: { zh: '压缩目录读不通', en: 'the archive’s directory cannot be read' },
  doubled: { zh: '同名部件出现两次', en: 'a part appears twice' },
  method: { zh: '压缩方法不受支持', en: 'unsupported compression' },
  content: { zh: '内容与校验码不符', en: 'content does not match its checksum' },
  inflate: { zh: '压缩数据解不开', en: 'compressed data cannot be unpacked' },
  missing: { zh: '部件缺失', en: 'the part is missing' },
  xml: { zh: 'XML 不完整或写法有误', en: 'incomplete or malformed XML' },
  encoding: { zh: '文字编码无法识别', en: 'unknown text encoding' },
  root: { zh: '不是应有的内容', en: 'not the content it should be' },
  reference: { zh: '单元格地址有误', en: 'a wrong cell address' },
  relationship: { zh: '列出的工作表找不到', en: 'a sheet that it lists is not there' },
  sharedString: { zh: '引用了不存在的文字', en: 'text that does not exist is referred to' },
} as const satisfies Record<string, Sentence>;

/** A part whose bytes or XML cannot be trusted. */
export function damaged(part: string, reason: keyof typeof DAMAGE): XlsxError {
  const sentence = part.startsWith('word/') ? COMPLAINTS.damagedWord : COMPLAINTS.damaged;
  return new XlsxError('damaged', sentence, { part, reason: DAMAGE[reason] });
}
