import { isKnownBy } from '../../src/form/columns/known-by';

const heading = { own: ['合计'], around: ['学生情况', '在校生数'] };

describe('how the heading of a column is known', () => {
  it('by its own words, a text compared whole and never as a pattern', () => {
    expect(isKnownBy({ leaf: /^合/ }, heading)).toBe(true);
    expect(isKnownBy({ leaf: '合' }, heading)).toBe(false);
    expect(isKnownBy({ leaf: '.*' }, heading)).toBe(false);
    expect(isKnownBy({ leaf: '合计' }, { own: ['人数', '合计'], around: [] })).toBe(true);
  });

  it('by the headings around it, texts in their order', () => {
    expect(isKnownBy({ leaf: '合计', inside: /在校生/ }, heading)).toBe(true);
    expect(isKnownBy({ leaf: '合计', inside: /班/ }, heading)).toBe(false);
    expect(isKnownBy({ leaf: '合计', inside: ['学生情况', '在校生数'] }, heading)).toBe(true);
    expect(isKnownBy({ leaf: '合计', inside: ['在校生数', '学生情况'] }, heading)).toBe(false);
    expect(isKnownBy({ leaf: '合计', inside: [] }, heading)).toBe(true);
  });

  it('not where a heading around it says that it is another', () => {
    expect(isKnownBy({ leaf: '合计', outside: /学生/ }, heading)).toBe(false);
    expect(isKnownBy({ leaf: '合计', outside: /毕业/ }, heading)).toBe(true);
  });
});
