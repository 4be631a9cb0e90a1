import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isInstalled } from './is-installed.mjs';

export const root = path.resolve(import.meta.dirname, '..');
const mark = path.join(root, 'node_modules/.escena-installed');
/** Native packages differ by system and by Node's major version. */
const system = `${process.platform}-${process.arch}-${process.versions.modules}`;

/**
 * Installs what package-lock.json names, unless just that is installed (by us, or by hand). Says so first: it takes a
 * minute or two.
 */
export async function installDependencies() {
  const wanted = `${system} ${hashOfLock()}`;
  const found = existsSync(mark) ? readFileSync(mark, 'utf8') : undefined;
  if (found === wanted) return;
  const sameSystem = found === undefined || found.startsWith(`${system} `);
  if (sameSystem && isInstalled(root)) {
    writeFileSync(mark, wanted);
    return;
  }
  const start = performance.now();
  console.error('Installing dependencies (once, a minute or two) …');
  await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(mark, wanted);
  console.error(`Installed in ${seconds(start)} s.`);
}

function hashOfLock() {
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
}

/** Runs npm in the project's root; ends the process with npm's own message when it fails. */
export function runNpm(args) {
  return new Promise((resolve) => {
    // npm is a .cmd file on Windows, which only a shell starts.
    const npm = spawn('npm', args, {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    npm.on('error', (error) => fail(`npm could not be started: ${error.message}`));
    npm.on('exit', (code) =>
      code === 0 ? resolve() : fail(`npm ${args.join(' ')} failed (${code}); see above.`),
    );
  });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

export function seconds(start) {
  return ((performance.now() - start) / 1000).toFixed(1);
}
