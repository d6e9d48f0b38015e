import type { Sentence } from './sentence';

/** 历年对比 in the pane. */
export const PANE_YEARS = {
  title: { zh: '历年对比', en: 'Years compared' },
  intro: {
    zh: '工作簿里有往年的申报表（工作表名或标题写明年份）时直接列出；在别的文件里的，在这里添加。文件只在本机读取。',
    en: 'Earlier declarations in this workbook (named by year in their sheets or titles) are shown at once; add those of other files here. Files are read on this computer only.',
  },
  add: { zh: '添加往年的申报表', en: 'Add earlier declarations' },
  reading: { zh: '正在读取 {file} …', en: 'Reading {file} …' },
  unreadable: { zh: '“{file}”没有采用：{reason}', en: '“{file}” was left out: {reason}' },
  noForm: { zh: '没有找到表Ⅱ-2 的学校', en: 'no schools of 表Ⅱ-2 were found' },
  one: {
    zh: '只有一年的申报表，还不能比较。',
    en: 'There is one year only; nothing can be compared yet.',
  },
  added: { zh: '添加的文件', en: 'Files added' },
  remove: { zh: '不比较“{file}”', en: 'Leave “{file}” out' },
  passing: { zh: '达标学校', en: 'Schools that pass' },
  changed: {
    zh: '{from}→{to}：新达标 {met} 所，退步 {back} 所，新增 {added} 所，不再填报 {gone} 所',
    en: '{from}→{to}: {met} newly met, {back} fell back, {added} new, {gone} gone',
  },
  names: { zh: '{kind} {count} 所', en: '{kind}: {count}' },
  newlyMet: { zh: '新达标', en: 'Newly met' },
  fellBack: { zh: '退步', en: 'Fell back' },
  indicators: {
    zh: '各校指标：新达标 {met} 项，退步 {back} 项',
    en: 'Indicators: {met} newly met, {back} fell back',
  },
  chart: {
    zh: '{stage}{name}差异系数：{values}；限 {limit}',
    en: '{stage}, {name}, coefficient: {values}; limit {limit}',
  },
  limit: { zh: '虚线：限值 {limit}', en: 'dashed: limit {limit}' },
  trend: { zh: '逐年', en: 'By year' },
  figures: { zh: '差异系数', en: 'Coefficient' },
  rename: {
    zh: '{before}（{from}）后来没有了，{after}（{to}）是新的：是同一所学校改了名吗？答复记在这个工作簿里，不再问。',
    en: '{before} ({from}) is gone and {after} ({to}) is new: is it one school under a new name? The answer is kept in this workbook and not asked again.',
  },
  same: { zh: '是同一所', en: 'The same school' },
  different: { zh: '不是同一所', en: 'Two schools' },
  separator: { zh: '、', en: ', ' },
  fund: { zh: '{name}：{values}', en: '{name}: {values}' },
  insert: { zh: '插入为工作表', en: 'Insert as a sheet' },
  insertText: {
    zh: '平均值、差异系数、学校变化、两个“只增不减”写进一张新工作表，可以打印，可以撤销。',
    en: 'Means, coefficients, changes of schools and the two figures that must not fall on a new sheet, to be printed; it can be undone.',
  },
  inserted: { zh: '已插入“{sheet}”。', en: '“{sheet}” was inserted.' },
  undo: { zh: '插入历年对比', en: 'the comparison of years' },
} satisfies Record<string, Sentence>;
