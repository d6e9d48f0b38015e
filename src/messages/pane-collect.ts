/** The part of the data tab about 采集表. */
export const PANE_COLLECT = {
  title: { zh: '采集表：发给学校、收回、比较', en: 'Collection sheets: send, merge, compare' },
  intro: {
    zh: '选学校名单（要有“学校名称”一栏），为每校生成一个工作簿；收回的文件在上面一起导入。',
    en: 'Choose a list of schools (a column 学校名称 is needed) and a workbook is made for each; import the returned ones together above.',
  },
  list: { zh: '选学校名单…', en: 'Choose the list of schools…' },
  against: { zh: '与上次或统计比较…', en: 'Compare with last time or the statistics…' },
  archive: { zh: '采集表', en: 'collection-sheets' },
  download: {
    zh: '保存 {count} 所学校的采集表（.zip）',
    en: 'Save the sheets of {count} schools (.zip)|Save the sheet of {count} school (.zip)',
  },
  expected: {
    zh: '没有交、交了空表的学校，在“预览”的问题里点名。',
    en: 'Schools that have not answered or returned an empty sheet are named among the findings of the preview.',
  },
  compared: {
    zh: '逐校与 {files} 比较，不同的在“预览”的问题里列出前后两个数。',
    en: 'Every school is compared with {files}; what differs is listed with both figures among the findings of the preview.',
  },
  noSchools: {
    zh: '“{file}”里没有找到学校名单（要有“学校名称”一栏）。',
    en: 'No list of schools was found in {file} (a column 学校名称 is needed).',
  },
  unreadable: { zh: '“{file}”读不了：{reason}', en: '{file} cannot be read: {reason}' },
} as const;
