import { UsageError } from '../usage-error.ts';
import { benchCommands, isBenchCommand } from './bench/index.ts';
import type { CommandContext } from './index.ts';

/** `escena bench [WHAT] …`: measures this machine and writes the tables of docs/benchmarks.md. */
export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const [what = 'staging', ...rest] = argv;
  if (!isBenchCommand(what))
    throw new UsageError(`bench ${Object.keys(benchCommands).join('|')}, not ${what}`);
  const command = await benchCommands[what].load();
  await command.run(rest, context);
}
