import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { streamZip } from './stream-zip.ts';

const file = (name: string, text: string) => ({
  name,
  compress: false,
  open: async () => Readable.from([Buffer.from(text)]),
});

it('opens one file after the other, and holds them all', async () => {
  const told: string[] = [];
  async function* entries() {
    for (const name of ['a.txt', 'b/ñ.txt']) {
      told.push(`open ${name}`);
      yield file(name, `this is ${name}`);
    }
  }
  const zip = await buffer(streamZip(entries(), { onEntry: async () => void told.push('done') }));
  const read = Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]);
  expect(read).toEqual([
    ['a.txt', 'this is a.txt'],
    ['b/ñ.txt', 'this is b/ñ.txt'],
  ]);
  expect(told).toEqual(['open a.txt', 'done', 'open b/ñ.txt', 'done']);
});

it('throws what a file throws', async () => {
  const broken = { name: 'a', compress: false, open: () => Promise.reject(new Error('gone')) };
  await expect(buffer(streamZip([broken]))).rejects.toThrow('gone');
});

it('lets go of the open file when the reader leaves', async () => {
  const endless = new Readable({ read() {} });
  const zip = streamZip([{ name: 'a', compress: false, open: async () => endless }]);
  setImmediate(() => zip.destroy());
  await new Promise((resolve) => endless.once('close', resolve));
  expect(endless.destroyed).toBe(true);
});
