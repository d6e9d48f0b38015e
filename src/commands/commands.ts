/// <reference types="office-js" />

/** The ribbon commands; the ids are those of the manifest. */
export const COMMANDS = ['check', 'mark', 'unmark', 'insertForm'] as const;
/** What only keys call: `shortcuts.json` declares them as the add-in's own, beside `check`. */
export const KEY_COMMANDS = ['next', 'previous'] as const;

export type Command = (typeof COMMANDS)[number] | (typeof KEY_COMMANDS)[number];

/** What each command does; nothing may be thrown. */
export type CommandHandlers = Readonly<Record<Command, () => Promise<void>>>;

/** Commands after which the user looks at the pane; the others leave it as it is. */
export const OPENS_PANE: ReadonlySet<Command> = new Set(['check', 'mark', 'insertForm', 'next', 'previous']);

/**
 * Ties the buttons of the ribbon to what they do. Excel greys a button until its event is completed, so it is completed
 * whatever happens. Outside Excel there is nothing to tie to.
 */
export function associateCommands(handlers: CommandHandlers): void {
  if (typeof Office === 'undefined' || !Office.actions) return;
  for (const command of [...COMMANDS, ...KEY_COMMANDS]) {
    // An action that no button of the ribbon called brings nothing to complete.
    Office.actions.associate(command, (event?: Partial<Office.AddinCommands.Event>) => {
      void run(command, handlers).finally(() => event?.completed?.());
    });
  }
}

async function run(command: Command, handlers: CommandHandlers): Promise<void> {
  if (OPENS_PANE.has(command)) {
    // A pane that cannot be shown is no reason not to do what was asked.
    await Office.addin?.showAsTaskpane().catch(() => undefined);
  }
  await handlers[command]();
}
