import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { receivedChunks } from './received-chunks.ts';

it('gives what came before the line broke, then the error', async () => {
  const body = new Readable({ read: () => undefined });
  const got: string[] = [];
  const reading = (async () => {
    for await (const chunk of receivedChunks(body)) {
      got.push(Buffer.from(chunk).toString());
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  body.push('one');
  setTimeout(() => {
    body.push('two');
    body.push('three');
    setImmediate(() => body.destroy(new Error('broken')));
  }, 1);
  await expect(reading).rejects.toThrowError('broken');
  expect(got.join(' ')).toBe('one two three');
});

it('holds a fast sender back', async () => {
  const chunk = Buffer.alloc(1024 ** 2);
  let sent = 0;
  const body = new Readable({
    highWaterMark: 1,
    read() {
      sent += 1;
      setImmediate(() => this.push(sent <= 40 ? chunk : null));
    },
  });
  let received = 0;
  for await (const one of receivedChunks(body)) {
    received += one.length;
    if (received === chunk.length) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(sent).toBeLessThan(12);
    }
  }
  expect(received).toBe(40 * chunk.length);
});
