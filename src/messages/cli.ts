import type { Sentence } from './sentence';

/** What the command line says of itself: help, usage errors, files and targets. */
export const CLI = {
  program: {
    zh: '均衡核验：核验《全国义务教育优质均衡发展县（市、区）申报表》',
    en: "Junheng: checks the national declaration form of China's counties (balanced compulsory education)",
  },
  check: {
    zh: '核验申报表，列出填错的、前后不一致的和低于标准的单元格',
    en: 'check declaration workbooks: cells that are wrong, disagree or are below a standard',
  },
  template: {
    zh: '生成一份空白的申报表、“基础数据”表或每校一份的采集表',
    en: 'write an empty declaration form, an empty sheet of raw data, or a collection sheet for each school',
  },
  standards: {
    zh: '列出各项标准及其出处',
    en: 'list the standards and their sources',
  },
  checkInputs: {
    zh: '申报表文件（.xlsx、.xlsm、.xls、.et、.ods 或 Word 的 .docx）、文件夹（含子文件夹）或通配符，如 "县/*.xlsx"、"**/申报表.xlsx"',
    en: 'forms (.xlsx, .xlsm, .xls, .et, .ods or Word’s .docx), folders (with subfolders) or patterns such as "county/*.xlsx", "**/form.xlsx"',
  },
  templateTarget: { zh: '要生成的 .xlsx 文件', en: 'the .xlsx file to write' },
  standardsFilter: {
    zh: '只列出键名或名称中含有这些字的标准，如 初中、sports',
    en: 'only standards whose key or name contains this, such as 初中 or sports',
  },
  optionProfile: {
    zh: '采用的标准：{keys}（不写：用工作簿中选定的，没有选定时用 national）',
    en: 'standards to judge by: {keys} (else as chosen in the workbook, else national)',
  },
  optionCatalogue: {
    zh: '列出哪一套标准：{keys}',
    en: 'the standards to list: {keys}',
  },
  optionConcession: {
    zh: '声明适用的放宽条款：{keys}，可写多个，如 a,d（不写：用工作簿中声明的；内容见 junheng standards）',
    en: 'concessions claimed: {keys}, several as a,d (else as claimed in the workbook; see junheng standards)',
  },
  optionSet: {
    zh: '工作簿里有几份申报表（另一年的、旧的）时核验哪一份：写其中一张工作表的名称',
    en: 'which declaration to check where a workbook holds several (another year’s, an old copy): the name of one of its sheets',
  },
  optionJson: { zh: '向标准输出写 JSON', en: 'print JSON to standard output' },
  concessions: {
    zh: '放宽条款（自2019年起三年内适用，期限已过，是否延续以新规程为准；默认都不适用，用 check --concession 声明）',
    en: 'Concessions (for three years from 2019, which are over: see the newer procedure; none unless claimed with check --concession)',
  },
  optionNdjson: {
    zh: '同 --json，但每个文件一行，适合很多文件',
    en: 'as --json, but a line for each file; for many files',
  },
  optionHtml: { zh: '写一份可打印的 HTML 报告', en: 'write a printable HTML report' },
  optionAnnotate: {
    zh: '另存带标注的副本（填色并加批注）：一个文件时可写文件名，多个文件时写文件夹',
    en: 'save annotated copies (coloured cells with notes): a file for one workbook, a folder for several',
  },
  optionTemplateFormulas: {
    zh: '表Ⅱ-1、表Ⅲ、综合和表Ⅰ的合计写成公式，填好表Ⅱ-2 就自动算出',
    en: 'tables Ⅱ-1 and Ⅲ, 综合 and the sums of table Ⅰ as formulas over table Ⅱ-2',
  },
  optionForce: { zh: '目标文件已存在时覆盖', en: 'overwrite existing targets' },
  optionAll: { zh: '在终端列出全部问题，不省略', en: 'list every finding in the terminal' },
  optionFailOn: {
    zh: '哪些情况退出码为 1，可写多个，用逗号分开：error 填报错误（默认），warning 也含警告，unmet 未达标，never 都不',
    en: 'what gives exit code 1, several with commas: error in the form (default), warning as well, unmet standards, never',
  },
  optionLang: { zh: '语言：zh 中文（默认），en 英文', en: 'language: zh Chinese (default), en English' },
  optionHelp: { zh: '显示帮助', en: 'show help' },
  optionVersion: { zh: '显示版本号', en: 'show the version' },
  helpCommand: { zh: '显示某个命令的帮助', en: 'show help for a command' },
  usageOptions: { zh: '[选项]', en: '[options]' },
  commandName: { zh: '命令', en: 'command' },
  inputsName: { zh: '文件|文件夹|通配符', en: 'file|folder|glob' },
  targetName: { zh: '新文件.xlsx', en: 'out.xlsx' },
  filterName: { zh: '筛选词', en: 'filter' },
  headingUsage: { zh: '用法:', en: 'Usage:' },
  headingArguments: { zh: '参数:', en: 'Arguments:' },
  headingOptions: { zh: '选项:', en: 'Options:' },
  headingCommands: { zh: '命令:', en: 'Commands:' },
  exitCodes: {
    zh: '退出码：0 没有填报错误；1 有填报错误（check 可用 --fail-on 另定）；2 有文件无法读取，或命令无法执行',
    en: 'Exit codes: 0 no error in the form; 1 errors in the form (see --fail-on); 2 a file could not be read or the command not carried out',
  },
  error: { zh: '错误：{message}', en: 'Error: {message}' },
  fileError: { zh: '{file}：{message}', en: '{file}: {message}' },
  didYouMean: { zh: '是不是 {near}？', en: 'Did you mean {near}?' },
  seeHelp: { zh: '用 {command} --help 查看用法。', en: 'See {command} --help.' },

  unknownOption: { zh: '没有 {name} 这个选项。', en: 'There is no option {name}.' },
  unknownCommand: { zh: '没有 {name} 这个命令。', en: 'There is no command {name}.' },
  missingArgument: { zh: '缺少参数 {name}。', en: 'The argument {name} is missing.' },
  missingValue: { zh: '选项 {name} 后面缺少内容。', en: 'The option {name} lacks its value.' },
  tooMany: { zh: '参数太多。', en: 'Too many arguments.' },
  badUsage: { zh: '命令写法不对。', en: 'The command is not written properly.' },
  badLanguage: { zh: '--lang 只能是 zh 或 en，不能是 {value}。', en: '--lang is zh or en, not {value}.' },
  unknownSet: {
    zh: '没有名为“{name}”的申报表。--set 可写：{names}',
    en: 'There is no declaration “{name}”. --set takes: {names}',
  },
  unknownReason: {
    zh: '--fail-on 不认得“{value}”。可用的有：{values}。',
    en: '--fail-on does not know “{value}”. There are: {values}.',
  },
  unknownConcession: {
    zh: '没有放宽条款 {key}。可用的有：{keys}。',
    en: 'There is no concession {key}. There are: {keys}.',
  },
  unknownProfile: {
    zh: '没有 {key} 这套标准。可用的有：{keys}。',
    en: 'There is no profile {key}. There are: {keys}.',
  },

  notFound: {
    zh: '没有这个文件或文件夹。请检查名称和所在位置。',
    en: 'There is no such file or folder. Check its name and where it lies.',
  },
  noWorkbooks: {
    zh: '文件夹中没有申报表（.xlsx、.xls、.et、.ods 或含有申报表的 .docx）。请检查是不是这个文件夹。',
    en: 'The folder holds no form (.xlsx, .xls, .et, .ods or a .docx with a form in it). Check that it is the right one.',
  },
  passedOverSeparator: { zh: '、', en: ', ' },
  passedOverMore: { zh: '{names} 等', en: '{names} …' },
  passedOverPdf: {
    zh: '没有核验 {count} 个 PDF：{names}。里面的数读不出来；如果是申报表，请核验制作它的 Excel、WPS 表格或 Word 文件。',
    en: 'Not checked, {count} PDF: {names}. Figures cannot be read out of them; if one is a form, check the Excel, WPS or Word file it was made from.',
  },
  passedOverOldWord: {
    zh: '没有核验 {count} 个旧版 Word 或 WPS 文字文件：{names}。如果是申报表，请在 Word 或 WPS 中打开，另存为 .docx 再核验。',
    en: 'Not checked, {count} of old Word or WPS Writer: {names}. If one is a form, open it in Word or WPS, save it as .docx and check that.',
  },
  passedOverNoForm: {
    zh: '没有核验 {count} 个 Word 文档：{names}。里面没有申报表（或不完整）。',
    en: 'Not checked, {count} Word documents: {names}. They hold no form, or not the whole of it.',
  },
  passedOverDamaged: {
    zh: '没有核验 {count} 个打不开的 Word 文档：{names}。可能已损坏或设了密码；如果是申报表，请在 Word 或 WPS 中打开、另存后再核验。',
    en: 'Not checked, {count} Word documents that cannot be opened: {names}. Damaged, or with a password; if one is a form, open it in Word or WPS, save it anew and check that.',
  },
  passedOverLinkedFolder: {
    zh: '没有进入 {count} 个指向别处文件夹的链接：{names}。要核验里面的申报表，请在命令里直接写那个文件夹。',
    en: 'Not entered, {count} links to other folders: {names}. To have the forms there checked, name that folder itself in the command.',
  },
  noMatch: {
    zh: '没有符合这个通配符的申报表文件（.xlsx、.xls、.et、.ods、.docx）。请检查写法，或直接写文件夹。',
    en: 'No form (.xlsx, .xls, .et, .ods, .docx) matches this pattern. Check it, or name the folder instead.',
  },
  unreadable: {
    zh: '无法打开（{reason}）。请确认有读取权限，且文件没有被其他程序独占。',
    en: 'It cannot be opened ({reason}). Check that you may read it and that no other program locks it.',
  },
  brokenLink: {
    zh: '是一个链接，它指向的文件不存在（可能已移走、改名或删除）。请放回那个文件，或换成文件本身。',
    en: 'It is a link to a file that is not there: moved, renamed or deleted. Put that file back, or put the file itself here.',
  },
  notAFile: {
    zh: '不是普通文件（而是设备、管道之类），无法读取。请写工作簿文件。',
    en: 'It is no regular file but a device, a pipe or the like, and is not read. Name a workbook file.',
  },
  tooLarge: {
    zh: '文件有 {size} MB，超过 {limit} MB。申报表不会这么大，请确认文件，或删去图片等无关内容后另存。',
    en: 'The file has {size} MB, over {limit} MB. No declaration is that large: check the file, or remove pictures and save it anew.',
  },
  xlsTooLarge: {
    zh: '文件（.xls 或 .et）太大或已损坏，没有读完。请在 Excel 或 WPS 中打开，另存为“Excel 工作簿 (.xlsx)”后再试。',
    en: 'The file (.xls or .et) is too large or damaged and was not read to its end. Open it in Excel or WPS, save it as “Excel Workbook (.xlsx)”, then retry.',
  },
  internal: {
    zh: '核验时程序内部出错（{reason}），这个文件没有结果。请把这一行和文件发给维护者。',
    en: 'The program failed while checking ({reason}); there is no result for this file. Please send this line and the file to the maintainers.',
  },

  targetIsOriginal: {
    zh: '{target} 就是要核验的原文件，不能覆盖。请换一个文件名。',
    en: '{target} is an original that is being checked and is never overwritten. Choose another name.',
  },
  targetIsFolder: {
    zh: '{target} 是文件夹。请写文件名。',
    en: '{target} is a folder. Give a file name.',
  },
  targetNoFile: {
    zh: '{target} 不是普通文件（而是链接、设备、管道之类），不能写。请换一个文件名。',
    en: '{target} is no regular file but a link, a device, a pipe or the like, and is not written to. Choose another name.',
  },
  targetExists: {
    zh: '{target} 已经存在。要覆盖请加 --force，或换一个文件名。',
    en: '{target} exists already. Add --force to overwrite it, or choose another name.',
  },
  noTargetFolder: {
    zh: '无法写 {target}：没有 {folder} 这个文件夹。请先建好文件夹。',
    en: '{target} cannot be written: there is no folder {folder}. Make the folder first.',
  },
  unwritable: {
    zh: '无法写 {target}（{reason}）。请确认有写入权限、磁盘有空间，且文件没有在 Excel 中打开。',
    en: '{target} cannot be written ({reason}). Check permission and disk space, and that it is not open in Excel.',
  },
  outputFailed: {
    zh: '结果没有写完（{reason}），已写出的部分不可用。请检查磁盘空间或输出的去处，再核验一次。',
    en: 'The results could not be written in full ({reason}); what was written is of no use. Check disk space or where the output goes, and run it again.',
  },
  jsonTwice: {
    zh: '--json 和 --ndjson 只能选一个。',
    en: 'Choose either --json or --ndjson.',
  },
  needsFolder: {
    zh: '有 {count} 个文件要标注，{target} 是单个文件。请在 --annotate 后写一个文件夹。',
    en: '{count} files are to be annotated, but {target} is a single file. Give a folder after --annotate.',
  },
  otherExtension: {
    zh: '{target} 的扩展名应为 {extension}，否则 Excel 打不开。',
    en: 'The extension of {target} must be {extension}, or Excel will not open it.',
  },
  sameTarget: {
    zh: '两个结果都要写到 {target}。请分开核验，或换一个文件名。',
    en: 'Two results would be written to {target}. Check them apart, or choose another name.',
  },
  notXlsx: { zh: '{target} 的扩展名应为 .xlsx。', en: '{target} must end in .xlsx.' },

  wroteHtml: { zh: '报告已写入 {target}', en: 'Report written to {target}' },
  wrotePages: {
    zh: '汇总已写入 {target}，各文件的报告在 {folder} 文件夹（{count} 份）',
    en: 'Summary written to {target}, a page for each file in the folder {folder} ({count})',
  },
  copyConverted: {
    zh: '注意：{target} 由原文件转换成 .xlsx，保留内容、合并单元格和数字格式，没有保留字体、边框和图片；原文件没有改动。',
    en: 'Note: {target} was converted to .xlsx: contents, merged cells and number formats are kept, fonts, borders and pictures are not; the original is unchanged.',
  },
  signatureLost: {
    zh: '注意：原文件有数字签名，{target} 加了标注，签名在副本中无效；原文件没有改动。',
    en: 'Note: the original carries a digital signature, which is not valid in {target} with its marks; the original is unchanged.',
  },
  wroteCopy: {
    zh: '带标注的副本已写入 {target}（标注 {cells} 个单元格）',
    en: 'Annotated copy written to {target} ({cells} cells marked)',
  },
  wroteFile: { zh: '已写入 {target}', en: 'Written to {target}' },
  notAPaper: {
    zh: '文件名要以 .xlsx、.docx 或 .html 结尾，不能是 {target}',
    en: 'The name must end in .xlsx, .docx or .html, not {target}',
  },
  wroteTemplate: { zh: '空白申报表已写入 {target}', en: 'Empty form written to {target}' },
  progress: { zh: '核验中 {bar} {value}/{total}', en: 'Checking {bar} {value}/{total}' },

  noStandard: {
    zh: '没有符合“{filter}”的标准。不写筛选词可列出全部。',
    en: 'No standard matches “{filter}”. Leave the filter out to list them all.',
  },
  columnKey: { zh: '键名', en: 'Key' },
  columnName: { zh: '名称', en: 'Name' },
  columnDemand: { zh: '要求', en: 'Demand' },
  columnFloor: { zh: '85% 底线', en: '85 % floor' },
  columnSource: { zh: '出处', en: 'Source' },
  judgedByPerson: {
    zh: '{asked}（申报表无此数，由人核对）',
    en: '{asked} (not on the form: a person judges)',
  },
  conclusion: { zh: '由人判断', en: 'judged by a person' },
} satisfies Record<string, Sentence>;
