import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLocalStorage } from './create-local-storage.ts';

describe('a local store', () => {
  let root = '';
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'escena-local-'));
  });
  afterAll(() => rm(root, { recursive: true }));

  it('sweeps what dead processes left, and only that', async () => {
    const spool = join(root, 'tmp');
    await mkdir(spool);
    await writeFile(join(spool, 'old.part'), 'x');
    await writeFile(join(spool, 'fresh.part'), 'x');
    const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
    await utimes(join(spool, 'old.part'), yesterday, yesterday);
    await createLocalStorage({ root }).put(randomBytes(10));
    expect(await readdir(spool)).toEqual(['fresh.part']);
  });

  it('says that its folder cannot be used', async () => {
    const file = join(root, 'a-file');
    await writeFile(file, '');
    await expect(createLocalStorage({ root: file }).put(randomBytes(10))).rejects.toMatchObject({
      code: 'storage.unavailable',
    });
  });
});

describe('a full disk', () => {
  let root = '';
  let mounted = false;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'escena-full-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', root], { stdio: 'ignore' });
      mounted = true;
    } catch {
      // Reported by the skipped test.
    }
  });
  afterAll(async () => {
    if (mounted) execFileSync('umount', [root]);
    await rm(root, { recursive: true });
  });

  it('is named, and nothing of the object stays', async (context) => {
    if (!mounted) return context.skip('mounting a 2 MB disk is not permitted here: full disk NOT tested');
    const storage = createLocalStorage({ root });
    const { key } = await storage.put(randomBytes(1000));
    await expect(storage.put(randomBytes(4 * 1024 * 1024))).rejects.toMatchObject({ code: 'storage.full' });
    expect(await readdir(join(root, 'tmp'))).toEqual([]);
    expect(await storage.head(key)).toBeDefined();
    await expect(storage.put(randomBytes(1000))).resolves.toMatchObject({ bytes: 1000 });
  });
});
