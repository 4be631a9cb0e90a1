/** What the page in a shop asks of our server: no session, the address of the page is the key. */
import type { TryonPerson } from '@escena/verticals/tryon/person';
import type { ShopperPhotoView } from '@escena/api/shopper-photo';
import type { ShopPicture } from '@escena/api/tryon-shop-picture';
import type { ShopperRunView } from '@escena/api/shopper-run';
import { AppError, type SerializedAppError } from '@escena/core/app-error';
import { consentTexts } from '@escena/core/consent';

const pollMs = 800;
/** A worker takes seconds, of which most are others' turns. */
const patienceMs = 300_000;

export const shopAddress = (token: string): string => `/api/embed/tryon/${token}`;

export const shopPicture = (token: string, kind: ShopPicture, id: string): string =>
  `${shopAddress(token)}/picture/${kind}/${encodeURIComponent(id)}`;

/** @throws AppError as the server refuses, `network.unreachable` */
export async function shopPictureBlob(token: string, kind: ShopPicture, id: string): Promise<Blob> {
  return (await answerOf(shopPicture(token, kind, id))).blob();
}

/**
 * A shopper's photo, or a part of it, on its way, until it may be tried on.
 * @returns its id
 * @throws AppError as the server and its worker refuse, `network.unreachable`
 */
export async function sendShopperPhoto(token: string, file: Blob): Promise<string> {
  const words = consentTexts['try-on'].version;
  const query = new URLSearchParams({ consent: 'try-on', basis: 'self', words });
  const at = `${shopAddress(token)}/photos`;
  const body = await file.arrayBuffer();
  const { photo } = await ask<{ photo: string }>(`${at}?${query}`, { method: 'POST', body });
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
  /** ids of what the shop offers */
  readonly wear: readonly string[];
  /** landmarks as far as they are known, in fractions of that photo */
  readonly person: TryonPerson;
  /** 0…1 */
  readonly onFraction: (fraction: number) => void;
}

/** @returns the try-on's id, once there is a picture of it @throws AppError as the server and its worker refuse */
export async function tryOnInShop(options: TryOnOptions): Promise<string> {
  const { token, photo, wear, person, onFraction } = options;
  const { run } = await ask<{ run: string }>(
    `${shopAddress(token)}/photos/${encodeURIComponent(photo)}/runs`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ wear, person }),
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
  return (await answerOf(address, request)).json() as Promise<T>;
}

async function answerOf(address: string, request?: RequestInit): Promise<Response> {
  const response = await fetch(address, request).catch((cause: unknown) => {
    throw new AppError('network.unreachable', { cause });
  });
  if (response.ok) return response;
  const answer = (await response.json().catch(() => ({}))) as { readonly error?: SerializedAppError };
  throw AppError.from(answer.error ?? { code: 'internal' });
}
