import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { type Model3d, model3dFields } from './model3d-fields.ts';

export interface ConfigureModel3dOptions {
  readonly workspaceId: string;
  readonly modelId: string;
  /** one of both, the other null; undefined: as it is */
  readonly size?: { readonly units: string | null; readonly widthCm: number | null } | undefined;
  readonly turn?: number | undefined;
  readonly placement?: string | undefined;
}

/**
 * What a person says about a model. It must be checked anew: enqueue that, with the new `revision`, in the same transaction.
 * @throws AppError `not_found`
 */
export async function configureModel3d(db: Db | Tx, options: ConfigureModel3dOptions): Promise<Model3d> {
  const { workspaceId, modelId, size, turn, placement } = options;
  const [model] = await db.model3d.updateManyAndReturn({
    where: { id: modelId, workspaceId, deletedAt: null },
    data: {
      ...size,
      turn,
      placement,
      status: 'checking',
      errorCode: null,
      errorDetail: null,
      revision: { increment: 1 },
    },
    select: model3dFields,
  });
  if (!model) throw new AppError('not_found', { data: { modelId } });
  return model;
}
