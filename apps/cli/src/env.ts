import os from 'node:os';
import path from 'node:path';
import { type Locale, locales } from '@escena/core/text';

/** What the shell tells the CLI; read once, here. */
export interface CliEnv {
  readonly locale: Locale;
  /** where the person stood when typing; npm changes the working directory to the project's root */
  readonly directory: string;
  readonly threads: number;
  readonly modelsDir: string;
}

export function readEnv(env: NodeJS.ProcessEnv = process.env): CliEnv {
  const language = (env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '').slice(0, 2);
  return {
    locale: locales.find((locale) => locale === language) ?? 'en',
    directory: env['INIT_CWD'] ?? process.cwd(),
    threads: Number(env['ESCENA_THREADS']) || os.availableParallelism(),
    modelsDir: path.resolve(import.meta.dirname, '../../../models'),
  };
}
