/** What the page in a shop asks of our server: no session, the address of the page is the key. */
import type { ShopperPhotoView } from '@escena/api/shopper-photo';
import type { ShopperRunView } from '@escena/api/shopper-run';
import { AppError, type SerializedAppError } from '@escena/core/app-error';
import { consentTexts } from '@escena/core/consent';

const pollMs = 800;
/** A worker takes seconds, of which most are others' turns. */
const patienceMs = 300_000;

export const shopAddress = (token: string): string => `/api/embed/tryon/${token}`;

export const shopPicture = (token: string, kind: 'garment' | 'photo' | 'result', id: string): string =>
  `${shopAddress(token)}/picture/${kind}/${encodeURIComponent(id)}`;

/**
 * A shopper's photo on its way, until it may be tried on.
 * @returns its id
 * @throws AppError as the server and its worker refuse, `network.unreachable`
 */
export async function sendShopperPhoto(token: string, file: File): Promise<string> {
  const words = consentTexts['try-on'].version;
  const query = new URLSearchParams({ consent: 'try-on', basis: 'self', words });
  const at = `${shopAddress(token)}/photos`;
  const { photo } = await ask<{ photo: string }>(`${at}?${query}`, { method: 'POST', body: file });
  await until(async () => {
    const { status, error } = await ask<ShopperPhotoView>(`${at}/${encodeURIComponent(photo)}`);
    if (status === 'failed') throw AppError.from(error ?? { code: 'internal' });
    return status === 'ready';
  });
  return photo;
}

interface TryOnOptions {
  readonly token: string;
  readonly photo: string;
  /** ids of garments */
  readonly wear: readonly string[];
  /** 0…1 */
  readonly onFraction: (fraction: number) => void;
}

/** @returns the try-on's id, once there is a picture of it @throws AppError as the server and its worker refuse */
export async function tryOnInShop(options: TryOnOptions): Promise<string> {
  const { token, photo, wear, onFraction } = options;
  const { run } = await ask<{ run: string }>(
    `${shopAddress(token)}/photos/${encodeURIComponent(photo)}/runs`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ wear }),
    },
  );
  await until(async () => {
    const at = `${shopAddress(token)}/runs/${encodeURIComponent(run)}`;
    const { status, fraction, error } = await ask<ShopperRunView>(at);
    onFraction(fraction);
    if (status === 'failed' || status === 'cancelled')
      throw AppError.from(error ?? { code: 'job.cancelled' });
    return status === 'succeeded';
  });
  return run;
}

/** Takes the shopper's word back. @throws AppError */
export async function eraseInShop(token: string, photo: string): Promise<void> {
  await ask(`${shopAddress(token)}/photos/${encodeURIComponent(photo)}`, { method: 'DELETE' });
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + patienceMs; Date.now() < end;) {
    if (await isDone()) return;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  // As from a network that answers nothing: try again in a moment.
  throw new AppError('network.unreachable', { detail: 'no worker took it' });
}

async function ask<T extends object>(address: string, request?: RequestInit): Promise<T> {
  const response = await fetch(address, request).catch((cause: unknown) => {
    throw new AppError('network.unreachable', { cause });
  });
  const answer = (await response.json()) as T | { readonly error: SerializedAppError };
  if (response.ok) return answer as T;
  throw AppError.from('error' in answer && answer.error ? answer.error : { code: 'internal' });
}
