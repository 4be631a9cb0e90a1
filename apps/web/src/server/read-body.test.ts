import { describe, expect, it } from 'vitest';
import { readBody } from './read-body.ts';

/** A body of `count` chunks of 4 bytes that knows what was read of it. */
function body(count: number) {
  const state = { pulled: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (state.pulled === count) return controller.close();
        state.pulled++;
        controller.enqueue(new Uint8Array(4).fill(state.pulled));
      },
      cancel() {
        state.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, state };
}

describe('readBody', () => {
  it('lets a refused body finish', async () => {
    const { stream, state } = body(5);
    const { chunks, drain } = readBody(stream);
    for await (const chunk of chunks) if (chunk[0] === 2) break;
    await drain(1000);
    expect(state.pulled).toBe(5);
  });

  it('stops reading at the cap', async () => {
    const { stream, state } = body(1000);
    await readBody(stream).drain(10);
    expect(state.pulled).toBe(3);
    expect(state.cancelled).toBe(true);
  });

  it('takes a missing body for an empty one', async () => {
    const { chunks, drain } = readBody(null);
    expect((await chunks.next()).done).toBe(true);
    await drain(1);
  });
});
