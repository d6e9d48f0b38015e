import { display } from '../../src/host/model/number-format';
import { readEntry } from '../../src/host/model/entry';

describe('what a cell shows', () => {
  test.each<[number | string | boolean, string, string]>([
    [4.5, '0.00', '4.50'],
    [3.5700000000000003, 'General', '3.57'],
    [1234.5, '#,##0.00', '1,234.50'],
    [0.95, '0%', '95%'],
    [0.9567, '0.0%', '95.7%'],
    [-3, '0;(0)', '(3)'],
    [0, '0;-0;"零"', '零'],
    [1.005, '0.00', '1.01'],
    [0.5, '#.##', '.5'],
    [45296, 'yyyy/m/d', '2024/1/5'],
    [45296, 'yyyy"年"m"月"d"日"', '2024年1月5日'],
    [45296.5, 'yyyy-mm-dd hh:mm:ss', '2024-01-05 12:00:00'],
    [0.75, 'h:mm AM/PM', '6:00 PM'],
    [123456789012, 'General', '1.23457E+11'],
    ['一小', '0.00', '一小'],
    [true, '0', 'TRUE'],
    ['一', '0;0;0;@"小"', '一小'],
  ])('%p formatted as %s', (content, code, expected) => {
    expect(display(content, code)).toBe(expected);
  });
});

describe('what a typed text becomes', () => {
  test.each([
    ['12.3万人', { content: '12.3万人' }],
    ['１２', { content: '１２' }],
    ['=1+1', { formula: '=1+1' }],
    ["'=1", { content: '=1' }],
    ['2024-02-30', { content: '2024-02-30' }],
    ['2024年9月1日', { content: 45536, numberFormat: 'yyyy"年"m"月"d"日"' }],
    ['1,23', { content: '1,23' }],
    ['#DIV/0!', { content: { error: '#DIV/0!' } }],
    ['12:30', { content: 0.5208333333333334, numberFormat: 'h:mm' }],
  ])('%s', (text, expected) => {
    expect(readEntry(text, 'General')).toEqual(expected);
  });
});
