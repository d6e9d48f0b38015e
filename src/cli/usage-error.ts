import type { Command, CommanderError } from 'commander';
import { CLI } from '../messages/cli';
import type { Parameters, Sentence } from '../messages/sentence';

/** Commander tells what is wrong in English; its code and the name it quotes are put into our sentences. */
export function usageError(error: CommanderError): { sentence: Sentence; parameters: Parameters } {
  const sentences = new Map<string, Sentence>([
    ['commander.unknownOption', CLI.unknownOption],
    ['commander.unknownCommand', CLI.unknownCommand],
    ['commander.missingArgument', CLI.missingArgument],
    ['commander.optionMissingArgument', CLI.missingValue],
    ['commander.excessArguments', CLI.tooMany],
  ]);
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  return { sentence: sentences.get(error.code) ?? CLI.badUsage, parameters: { name } };
}

/** The command that the words call, as it is typed to ask for its help: `junheng check`; `junheng` alone where they call none. */
export function commandIn(words: readonly string[], { commands }: Pick<Command, 'commands'>): string {
  const called = words.find((word) => commands.some((command) => command.name() === word));
  return called === undefined ? 'junheng' : `junheng ${called}`;
}
