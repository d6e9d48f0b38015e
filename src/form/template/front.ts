import type { NewCell, NewSheet, NewStyle } from '../new-sheet';

const CENTRED: NewStyle = { center: true };
const LINE: NewStyle = { border: ['bottom'], locked: false, fill: 'EAF3F8' };

/** 封面: what the form is, who declares, when; the original cover was not seen, so nothing is claimed of its layout. */
export function coverSheet(): NewSheet {
  const put = (row: number, column: number, value: string, style: NewStyle): NewCell => ({
    row,
    column,
    value,
    style,
  });
  const fields = ['申报县（市、区）', '填报单位（盖章）', '主要负责人', '填报人', '联系电话', '填报日期'];
  return {
    name: '封面',
    columnWidths: [8, 26, 44, 8],
    rowHeights: new Map([[3, 36], [4, 36], ...fields.map((_, index): [number, number] => [8 + index, 30])]),
    cells: [
      put(3, 0, '全国义务教育优质均衡发展县（市、区）', { bold: true, fontSize: 22, center: true }),
      put(4, 0, '申 报 表', { bold: true, fontSize: 22, center: true }),
      ...fields.flatMap((field, index): NewCell[] => [
        put(8 + index, 1, field, { ...CENTRED, fontSize: 14 }),
        { row: 8 + index, column: 2, style: { ...LINE, fontSize: 14 } },
      ]),
    ],
    merges: [3, 4].map((row) => ({ top: row, left: 0, bottom: row, right: 3 })),
    page: { orientation: 'portrait', centered: true },
  };
}

const GUIDE = [
  '浅蓝色的格子填数或填字，其余不动。选中一格，会提示这一格填什么、几位小数、什么单位。',
  '先填分学校的一张：小学（含一贯制学校小学部、50 人及以上教学点）从 1 编号，接着填初中（含一贯制学校、完全中学初中部），重新从 1 编号。',
  '一贯制学校在小学、初中两部分各填一行。学校多于空行时，在最后一行之前插入行。',
  '七项指标保留两位小数；差异系数三位，全县平均值两位；表中的比例一位；人数、校数、金额按表头的单位填。',
  '举办者类型填代码 1–10：公办县属多为 7，民办为 10。“是否达标”填“是”或“否”。',
  '句子里的“＿＿”换成数字，其余文字不改；确实没有的填 0。',
  '当年没有监测的学科，等级和差异率都空着。',
  '填完用“均衡核验”核验：先改填报问题，再看未达标；如实填报的数字不因未达标而改动。',
];

/** 填表说明, in our own words: the official guide was not seen. */
export function guideSheet(): NewSheet {
  return {
    name: '填表说明',
    columnWidths: [5, 100],
    rowHeights: new Map([
      [0, 32],
      ...GUIDE.map((text, index): [number, number] => [index + 1, text.length > 48 ? 36 : 22]),
    ]),
    cells: [
      { row: 0, column: 0, value: '填表说明', style: { bold: true, fontSize: 16, center: true } },
      ...GUIDE.flatMap((text, index): NewCell[] => [
        { row: index + 1, column: 0, value: index + 1, style: { center: true, valign: 'top' } },
        { row: index + 1, column: 1, value: text, style: { wrap: true, valign: 'top' } },
      ]),
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    page: { orientation: 'portrait' },
  };
}
