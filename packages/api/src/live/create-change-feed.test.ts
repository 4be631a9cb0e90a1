import type { Change } from '@escena/db/watch-changes';
import { describe, expect, it, vi } from 'vitest';
import { createChangeFeed } from './create-change-feed.ts';

/** A source that the test feeds. */
function source() {
  const waiting: Change[] = [];
  let wake = () => {};
  let readers = 0;
  async function* read() {
    readers++;
    for (;;) {
      const next = waiting.shift();
      if (next) yield next;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  }
  const push = (...changes: Change[]) => {
    waiting.push(...changes);
    wake();
  };
  return { changes: { [Symbol.asyncIterator]: read }, push, readers: () => readers };
}

/** Counts what a follower sees until its signal is raised. */
function count(following: AsyncGenerator<void>) {
  const seen = { times: 0, ended: false };
  void (async () => {
    for await (const _ of following) seen.times++;
    seen.ended = true;
  })();
  return seen;
}

describe('a change feed', () => {
  it('tells each follower of its own row, from one reader', async () => {
    const { changes, push, readers } = source();
    const feed = createChangeFeed(changes);
    const stop = new AbortController();
    const first = count(feed.follow('job_1', stop.signal));
    const second = count(feed.follow('job_2', stop.signal));
    await vi.waitFor(() => expect([first.times, second.times]).toEqual([1, 1]));
    push({ kind: 'job', id: 'job_1' });
    await vi.waitFor(() => expect(first.times).toBe(2));
    expect(second.times).toBe(1);
    push({ kind: 'all' });
    await vi.waitFor(() => expect([first.times, second.times]).toEqual([3, 2]));
    expect(readers()).toBe(1);
    stop.abort();
    await vi.waitFor(() => expect([first.ended, second.ended]).toEqual([true, true]));
  });

  it('misses nothing that happens while a follower is busy', async () => {
    const { changes, push } = source();
    const stop = new AbortController();
    const following = createChangeFeed(changes).follow('job_1', stop.signal);
    await following.next();
    push({ kind: 'job', id: 'job_1' }, { kind: 'job', id: 'job_1' }, { kind: 'job', id: 'job_9' });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await following.next()).done).toBe(false);
    // Both changes were one: the next wait is a real one.
    const waiting = vi.fn();
    void following.next().then(waiting);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(waiting).not.toHaveBeenCalled();
    stop.abort();
    await vi.waitFor(() => expect(waiting).toHaveBeenCalledWith({ done: true, value: undefined }));
  });
});
