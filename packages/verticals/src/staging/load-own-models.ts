import { AppError } from '@escena/core/app-error';
import type { SizeCm } from '@escena/core/model-size';
import type { ModelWarning } from '@escena/core/model-warnings';
import { loadModel } from '@escena/scene/load-model';
import type { Piece } from '@escena/scene/piece';
import type { RunContext } from '../run.ts';

/** What is told of a model that was placed. */
export interface PlacedModel {
  readonly id: string;
  readonly name: string;
  /** as it stands */
  readonly size: SizeCm;
  readonly triangles: number;
  readonly warnings: readonly ModelWarning[];
}

export interface OwnModels {
  /** by id, for `furnish` */
  readonly own: Readonly<Record<string, Piece>>;
  readonly placed: readonly PlacedModel[];
}

/** Reads the models that a job names, once for all its pictures. @throws AppError `not_found`, `model3d.*` */
export async function loadOwnModels(
  ids: readonly string[],
  { models, signal }: Pick<RunContext, 'models' | 'signal'>,
): Promise<OwnModels> {
  const own: Record<string, Piece> = {};
  const placed: PlacedModel[] = [];
  for (const id of ids) {
    const file = models?.get(id);
    if (!file) throw new AppError('not_found', { detail: `no model ${id}`, data: { modelId: id } });
    const { name, stated, turn, placement } = file;
    const options = { name, stated, turn, placement, signal };
    const { piece, size, triangles, warnings } = await loadModel(await file.read(), options);
    own[id] = piece;
    placed.push({ id, name, size, triangles, warnings });
  }
  return { own, placed };
}
