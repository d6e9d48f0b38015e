import type { Sentence } from './sentence';

/** Why the two may be no submissions of one form. */
export const DOUBTS = {
  county: {
    zh: '两份像是两个县的：第一份有 {before} 所学校（行），第二份有 {after} 所，同名的只有 {same} 所。请确认没有拿错文件。',
    en: 'The two seem to be of two counties: of {before} schools (rows) in the first and {after} in the second, only {same} are the same. Please make sure that no file was taken by mistake.',
  },
  year: {
    zh: '两份像是两年的：第一份写着 {before} 年，第二份写着 {after} 年。请确认没有拿错文件；要比较两年，请改用各年比较（命令行是不带选项的 compare）。',
    en: 'The two seem to be of two years: {before} and {after}. Please make sure that no file was taken by mistake; to compare years choose years compared (on the command line: compare without options).',
  },
  enrolment: {
    zh: '两份像是两年的：{same} 所同名学校（行）里，{other} 所的在校生数不同。请确认没有拿错文件。',
    en: 'The two seem to be of two years: of {same} schools (rows) in both, {other} have other pupils. Please make sure that no file was taken by mistake.',
  },
  standards: {
    zh: '两份所用的标准不同（工作簿里的“标准参数”或所选的标准不一样）：未达标的变化可能来自标准，不是来自填报。请核对两份的“标准参数”和所选的标准，用同一套再比较。',
    en: 'The two are held to different standards (their sheets 标准参数 differ): what is newly met or no longer met may come from that. Please check 标准参数.',
  },
} as const satisfies Record<string, Sentence>;
