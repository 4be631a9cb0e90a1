/** What came of a feed as files, made while they are read. */
import { Readable } from 'node:stream';
import type { FeedRowOut } from '@escena/feeds/feed-row';
import { reportCsv } from '@escena/feeds/report-csv';
import { shopifyCsv } from '@escena/feeds/shopify-csv';
import { slug } from '@escena/feeds/slug';
import { streamZip, type ZipEntry } from '@escena/storage/stream-zip';
import type { Context } from '../context.ts';
import type { Links } from '../links/create-links.ts';
import { type DescribedRow, describeFeed } from './describe-feed.ts';

export const feedFiles = ['pictures.zip', 'report.csv', 'shopify.csv'] as const;
export type FeedFile = (typeof feedFiles)[number];

interface DownloadOptions {
  readonly workspaceId: string;
  readonly feedId: string;
  readonly file: FeedFile;
  readonly signal?: AbortSignal;
}

interface Download {
  readonly fileName: string;
  readonly mime: string;
  readonly body: Readable;
}

/** @throws AppError `not_found` */
export async function downloadFeed(
  { db, storage, links }: Pick<Context, 'db' | 'storage'> & { readonly links: Links },
  { workspaceId, feedId, file, signal }: DownloadOptions,
): Promise<Download> {
  const { name, rows } = await describeFeed(db, { workspaceId, feedId });
  const fileName = `${slug(name) || 'escena'}-${file}`;
  if (file === 'pictures.zip') {
    const entry = (path: string, key: string): ZipEntry => ({
      name: path,
      compress: false,
      open: () => storage.get(key),
    });
    const entries = rows.flatMap(({ pictures }) =>
      pictures.flatMap((picture) => [
        entry(picture.fileName, picture.storageKey),
        ...picture.files.map((print) =>
          entry(`${picture.fileName.replace(/\.\w+$/, '')}-${print.name}`, print.storageKey),
        ),
      ]),
    );
    return { fileName, mime: 'application/zip', body: streamZip(entries, { signal }) };
  }
  const out = rows.map((row) => toRowOut(row, (kind, id) => links.file({ workspaceId, kind, id })));
  const lines = file === 'report.csv' ? reportCsv(out) : shopifyCsv(out);
  return { fileName, mime: 'text/csv; charset=utf-8', body: Readable.from(lines) };
}

function toRowOut(
  { sku, title, status, errorCode, pictures }: DescribedRow,
  link: (kind: 'png' | 'jpeg', id: string) => string,
): FeedRowOut {
  return {
    sku,
    title,
    status,
    error: errorCode,
    pictures: pictures.map(({ fileName, alt, measures, format, outputId }) => ({
      fileName,
      alt,
      measures,
      link: link(format, outputId),
    })),
  };
}
