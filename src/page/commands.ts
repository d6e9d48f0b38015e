import { COMMANDS, KEY_COMMANDS, OPENS_PANE, type Command } from '../commands/commands';
import type { PaneSession } from '../taskpane/session/session';

/** Does what a button of the ribbon or a key is for; the pane is shown where a person looks at it next. */
export function runCommand(name: string, session: PaneSession, showPane: () => void): void {
  const command = [...COMMANDS, ...KEY_COMMANDS].find((one) => one === name);
  if (!command) return;
  if (OPENS_PANE.has(command)) showPane();
  const actions: Readonly<Record<Command, () => Promise<void>>> = {
    check: () => session.check(),
    mark: () => session.mark(),
    unmark: () => session.unmark(),
    insertForm: () => session.askInsertForm(),
    next: () => session.step(1),
    previous: () => session.step(-1),
  };
  void actions[command]();
}
