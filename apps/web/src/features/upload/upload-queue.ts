import { AppError, type SerializedAppError, toAppError } from '@escena/core/app-error';
import { maxUploadBytes } from '@escena/core/max-upload-bytes';

/** What an upload says of itself beside its bytes, as `/api/upload` reads it. */
export interface UploadFacts {
  readonly purpose?: 'photo' | 'mask' | 'person' | 'personMask';
  /** of a person's photo: what they agreed to, on whose word, and to which words */
  readonly consent?: string;
  readonly basis?: string;
  readonly words?: string;
}

export interface Upload {
  readonly id: number;
  readonly projectId: string;
  readonly file: File;
  readonly facts: UploadFacts;
  readonly state: 'waiting' | 'sending' | 'done' | 'failed';
  /** 0…1 of the bytes sent */
  readonly fraction: number;
  readonly assetId: string | null;
  readonly error: SerializedAppError | null;
}

/** Sends one file; resolves with the asset's id. Rejects with an AppError or on abort. */
export type SendFile = (
  upload: Pick<Upload, 'file' | 'projectId' | 'facts'>,
  onFraction: (fraction: number) => void,
  signal: AbortSignal,
) => Promise<string>;

/** Two at a time fill a home connection; more only make each one slower to appear. */
const atOnce = 2;

/**
 * The uploads of this tab, in order, at most two at a time. One that fails waits for `retry` or `dismiss` and holds up
 * no other. State is replaced, never changed, so React can compare snapshots.
 */
export class UploadQueue {
  #uploads: readonly Upload[] = [];
  #nextId = 1;
  readonly #listeners = new Set<() => void>();
  readonly #aborts = new Map<number, AbortController>();
  readonly #send: SendFile;

  constructor(send: SendFile) {
    this.#send = send;
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): readonly Upload[] => this.#uploads;

  add(projectId: string, files: readonly File[], facts: UploadFacts = {}): void {
    const added = files.map((file): Upload => {
      const error =
        file.size > maxUploadBytes
          ? new AppError('image.too_many_bytes', { data: { bytes: file.size } })
          : null;
      return {
        id: this.#nextId++,
        projectId,
        file,
        facts,
        state: error ? 'failed' : 'waiting',
        fraction: 0,
        assetId: null,
        error: error?.toJSON() ?? null,
      };
    });
    this.#replace([...this.#uploads, ...added]);
    this.#startWaiting();
  }

  retry(id: number): void {
    this.#change(id, { state: 'waiting', fraction: 0, error: null });
    this.#startWaiting();
  }

  /** Forget an upload; one that is being sent is stopped. */
  dismiss(id: number): void {
    this.#aborts.get(id)?.abort();
    this.#replace(this.#uploads.filter((upload) => upload.id !== id));
  }

  #startWaiting(): void {
    const sending = this.#uploads.filter((upload) => upload.state === 'sending').length;
    const waiting = this.#uploads.filter((upload) => upload.state === 'waiting');
    for (const upload of waiting.slice(0, Math.max(atOnce - sending, 0))) void this.#run(upload);
  }

  async #run(upload: Upload): Promise<void> {
    const abort = new AbortController();
    this.#aborts.set(upload.id, abort);
    this.#change(upload.id, { state: 'sending' });
    const onFraction = (fraction: number) => this.#change(upload.id, { fraction });
    try {
      const assetId = await this.#send(upload, onFraction, abort.signal);
      this.#change(upload.id, { state: 'done', fraction: 1, assetId });
    } catch (error) {
      this.#change(upload.id, { state: 'failed', error: toAppError(error).toJSON() });
    }
    this.#aborts.delete(upload.id);
    this.#startWaiting();
  }

  #change(id: number, change: Partial<Upload>): void {
    this.#replace(this.#uploads.map((upload) => (upload.id === id ? { ...upload, ...change } : upload)));
  }

  #replace(uploads: readonly Upload[]): void {
    this.#uploads = uploads;
    for (const listener of this.#listeners) listener();
  }
}
