/** The command line as a shell runs it; in this process, because starting one takes seconds. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { runCommandLine } from '../run-command-line.ts';

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** where the person stands */
  readonly directory?: string;
  readonly signal?: AbortSignal;
}

/** Nothing of the developer's own shell: no proxy, no language, no store. */
const shell = ({ env = {}, directory = process.cwd() }: CliOptions) => ({
  INIT_CWD: directory,
  LANG: 'C',
  ...env,
});

export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  let [stdout, stderr] = ['', ''];
  const say = vi.spyOn(console, 'log').mockImplementation((text) => void (stdout += `${text}\n`));
  const complain = vi.spyOn(console, 'error').mockImplementation((text) => void (stderr += `${text}\n`));
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += String(text);
    return true;
  });
  try {
    const signal = options.signal ?? new AbortController().signal;
    const code = await runCommandLine(args, signal, shell(options));
    return { code, stdout, stderr };
  } finally {
    for (const spy of [say, complain, write]) spy.mockRestore();
  }
}

/** The same in a process of its own. */
export async function spawnCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main, ...args], {
    env: shell(options),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { code, stdout, stderr };
}
