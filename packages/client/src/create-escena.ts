import { type Job, type Model, type Operations, operations, type Photo, type Quote } from './operations.ts';
import { type CallOptions, type ClientOptions, sendRequest, wait } from './send-request.ts';

export type OperationId = keyof Operations;
export type Input<Id extends OperationId> = Operations[Id]['input'];
export type Answer<Id extends OperationId> = Operations[Id]['answer'];

/** Every operation of the API by its name: what it takes in one object, whatever goes in path, query or body. */
export type Calls = {
  readonly [Id in OperationId]: Record<never, never> extends Input<Id>
    ? (input?: Input<Id>, options?: CallOptions) => Promise<Answer<Id>>
    : (input: Input<Id>, options?: CallOptions) => Promise<Answer<Id>>;
};

export interface WaitOptions {
  readonly signal?: AbortSignal;
  /** between two looks, default 2 s */
  readonly pollMs?: number;
}

export interface Escena extends Omit<Calls, 'createJob' | 'createModel'> {
  /** Starts a job; with an Idempotency-Key of its own, so that it starts once. */
  createJob(input: JobInput, options?: CallOptions): Promise<Job>;
  /** What a job would cost; nothing runs. */
  priceJob(input: JobInput, options?: CallOptions): Promise<Quote>;
  /** The job once it has ended, however it did. */
  waitForJob(jobId: string, options?: WaitOptions & { onProgress?: (job: Job) => void }): Promise<Job>;
  /** Sends a photo and waits until jobs can be made of it, or it was refused (`status: 'failed'`). */
  uploadPhoto(photo: PhotoFile, options?: WaitOptions): Promise<Photo>;
  /** Sends a 3D model (GLB or glTF); it is checked within seconds. */
  uploadModel(model: ModelFile, options?: CallOptions): Promise<Model>;
}

export type JobInput = Omit<Input<'createJob'>, 'dryRun'>;

export interface PhotoFile {
  readonly projectId: string;
  /** as the file is called */
  readonly name: string;
  readonly data: Blob | Uint8Array<ArrayBuffer>;
}

export interface ModelFile extends Omit<PhotoFile, 'projectId'> {
  /** the unit of the file, or its true width, where it does not keep to metres */
  readonly size?: { readonly units: 'm' | 'cm' | 'mm' | 'in' } | { readonly widthCm: number };
}

const defaultPollMs = 2000;

/** The API of one installation, with one key. Holds no state. */
export function createEscena(options: ClientOptions): Escena {
  const calls = Object.fromEntries(
    Object.entries(operations).map(([id, [method, path]]) => [
      id,
      (input: Readonly<Record<string, unknown>> = {}, call: CallOptions = {}) =>
        sendRequest(options, { ...call, ...requestOf(method, path, input) }),
    ]),
    // Made of the table that the type is made of.
  ) as unknown as Calls;

  async function waitForPhoto(
    photoId: string,
    { signal, pollMs = defaultPollMs }: WaitOptions,
  ): Promise<Photo> {
    for (;;) {
      const photo = await calls.getPhoto({ photoId }, { signal });
      if (photo.status !== 'processing') return photo;
      await wait(pollMs, signal);
    }
  }

  return {
    ...calls,
    // Without `dryRun` the answer is a job, with it a price.
    createJob: async (input, call) => (await calls.createJob(input, call)) as Job,
    priceJob: async (input, call) => (await calls.createJob({ ...input, dryRun: true }, call)) as Quote,
    async waitForJob(jobId, { signal, pollMs = defaultPollMs, onProgress = () => {} } = {}) {
      for (;;) {
        const job = await calls.getJob({ jobId }, { signal });
        onProgress(job);
        if (job.status !== 'queued' && job.status !== 'running') return job;
        await wait(pollMs, signal);
      }
    },
    async uploadModel({ name, data, size }, call = {}) {
      const form = new FormData();
      if (size) form.set('size', JSON.stringify(size));
      form.set('file', data instanceof Blob ? data : new Blob([data]), name);
      const [method, path] = operations.createModel;
      return (await sendRequest(options, { ...call, method, path, body: form })) as Model;
    },
    async uploadPhoto({ projectId, name, data }, waiting = {}) {
      const { signal } = waiting;
      const blob = data instanceof Blob ? data : new Blob([data]);
      const upload = await calls.createPhotoUpload({ projectId, name, bytes: blob.size }, { signal });
      await sendFile(options, upload, blob, signal);
      await calls.completePhotoUpload({ photoId: upload.photoId }, { signal });
      return waitForPhoto(upload.photoId, waiting);
    },
  };
}

/** Names in the path take their part of the input; the rest is the query, or the body. */
function requestOf(method: string, path: string, input: Readonly<Record<string, unknown>>) {
  const rest = { ...input };
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  if (method === 'POST' || method === 'PATCH') return { method, path: filled, body: rest };
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(
    given.map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return { method, path: query ? `${filled}?${query}` : filled };
}

type Upload = Answer<'createPhotoUpload'>;

/** To the store itself (a form) or to Escena (a plain body): the address was signed and needs no key. */
async function sendFile(
  { fetch: send = fetch }: ClientOptions,
  { method, url, fields }: Upload,
  file: Blob,
  signal: AbortSignal | undefined,
): Promise<void> {
  let body: FormData | Blob = file;
  if (method === 'POST') {
    body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    body.set('file', file);
  }
  const response = await send(url, { method, body, signal });
  if (!response.ok) throw new Error(`the upload was answered ${response.status}: ${await response.text()}`);
  await response.body?.cancel();
}
