import type { Sentence } from './sentence';

/** 怎么办 for findings about the form's structure and single entries, by rule: who looks where, and what is put right. */
export const ENTRY_ADVICE: Readonly<Record<string, Sentence>> = {
  'structure/no-form': {
    zh: '打开的可能是别的文件。请找到申报表工作簿；表头被改过的，照空白申报表恢复标题和 L 编号。',
    en: 'This may be another file. Open the declaration; where its headings were changed, restore titles and L codes.',
  },
  'structure/older-form': {
    zh: '向上级要 2019 年版的优质均衡申报表，或用“生成空白申报表”得到一份，重新填写。',
    en: 'Ask for the form of 2019 or write an empty one with the template command, and fill it in.',
  },
  'structure/missing-table': {
    zh: '从空白申报表复制这张表，粘到工作簿里再填；表还在的，恢复它的标题。',
    en: 'Copy the table from an empty form and fill it in; where it is there, restore its title.',
  },
  'structure/doubled-table': {
    zh: '先看核验的是不是要报送的一份；不是的改选另一份，用不着的移到别的文件。',
    en: 'See whether the one checked is the one to hand in; else choose the other. Move what is not needed to another file.',
  },
  'structure/missing-column': {
    zh: '对照空白申报表插入这一栏，写好栏目名称和 L 编号，再填数。',
    en: 'Insert the column with its heading and L code as on the empty form, then fill it in.',
  },
  'structure/doubled-column': {
    zh: '两栏内容相同的删去后一栏；不同的，先查清哪一栏是对的。',
    en: 'If both hold the same, delete the second; else find out first which one is right.',
  },
  'structure/moved-column': {
    zh: '对照空白申报表，看是栏目名称写错还是 L 编号写错，改成一致；数字跟着栏目走。',
    en: 'See on the empty form whether the heading or the code is wrong and make both agree.',
  },
  'structure/missing-row': {
    zh: '对照空白申报表补上这一行，再填数。',
    en: 'Add the row as on the empty form, then fill it in.',
  },
  'structure/doubled-row': {
    zh: '留下数字正确的一行，删去另一行。',
    en: 'Keep the row with the right figures and delete the other.',
  },
  'structure/several-years': {
    zh: '留下要申报的那一年的一栏，其他年份移到表外。',
    en: 'Keep the column of the year that is declared and move the other years out of the table.',
  },
  'structure/tracked-changes': {
    zh: '在“审阅”中逐处接受或拒绝修订，保存后再核验、上报。',
    en: 'Under Review accept or reject every tracked change, save, and check again before it is sent.',
  },
  'structure/unplaced-row': {
    zh: '是合计、说明的，移到表外；是学校的，补上序号和校名。',
    en: 'Move sums and remarks out of the table; give a school its number and name.',
  },
  'structure/no-results': {
    zh: '用 Excel 或 WPS 打开文件，保存后再核验；公式就会带着结果存下来。',
    en: 'Open the file in Excel or WPS, save it and check again: the results are then kept in it.',
  },
  'structure/merged-cells': {
    zh: '选中这些单元格，取消合并，逐行填写各校自己的数字。',
    en: 'Select these cells, unmerge them and write each school’s own figure.',
  },
  'structure/unsure-stage': {
    zh: '初中第一所学校的序号从 1 重新编起；一贯制学校分小学部、初中部两行填写。',
    en: 'Begin the junior schools at number 1 again; a mixed school takes one row in each part.',
  },
  'entry/empty-table': {
    zh: '由负责这张表的科室填写；数出在哪里，见填表说明。',
    en: 'The section in charge of the table fills it in.',
  },
  'entry/no-schools': {
    zh: '把本学段的学校（含一贯制的学部、50 人及以上教学点）逐校填入表Ⅱ-2。',
    en: 'Enter every school of the stage in 表Ⅱ-2, with parts of mixed schools and teaching points of 50 and more.',
  },
  'entry/left-out': {
    zh: '照空白申报表这一条的句式，把缺的数补进句子；其余文字不用改。',
    en: 'Put the figure into the sentence as the empty form words it; leave the rest.',
  },
  'entry/blank': {
    zh: '请学校或相应科室报来这个数后补填。补齐以前，合计和差异系数算不准。',
    en: 'Ask the school or the section in charge for the figure. Totals and coefficients wait for it.',
  },
  'entry/placeholder': {
    zh: '用实际数字替换；多余的样行整行删去。',
    en: 'Replace it with the figure; delete sample rows that are not needed.',
  },
  'entry/not-a-number': {
    zh: '只留数字，单位和说明写到备注里；不知道的，请学校报来。',
    en: 'Leave the number alone and move units and remarks elsewhere; ask the school where it is not known.',
  },
  'entry/error-value': {
    zh: '点这一格看公式引用的单元格是否被删或为空，修好公式，或直接填算好的数。',
    en: 'See whether cells that the formula uses were deleted or are blank; mend it or put the figure.',
  },
  'entry/number-as-text': {
    zh: '点“应用修改”，或选中后用“转换为数字”。数值不变。',
    en: 'Apply the correction, or use Convert to Number. The value stays.',
  },
  'entry/fractions': {
    zh: '选中这些单元格，把 0.95 改成 95；或设成百分比格式，显示为 95%。',
    en: 'Select these cells and write 95 for 0.95, or format them as percentages.',
  },
  'entry/founder-in-words': {
    zh: '改填代码：1 中央教育部门、2 中央其他部门、3 省级教育部门、4 省级其他部门、5 地级教育部门、6 地级其他部门、7 县级教育部门、8 县级其他部门、9 地方企业、10 民办。',
    en: 'Write the code: 1 and 2 central, 3 and 4 provincial, 5 and 6 prefectural, 7 and 8 county (education department, other), 9 local enterprise, 10 private.',
  },
  'entry/negative': {
    zh: '看是多打了减号，还是公式减反了；查原始资料后改。',
    en: 'See whether a minus slipped in or a formula subtracts the wrong way; look it up and correct it.',
  },
  'entry/not-whole': {
    zh: '查原始资料：是四舍五入前的数，就取整；也可能漏写一位或错了单位。',
    en: 'Look it up: round it if it is unrounded; a digit may be missing or the unit wrong.',
  },
  'entry/decimals': {
    zh: '用原始数据重算，四舍五入到规定位数；只少 0 的，改单元格格式即可。',
    en: 'Compute it from the raw figures and round it; where only zeros are missing, change the format.',
  },
  'entry/over-hundred-percent': {
    zh: '查分子、分母是否填反，或已经乘过 100 又按百分数显示。',
    en: 'See whether part and whole were exchanged, or it was multiplied by 100 twice.',
  },
  'entry/school-name': {
    zh: '填学校全称，与学校标识码登记的名称一致。',
    en: 'Put the full name as it is registered.',
  },
  'entry/school-name-placeholder': {
    zh: '填学校全称；样表多出来的行整行删去。',
    en: 'Put the full name, or delete the sample row.',
  },
  'entry/founder': {
    zh: '查学校的办学许可或统计报表，填 1–10 的代码：公办县属多为 7，民办为 10。',
    en: 'Look up who founded the school and put the code: 7 mostly for county schools, 10 for private ones.',
  },
  'entry/numbering': {
    zh: '点“应用修改”，或从 1 起重新编号；中间删过学校的最容易错。',
    en: 'Apply the correction, or number the schools from 1 again.',
  },
  'entry/duplicate-name': {
    zh: '是同一所的，删去一行；是两所的，写全称（加乡镇或校区）区分。',
    en: 'If it is one school, delete a row; if two, tell them apart by their full names.',
  },
  'entry/teaching-point-fifty': {
    zh: '人数核实无误就不用改；确认表Ⅰ“50人及以上教学点”数里有它。',
    en: 'If the number is right nothing has to be done; see that 表Ⅰ counts it among the points of 50 and more.',
  },
  'entry/remark-blank': {
    zh: '可用“填好备注”一次写完全部学校，再看一遍。',
    en: 'All remarks can be filled in at once; read them over afterwards.',
  },
  'entry/mark': {
    zh: '全表统一写“是”或“否”，不用别的符号。',
    en: 'Write 是 or 否 throughout.',
  },
  'entry/mark-blank': {
    zh: '按左边的数字或结论判断后填“是”或“否”；拿不准的，先核实依据再填。',
    en: 'Judge by the figures or the conclusion beside it and put 是 or 否.',
  },
  'entry/conclusion-blank': {
    zh: '由负责这一条的科室照申报表的句式写明数字或结论，并备好佐证材料。',
    en: 'The section in charge writes the figures or the conclusion as the form words it, with evidence at hand.',
  },
  'entry/half-monitored': {
    zh: '照监测结果报告补上缺的一个数；当年没有监测的学科，把另一个也清空。',
    en: 'Take the missing figure from the monitoring report; clear the other if the subject was not monitored.',
  },
  'entry/population-scale': {
    zh: '按“万人”填：把人数除以 10000，保留两位小数；数出自统计年鉴。',
    en: 'Enter it in 万人: divide by 10,000 and keep two decimals.',
  },
};
