import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { AppError, throwIfAborted, toAppError } from '@escena/core/app-error';
import { isHash, keyOfHash, requireKey } from './object-key.ts';
import { spool } from './spool.ts';
import type { ByteRange, Incoming, PutOptions, Storage } from './storage.ts';

export interface S3StorageConfig {
  readonly bucket: string;
  readonly region: string;
  /** for stores other than Amazon's, e.g. `https://minio.internal:9000` */
  readonly endpoint?: string;
  /** default: the SDK's own chain (instance role, shared configuration…) */
  readonly credentials?: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
  /** bucket in the path instead of the host name: most stores other than Amazon's want it */
  readonly forcePathStyle?: boolean;
  /** folder for streams on their way: their name is known only when all of them has been hashed */
  readonly spoolFolder: string;
}

/** An object that was put this long ago is put again, so that nobody who collects old ones takes it for forgotten. */
const freshMs = 12 * 60 * 60 * 1000;

/** Larger objects go up in parts of this size. */
const partBytes = 8 * 1024 * 1024;

/** A store in an S3 bucket, Amazon's or a compatible one. */
export function createS3Storage(config: S3StorageConfig): Storage {
  const { bucket, spoolFolder, ...connection } = config;
  const client = new S3Client({
    ...connection,
    // Compatible stores often know no checksum trailers; TLS and the signed payload hash protect the way up.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });

  async function head(key: string) {
    const command = new HeadObjectCommand({ Bucket: bucket, Key: requireKey(key) });
    try {
      const found = await client.send(command);
      return { key, bytes: found.ContentLength ?? 0, modifiedAt: found.LastModified ?? new Date() };
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw storeError(error, key);
    }
  }

  async function get(key: string, range?: ByteRange): Promise<Readable> {
    const Range = range && `bytes=${range.start}-${range.end ?? ''}`;
    const command = new GetObjectCommand({ Bucket: bucket, Key: requireKey(key), Range });
    try {
      const { Body } = await client.send(command);
      if (Body instanceof Readable) return Body;
      throw new AppError('storage.unavailable', { detail: 'an answer without a body' });
    } catch (error) {
      throw storeError(error, key);
    }
  }

  /** Uploads unless it is there. Two at once are harmless: the later finds the name taken by the same bytes. */
  async function upload(key: string, body: () => Uint8Array | Readable, signal?: AbortSignal): Promise<void> {
    const found = await head(key);
    if (found && Date.now() - found.modifiedAt.getTime() < freshMs) return;
    const transfer = new Upload({
      client,
      params: { Bucket: bucket, Key: key, Body: body(), ...(!found && { IfNoneMatch: '*' }) },
      partSize: partBytes,
      queueSize: 2,
    });
    const abort = () => void transfer.abort();
    signal?.addEventListener('abort', abort, { once: true });
    try {
      throwIfAborted(signal);
      await transfer.done();
    } catch (error) {
      if (statusOf(error) !== 412) throw storeError(error, key);
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  async function* list() {
    let token: string | undefined;
    do {
      const command = new ListObjectsV2Command({
        Bucket: bucket,
        Prefix: 'sha256/',
        ContinuationToken: token,
      });
      const page = await client.send(command).catch((error: unknown) => {
        throw storeError(error, 'list');
      });
      for (const { Key: key = '', Size: bytes = 0, LastModified: modifiedAt = new Date() } of page.Contents ??
        [])
        if (isHash(key.slice(key.lastIndexOf('/') + 1))) yield { key, bytes, modifiedAt };
      token = page.NextContinuationToken;
    } while (token !== undefined);
  }

  const incoming: Incoming = {
    // The store itself refuses another size: the policy is signed with the form.
    presign: ({ id, bytes, expiresSeconds }) =>
      createPresignedPost(client, {
        Bucket: bucket,
        Key: incomingKey(id),
        Conditions: [['content-length-range', bytes, bytes]],
        Expires: expiresSeconds,
      }),
    async open(id) {
      try {
        const { Body, ContentLength } = await client.send(
          new GetObjectCommand({ Bucket: bucket, Key: incomingKey(id) }),
        );
        return Body instanceof Readable ? { bytes: ContentLength ?? 0, body: Body } : undefined;
      } catch (error) {
        if (statusOf(error) === 404) return undefined;
        throw storeError(error, id);
      }
    },
    async discard(id) {
      try {
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: incomingKey(id) }));
      } catch (error) {
        throw storeError(error, id);
      }
    },
  };

  return {
    incoming,
    head,
    get,
    list,
    async put(content, options: PutOptions = {}) {
      const { maxBytes = Infinity, signal } = options;
      if (content instanceof Uint8Array) {
        if (content.byteLength > maxBytes) throw new AppError('image.too_many_bytes', { data: { maxBytes } });
        const key = keyOfHash(createHash('sha256').update(content).digest('hex'));
        await upload(key, () => content, signal);
        return { key, bytes: content.byteLength };
      }
      const spooled = await spool(spoolFolder, content, options);
      try {
        const key = keyOfHash(spooled.sha256Hex);
        await upload(key, () => createReadStream(spooled.path), signal);
        return { key, bytes: spooled.bytes };
      } finally {
        await spooled.discard();
      }
    },
    async read(key) {
      const chunks: Buffer[] = [];
      for await (const chunk of await get(key)) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    async delete(key) {
      const command = new DeleteObjectCommand({ Bucket: bucket, Key: requireKey(key) });
      try {
        await client.send(command);
      } catch (error) {
        throw storeError(error, key);
      }
    },
  };
}

/** Apart from the named objects; a lifecycle rule of the bucket may clear the folder of what is a day old. */
function incomingKey(id: string): string {
  if (!/^\w+$/.test(id)) throw new AppError('not_found', { detail: 'malformed id' });
  return `incoming/${id}`;
}

function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}

function storeError(error: unknown, key: string): AppError {
  if (error instanceof S3ServiceException) {
    const status = statusOf(error);
    if (status === 404) return new AppError('not_found', { detail: key, cause: error });
    if (status === 507) return new AppError('storage.full', { detail: error.name, cause: error });
    return new AppError('storage.unavailable', {
      detail: `${error.name} ${status ?? ''}`.trim(),
      cause: error,
    });
  }
  const known = toAppError(error);
  return known.code === 'internal'
    ? new AppError('storage.unavailable', { detail: known.detail, cause: error })
    : known;
}
