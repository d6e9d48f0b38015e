import { createHash } from 'node:crypto';
import { onOnePage } from './support/one-page';
import { html } from '../../src/papers/print/markup';
import { at, checkedFile, finding, school } from './support/sample';

const evil = `</script><script>alert(1)</script><img src=x onerror='a("b")'>&`;
const time = new Date(2026, 10, 23, 9, 30);
const standard = [4.5, 1.2, 1, 4.6, 8, 2100, 2.5];
const schools = {
  primary: [
    school('primary', '第一小学', 7, standard),
    school('primary', '第二小学', 8, [3.57, ...standard.slice(1)]),
    school('primary', '第三小学', 9, [3.5, ...standard.slice(1)]),
  ],
  junior: [],
};

describe('--html', () => {
  test('nothing from a file becomes markup', () => {
    const place = at('表Ⅰ', 'B6');
    const checked = checkedFile(
      [
        finding(
          { ...place, sheet: evil },
          { actual: evil, expected: evil, school: evil, parameters: { label: evil } },
        ),
      ],
      {},
      { primary: [school('primary', evil, 7, standard)], junior: [] },
    );
    const failed = { file: evil, code: 'x', sentence: { zh: evil, en: evil }, parameters: {} };
    const page = onOnePage([{ ...checked, file: evil }, checked], [failed], 'zh', time);
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<img');
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain('&lt;/script&gt;');
  });

  test('asks for nothing from the network and allows only its own script and style', () => {
    const page = onOnePage([checkedFile([], {}, schools)], [], 'zh', time);
    expect(page).not.toMatch(/(src|href)="(?!#)|url\(|@import|https?:/);
    expect(page).not.toMatch(/ style="/);
    const script = /<script>([^]*)<\/script>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(script).digest('base64');
    expect(page).toContain(`default-src &#39;none&#39;; script-src &#39;sha256-${hash}&#39;`);
  });

  test('draws each coefficient against its limit, those over it apart', () => {
    const page = onOnePage([checkedFile([])], [], 'zh', time);
    expect(page.match(/<svg/g)).toHaveLength(2);
    expect(page.match(/<rect\s+class="over"/g)).toHaveLength(1);
    expect(page.match(/<rect\s+class="within"/g)).toHaveLength(13);
    expect(page).toContain('标准 ≤0.50');
    expect(page).toContain('标准 ≤0.45');
  });

  test('marks what is below the standard and below 85 %, and tells which schools pass', () => {
    const page = onOnePage([checkedFile([], {}, schools)], [], 'zh', time);
    expect(page.match(/3\.57 ▽/g)).toHaveLength(1);
    expect(page.match(/3\.50 ▼/g)).toHaveLength(1);
    expect(page.match(/data-passes="met"/g)).toHaveLength(2);
    expect(page.match(/data-passes="not-met"/g)).toHaveLength(1);
  });

  test('folds what follows from a finding under it', () => {
    const cause = finding(at('表Ⅰ', 'B6'));
    const derived = finding(at('表Ⅲ', 'B6'), {
      category: 'consistency',
      because: [{ rule: cause.rule, place: at('表Ⅰ', 'B6') }],
    });
    const page = onOnePage([checkedFile([cause, derived])], [], 'zh', time);
    expect(page).toContain('由此产生 1 条');
    expect(page.match(/<details class="category"/g)).toHaveLength(1);
  });

  test('several files have a table of contents, a single one has none', () => {
    const one = checkedFile([]);
    expect(onOnePage([one, one], [], 'zh', time)).toContain('href="#file-2"');
    expect(onOnePage([one], [], 'zh', time)).not.toContain('目录');
  });

  test('is written in English when asked for', () => {
    const page = onOnePage([checkedFile([])], [], 'en', time);
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('Report on the declaration form');
  });
});

describe('markup', () => {
  test('characters of a file that steer what shows them stand in the page as escapes', () => {
    expect(html`<p>${'甲\u0000\u001B乙\u202E'}</p>`.text).toBe('<p>甲\\u0000\\u001B乙\\u202E</p>');
  });
});
