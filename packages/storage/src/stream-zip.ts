/** Files as one ZIP, made while it is read: the only home of yazl. */
import { PassThrough, type Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { throwIfAborted } from '@escena/core/app-error';
import { ZipFile } from 'yazl';

export interface ZipEntry {
  /** its path in the ZIP; each another */
  readonly name: string;
  readonly open: () => Promise<Readable>;
  /** pictures do not shrink */
  readonly compress: boolean;
}

interface ZipOptions {
  readonly signal?: AbortSignal;
  /** after each file */
  readonly onEntry?: () => Promise<void>;
}

/**
 * The ZIP's bytes. Files are opened one after the other, as they are needed; when the reader leaves, the one that is open is
 * let go. What a file's stream throws, the ZIP's throws.
 */
export function streamZip(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  { signal, onEntry }: ZipOptions = {},
): Readable {
  const zip = new ZipFile();
  // The stream that fails tells us itself.
  zip.on('error', () => {});
  const out = zip.outputStream.pipe(new PassThrough());
  let reading: Readable | undefined;
  out.once('close', () => reading?.destroy());
  const feed = async () => {
    for await (const { name, open, compress } of entries) {
      throwIfAborted(signal);
      if (out.destroyed) return;
      reading = await open();
      const drained = finished(reading);
      zip.addReadStream(reading, name, { compress });
      await drained;
      await onEntry?.();
    }
    zip.end();
  };
  feed().catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))));
  return out;
}
