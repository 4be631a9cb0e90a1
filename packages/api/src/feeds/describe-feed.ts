import type { Db, Tx } from '@escena/db/create-db';
import { getFeed } from '@escena/db/feeds/get-feed';
import { listFeedPictures } from '@escena/db/feeds/list-feed-pictures';
import type { Text } from '@escena/core/text';
import { describePictures } from '@escena/feeds/describe-pictures';
import type { PictureMeasures } from '@escena/feeds/feed-row';
import { pictureMeasures } from '@escena/feeds/picture-measures';
import type { FeedRowStatus } from '../views/feed-view.ts';

export interface FeedPicture {
  readonly outputId: string;
  readonly fileName: string;
  readonly format: 'png' | 'jpeg';
  readonly alt: Text;
  readonly measures: PictureMeasures;
  readonly storageKey: string;
  /** what it comes with: print files */
  readonly files: readonly { readonly name: string; readonly storageKey: string }[];
}

export interface DescribedRow {
  readonly sku: string;
  readonly title: string;
  readonly status: FeedRowStatus;
  readonly errorCode: string | null;
  readonly pictures: readonly FeedPicture[];
}

export interface DescribedFeed {
  readonly name: string;
  readonly rows: readonly DescribedRow[];
}

/** All finished pictures of a feed under their names, with what they show. @throws AppError `not_found` */
export async function describeFeed(
  db: Db | Tx,
  { workspaceId, feedId }: { workspaceId: string; feedId: string },
): Promise<DescribedFeed> {
  const { tool, name } = await getFeed(db, { workspaceId, feedId });
  const rows = await listFeedPictures(db, { workspaceId, feedId });
  const finished = rows.map(({ job }) => (job?.status === 'succeeded' ? job.outputs : []));
  const descriptions = describePictures(
    tool,
    rows.map(({ sku, title, job }, i) => ({
      sku,
      title,
      pictures: (finished[i] ?? []).map(({ reportJson }) => ({ input: job?.input, report: reportJson })),
    })),
  );
  return {
    name,
    rows: rows.map(({ sku, title, status, errorCode }, i) => ({
      sku,
      title,
      status,
      errorCode,
      pictures: (descriptions[i] ?? []).flatMap(({ fileName, format, alt }, k) => {
        const output = finished[i]?.[k];
        if (!output) return [];
        return {
          outputId: output.id,
          fileName,
          format,
          alt,
          measures: pictureMeasures(output.reportJson),
          storageKey: format === 'png' ? output.imageKey : output.jpegKey,
          files: output.files,
        };
      }),
    })),
  };
}
