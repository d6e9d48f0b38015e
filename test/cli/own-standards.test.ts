import { onOnePage } from './support/one-page';
import { jsonFile } from '../../src/papers/json-report';
import { painter } from '../../src/cli/paint';
import { terminalReport } from '../../src/cli/terminal-report';
import { NATIONAL } from '../../src/standards/national';
import { checkedFile } from './support/sample';

const profile = {
  ...NATIONAL,
  standards: NATIONAL.standards.map((standard) =>
    standard.key === 'primary_rooms' ? { ...standard, threshold: 6 } : standard,
  ),
};
const edited = {
  ...checkedFile([]),
  standards: {
    profile,
    original: new Map([['primary_rooms', 4.5]]),
    unused: [{ key: 'junior_cv', cell: 'E19', written: '<约0.4>', problem: 'number' as const }],
  },
};

describe('a county that edits its standards', () => {
  test('sees in the terminal which ones, and what could not be used', () => {
    const text = terminalReport(edited, { language: 'zh', paint: painter(false), limits: null });
    expect(text).toMatch(/本县标准 {2}.*教学及辅助用房面积：6 ㎡\/生（原标准值 4\.5）/);
    expect(text).toContain('“标准参数”E19：“初中校际差异系数”填的“<约0.4>”不是不小于 0 的数字，没有采用');
  });

  test('sees the same in the report, escaped', () => {
    const page = onOnePage([edited], [], 'zh', new Date(0));
    expect(page).toContain('6 ㎡/生（原标准值 4.5）');
    expect(page).toContain('&lt;约0.4&gt;');
    expect(page).not.toContain('<约0.4>');
  });

  test('gives programs both numbers', () => {
    expect(jsonFile(edited, 'zh')).toMatchObject({
      edited: [{ key: 'primary_rooms', original: 4.5, threshold: 6 }],
      unused: [{ key: 'junior_cv', cell: 'E19', written: '<约0.4>', problem: 'number' }],
    });
  });

  test('without edits nothing is said of them', () => {
    const plain = checkedFile([]);
    expect(terminalReport(plain, { language: 'zh', paint: painter(false), limits: null })).not.toContain(
      '本县标准',
    );
    expect(jsonFile(plain, 'zh')).not.toHaveProperty('edited');
  });
});
