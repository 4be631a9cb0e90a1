import { AppError } from '@escena/core/app-error';
import { cleanName } from '@escena/core/clean-name';
import { createFont } from '@escena/db/fonts/create-font';
import { inTransaction } from '@escena/db/in-transaction';
import { splitHead } from '@escena/storage/split-head';
import type { Context } from '../context.ts';
import { maxFontBytes } from './max-font-bytes.ts';

export interface FontUploadOptions {
  readonly workspaceId: string;
  /** as the person's file is called */
  readonly name: string;
  /** under which terms it may be used: what the person says, 1 to 500 characters */
  readonly licence: string;
  readonly body: AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal;
  /** default: the product's cap */
  readonly maxBytes?: number;
}

/** characters that may be said about its terms */
const maxLicence = 500;

export interface StoredFont {
  readonly storageKey: string;
  /** hex */
  readonly sha256: string;
  readonly mime: string;
  readonly bytes: number;
}

/**
 * Stores a font's bytes as they come and hands it to a worker to be checked.
 * @throws AppError `input.invalid`, and as `storeFont`
 */
export async function receiveFont(
  services: Pick<Context, 'db' | 'queue' | 'storage'>,
  { workspaceId, name, licence, ...content }: FontUploadOptions,
): Promise<{ fontId: string }> {
  const terms = termsOf(licence);
  const stored = await storeFont(services, content);
  return keepFont(services, { workspaceId, name, licence: terms, stored });
}

/** What was said about its terms. @throws AppError `input.invalid` when nothing was, or too much */
export function termsOf(licence: string): string {
  const terms = licence.trim();
  if (terms === '' || terms.length > maxLicence)
    throw new AppError('input.invalid', { detail: `licence: 1 to ${maxLicence} characters` });
  return terms;
}

/**
 * Never more than the cap; what is plainly no font is turned away by its first bytes.
 * @throws AppError `type.not_a_font`, `type.font_too_big`, `storage.full`, `job.cancelled`
 */
export async function storeFont(
  { storage }: Pick<Context, 'storage'>,
  { body, signal, maxBytes = maxFontBytes }: Pick<FontUploadOptions, 'body' | 'signal' | 'maxBytes'>,
): Promise<StoredFont> {
  const { head, whole } = await splitHead(body, 4);
  const mime = sniffFont(head);
  if (mime === undefined) throw new AppError('type.not_a_font');
  const { key, bytes } = await storage.put(whole, { maxBytes, signal }).catch((error: unknown) => {
    throw error instanceof AppError && error.code === 'image.too_many_bytes'
      ? new AppError('type.font_too_big', { cause: error })
      : error;
  });
  return { storageKey: key, sha256: key.slice(key.lastIndexOf('/') + 1), mime, bytes };
}

interface KeepFontOptions extends Pick<FontUploadOptions, 'workspaceId' | 'name' | 'licence'> {
  readonly stored: StoredFont;
}

/** Makes stored bytes a font of the workspace's. */
export async function keepFont(
  { db, queue }: Pick<Context, 'db' | 'queue'>,
  { workspaceId, name, licence, stored }: KeepFontOptions,
): Promise<{ fontId: string }> {
  return inTransaction(db, async (tx) => {
    const { id: fontId } = await createFont(tx, {
      workspaceId,
      name: cleanName(name, 'font').replace(/\.(ttf|otf|woff2?)$/i, ''),
      licence,
      ...stored,
    });
    await queue.enqueue('font.check', { fontId }, { tx });
    return { fontId };
  });
}

function sniffFont(head: Uint8Array): string | undefined {
  switch (new TextDecoder('latin1').decode(head)) {
    case '\0\u0001\0\0':
    case 'true':
      return 'font/ttf';
    case 'OTTO':
      return 'font/otf';
    case 'wOFF':
      return 'font/woff';
    case 'wOF2':
      return 'font/woff2';
    default:
      return undefined;
  }
}
