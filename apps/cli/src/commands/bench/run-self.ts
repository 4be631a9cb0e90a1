import { spawn } from 'node:child_process';
import path from 'node:path';
import { AppError } from '@escena/core/app-error';

/** This command line again, in a new process. @returns what it printed */
export function runSelf(args: readonly string[], signal: AbortSignal): Promise<string> {
  const main = path.join(import.meta.dirname, '../../main.ts');
  return runProgram(process.execPath, [...process.execArgv, main, ...args], signal);
}

/** @throws AppError `internal` when the program is not there or fails */
export function runProgram(program: string, args: readonly string[], signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], signal });
    const printed: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => printed.push(part));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve(Buffer.concat(printed).toString('utf8'))
        : reject(
            new AppError('internal', { detail: `${path.basename(program)} ${args.at(-1)} exited ${code}` }),
          ),
    );
  });
}
