import { unknownFunction } from '../../src/workbench/page/unknown-function';

const NAMES = ['JH.CV', 'JH.CV_SHARE', 'JH.STD'];

describe('a function that is none of ours', () => {
  test.each([
    ['=JH.FOO()', 'JH.FOO'],
    ['=IF(1,jh.cvx(A1:A3),2)', 'JH.CVX'],
    ['=JH.CV(A1:A3)+JH.STDD("x")', 'JH.STDD'],
  ])('%s names it', (formula, name) => {
    expect(unknownFunction(formula, NAMES, 'zh')).toContain(name);
  });

  test('what comes near is offered', () => {
    expect(unknownFunction('=JH.CVS(1)', NAMES, 'en')).toContain('JH.CV');
    expect(unknownFunction('=JH.QQQQQQ(1)', NAMES, 'en')).not.toContain('JH.CV,');
  });

  test.each([
    '=JH.CV(A1)',
    '=SUMX(A1)',
    '="JH.FOO("&A1',
    "='JH.FOO('!A1",
    '=OTHER.FOO(1)',
    '=A1',
    `=${'('.repeat(20_000)}`,
  ])('%.40s is none', (formula) => {
    expect(unknownFunction(formula, NAMES, 'zh')).toBeNull();
  });
});
