import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';

export interface SupervisedOptions {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly logFolder: string;
  readonly say: (line: string) => void;
}

export interface Supervised {
  /** Asks it to end, then ends it. Resolves when it is gone. */
  stop(): Promise<void>;
}

/** Waits between restarts: doubled from the first to the last, back to the first after a calm minute. */
const firstWaitMs = 500;
const longestWaitMs = 30_000;
const calmMs = 60_000;
/** A worker gives its job back and closes its sessions in this time; then it is killed. */
const stopGraceMs = 15_000;

const exitWithParent = new URL('./exit-with-parent.mjs', import.meta.url).href;

/**
 * Keeps a Node process running: started again whenever it ends by itself, its output in a log file of its name. It ends
 * with this process, even when this one is killed.
 */
export function supervise(options: SupervisedOptions): Supervised {
  const { name, args, cwd, environment, logFolder, say } = options;
  mkdirSync(logFolder, { recursive: true });
  const log = createWriteStream(path.join(logFolder, `${name}.log`), { flags: 'a' });
  let child: ChildProcess | undefined;
  let stopping = false;
  let waitMs = firstWaitMs;
  let timer: NodeJS.Timeout | undefined;

  const start = (): void => {
    const startedAt = Date.now();
    // A process group of its own: a Ctrl-C reaches the launcher alone, which ends its children in order.
    const running = spawn(process.execPath, ['--import', exitWithParent, ...args], {
      cwd,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    child = running;
    running.stdout.pipe(log, { end: false });
    running.stderr.pipe(log, { end: false });
    running.once('error', (error) => say(`${name} could not be started: ${error.message}`));
    running.once('exit', (code, signal) => {
      if (child === running) child = undefined;
      if (stopping) return;
      if (Date.now() - startedAt > calmMs) waitMs = firstWaitMs;
      say(
        `${name} ended (${signal ?? code}); starting it again. Its words are in ${path.join(logFolder, `${name}.log`)}`,
      );
      timer = setTimeout(start, waitMs);
      waitMs = Math.min(waitMs * 2, longestWaitMs);
    });
  };
  start();

  return {
    async stop() {
      stopping = true;
      clearTimeout(timer);
      const running = child;
      if (running) {
        const gone = new Promise((resolve) => running.once('exit', resolve));
        running.kill('SIGTERM');
        const kill = setTimeout(() => running.kill('SIGKILL'), stopGraceMs);
        await gone;
        clearTimeout(kill);
      }
      log.end();
    },
  };
}
