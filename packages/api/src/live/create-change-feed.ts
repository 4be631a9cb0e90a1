import type { Change } from '@escena/db/watch-changes';

/** Everyone who waits for one row to change, fed from the one connection that a process listens on. */
export interface ChangeFeed {
  /**
   * Yields at once, then whenever the row changed or may have. Changes that come while the reader is busy are one.
   * Ends when `signal` is raised.
   */
  follow(id: string, signal: AbortSignal): AsyncGenerator<void, void, void>;
}

interface Follower {
  readonly id: string;
  readonly wake: () => void;
}

/** @param watch a stream of changes that ends only by its own signal (`watchChanges`) */
export function createChangeFeed(watch: AsyncIterable<Change>): ChangeFeed {
  const followers = new Set<Follower>();
  let reading: Promise<void> | undefined;

  async function read() {
    for await (const change of watch)
      for (const follower of followers)
        if (change.kind === 'all' || change.id === follower.id) follower.wake();
  }

  return {
    async *follow(id, signal) {
      let changed = true;
      let resume = () => {};
      const wake = () => {
        changed = true;
        resume();
      };
      const follower = { id, wake };
      followers.add(follower);
      signal.addEventListener('abort', wake);
      reading ??= read();
      try {
        while (!signal.aborted) {
          if (!changed) await new Promise<void>((resolve) => (resume = resolve));
          changed = false;
          if (!signal.aborted) yield;
        }
      } finally {
        followers.delete(follower);
        signal.removeEventListener('abort', wake);
      }
    },
  };
}
