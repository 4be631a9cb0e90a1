import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';

/** The listing is over: its page shows no pictures any more and says whom to ask. @throws AppError `not_found` */
export async function withdrawDisclosure(
  db: Db | Tx,
  { workspaceId, disclosureId }: { workspaceId: string; disclosureId: string },
): Promise<void> {
  const { count } = await db.disclosure.updateMany({
    where: { id: disclosureId, workspaceId, withdrawnAt: null },
    data: { withdrawnAt: new Date() },
  });
  if (count === 0) throw new AppError('not_found', { data: { disclosureId } });
}
