import type { Sentence } from './sentence';

/** `junheng review`: many declarations at the reviewer's desk. */
export const DESK = {
  noForm: {
    zh: '里面没有找到申报表，没有列入汇总。是申报表的，请核对七张表的标题和表头；不是的，请移出文件夹。',
    en: 'No declaration was found in it; it is left out of the summary. If it is one, look at the titles and headings of its tables; if not, move it out of the folder.',
  },
  threadEnded: {
    zh: '内容太多，内存放不下，没有核验成。请另存为只含申报表的工作簿后再试。',
    en: 'It holds more than memory takes and was not checked. Save the declaration alone as a workbook and try again.',
  },
  command: {
    zh: '审核一个文件夹里的许多申报表：汇总表、网页和各县的退回修改清单',
    en: 'Review a folder of declarations: a summary, a page, and for each county what to send back',
  },
  inputsText: {
    zh: '文件夹（含子文件夹）、文件或通配符',
    en: 'folders (with subfolders), files or patterns',
  },
  optionOut: { zh: '把汇总写成 .xlsx', en: 'write the summary as .xlsx' },
  optionHtml: { zh: '把汇总写成网页', en: 'write the summary as a web page' },
  optionReturns: {
    zh: '在这个文件夹里给每个有填报问题的县写一份退回修改清单（.xlsx 和 .docx）',
    en: 'write into this folder, for each county with problems in its form, what to send back (.xlsx and .docx)',
  },
  optionJobs: {
    zh: '同时用几个线程（不写：处理器有几个核就用几个）',
    en: 'how many threads (else as many as the processor has cores)',
  },
  optionFresh: {
    zh: '全部重新核验，不接着上次的进度',
    en: 'check everything anew instead of going on from the last run',
  },
  badJobs: {
    zh: '--jobs 要写 1 到 64 的整数，不能是 {value}',
    en: '--jobs takes a whole number from 1 to 64, not {value}',
  },
  progress: {
    zh: '{done}/{total}，约还需 {left}',
    en: '{done}/{total}, about {left} left',
  },
  seconds: { zh: '{n} 秒', en: '{n} s' },
  minutes: { zh: '{n} 分钟', en: '{n} min' },
  resumed: {
    zh: '{count} 份上次已核验过、没有改动，不再核验（要全部重来：--fresh）',
    en: '{count} were checked before and have not changed (--fresh checks everything anew)',
  },
  done: {
    zh: '共 {files} 份：达标 {met}，未达标 {notMet}，无法判定 {incomplete}，读不了 {failed}',
    en: '{files} files: {met} met, {notMet} not met, {incomplete} cannot be judged, {failed} could not be read',
  },
  oldPageRemoved: {
    zh: '已删去上次留下的 {target}：这次的县少，用不到这一页',
    en: 'Removed {target}, left from an earlier run with more counties',
  },
  oldPageLeft: {
    zh: '{target} 不是这次写的，可能是上次留下的旧页，不要当作这次的结果',
    en: '{target} was not written by this run and may be left from an earlier one: it is no part of this result',
  },
  wroteReturns: {
    zh: '退回修改清单 {count} 份，在 {target}',
    en: '{count} lists to send back, in {target}',
  },
  page: { zh: '第 {from}–{to} 名', en: 'Ranks {from}–{to}' },
  pagesText: {
    zh: '共 {count} 个县，按未达标学校占比从高到低排列，分 {pages} 页；这一页是第 {from}–{to} 名。',
    en: '{count} counties in the order of the share of schools that do not pass, on {pages} pages; these are ranks {from}–{to}.',
  },
  summary: { zh: '汇总', en: 'Summary' },
  worst: { zh: '各项指标最差的县', en: 'Worst by indicator' },
  standing: { zh: '各项指标', en: 'By indicator' },
  failureCount: { zh: '文件数', en: 'Files' },
  failureExamples: { zh: '例如', en: 'For example' },
  failuresBelow: { zh: '逐个列在本页末尾。', en: 'They are listed one by one at the end of this page.' },
  failuresLeftOut: {
    zh: '这里列出前 {shown} 个；全部在汇总工作簿（--out）的“读不了的文件”表里。',
    en: 'The first {shown} are listed here; all are on the sheet “Not readable” of the summary workbook (--out).',
  },
  failures: { zh: '读不了的文件', en: 'Not readable' },
  overallHeading: {
    zh: '各项指标合计：低于标准的学校多的在前',
    en: 'All counties by indicator: most schools below first',
  },
  ofStage: { zh: '{stage}　{name}', en: '{stage}: {name}' },
  standingHeading: {
    zh: '各项指标：低于标准的学校占比最高的县（至多 20 个）',
    en: 'By indicator: counties with the largest share of schools below (at most 20)',
  },
  largest: { zh: '{stage}差异系数最大　限 {limit}', en: '{stage}: largest coefficient, limit {limit}' },
  overCount: { zh: '{stage}超限项数', en: '{stage}: over the limit' },
  stage: { zh: '学段', en: 'Stage' },
  indicator: { zh: '指标', en: 'Indicator' },
  schoolsBelow: { zh: '低于标准的学校', en: 'Schools below' },
  counties: { zh: '差异系数超限的县', en: 'Counties over the limit' },
  place: { zh: '名次', en: 'Rank' },
  county: { zh: '县', en: 'County' },
  share: { zh: '占比', en: 'Share' },
  cv: { zh: '差异系数', en: 'Coefficient' },
  file: { zh: '文件', en: 'File' },
  reason: { zh: '原因', en: 'Reason' },
  alike: { zh: '同一个县', en: 'Same county' },
  alikeHeading: {
    zh: '像是同一个县的申报表：{count} 个县',
    en: 'Forms that seem to be of one county: {count}',
  },
  alikeText: {
    zh: '下列文件里的学校和在校生数大都相同，汇总里每份各算了一个县。请只留最后报送的一份，把其余的移出文件夹，再汇总一次。',
    en: 'Most schools and pupils in these files are the same, and each file was counted as a county. Keep the last one sent in, move the others out of the folder and review again.',
  },
  alikeMore: { zh: '……共 {count} 份', en: '… {count} files' },
  alikeLeftOut: { zh: '这里列出前 {shown} 个县。', en: 'The first {shown} are listed here.' },
  alikeLine: {
    zh: '像是同一个县的申报表：{count} 个县有不止一份（如 {files}），每份各算了一个县。请只留最后报送的一份再汇总。',
    en: '{count} counties seem to have more than one form here (such as {files}), and each file was counted as a county. Keep the last one sent in and review again.',
  },
  passedOver: { zh: '没有核验的其他文件', en: 'Other files that were not checked' },
  returnTitle: { zh: '{county}申报表退回修改清单', en: '{county}: what to correct in the declaration' },
  returnSheet: { zh: '退回修改清单', en: 'To correct' },
  returnIntro: {
    zh: '以下 {count} 处须核对、更正后重新报送。更正以学校和部门的真实数据为准。',
    en: '{count} places are to be looked at and corrected before the form is sent again. What is true counts, not what fits.',
  },
  returnFile: { zh: '{county}-退回修改清单', en: '{county}-to-correct' },
  number: { zh: '序号', en: 'No.' },
  position: { zh: '位置', en: 'Place' },
  problem: { zh: '问题', en: 'Problem' },
  why: { zh: '说明', en: 'What is wrong' },
  stands: { zh: '现为', en: 'Stands there' },
  expected: { zh: '应为', en: 'Expected' },
  todo: { zh: '怎么办', en: 'What to do' },
  basis: { zh: '依据', en: 'Source' },
  corrected: { zh: '更正情况', en: 'Corrected' },
} as const satisfies Record<string, Sentence>;
