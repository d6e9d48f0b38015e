/** @jest-environment jsdom */
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { TextEncoder } from 'node:util';
import { onOnePage } from './support/one-page';
import { SCRIPT } from '../../src/cli/html/script';
import { at, checkedFile, finding } from './support/sample';

// Browsers have it, jsdom has not.
Object.assign(globalThis, { TextEncoder });

const findings = Array.from({ length: 9 }, (_, k) =>
  finding(at('表Ⅰ', `C${k + 6}`), {
    table: 'I',
    severity: k % 3 === 0 ? 'warning' : 'error',
    school: k === 4 ? '城关小学' : null,
  }),
);

beforeEach(() => {
  const counties = [0, 3, 1].map((wrong, k) => ({
    ...checkedFile(findings.slice(0, wrong * 3)),
    file: `县${k}.xlsx`,
  }));
  const page = new DOMParser().parseFromString(onOnePage(counties, [], 'zh', new Date()), 'text/html');
  document.body.innerHTML = page.body.innerHTML;
  for (const script of document.querySelectorAll('script')) script.remove();
  // The script as it stands in the page; its policy lets exactly this text run.
  new Function(SCRIPT)();
});

const counties = (): string[] =>
  [...document.querySelectorAll<HTMLTableRowElement>('.folder tbody tr')].map(
    (row) => row.cells[0]?.textContent?.trim() ?? '',
  );

function sortBy(title: string): string | null {
  const button = [...document.querySelectorAll('.folder th button')].find((one) => one.textContent === title);
  if (!(button instanceof HTMLElement)) throw new Error(`no head ${title}`);
  button.click();
  return button.closest('th')?.getAttribute('aria-sort') ?? null;
}

describe('the tables of the report', () => {
  test('are sorted by a head, up and then down, by figures where there are figures', () => {
    expect(sortBy('填报错误')).toBe('ascending');
    expect(counties()).toEqual(['县0', '县2', '县1']);
    expect(sortBy('填报错误')).toBe('descending');
    expect(counties()).toEqual(['县1', '县2', '县0']);
    expect(sortBy('县')).toBe('ascending');
    expect(counties()).toEqual(['县0', '县1', '县2']);
    expect(document.querySelectorAll('.folder th[aria-sort="none"]').length).toBe(
      document.querySelectorAll('.folder th').length - 1,
    );
  });

  test('long ones are searched, by all words that are typed', () => {
    const input = document.querySelector<HTMLInputElement>('#file-2 .search input');
    const rows = [
      ...document.querySelectorAll<HTMLElement>('#file-2 .sortable'),
    ][0]?.querySelectorAll<HTMLElement>('tbody tr');
    if (!input || !rows) throw new Error('no search');
    input.value = '城关 c10';
    input.dispatchEvent(new Event('input'));
    expect([...rows].filter(({ hidden }) => !hidden).map((row) => row.textContent)).toEqual([
      expect.stringContaining('表Ⅰ!C10'),
    ]);
    expect(document.querySelector('#file-2 output')?.textContent).toBe('显示 1 / 9');
  });
});
