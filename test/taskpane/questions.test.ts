/** @jest-environment jsdom */
import { shortfallOf } from '../../src/checks/findings/shortfall';
import { standardByKey } from '../../src/standards/lookup';
import { NATIONAL } from '../../src/standards/national';
import '@testing-library/jest-dom';
import { act, fireEvent, screen, within } from '@testing-library/react';
import type { Change } from '../../src/spreadsheet/types';
import { finding } from './support/findings';
import { checkedWith, drawPane } from './support/render';

// The checker of accessibility takes its time on a busy machine.
jest.setTimeout(30_000);

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

describe('what is asked before something is written', () => {
  test('a 填报问题 is set aside only with a reason; what is 未达标 cannot be', () => {
    const { store, acted } = drawPane(checked);
    const [problem] = checked.checked.list.problems;
    const [unmet] = checked.checked.list.county;
    act(() => store.dispatch({ type: 'select', id: unmet?.id ?? null }));
    expect(screen.queryByRole('button', { name: '已核对…' })).toBeNull();
    act(() => store.dispatch({ type: 'select', id: problem?.id ?? null }));
    fireEvent.click(button('已核对…'));
    const dialog = screen.getByRole('dialog', { name: '说明这一处' });
    expect(within(dialog).getByRole('button', { name: '记为已核对' })).toBeDisabled();
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '已与户籍部门核对' } });
    fireEvent.click(within(dialog).getByRole('button', { name: '记为已核对' }));
    expect(acted.explain).toHaveBeenCalledWith(problem?.id, problem?.finding, '已与户籍部门核对');
  });

  test('the vetoes are answered in one list; only what was answered is kept', () => {
    const { store, acted } = drawPane(checked);
    act(() => store.dispatch({ type: 'question', question: { kind: 'confirmations' } }));
    const dialog = screen.getByRole('dialog', { name: '人工确认' });
    expect(within(dialog).getAllByRole('group')).toHaveLength(6);
    expect(within(dialog).getByRole('button', { name: '保存确认' })).toBeDisabled();
    fireEvent.click(within(dialog).getAllByRole('radio', { name: '存在' })[5] as Element);
    fireEvent.click(within(dialog).getByRole('button', { name: '保存确认' }));
    expect(acted.confirm).toHaveBeenCalledWith([
      [expect.objectContaining({ key: 'veto:falsification' }), 'not-met'],
    ]);
  });

  test('the cleaning names what it would do, and leaves what is not ticked', () => {
    const formulas = [{ sheet: '表1', row: 0, column: 0, formula: '=JH.CV(A1:A2)' }];
    const found = { marks: true, parameters: false, results: true, formulas };
    const { acted } = drawPane(checked, { type: 'question', question: { kind: 'clean', found } });
    const dialog = screen.getByRole('dialog', { name: '提交前清理' });
    expect(within(dialog).getByRole('checkbox', { name: /标准参数.*没有/ })).toBeDisabled();
    fireEvent.click(within(dialog).getByRole('checkbox', { name: /核验结果/ }));
    fireEvent.click(within(dialog).getByRole('button', { name: '清理' }));
    expect(acted.clean).toHaveBeenCalledWith({ marks: true, parameters: false, results: false, formulas });
  });

  test('a certain correction asks before it is applied, and cancelling changes nothing', () => {
    const { store, acted } = drawPane(checked);
    fireEvent.click(button('更多操作'));
    fireEvent.click(screen.getByRole('menuitem', { name: /应用全部确定的修改/ }));
    expect(acted.preview).toHaveBeenCalledWith([findings[0]?.fix]);
    const change: Change = {
      place: { sheet: '表1', row: 1, column: 1 },
      before: '12.5',
      after: 12,
      formula: '=A1',
      locked: false,
      entry: { formula: '=A1', format: 'General' },
    };
    act(() => store.dispatch({ type: 'question', question: { kind: 'changes', changes: [change] } }));
    const dialog = screen.getByRole('dialog', { name: '修改预览' });
    expect(within(dialog).getByText('12.5')).toBeInTheDocument();
    expect(within(dialog).getByText('将替换公式 =A1')).toBeInTheDocument();
    fireEvent.click(within(dialog).getByRole('button', { name: '取消' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(acted.apply).not.toHaveBeenCalled();
    act(() => store.dispatch({ type: 'question', question: { kind: 'changes', changes: [change] } }));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '应用修改' }));
    expect(acted.apply).toHaveBeenCalledWith([change]);
  });

  test('a sheet of ours that is there is written anew only after a yes', () => {
    const { store, acted } = drawPane(checked);
    const ask = (sheet: 'parameters' | 'results'): void =>
      act(() => store.dispatch({ type: 'question', question: { kind: 'rewrite', sheet } }));
    ask('results');
    expect(screen.getByRole('dialog', { name: '重写“核验结果”？' })).toHaveTextContent('您加上的备注');
    fireEvent.click(button('取消'));
    expect(acted.writeResults).not.toHaveBeenCalled();
    ask('parameters');
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '重写' }));
    expect(acted.insertParameters).toHaveBeenCalledWith(true);
  });

  test('where every cell to be corrected is protected there is nothing to apply', () => {
    const place = { sheet: '表1', row: 1, column: 1 };
    const entry = { formula: 1, format: 'General' };
    const change: Change = { place, before: '1', after: 2, formula: null, locked: true, entry };
    drawPane(checked, { type: 'question', question: { kind: 'changes', changes: [change] } });
    expect(screen.getByText('受保护，不会修改')).toBeInTheDocument();
    expect(within(screen.getByRole('dialog')).getByRole('button', { name: '应用修改' })).toBeDisabled();
  });
});
