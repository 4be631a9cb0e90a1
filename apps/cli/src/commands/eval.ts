import { UsageError } from '../usage-error.ts';
import { evalCommands, isEvalCommand } from './eval/index.ts';
import type { CommandContext } from './index.ts';

/** `escena eval [WHAT] …`: measures quality against known truth and writes the tables of docs/benchmarks.md. */
export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const [what = 'staging', ...rest] = argv;
  if (!isEvalCommand(what)) throw new UsageError(`eval ${Object.keys(evalCommands).join('|')}, not ${what}`);
  const command = await evalCommands[what].load();
  await command.run(rest, context);
}
