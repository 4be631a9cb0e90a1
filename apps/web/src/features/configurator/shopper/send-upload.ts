import { AppError, type SerializedAppError } from '@escena/core/app-error';
import type { PictureKind } from '@escena/verticals/product/configurator/setup';

interface SendUploadOptions {
  /** where files go, and where what became of them is told (an id follows) */
  readonly uploads: string;
  /** the setup's name of it */
  readonly place: string;
  readonly kind: PictureKind;
  readonly file: File;
  readonly maxMegabytes: number;
  /** it is there, and now looked at */
  readonly onSent: () => void;
  readonly signal: AbortSignal;
}

const pollMs = 700;
/** A worker takes seconds, of which most are others' turns. */
const patienceMs = 90_000;

/**
 * A shopper's file on its way to the product, until it may be shown.
 * @returns its id
 * @throws AppError as the server and its worker refuse, `network.unreachable`; `configurator.file_too_large` before anything
 * is sent
 */
export async function sendUpload(options: SendUploadOptions): Promise<string> {
  const { uploads, place, kind, file, maxMegabytes, onSent, signal } = options;
  if (file.size > maxMegabytes * 1_000_000) throw new AppError('configurator.file_too_large');
  const query = new URLSearchParams({ place, kind, name: file.name });
  const { upload } = await ask<{ upload: string }>(`${uploads}?${query.toString()}`, {
    method: 'POST',
    body: file,
    signal,
  });
  onSent();
  for (const until = Date.now() + patienceMs; Date.now() < until;) {
    const { status, error } = await ask<Seen>(`${uploads}/${encodeURIComponent(upload)}`, { signal });
    if (status === 'ready') return upload;
    if (status === 'failed') throw AppError.from(error ?? { code: 'internal' });
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  // As from a network that answers nothing: try again in a moment.
  throw new AppError('network.unreachable', { detail: 'no worker looked at the file' });
}

interface Seen {
  readonly status: 'processing' | 'ready' | 'failed';
  readonly error: SerializedAppError | null;
}

async function ask<T extends object>(address: string, request: RequestInit): Promise<T> {
  const response = await fetch(address, request).catch((cause: unknown) => {
    throw new AppError('network.unreachable', { cause });
  });
  const answer = (await response.json()) as T | { readonly error: SerializedAppError };
  if (response.ok) return answer as T;
  throw AppError.from('error' in answer && answer.error ? answer.error : { code: 'internal' });
}
