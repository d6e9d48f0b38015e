import fc from 'fast-check';
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
    [0.75, '上午/下午h"时"mm"分"', '下午6时00分'],
    [45296, 'yyyy/m/d aaaa', '2024/1/5 星期五'],
    [45296, 'd-mmm-yy', '5-Jan-24'],
    [45296, '[$-804]yyyy"年"m"月"d"日"', '2024年1月5日'],
    [60, 'yyyy-mm-dd', '1900-02-29'],
    [-1, 'yyyy/m/d', '########'],
    [3e6, 'yyyy/m/d', '########'],
    [1.5, '[h]:mm:ss', '36:00:00'],
    [0.5, '# ?/?', ' 1/2'],
    [12345.678, '0.00E+00', '1.23E+04'],
    [1234567, '#,##0,', '1,235'],
    [3, '[>5]0;[<2]"小";"中"', '中'],
    [0.285, '0%', '29%'],
    [-0.001, '0.00', '0.00'],
    [0.1 + 0.2, 'General', '0.3'],
    [1e-10, 'General', '1E-10'],
    [-5, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', ' -5 '],
    [-5, '#,##0.00_ ;[红色]\\-#,##0.00\\ ', '-5.00 '],
    [5, 'G/通用格式"人"', '5人'],
    [5, ';;;', ''],
    ['x', ';;;', ''],
    [5, '[h', '5'],
    [5, '', '5'],
  ])('%p formatted as %s', (content, code, expected) => {
    expect(display(content, code)).toBe(expected);
  });
});

describe('a number with its decimals', () => {
  it('is rounded as its fifteen digits say, whatever it is in binary', () => {
    const digits = fc.record({ whole: fc.nat({ max: 999_999 }), after: fc.nat({ max: 99_999 }) });
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 4 }), fc.boolean(), ({ whole, after }, shown, minus) => {
        const text = `${minus ? '-' : ''}${whole}.${String(after).padStart(5, '0')}`;
        const exact = BigInt(whole) * 100_000n + BigInt(after);
        const unit = 10n ** BigInt(5 - shown);
        const rounded = String((exact + unit / 2n) / unit).padStart(shown + 1, '0');
        const places = shown === 0 ? '' : `.${rounded.slice(-shown)}`;
        const sign = minus && /[1-9]/.test(rounded) ? '-' : '';
        const expected = sign + rounded.slice(0, rounded.length - shown) + places;
        expect(display(Number(text), shown === 0 ? '0' : `0.${'0'.repeat(shown)}`)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
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
