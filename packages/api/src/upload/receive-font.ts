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

const maxLicence = 500;

/**
 * Stores a font's bytes as they come and hands it to a worker to be checked.
 * @throws AppError `type.not_a_font`, `type.font_too_big`, `input.invalid`, `storage.full`, `job.cancelled`
 */
export async function receiveFont(
  { db, queue, storage }: Pick<Context, 'db' | 'queue' | 'storage'>,
  { workspaceId, name, licence, body, signal, maxBytes = maxFontBytes }: FontUploadOptions,
): Promise<{ fontId: string }> {
  const terms = licence.trim();
  if (terms === '' || terms.length > maxLicence)
    throw new AppError('input.invalid', { detail: `licence: 1 to ${maxLicence} characters` });
  const { head, whole } = await splitHead(body, 4);
  const mime = sniffFont(head);
  if (mime === undefined) throw new AppError('type.not_a_font');
  const { key, bytes } = await storage.put(whole, { maxBytes, signal }).catch((error: unknown) => {
    throw error instanceof AppError && error.code === 'image.too_many_bytes'
      ? new AppError('type.font_too_big', { cause: error })
      : error;
  });
  return inTransaction(db, async (tx) => {
    const { id: fontId } = await createFont(tx, {
      workspaceId,
      name: cleanName(name, 'font').replace(/\.(ttf|otf|woff2?)$/i, ''),
      licence: terms,
      storageKey: key,
      sha256: key.slice(key.lastIndexOf('/') + 1),
      mime,
      bytes,
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
