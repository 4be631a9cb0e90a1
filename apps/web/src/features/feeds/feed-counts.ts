import type { FeedView } from '@escena/api/views/feed-view';

/** Rows in all. */
export function totalOf({ rows }: FeedView): number {
  return Object.values(rows).reduce((sum, count) => sum + count, 0);
}

/** Rows that nothing is left to do of. */
export function endedOf({ rows: { done, failed, cancelled } }: FeedView): number {
  return done + failed + cancelled;
}
