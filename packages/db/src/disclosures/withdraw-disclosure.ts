import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';

/**
 * The picture is no longer shown anywhere: its page shows no pictures any more and says whom to ask.
 * @throws AppError `not_found`; `listing.lives` while a listing that delivered it has not ended: buyers still see the picture
 */
export async function withdrawDisclosure(
  db: Db | Tx,
  { workspaceId, disclosureId }: { workspaceId: string; disclosureId: string },
): Promise<void> {
  const living = await db.listing.findFirst({
    where: { workspaceId, endedAt: null, deliveries: { some: { items: { some: { disclosureId } } } } },
    select: { id: true, address: true },
  });
  if (living) throw new AppError('listing.lives', { detail: living.address, data: { listingId: living.id } });
  const { count } = await db.disclosure.updateMany({
    where: { id: disclosureId, workspaceId, withdrawnAt: null },
    data: { withdrawnAt: new Date() },
  });
  if (count === 0) throw new AppError('not_found', { data: { disclosureId } });
}
