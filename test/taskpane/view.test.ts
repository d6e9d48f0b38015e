/** @jest-environment jsdom */
import { sevenOf } from '../../src/standards/seven';
import { seven } from '../support/seven';
import { shortfallOf } from '../../src/checks/findings/shortfall';
import { standardByKey } from '../../src/standards/lookup';
import { NATIONAL } from '../../src/standards/national';
import '@testing-library/jest-dom';
import { act, fireEvent, screen, waitForElementToBeRemoved, within } from '@testing-library/react';
import axe from 'axe-core';
import { PANE } from '../../src/messages/pane';
import { finding } from './support/findings';
import { checkedWith, drawConnecting, drawPane } from './support/render';

// The checker of accessibility takes its time on a busy machine.
jest.setTimeout(30_000);

/** Tabs that come on demand. */
beforeAll(() =>
  Promise.all([
    import('../../src/taskpane/view/coefficients/CoefficientsTab'),
    import('../../src/taskpane/view/standards/StandardsTab'),
    import('../../src/taskpane/view/tools/ToolsTab'),
  ]),
);

const findings = [
  finding(1, {
    rule: 'entry/number-as-text',
    fix: { place: { sheet: '表1', row: 1, column: 1 }, value: 12 },
  }),
  finding(2, {
    category: 'standard',
    severity: 'warning',
    school: '第二小学',
    shortfall: shortfallOf(standardByKey(NATIONAL, 'primary_degree'), 3.6),
    actual: 3.6,
  }),
  finding(3, {
    because: [{ rule: 'entry/number-as-text', place: { sheet: '表1', row: 1, column: 1 } }],
    severity: 'information',
  }),
];
const checked = { type: 'checked', checked: checkedWith(findings) } as const;
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

describe('the pane before a check', () => {
  test('offers one button', () => {
    const { acted } = drawPane();
    fireEvent.click(button('开始核验'));
    expect(acted.check).toHaveBeenCalledTimes(1);
  });

  test('an Excel that does not answer for 15 seconds: what to look at, and a button to load again', () => {
    jest.useFakeTimers();
    try {
      drawConnecting();
      act(() => void jest.advanceTimersByTime(14_000));
      expect(screen.queryByRole('button')).toBeNull();
      act(() => void jest.advanceTimersByTime(1_000));
      expect(screen.getByRole('status')).toHaveTextContent(/网络.*镜像.*CORS/);
      expect(button('重新加载')).toBeEnabled();
    } finally {
      jest.useRealTimers();
    }
  });

  test('outside Excel it says where it belongs and offers nothing else', () => {
    drawPane({ type: 'blocked', why: 'not-in-excel', needs: 'ExcelApi 1.14' });
    expect(screen.getByRole('heading')).toHaveTextContent('请在 Excel 中打开');
    // Without office.js the page cannot tell, so it also says what that looks like from within Excel.
    expect(screen.getByText(/已经在 Excel 里.*office\.js 没有下载到/)).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('an Excel that is too old is told what it needs', () => {
    drawPane({ type: 'blocked', why: 'too-old', needs: 'ExcelApi 1.14' });
    expect(screen.getByText(/ExcelApi 1\.14/)).toBeInTheDocument();
  });

  test('a check under way shows how far it is, that a cell is being edited, and can be stopped', () => {
    const reading = (...sheets: string[]) => ({ type: 'read', done: 5, total: 10, sheets }) as const;
    const { store, acted } = drawPane({ type: 'check-started' }, reading('表Ⅱ-2'));
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '0.5');
    expect(screen.getByText('正在读取表Ⅱ-2：5 / 10 个单元格')).toBeInTheDocument();
    act(() => store.dispatch(reading('表Ⅰ', '表Ⅱ-1', '表Ⅱ-2', '表Ⅲ')));
    expect(screen.getByText('正在读取表Ⅰ、表Ⅱ-1、表Ⅱ-2等 4 张工作表：5 / 10 个单元格')).toBeInTheDocument();
    act(() => store.dispatch({ type: 'no-answer' }));
    expect(screen.getByText(PANE.waiting.zh)).toBeInTheDocument();
    fireEvent.click(button('停止'));
    expect(acted.stop).toHaveBeenCalled();
  });

  test('a very large workbook is checked only when the user wants it', () => {
    const { acted } = drawPane({ type: 'too-large', cells: 2_000_000 });
    fireEvent.click(button('仍要核验'));
    expect(acted.check).toHaveBeenCalledWith(true);
  });

  test('without a form it tells what was looked for and lets one point at a table', () => {
    const { acted } = drawPane({ type: 'checked', checked: checkedWith([]) });
    expect(screen.getByRole('heading')).toHaveTextContent('这个工作簿里没有申报表');
    fireEvent.click(button(/插入空白申报表/));
    expect(acted.askInsertForm).toHaveBeenCalled();
    fireEvent.click(button(/打开示例县/));
    expect(acted.openSample).toHaveBeenCalled();
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'II-2' } });
    fireEvent.click(button('写入表题并核验'));
    expect(acted.pointAt).toHaveBeenCalledWith('II-2');
  });
});

describe('the findings', () => {
  test('a click selects the cell and shows what stands there, what was expected, why and what to do', () => {
    const { acted } = drawPane(checked);
    fireEvent.click(button(/第二小学/));
    expect(acted.select).toHaveBeenCalledWith({ sheet: '表1', row: 2, column: 1 });
    const terms = screen.getAllByRole('term').map((term) => term.textContent);
    expect(terms).toEqual(['填报', '为什么', '怎么办']);
    expect(
      screen.getByText(/填报 3.6 · 标准 ≥4.2 · 85% 线 3.57 · 差 0.6/, { selector: 'b' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '申报表' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^sources\.html#/),
    );
  });

  test('a derived finding is folded under its cause until it is unfolded', () => {
    const { store } = drawPane(checked);
    expect(screen.queryByText(/由此产生/)).toBeNull();
    act(() => store.dispatch({ type: 'select', id: checked.checked.list.problems[0]?.id ?? null }));
    fireEvent.click(button(/由此产生 1 条/));
    expect(
      screen.getAllByRole('listitem').filter((line) => /提示/.test(line.textContent ?? '')),
    ).toHaveLength(1);
  });

  test('the two counts, the chips and the search narrow the list', () => {
    const { store } = drawPane(checked);
    const list = (): HTMLElement => screen.getByRole('list', { name: '问题列表' });
    fireEvent.click(button(/校未达标/));
    expect(store.get().filter.section).toBe('unmet');
    expect(within(list()).getAllByRole('listitem')).toHaveLength(2);
    fireEvent.click(button(/校未达标/));
    fireEvent.click(button(/填报有误 1/));
    expect(within(list()).getAllByRole('listitem')).toHaveLength(2);
    fireEvent.click(button(/填报有误 1/));
    fireEvent.click(button(/^查找/));
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '第二小学' } });
    expect(within(list()).getAllByRole('listitem')).toHaveLength(2);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '没有这个' } });
    fireEvent.click(button('取消筛选'));
    expect(store.get().filter.text).toBe('');
  });

  test('the footer goes from one to the next, by its button and by its key', () => {
    const { store, acted } = drawPane(checked);
    fireEvent.click(button(/下一条 –\/2/));
    expect(store.get().selected).toBe(checked.checked.list.problems[0]?.id);
    expect(acted.select).toHaveBeenLastCalledWith({ sheet: '表1', row: 1, column: 1 });
    const next = button(/下一条 1\/2/);
    fireEvent.keyDown(next, { key: 'n', code: 'KeyN', ctrlKey: true, altKey: true });
    expect(acted.select).toHaveBeenLastCalledWith({ sheet: '表1', row: 2, column: 1 });
    fireEvent.keyDown(next, { key: 'p', code: 'KeyP', ctrlKey: true, altKey: true });
    fireEvent.keyDown(next, { key: 'Enter', altKey: true });
    expect(acted.correct).toHaveBeenCalledWith(findings[0]?.fix);
  });

  test('a fault of one page is named, and the pane goes on', () => {
    const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    try {
      const broken = { ...checkedWith(findings), list: null } as unknown as typeof checked.checked;
      const { store } = drawPane();
      act(() => store.dispatch({ type: 'checked', checked: { ...broken, list: checked.checked.list } }));
      act(() => store.dispatch({ type: 'filter', change: { text: null as unknown as string } }));
      expect(screen.getByRole('heading', { name: '这一页出了错' })).toBeInTheDocument();
      expect(screen.getByText(/TypeError · check/)).toBeInTheDocument();
      act(() => store.dispatch({ type: 'filter', change: { text: '' } }));
      fireEvent.click(button('重新打开'));
      expect(screen.getByRole('list', { name: '问题列表' })).toBeInTheDocument();
    } finally {
      complaint.mockRestore();
    }
  });

  test('of five thousand findings only those in view are drawn; the arrow keys go from line to line', () => {
    const many = Array.from({ length: 5000 }, (_, i) => finding(i));
    drawPane({ type: 'checked', checked: checkedWith(many) });
    const list = screen.getByRole('list', { name: '问题列表' });
    const lines = within(list).getAllByRole('listitem');
    expect(lines.length).toBeLessThan(60);
    expect(lines[0]).toHaveAttribute('aria-setsize', '5001');
    const reachable = list.querySelectorAll('button[tabindex="0"]');
    expect(reachable).toHaveLength(1);
    fireEvent.keyDown(reachable[0] as Element, { key: 'ArrowDown' });
    expect(list.querySelector('[data-index="2"] button')).toHaveAttribute('tabindex', '0');
  });

  test('what was done is said, with its undo', () => {
    const { acted, store } = drawPane(checked);
    act(() =>
      store.dispatch({
        type: 'notice',
        notice: { tone: 'success', sentence: PANE.applied, parameters: { count: 3 }, undo: true },
      }),
    );
    expect(screen.getByText('已修改 3 个单元格。')).toBeInTheDocument();
    fireEvent.click(button('撤销'));
    expect(acted.undo).toHaveBeenCalled();
  });
});

describe('the other tabs', () => {
  test('the tabs are one stop of the keyboard, and arrows go between them', () => {
    drawPane();
    const [first] = screen.getAllByRole('tab');
    fireEvent.keyDown(first as Element, { key: 'ArrowRight' });
    expect(screen.getByRole('tab', { name: '差异系数' })).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('tab', { name: '差异系数' })).toHaveFocus();
    fireEvent.keyDown(screen.getByRole('tab', { name: '差异系数' }), { key: 'Home' });
    expect(screen.getByRole('tab', { name: '核验' })).toHaveFocus();
  });

  test('standards can be searched, the profile chosen, concessions switched', async () => {
    const { acted } = drawPane({ type: 'tab', tab: 'standards' });
    await screen.findByRole('searchbox');
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '初中体育运动场馆' } });
    expect(screen.getByText(/junior_sports/)).toBeInTheDocument();
    expect(screen.queryByText(/primary_rooms/)).toBeNull();
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'anhui-tianjiaan' } });
    expect(acted.chooseProfile).toHaveBeenCalledWith('anhui-tianjiaan');
    fireEvent.click(screen.getByLabelText('条款（d）'));
    expect(acted.setConcession).toHaveBeenCalledWith('d', true);
  });

  test('each coefficient stands beside its limit and leads to the schools that drive it', async () => {
    const base = checkedWith(findings);
    const cv = {
      primary: seven([0.5153, 0.1, 0.2, 0.3, 0.4, 0.5, null]),
      junior: sevenOf(() => null),
    };
    drawPane(
      { type: 'checked', checked: { ...base, result: { ...base.result, cv } } },
      { type: 'tab', tab: 'coefficients' },
    );
    expect(await screen.findByRole('button', { name: /高于规定学历教师 ▲ 超限 0\.515/ })).toBeInTheDocument();
    expect(button(/教学仪器设备 △ 接近 0\.500/)).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('小学 1 项超限');
    expect(screen.getAllByText(/^“无法计算”：有学校的数字空着/)).toHaveLength(1);
    fireEvent.click(button(/高于规定学历教师 ▲ 超限/));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('小学 · 高于规定学历教师');
    expect(screen.getByText('超限 0.015')).toBeInTheDocument();
    fireEvent.keyDown(button('返回'), { key: 'Escape' });
    expect(button(/教学仪器设备/)).toBeInTheDocument();
  });

  test('the tools that need a check wait for one, the functions are explained', async () => {
    const { acted } = drawPane({ type: 'tab', tab: 'tools' });
    await screen.findByRole('searchbox');
    expect(button('写入“核验结果”工作表')).toBeDisabled();
    fireEvent.click(button('插入空白申报表'));
    expect(acted.askInsertForm).toHaveBeenCalled();
    expect(screen.getByText('JH.CV')).toBeInTheDocument();
  });
});

describe('for everybody', () => {
  test('in English the same pane speaks English', () => {
    drawPane(checked, { type: 'language', language: 'en' });
    expect(button(/^Check again/)).toBeInTheDocument();
    expect(document.documentElement.lang).toBe('en');
    expect(document.body.textContent).not.toMatch(/核验|问题/);
  });

  test.each(['check', 'standards', 'coefficients', 'tools'] as const)(
    'the tab %s has no fault that axe can see',
    async (tab) => {
      drawPane(checked, { type: 'tab', tab });
      await waitForElementToBeRemoved(() => screen.queryByText('正在打开…')).catch(() => undefined);
      // Colours cannot be judged without a layout.
      const { violations } = await axe.run(document.body, {
        rules: { 'color-contrast': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    },
  );
});
