import { UsageError } from '../usage-error.ts';
import type { CommandContext } from './index.ts';
import { isModelCommand, modelCommands } from './models/index.ts';

/** `escena models VERB …`: the checkpoints on this machine. */
export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const [verb = '', ...rest] = argv;
  if (!isModelCommand(verb))
    throw new UsageError(`models ${Object.keys(modelCommands).join('|')}${verb ? `, not ${verb}` : ''}`);
  const command = await modelCommands[verb].load();
  await command.run(rest, context);
}
