import { createHash } from 'node:crypto';
import type { Storage } from '@escena/storage/storage';
import { makeExport } from '@escena/verticals/compliance/make-export';
import { planExport } from '@escena/verticals/compliance/plan-export';
import type { MakeExportPayload, MakeExportResult } from './messages.ts';

/** letters that any file system and any form takes */
const plain = /[^a-z0-9]+/g;

/**
 * Makes the files of an export and stores them.
 * @throws AppError `compliance.*` when the profile no longer allows it, `image.*`, `job.cancelled`
 */
export async function makeStoredExport(
  storage: Storage,
  { photoKey, pictureKey, maskKey, name, label, ...known }: MakeExportPayload,
  signal: AbortSignal,
): Promise<MakeExportResult> {
  const { profile, edits, url } = known;
  const [photo, picture, mask] = await Promise.all(
    [photoKey, pictureKey, maskKey].map((key) => storage.read(key)),
  );
  if (!photo || !picture || !mask) throw new RangeError('three keys, three objects');
  const { files, altered, fingerprint, checks } = await makeExport({
    ...known,
    photo,
    picture,
    mask,
    plan: planExport({ profile, edits, url, ...(label !== null && { label }) }),
    stem: stemOf(name),
    signal,
  });
  const stored = [];
  for (const { name: path, mime, bytes } of files) {
    const { key } = await storage.put(bytes, { signal });
    stored.push({ name: path, mime, bytes: bytes.length, storageKey: key });
  }
  const sent = files.find((file) => file.name === altered);
  const fileSha256 = createHash('sha256')
    .update(sent?.bytes ?? '')
    .digest('hex');
  return { files: stored, fileSha256, fingerprint, checks };
}

function stemOf(name: string): string {
  const ascii = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return ascii.replaceAll(plain, '-').replaceAll(/^-|-$/g, '').slice(0, 60) || 'photo';
}
