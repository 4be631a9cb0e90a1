import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { type Disclosure, disclosureFields } from './disclosure-fields.ts';

/** @throws AppError `not_found` */
export async function getDisclosure(
  db: Db | Tx,
  { workspaceId, disclosureId }: { workspaceId: string; disclosureId: string },
): Promise<Disclosure> {
  const found = await db.disclosure.findFirst({
    where: { id: disclosureId, workspaceId },
    select: disclosureFields,
  });
  if (!found) throw new AppError('not_found', { data: { disclosureId } });
  return found;
}

/** A file of an export. @throws AppError `not_found` */
export async function getDisclosureFile(
  db: Db | Tx,
  { workspaceId, fileId }: { workspaceId: string; fileId: string },
): Promise<{ name: string; mime: string; storageKey: string }> {
  const file = await db.disclosureFile.findFirst({
    where: { id: fileId, workspaceId },
    select: { name: true, mime: true, storageKey: true },
  });
  if (!file) throw new AppError('not_found', { data: { fileId } });
  return file;
}
