import type { FeedCounts } from '@escena/db/feeds/count-feed-rows';
import type { Feed } from '@escena/db/feeds/feed-fields';
import type { FeedRowProgress } from '@escena/db/feeds/list-feed-rows';
import { photoToolNames } from '@escena/verticals/contracts';
import { z } from 'zod';
import type { FeedRowView, FeedView } from './feed-view.ts';
import { storedError } from './stored-error.ts';

export function toFeedView(feed: Feed, rows: FeedCounts): FeedView {
  const { id, projectId, name, status, pauseCode, createdAt, finishedAt } = feed;
  const tool = z.enum(photoToolNames).parse(feed.tool);
  return { id, projectId, name, tool, status, paused: storedError(pauseCode), rows, createdAt, finishedAt };
}

const cells = z.record(z.string(), z.string());

export function toFeedRowView(row: FeedRowProgress): FeedRowView {
  const { id, index, sku, title, source, status, assetId, jobId, errorCode, job } = row;
  return {
    id,
    index,
    sku,
    title,
    source,
    overrides: cells.parse(row.overrides),
    status,
    fraction: status === 'done' ? 1 : (job?.fraction ?? 0),
    error: storedError(errorCode),
    assetId,
    jobId,
    outputIds: status === 'done' ? (job?.outputs.map((output) => output.id) ?? []) : [],
  };
}
