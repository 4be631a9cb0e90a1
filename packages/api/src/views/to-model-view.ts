import { type ModelTurn, modelTurns, sizeCm, unitChoices } from '@escena/core/model-size';
import type { Model3d } from '@escena/db/models3d/model3d-fields';
import { modelPlacements } from '@escena/verticals/staging/own-model';
import { z } from 'zod';
import type { ModelView } from './model-view.ts';
import { storedError } from './stored-error.ts';

const extentSchema = z.object({ x: z.number(), y: z.number(), z: z.number() });

export function toModelView(model: Model3d): ModelView {
  const { id, name, status, scale, triangles, warnings, createdAt } = model;
  const extent = extentSchema.safeParse(model.extentJson).data ?? null;
  const turn: ModelTurn = modelTurns.find((one) => one === model.turn) ?? 0;
  return {
    id,
    name,
    status: status === 'needs_size' ? 'needs-size' : status,
    size: status === 'ready' && extent && scale !== null ? sizeCm(extent, scale, turn) : null,
    fileExtent: extent,
    choices: extent ? unitChoices(extent, turn) : [],
    turn,
    placement: modelPlacements.find((one) => one === model.placement) ?? 'floor',
    triangles,
    warnings,
    hasThumb: model.thumbKey !== null,
    error: storedError(model.errorCode),
    createdAt,
  };
}
