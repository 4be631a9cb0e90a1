import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';
import { root } from './install-dependencies.mjs';

/**
 * Runs a TypeScript entry file in a process of its own, hands signals on to it and ends as it ends.
 * @param {string} entry path from the project's root
 * @param {readonly string[]} args
 */
export function runTypeScript(entry, args) {
  const tsx = createRequire(path.join(root, 'package.json')).resolve('tsx');
  const child = spawn(
    process.execPath,
    ['--import', pathToFileURL(tsx).href, path.join(root, entry), ...args],
    {
      stdio: 'inherit',
      env: { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() },
    },
  );
  // A Ctrl-C in a terminal reaches the child by itself; this process only has to outlive it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}
