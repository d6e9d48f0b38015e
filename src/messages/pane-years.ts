import type { Sentence } from './sentence';

/** 历年对比 in the pane. */
export const PANE_YEARS = {
  title: { zh: '历年对比', en: 'Years compared' },
  intro: {
    zh: '工作簿里有往年的申报表（工作表名或标题写明年份）时直接列出；在别的文件里的，在这里添加。文件只在本机读取。',
    en: 'Earlier declarations in this workbook (named by year in their sheets or titles) are shown at once; add those of other files here. Files are read on this computer only.',
  },
  add: { zh: '添加往年的申报表', en: 'Add earlier declarations' },
  unreadable: { zh: '“{file}”没有采用：{reason}', en: '“{file}” was left out: {reason}' },
  noForm: { zh: '没有找到表Ⅱ-2 的学校', en: 'no schools of 表Ⅱ-2 were found' },
  one: {
    zh: '只有一年的申报表，还不能比较。',
    en: 'There is one year only; nothing can be compared yet.',
  },
  passing: { zh: '达标学校', en: 'Schools that pass' },
  changed: {
    zh: '{from}→{to}：新达标 {met} 所，退步 {back} 所，新增 {added} 所，不再填报 {gone} 所',
    en: '{from}→{to}: {met} newly met, {back} fell back, {added} new, {gone} gone',
  },
  names: { zh: '{kind}：{list}', en: '{kind}: {list}' },
  newlyMet: { zh: '新达标', en: 'Newly met' },
  fellBack: { zh: '退步', en: 'Fell back' },
  chart: {
    zh: '{stage}{name}差异系数：{values}；限 {limit}',
    en: '{stage}, {name}, coefficient: {values}; limit {limit}',
  },
  limit: { zh: '虚线：限值 {limit}', en: 'dashed: limit {limit}' },
  rename: {
    zh: '{before} 后来没有了，{after} 是新的：是同一所学校改了名吗？',
    en: '{before} is gone and {after} is new: is it one school under a new name?',
  },
  same: { zh: '是同一所', en: 'The same school' },
  separator: { zh: '、', en: ', ' },
} satisfies Record<string, Sentence>;
