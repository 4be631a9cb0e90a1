import type { Readable } from 'node:stream';

/** Bytes at once or as they come (a Node stream, a web stream, a generator). */
export type Content = Uint8Array | AsyncIterable<Uint8Array>;

export interface StoredObject {
  /** `sha256/ab/cd/abcd…`: the address is the content's own hash */
  readonly key: string;
  readonly bytes: number;
}

/** What is known of an object without reading it. */
export interface ObjectFacts extends StoredObject {
  /** when it was last put: putting the same bytes again counts */
  readonly modifiedAt: Date;
}

export interface PutOptions {
  /** more than this raises image.too_many_bytes as soon as it is seen */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

/** Both ends included, as in HTTP: { start: 0, end: 499 } are the first 500 bytes. */
export interface ByteRange {
  readonly start: number;
  readonly end?: number;
}

/**
 * Where pictures lie. Objects are immutable and named by their content, so putting twice is putting once, and the same
 * upload of two people is stored once: who may see or delete it is the database's business.
 */
export interface Storage {
  /**
   * All or nothing: an error, a raised signal or a broken stream leaves no object and no part of one.
   * @throws AppError storage.full, storage.unavailable, image.too_many_bytes, job.cancelled; errors of the stream
   */
  put(content: Content, options?: PutOptions): Promise<StoredObject>;
  /** @throws AppError not_found, storage.unavailable */
  get(key: string, range?: ByteRange): Promise<Readable>;
  /** The whole object in memory. @throws as `get` */
  read(key: string): Promise<Uint8Array>;
  /** Size and age, or undefined when there is no such object. @throws AppError storage.unavailable */
  head(key: string): Promise<ObjectFacts | undefined>;
  /** Every object, in no order; what is put or deleted meanwhile may be missing. @throws AppError storage.unavailable */
  list(): AsyncIterable<ObjectFacts>;
  /** Quiet when it is gone already. Only for objects that no record names any more. @throws AppError storage.unavailable */
  delete(key: string): Promise<void>;
  /** Where strangers may put bytes themselves; absent where they can only be sent through us. */
  readonly incoming?: Incoming;
}

/** Bytes on their way in, under ids of ours and outside of the named objects: nothing of them is trusted yet. */
export interface Incoming {
  /**
   * A form that lets whoever has it send one file of exactly these bytes (multipart `POST`, the fields before `file`).
   * @param expiresSeconds for how long
   */
  presign(upload: {
    readonly id: string;
    readonly bytes: number;
    readonly expiresSeconds: number;
  }): Promise<{ readonly url: string; readonly fields: Readonly<Record<string, string>> }>;
  /** What was sent; undefined when nothing was. Whoever does not read the body destroys it. */
  open(id: string): Promise<{ readonly bytes: number; readonly body: Readable } | undefined>;
  /** Quiet when it is gone already. */
  discard(id: string): Promise<void>;
}
