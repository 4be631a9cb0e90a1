import { UsageError } from '../usage-error.ts';
import type { CommandContext } from './index.ts';
import { isListingCommand, listingCommands } from './listing/index.ts';
import { openClient } from './listing/open-client.ts';

/** `escena listing VERB …`: the photos of a home as one unit, at a running Escena. */
export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const [verb = '', ...rest] = argv;
  if (!isListingCommand(verb))
    throw new UsageError(`listing ${Object.keys(listingCommands).join('|')}${verb ? `, not ${verb}` : ''}`);
  const command = await listingCommands[verb].load();
  await command.run(rest, { ...context, escena: openClient(context) });
}
