/** `注：…`, `说明1.…`, `填表说明（…`: a line under (or over) a table that explains it. Takes a `key`ed text. */
const NOTE = /^(?:注|备注|说明|填[表报]说明)[:\d.、(]/;

/** Whether a `key`ed text is a note to its table, and no label of a row: neither of the form nor of raw data. */
export const isNoteText = (text: string): boolean => NOTE.test(text);

const TOTAL =
  /(?:^计|合计|小计|总计|共计|平均值?|均值|平均数|标准差|差异系数|最大值|最小值|达标学校数|达标率)(?:\(.{0,4}\))?:?$/;

/** Whether a `key`ed text labels a row that is computed from the others and is no school: 合计, 全县平均值, `小计(所)`. */
export const isTotalText = (text: string): boolean => TOTAL.test(text);
