import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The key that signs sessions: made once, kept readable to this user only. */
export async function readOrMakeSecret(dataFolder: string): Promise<string> {
  const file = path.join(dataFolder, 'session-secret');
  await mkdir(dataFolder, { recursive: true });
  try {
    // `wx` loses the race politely: whoever made the file first has the secret.
    await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST')) throw thrown;
  }
  return readFile(file, 'utf8');
}
