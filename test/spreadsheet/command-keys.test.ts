import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND_KEYS, commandOfKey } from '../../src/spreadsheet/command-keys';
import { KEYS } from '../../src/taskpane/view/keys';

const declared = JSON.parse(readFileSync(join(__dirname, '../../src/taskpane/shortcuts.json'), 'utf8')) as {
  shortcuts: readonly { action: string; key: { default: string } }[];
};

const press = (code: string, more: Partial<KeyboardEvent> = {}) =>
  commandOfKey({ code, ctrlKey: true, altKey: true, shiftKey: false, metaKey: false, ...more });

test('the keys of the commands are those declared to Excel and shown in the pane', () => {
  const ours = Object.entries(COMMAND_KEYS).map(([code, action]) => [action, `Ctrl+Alt+${code.slice(3)}`]);
  expect(ours).toEqual(declared.shortcuts.map(({ action, key }) => [action, key.default]));
  for (const [action, key] of ours) expect(KEYS[action as keyof typeof KEYS]).toBe(key);
});

test('other keys, and these with Shift or without Alt, are none', () => {
  expect(press('KeyN')).toBe('next');
  const others = [
    press('KeyX'),
    press('KeyN', { shiftKey: true }),
    press('KeyN', { altKey: false }),
    press('toString'),
  ];
  expect(others).toEqual([null, null, null, null]);
});
