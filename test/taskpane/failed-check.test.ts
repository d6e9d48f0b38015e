/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, screen } from '@testing-library/react';
import { checkedWith, drawPane } from './support/render';

test('a check that came to nothing says why, and that what is listed is of the check before', () => {
  const ended = { type: 'check-ended', problem: 'failed', parameters: { reason: '主机出错' } } as const;
  const { store } = drawPane(ended);
  expect(screen.getByRole('alert')).toHaveTextContent('没有完成（主机出错）');
  expect(screen.getByRole('alert')).not.toHaveTextContent('上一次');
  act(() => store.dispatch({ type: 'checked', checked: checkedWith([]) }));
  act(() => store.dispatch({ type: 'check-started' }));
  act(() => store.dispatch(ended));
  expect(screen.getByRole('alert')).toHaveTextContent('列出的仍是上一次核验的结果');
});
