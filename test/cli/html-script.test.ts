/** @jest-environment jsdom */
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { onOnePage } from './support/one-page';
import { SCRIPT } from '../../src/cli/html/script';
import { at, checkedFile, finding, school } from './support/sample';

const standard = [4.5, 1.2, 1, 4.6, 8, 2100, 2.5];
const findings = [
  finding(at('表Ⅰ', 'C6')),
  finding(at('表Ⅱ-2', 'G12'), {
    table: 'II-2',
    severity: 'warning',
    category: 'consistency',
    school: '城关小学',
  }),
];
const schools = {
  primary: [
    school('primary', '城关小学', 7, standard),
    school('primary', '西河小学', 8, [3, ...standard.slice(1)]),
  ],
  junior: [
    school(
      'junior',
      '城关中学',
      10,
      standard.map((value) => value * 2),
    ),
  ],
};

beforeEach(() => {
  const page = new DOMParser().parseFromString(
    onOnePage([checkedFile(findings, {}, schools)], [], 'zh', new Date()),
    'text/html',
  );
  document.body.innerHTML = page.body.innerHTML;
  for (const script of document.querySelectorAll('script')) script.remove();
  // The script as it stands in the page; its policy lets exactly this text run.
  new Function(SCRIPT)();
});

/** The texts of the rows still shown in a table. */
function shown(table: string): string[] {
  return [...document.querySelectorAll<HTMLElement>(`${table} tbody tr`)]
    .filter((row) => !row.hidden && !row.closest('[hidden]'))
    .map((row) => row.textContent ?? '');
}

function choose(block: number, filter: string, value: string): void {
  const filters = document.querySelectorAll('.filtered')[block];
  const control = filters?.querySelector<HTMLInputElement>(`[data-filter="${filter}"]`);
  if (!control) throw new Error(`no filter ${filter}`);
  control.value = value;
  control.dispatchEvent(new Event('input'));
}

describe('filters of the report', () => {
  test('are hidden until the script runs, everything is shown at first', () => {
    expect([...document.querySelectorAll<HTMLElement>('.filters')].map(({ hidden }) => hidden)).toEqual([
      false,
      false,
    ]);
    expect(shown('.findings')).toHaveLength(2);
    expect(shown('.schools')).toHaveLength(3);
  });

  test('findings are narrowed down by words, severity and table; a category without any goes away', () => {
    choose(0, 'text', '城关 g12');
    expect(shown('.findings')).toHaveLength(1);
    expect(document.querySelectorAll('details.category[hidden]')).toHaveLength(1);
    choose(0, 'text', '');
    choose(0, 'severity', 'error');
    expect(shown('.findings').join()).toContain('表Ⅰ!C6');
    choose(0, 'table', 'II-2');
    expect(shown('.findings')).toHaveLength(0);
    expect(document.querySelector('.filtered output')?.textContent).toBe('显示 0 / 2');
  });

  test('schools are narrowed down by name, stage and whether they pass', () => {
    choose(1, 'text', '城关');
    expect(shown('.schools')).toHaveLength(2);
    choose(1, 'stage', 'junior');
    expect(shown('.schools').join()).toContain('城关中学');
    choose(1, 'text', '');
    choose(1, 'stage', '');
    choose(1, 'passes', 'not-met');
    expect(shown('.schools')).toHaveLength(1);
    expect(shown('.schools').join()).toContain('西河小学');
  });

  test('everything folded is opened for print', () => {
    document.querySelectorAll('details').forEach((part) => (part.open = false));
    dispatchEvent(new Event('beforeprint'));
    expect([...document.querySelectorAll('details')].every(({ open }) => open)).toBe(true);
  });
});
