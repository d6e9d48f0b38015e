import { outcome, type Probe, shape, throws } from './probe';

/** How cells are read and written. */
export const CELL_PROBES: readonly Probe[] = [
  {
    id: 'C1',
    belief: '一个单元格的 Value2 是值本身，不是数组',
    expected: '7',
    source: 'VBA',
    run: ({ at }) => {
      at('A1').Value2 = 7;
      return at('A1').Value2;
    },
  },
  {
    id: 'C2',
    belief: '几行几列的 Value2 是行的数组',
    expected: '[[1, 2], [3, 4]]',
    source: 'VBA',
    run: ({ at }) => {
      at('A2').Value2 = 1;
      at('B2').Value2 = 2;
      at('A3').Value2 = 3;
      at('B3').Value2 = 4;
      return at('A2:B3').Value2;
    },
  },
  {
    id: 'C3',
    belief: '一行的 Value2 仍是行的数组，不是平的',
    expected: '[[1, 2]]',
    source: '推断',
    run: ({ at }) => at('A2:B2').Value2,
  },
  {
    id: 'C4',
    belief: '一列的 Value2 仍是行的数组，不是平的',
    expected: '[[1], [3]]',
    source: '推断',
    run: ({ at }) => at('A2:A3').Value2,
  },
  {
    id: 'C5',
    belief: '空单元格的 Value2 是 null',
    expected: 'null',
    source: '推断',
    run: ({ at }) => at('Z99').Value2,
  },
  {
    id: 'C6',
    belief: '空单元格的 Formula 是空文字',
    expected: '""',
    source: 'VBA',
    run: ({ at }) => at('Z99').Formula,
  },
  {
    id: 'C7',
    belief: '给 Value2 赋数组，按行列写入',
    expected: '[[5, "六"], [7, null]]',
    source: '类型声明',
    run: ({ at }) => {
      at('D2:E3').Value2 = [
        [5, '六'],
        [7, null],
      ];
      return at('D2:E3').Value2;
    },
  },
  {
    id: 'C8',
    belief: '错误值的 Value2 是 COM 的错误号',
    expected: '-2146826281',
    source: '他人所见',
    run: ({ at }) => {
      at('F1').Formula = '=1/0';
      return at('F1').Value2;
    },
  },
  {
    id: 'C9',
    belief: '写入文字 #N/A 得到错误值',
    expected: '-2146826246',
    source: 'VBA',
    run: ({ at }) => {
      at('F2').Value2 = '#N/A';
      return at('F2').Value2;
    },
  },
  {
    id: 'C10',
    belief: '前面的撇号使数字成为文字，读出时不带撇号',
    expected: '"12.3"',
    source: 'VBA',
    run: ({ at }) => {
      at('F3').Value2 = "'12.3";
      return at('F3').Value2;
    },
  },
  {
    id: 'C11',
    belief: '公式的 Formula 以等号开头',
    expected: '"=1/0"',
    source: 'VBA',
    run: ({ at }) => at('F1').Formula,
  },
  {
    id: 'C12',
    belief: '写入空文字就清空单元格',
    expected: 'null',
    source: 'VBA',
    run: ({ at }) => {
      at('F3').Value2 = '';
      return at('F3').Value2;
    },
  },
  {
    id: 'C13',
    belief: '格式不同的区域，NumberFormat 是 null',
    expected: 'null',
    source: 'VBA',
    run: ({ at }) => {
      at('A5').NumberFormat = '0.00';
      return at('A5:A6').NumberFormat;
    },
  },
  {
    id: 'C14',
    belief: '常规格式的名称是 General',
    expected: '"General"',
    source: 'VBA',
    run: ({ at }) => at('Z99').NumberFormat,
  },
  {
    id: 'C15',
    belief: '部分合并的区域，MergeCells 是 null；合并的单元格给出合并区域',
    expected: '[null, "$H$1:$I$2"]',
    source: 'VBA',
    run: ({ at }) => {
      at('H1:I2').Merge();
      return [at('H1:J3').MergeCells, at('I2').MergeArea.Address()];
    },
  },
  {
    id: 'C16',
    belief: 'Address() 是方法，给出 $A$1:$B$2',
    expected: '"$A$1:$B$2"',
    source: '类型声明',
    run: ({ at }) => at('A1:B2').Address(),
  },
  {
    id: 'C17',
    belief: '地址最长 255 个字符，再长就出错',
    expected: 'true',
    source: 'VBA',
    run: ({ at }) => throws(() => at(Array.from({ length: 70 }, (_, i) => `A${i + 1}`).join(',')).Address()),
  },
  {
    id: 'C18',
    belief: '不相连的几块可以写成一个地址',
    expected: '2',
    source: 'VBA',
    run: ({ at }) => at('A1:B2,D4').Areas.Count,
  },
  {
    id: 'C19',
    belief: '隐藏一行后，跨行区域的 EntireRow.Hidden 是 null',
    expected: 'null',
    source: 'VBA',
    run: ({ at }) => {
      at('A9').EntireRow.Hidden = true;
      return at('A8:A9').EntireRow.Hidden;
    },
  },
  {
    id: 'C20',
    belief: '读一次属性约 0.2 毫秒（这里量 200 次）',
    expected: '"fast"',
    source: '他人所见',
    run: ({ at }) => {
      const began = Date.now();
      for (let i = 0; i < 200; i += 1) shape(at('A1').Value2);
      const each = (Date.now() - began) / 400;
      return each < 0.5 ? 'fast' : `${each.toFixed(2)} ms`;
    },
  },
  {
    id: 'C21',
    belief: '没有溢出时 HasSpill 不是 true',
    expected: 'true',
    source: '他人所见',
    run: ({ at }) => outcome(() => at('A1').HasSpill) !== 'true',
  },
];
