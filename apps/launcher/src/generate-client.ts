import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { root } from './env.ts';

const generated = path.join(root, 'packages/db/src/generated/client.ts');
const schemaFolder = path.join(root, 'prisma/schema');

/** Writes Prisma's client anew when the schema is newer than it. @throws Error with Prisma's words */
export async function generateClientIfStale(environment: NodeJS.ProcessEnv): Promise<void> {
  const made = await modifiedAt(generated);
  const names = await readdir(schemaFolder);
  const changed = await Promise.all(names.map((name) => modifiedAt(path.join(schemaFolder, name))));
  if (made > Math.max(...changed)) return;
  const prisma = path.join(root, 'packages/db/tools/prisma.mjs');
  const child = spawn(process.execPath, [prisma, 'generate'], {
    cwd: path.join(root, 'packages/db'),
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
  if (code !== 0) throw new Error(`Prisma's client could not be made:\n${said.slice(-2000)}`);
}

/** Milliseconds; 0 when the file is not there. */
async function modifiedAt(file: string): Promise<number> {
  const info = await stat(file).catch(() => undefined);
  return info?.mtimeMs ?? 0;
}
