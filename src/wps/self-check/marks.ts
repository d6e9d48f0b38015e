import { NOTE_FORMULA } from '../../spreadsheet/mark-rule';
import { XL } from '../model';
import { type Probe, throws } from './probe';

const RULE = '=LEN("junheng:probe")>0';

/** Conditional formats, rules of entry and fills. */
export const MARK_PROBES: readonly Probe[] = [
  {
    id: 'M1',
    belief: '可以给不相连的单元格加一条公式条件格式',
    expected: '1',
    source: '他人所见',
    run: ({ at, sheet }) => {
      at('B10,D11').FormatConditions.Add(XL.expression, undefined, RULE);
      return sheet.Cells.FormatConditions.Count;
    },
  },
  {
    id: 'M2',
    belief: '条件格式的 Type 是 2',
    expected: '2',
    source: 'VBA',
    run: ({ sheet }) => sheet.Cells.FormatConditions.Item(1).Type,
  },
  {
    id: 'M3',
    belief: 'Formula1 读回来带等号',
    expected: JSON.stringify(RULE),
    source: '推断',
    run: ({ sheet }) => sheet.Cells.FormatConditions.Item(1).Formula1,
  },
  {
    id: 'M4',
    belief: '颜色是红在最低位的数（BGR）：红色读出 255',
    expected: '255',
    source: 'VBA',
    run: ({ sheet }) => {
      const { Interior: fill } = sheet.Cells.FormatConditions.Item(1);
      fill.ColorIndex = 3;
      return fill.Color;
    },
  },
  {
    id: 'M5',
    belief: '条件格式可以移到最前',
    expected: 'false',
    source: 'VBA',
    run: ({ sheet }) => throws(() => sheet.Cells.FormatConditions.Item(1).SetFirstPriority()),
  },
  {
    id: 'M6',
    belief: '删去条件格式，不留痕迹',
    expected: '0',
    source: '他人所见',
    run: ({ sheet }) => {
      sheet.Cells.FormatConditions.Item(1).Delete();
      return sheet.Cells.FormatConditions.Count;
    },
  },
  {
    id: 'M7',
    belief: '条件格式不改单元格自己的底纹',
    expected: String(XL.none),
    source: 'VBA',
    run: ({ at }) => at('B10').Interior.ColorIndex,
  },
  {
    id: 'M8',
    belief: '没有输入规则的表，SpecialCells 出错',
    expected: 'true',
    source: 'VBA',
    run: ({ sheet }) => throws(() => sheet.Cells.SpecialCells(XL.allValidation)),
  },
  {
    id: 'M9',
    belief: '输入规则可以带说明，读回来是同一句',
    expected: '["均衡核验", "应为数字"]',
    source: 'VBA',
    run: ({ at }) => {
      const { Validation: rule } = at('B12');
      rule.Add(XL.validateCustom, XL.alertStop, XL.between, NOTE_FORMULA);
      rule.InputTitle = '均衡核验';
      rule.InputMessage = '应为数字';
      return [rule.InputTitle, rule.InputMessage];
    },
  },
  {
    id: 'M10',
    belief: 'SpecialCells 找得到有输入规则的单元格',
    expected: '"$B$12"',
    source: 'VBA',
    run: ({ sheet }) => sheet.Cells.SpecialCells(XL.allValidation)?.Address(),
  },
  {
    id: 'M11',
    belief: '删去输入规则，不留痕迹',
    expected: 'true',
    source: 'VBA',
    run: ({ at, sheet }) => {
      at('B12').Validation.Delete();
      return throws(() => sheet.Cells.SpecialCells(XL.allValidation));
    },
  },
  {
    id: 'M12',
    belief: '底纹可以设成灰色，再恢复成“无填充”',
    expected: `[8421504, ${XL.none}]`,
    source: 'VBA',
    run: ({ at }) => {
      const { Interior: fill } = at('B13');
      fill.Pattern = XL.solid;
      fill.Color = 0x808080;
      const dark = fill.Color;
      fill.ColorIndex = XL.none;
      return [dark, fill.ColorIndex];
    },
  },
];
