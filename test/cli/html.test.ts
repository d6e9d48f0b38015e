import { shortfallOf } from '../../src/checks/findings/shortfall';
import { standardByKey } from '../../src/standards/lookup';
import { NATIONAL } from '../../src/standards/national';
import { createHash } from 'node:crypto';
import { onOnePage } from './support/one-page';
import { paperPage } from '../../src/cli/html/page';
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
    const charts = page.slice(page.indexOf('<figure'));
    expect(charts.match(/<figure/g)).toHaveLength(2);
    expect(charts.match(/<rect\s+class="over"/g)).toHaveLength(1);
    expect(charts.match(/<rect\s+class="within"/g)).toHaveLength(13);
    expect(charts).toContain('≤0.50');
    expect(charts).toContain('≤0.45');
  });

  test('the first page names the county and tells by colour, shape and word what is below standard and below 85 %', () => {
    const page = onOnePage([checkedFile([], {}, schools)], [], 'zh', time);
    const [first = ''] = page.split('class="break"');
    expect(first).toContain('<h1>甲县\u3000优质均衡发展申报表核验</h1>');
    const cells = (tone: string): string[] =>
      [...first.matchAll(new RegExp(`<td class="right tone-${tone}[^"]*"[^>]*>([^]*?)</td>`, 'g'))].map(
        ([, cell = '']) =>
          cell
            .replace(/<[^>]+>/g, '')
            .replace(/\s+/g, ' ')
            .trim(),
      );
    expect(cells('floor')).toEqual(['▽ 达到85% 3.57']);
    expect(cells('below')).toEqual(['✕ 超过标准 0.515', '▼ 不足85% 3.5']);
    expect(first.match(/aria-hidden="true">✕</g)).toHaveLength(1 + 1); // 第三小学, and the coefficient over its limit
  });

  test('schools that do not pass stand first, whatever their order on the form', () => {
    const page = onOnePage([checkedFile([], {}, schools)], [], 'zh', time);
    const names = ['第三小学', '第二小学', '第一小学'].map((name) => page.indexOf(name));
    expect(names).toEqual([...names].sort((a, b) => a - b));
  });

  test('a finding says why, what to do and what follows from it, and never how to write a true figure otherwise', () => {
    const cause = finding(at('表Ⅰ', 'B6'), { actual: 12.5, expected: 12 });
    const derived = finding(at('表Ⅲ', 'B6'), {
      category: 'consistency',
      because: [{ rule: cause.rule, place: at('表Ⅰ', 'B6') }],
    });
    const below = finding(at('表Ⅱ-2', 'L7'), {
      rule: 'standard/indicator',
      category: 'standard',
      actual: 1646,
      shortfall: shortfallOf(standardByKey(NATIONAL, 'primary_equipment'), 1646),
    });
    const page = onOnePage([checkedFile([cause, derived, below], {}, schools)], [], 'zh', time);
    const text = page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toContain('填报问题 1 处');
    expect(text).toContain(
      '应填整数 为什么 乡镇数应为整数 〔1〕 填报 12.5\u3000应为 12 怎么办 查原始资料'.replace('\u3000', ' '),
    );
    expect(text).toMatch(/由此产生 1 条，改正后随之消失：表Ⅲ!B6/);
    expect(text).not.toMatch(/应为 2000/);
  });

  test('a form without mistakes says so, whatever its schools reach', () => {
    const page = onOnePage([checkedFile([], {}, schools)], [], 'zh', time);
    expect(page).toContain('填报没有发现问题');
    expect(page).toContain('全县未达标');
  });

  test('several files begin with a table of counties that leads to their parts; a single one has none', () => {
    const one = checkedFile([finding(at('表Ⅰ', 'B6'))]);
    const page = onOnePage([one, one], [], 'zh', time);
    expect(page).toContain('<h1>2 份申报表核验</h1>');
    expect(page).toContain('href="#file-2"');
    expect(page.match(/<h1/g)).toHaveLength(1);
    // Ids stand once on a page, however many counties name the same sources.
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(onOnePage([one], [], 'zh', time)).not.toContain('份申报表核验');
  });

  test('is written in English when asked for', () => {
    const page = onOnePage([checkedFile([])], [], 'en', time);
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('The county does not meet the standards');
  });
});

describe('a page of papers', () => {
  test('each paper stands on its own, ids once, the first gives the title', () => {
    const one = {
      title: '台账 <1>',
      blocks: [{ kind: 'heading', level: 1, text: '台账', anchor: 'a' } as const],
    };
    const page = paperPage([one, { ...one, landscape: true }], 'zh', time);
    expect(page).toContain('<title>台账 &lt;1&gt;</title>');
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page.match(/<section/g)).toHaveLength(2);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('markup', () => {
  test('characters of a file that steer what shows them stand in the page as escapes', () => {
    expect(html`<p>${'甲\u0000\u001B乙\u202E'}</p>`.text).toBe('<p>甲\\u0000\\u001B乙\\u202E</p>');
  });
});
