/**
 * The keys of the add-in's own commands, which hold over the grid too: the place of the key pressed with Ctrl+Alt, and the
 * command. `src/taskpane/shortcuts.json` declares the same to Excel.
 */
export const COMMAND_KEYS = { KeyN: 'next', KeyP: 'previous', KeyK: 'check' } as const;

/** The command of a key; null where it has none. */
export function commandOfKey({
  code,
  ctrlKey,
  altKey,
  shiftKey,
  metaKey,
}: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>):
  (typeof COMMAND_KEYS)[keyof typeof COMMAND_KEYS] | null {
  if (!(ctrlKey || metaKey) || !altKey || shiftKey) return null;
  return Object.hasOwn(COMMAND_KEYS, code) ? COMMAND_KEYS[code as keyof typeof COMMAND_KEYS] : null;
}
