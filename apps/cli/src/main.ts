import { AppError, toAppError } from '@escena/core/app-error';
import { commands, isCommand } from './commands/index.ts';
import { readEnv } from './env.ts';
import { UsageError } from './usage-error.ts';

/** `escena COMMAND …`: 0 done, 1 failed, 2 the command line was wrong, 130 interrupted. */
async function main(argv: readonly string[]): Promise<number> {
  const env = readEnv();
  const [name = 'help', ...rest] = argv;
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  try {
    const command = name === '--help' || name === '-h' ? 'help' : name;
    if (!isCommand(command)) throw new UsageError(`no command named ${name}; try: escena help`);
    const { run } = await commands[command].load();
    await run(rest, { ...env, signal: controller.signal });
    return 0;
  } catch (thrown) {
    if (thrown instanceof UsageError || isParseArgsError(thrown)) {
      console.error(`escena: ${thrown.message}`);
      return 2;
    }
    const error = toAppError(thrown);
    console.error(describe(error, env.locale));
    return error.code === 'job.cancelled' ? 130 : 1;
  }
}

function describe(error: AppError, locale: 'en' | 'es'): string {
  const { text, remedy } = error.entry;
  const detail = error.detail ? ` [${error.detail}]` : '';
  return `escena: ${text[locale]} ${remedy[locale]} (${error.code})${detail}`;
}

function isParseArgsError(thrown: unknown): thrown is Error {
  return thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('ERR_PARSE_ARGS');
}

// `escena models list | head`: the reader has seen enough, that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = await main(process.argv.slice(2));
