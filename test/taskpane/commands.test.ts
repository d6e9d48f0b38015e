import { associateCommands, COMMANDS, KEY_COMMANDS } from '../../src/commands/commands';
import { openInExcel } from '../excel/support/excel';

describe('ribbon commands', () => {
  test('each button runs its command through Excel, those with findings show the pane', async () => {
    const excel = await openInExcel({ workbook: { 表1: [] } });
    const done: string[] = [];
    const handler = (name: string) => async (): Promise<void> => {
      done.push(name);
    };
    associateCommands({
      check: handler('check'),
      mark: handler('mark'),
      unmark: handler('unmark'),
      insertForm: handler('insertForm'),
      next: handler('next'),
      previous: handler('previous'),
    });
    for (const command of [...COMMANDS, ...KEY_COMMANDS]) {
      excel.host.pressRibbon(command);
      for (let i = 0; i < 50 && !done.includes(command); i += 1) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    }
    expect(done).toEqual([...COMMANDS, ...KEY_COMMANDS]);
    expect(excel.host.session.runtime.state).toBe('Visible');
  });

  test('a button is released even when its command fails', async () => {
    const associated = new Map<string, (event: { completed: () => void }) => void>();
    Object.assign(globalThis, {
      Office: {
        actions: { associate: (id: string, action: never) => associated.set(id, action) },
        addin: { showAsTaskpane: () => Promise.reject(new Error('no pane')) },
      },
    });
    const handlers = {
      check: jest.fn(),
      mark: jest.fn(),
      unmark: jest.fn(),
      insertForm: jest.fn(),
      next: jest.fn(),
      previous: jest.fn(),
    };
    associateCommands(handlers);
    const completed = new Promise<void>((resolve) => {
      associated.get('check')?.({ completed: resolve });
    });
    await completed;
    expect(handlers.check).toHaveBeenCalledTimes(1);
  });

  test('outside Excel nothing happens', () => {
    Object.assign(globalThis, { Office: undefined });
    const handlers = {
      check: jest.fn(),
      mark: jest.fn(),
      unmark: jest.fn(),
      insertForm: jest.fn(),
      next: jest.fn(),
      previous: jest.fn(),
    };
    expect(() => associateCommands(handlers)).not.toThrow();
  });
});
