import { alignColumns, displayWidth, padEnd, plainText } from '../../src/papers/print/width';

describe('text in a terminal', () => {
  test.each([
    ['小学', 4],
    ['ab', 2],
    ['㎡/生', 5],
    ['（一）', 6],
    ['𠮷野', 4],
    ['\u001B[31m错误\u001B[0m', 4],
    ['e\u0301', 1],
  ])('%s fills the columns that a terminal gives it', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test('columns line up under Chinese headings and no line ends in spaces', () => {
    expect(
      alignColumns([
        ['键名', '名称', '值'],
        ['primary_cv', '差异系数', ''],
      ]),
    ).toEqual(['键名        名称      值', 'primary_cv  差异系数']);
  });

  test('a text that is too long is not cut', () => {
    expect(padEnd('第一实验小学', 4)).toBe('第一实验小学');
  });

  test('a school name cannot steer the terminal or start a new line', () => {
    expect(plainText('甲\u001B[2J小学\r\n分校\u009B7m\u2066')).toBe('甲\\u001B[2J小学 分校\\u009B7m\\u2066');
  });
});
