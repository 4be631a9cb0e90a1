/** What signed links open: one file to read, one upload to send. No key is needed, and none would do more. */
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { AppError } from '@escena/core/app-error';
import { findPhotoUpload } from '@escena/db/uploads/find-photo-upload';
import { markUploadReceived } from '@escena/db/uploads/mark-upload-received';
import { storePhoto } from '@escena/storage/store-photo';
import { findFile } from '../files/find-file.ts';
import type { RestServices } from './rest-services.ts';

/** @throws AppError `link.expired`, `not_found` */
export async function serveFile(
  { db, storage, links }: RestServices,
  request: Request,
  token: string,
): Promise<Response> {
  const { workspaceId, kind, id } = links.open('file', token);
  const file = await findFile(db, { workspaceId, kind, id });
  const etag = `"${file.storageKey.slice(-64)}"`;
  // Links differ with every answer; the file behind them does not.
  const headers = new Headers({
    ETag: etag,
    'Cache-Control': 'private, max-age=3600',
    'Content-Type': file.mime,
  });
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Content-Security-Policy', "default-src 'none'; sandbox");
  headers.set('Content-Disposition', `inline; filename*=UTF-8''${encodeURIComponent(file.fileName)}`);
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const stored = await storage.head(file.storageKey);
  if (stored) headers.set('Content-Length', String(stored.bytes));
  const stream = Readable.toWeb(await storage.get(file.storageKey)) as ReadableStream<Uint8Array>;
  return new Response(stream, { headers });
}

/**
 * Takes the bytes of an announced photo, once.
 * @throws AppError `link.expired`, `upload.closed`, `upload.size_mismatch`, `image.not_an_image`
 */
export async function takeUpload(services: RestServices, request: Request, token: string): Promise<Response> {
  const { db, links } = services;
  const { workspaceId, id: uploadId } = links.open('upload', token);
  const upload = await findPhotoUpload(db, { workspaceId, uploadId });
  if (upload.storageKey !== null || upload.completedAt) throw new AppError('upload.closed');
  const said = request.headers.get('content-length');
  if (said !== null && Number(said) !== upload.bytes) throw wrongSize(upload.bytes, Number(said));
  if (!request.body) throw new AppError('upload.missing');
  const body = Readable.fromWeb(request.body as NodeReadableStream<Uint8Array>);
  const stored = await storePhoto(services, { body, signal: request.signal, maxBytes: upload.bytes }).catch(
    (error: unknown) => {
      // Whoever still sends is heard out, else they never hear the answer.
      body.resume();
      throw error instanceof AppError && error.code === 'image.too_many_bytes'
        ? wrongSize(upload.bytes)
        : error;
    },
  );
  if (stored.bytes !== upload.bytes) throw wrongSize(upload.bytes, stored.bytes);
  await markUploadReceived(db, { workspaceId, uploadId, storageKey: stored.storageKey });
  return new Response(null, { status: 204 });
}

function wrongSize(announced: number, sent?: number): AppError {
  return new AppError('upload.size_mismatch', { data: { announced, ...(sent !== undefined && { sent }) } });
}
