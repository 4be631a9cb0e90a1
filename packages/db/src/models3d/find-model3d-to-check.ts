import type { Db, Tx } from '../create-db.ts';
import { type Model3d, model3dFields } from './model3d-fields.ts';

/** For workers, whose queue names no tenant: the model, unless it was checked, changed again or deleted meanwhile. */
export async function findModel3dToCheck(
  db: Db | Tx,
  { modelId, revision }: { modelId: string; revision: number },
): Promise<Model3d | undefined> {
  const model = await db.model3d.findFirst({
    where: { id: modelId, revision, status: 'checking', deletedAt: null },
    select: model3dFields,
  });
  return model ?? undefined;
}
