import type { Readable } from 'node:stream';
import { AppError } from '@escena/core/app-error';
import { getDisclosure } from '@escena/db/disclosures/get-disclosure';
import { streamZip } from '@escena/storage/stream-zip';
import type { Context } from '../context.ts';

interface ZipOptions {
  readonly workspaceId: string;
  readonly disclosureId: string;
  readonly signal?: AbortSignal;
}

/** The files of an export as one ZIP. @throws AppError `not_found`, also while they are made */
export async function zipDisclosure(
  { db, storage }: Pick<Context, 'db' | 'storage'>,
  { workspaceId, disclosureId, signal }: ZipOptions,
): Promise<{ fileName: string; body: Readable }> {
  const { status, name, profile, files } = await getDisclosure(db, { workspaceId, disclosureId });
  if (status !== 'ready') throw new AppError('not_found', { detail: 'not made yet' });
  const entries = files.map((file) => ({
    name: file.name,
    compress: !file.mime.startsWith('image/'),
    open: () => storage.get(file.storageKey),
  }));
  return { fileName: `${name}-${profile}.zip`, body: streamZip(entries, { ...(signal && { signal }) }) };
}
