import type { Sentence } from './sentence';

/** What a form still lacks, told apart from what is wrong in it. `sayCount` sentences. */
export const BLANKS = {
  sound: {
    zh: '填入的内容没有错误，还要填写 {count} 处',
    en: 'What is filled in has no errors; {count} places are still to be filled in|What is filled in has no errors; {count} place is still to be filled in',
  },
  soundWhole: {
    zh: '填入的内容没有错误，也没有空着的',
    en: 'What is filled in has no errors, and nothing is left blank',
  },
  left: {
    zh: '还要填写 {count} 处',
    en: '{count} places are still to be filled in|{count} place is still to be filled in',
  },
  problems: {
    zh: '有 {count} 处填报问题，请用 junheng check 核验',
    en: '{count} form issues, which junheng check lists|{count} form issue, which junheng check lists',
  },
  end: { zh: '。', en: '.' },
  ofTable: { zh: '表{table} {count} 处', en: 'table {table} {count}' },
  besides: { zh: '；另', en: '; besides, ' },
  listed: { zh: '：{tables}', en: ': {tables}' },
  section: { zh: '还要填写：表{table}', en: 'To fill in: table {table}' },
} satisfies Record<string, Sentence>;
