import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './env.ts';

const web = path.join(root, 'apps/web');
const mark = path.join(web, '.next/escena-inputs');
/** Everything that the build reads: the app, what it may import, and the versions of the rest. */
const inputs = [
  'apps/web',
  ...[
    'accounts',
    'api',
    'billing',
    'core',
    'db',
    'feeds',
    'imaging',
    'landmarks',
    'mail',
    'privacy',
    'queue',
    'remote',
    'scene',
    'serving',
    'storage',
    'typeset',
    'ui',
    'verticals',
  ].map((name) => `packages/${name}`),
];
const notInputs = /(^|[\\/])(node_modules|\.next|\.turbo|generated)([\\/]|$)|\.test\.tsx?$/;

/** The file that starts Next's own command line. */
export const nextEntry = createRequire(path.join(web, 'package.json')).resolve('next/dist/bin/next');

interface BuildOptions {
  readonly logFolder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** called when there is something to build, which takes up to a minute */
  readonly onBuild: () => void;
}

/**
 * Builds the web app unless what is built came from the same files.
 * @throws Error with the end of the build's output when it fails
 */
export async function buildWebIfStale({ logFolder, environment, onBuild }: BuildOptions): Promise<void> {
  const wanted = await fingerprint();
  const built = await readFile(mark, 'utf8').catch(() => '');
  if (built === wanted) return;
  onBuild();
  await mkdir(logFolder, { recursive: true });
  const logFile = path.join(logFolder, 'build.log');
  await using log = await open(logFile, 'w');
  const child = spawn(process.execPath, [nextEntry, 'build'], {
    cwd: web,
    env: { ...environment, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', log.fd, log.fd],
  });
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
  if (code !== 0) {
    const output = await readFile(logFile, 'utf8');
    throw new Error(`The web app did not build; the end of ${logFile}:\n${output.slice(-3000)}`);
  }
  await writeFile(mark, wanted);
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(path.join(root, 'package-lock.json')));
  for (const folder of inputs) {
    const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
      .filter((file) => !notInputs.test(file))
      .sort();
    for (const file of files) hash.update(`\0${file}\0`).update(await readFile(path.join(root, file)));
  }
  return hash.digest('hex');
}
