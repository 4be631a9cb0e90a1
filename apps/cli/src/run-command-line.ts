import { toAppError } from '@escena/core/app-error';
import type { Locale } from '@escena/core/text';
import { commands, isCommand } from './commands/index.ts';
import { describeError } from './describe-error.ts';
import { readEnv } from './env.ts';
import { ReportedError } from './reported-error.ts';
import { UsageError } from './usage-error.ts';

/**
 * `escena COMMAND …`, in this process.
 * @param shell environment variables instead of this process's own
 * @returns the exit code: 0 done, 1 failed, 2 the command line was wrong, 130 interrupted
 */
export async function runCommandLine(
  argv: readonly string[],
  signal: AbortSignal,
  shell?: NodeJS.ProcessEnv,
): Promise<number> {
  const [name = 'help', ...rest] = argv;
  let locale: Locale = 'en';
  try {
    const env = readEnv(shell);
    locale = env.locale;
    const command = name === '--help' || name === '-h' ? 'help' : name;
    if (!isCommand(command)) throw new UsageError(`no command named ${name}; try: escena help`);
    const { run } = await commands[command].load();
    await run(rest, { ...env, signal });
    return 0;
  } catch (thrown) {
    if (thrown instanceof UsageError || isParseArgsError(thrown)) {
      console.error(`escena: ${thrown.message}`);
      return 2;
    }
    if (thrown instanceof ReportedError) return 1;
    const error = toAppError(thrown);
    console.error(`escena: ${describeError(error, locale)}`);
    return error.code === 'job.cancelled' ? 130 : 1;
  }
}

function isParseArgsError(thrown: unknown): thrown is Error {
  return thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('ERR_PARSE_ARGS');
}
