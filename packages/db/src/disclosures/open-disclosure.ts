import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';

const openFields = {
  id: true,
  profile: true,
  edits: true,
  contact: true,
  width: true,
  height: true,
  photoDisplayKey: true,
  pictureDisplayKey: true,
  photoSha256: true,
  fileSha256: true,
  publishedAt: true,
  withdrawnAt: true,
  takenDownAt: true,
  takenDownReason: true,
  workspace: { select: { name: true } },
  files: { select: { name: true, mime: true, bytes: true, storageKey: true } },
} as const satisfies Prisma.DisclosureSelect;

export type OpenDisclosure = Prisma.DisclosureGetPayload<{ select: typeof openFields }>;

/**
 * What a disclosure page shows, to anybody; also one that was withdrawn or taken down, so that it can say why. Nothing that
 * happens to the picture, its photo or its project matters here.
 * @throws AppError `not_found` when there never was one, or it is not made yet
 */
export async function openDisclosure(db: Db | Tx, { token }: { token: string }): Promise<OpenDisclosure> {
  const found = await db.disclosure.findFirst({
    where: { token, publishedAt: { not: null } },
    select: openFields,
  });
  if (!found) throw new AppError('not_found');
  return found;
}

/** One page more was answered. Nothing is kept about who asked. */
export async function countDisclosureView(db: Db | Tx, { id }: { id: string }): Promise<void> {
  await db.disclosure.updateMany({ where: { id }, data: { views: { increment: 1 } } });
}
