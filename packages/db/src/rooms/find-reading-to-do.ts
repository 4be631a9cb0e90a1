import type { Db, Tx } from '../create-db.ts';
import { type RoomReading, readingFields } from './reading-fields.ts';

/** For workers, whose queue names no tenant: the reading, unless it is done, failed or its photo deleted meanwhile. */
export async function findReadingToDo(
  db: Db | Tx,
  { readingId }: { readingId: string },
): Promise<(RoomReading & { readonly storageKey: string }) | undefined> {
  const found = await db.roomReading.findFirst({
    where: { id: readingId, status: 'pending', asset: { deletedAt: null } },
    select: { ...readingFields, asset: { select: { storageKey: true } } },
  });
  if (!found) return undefined;
  const { asset, ...reading } = found;
  return { ...reading, storageKey: asset.storageKey };
}
