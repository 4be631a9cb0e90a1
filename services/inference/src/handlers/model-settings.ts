import { lengthUnits, modelTurns } from '@escena/core/model-size';
import type { Model3d } from '@escena/db/models3d/model3d-fields';
import { modelPlacements, type OwnModelSettings } from '@escena/verticals/staging/own-model';

/** What a model's row says beyond its file, for `loadModel`. */
export function modelSettings({ name, units, widthCm, turn, placement }: Model3d): OwnModelSettings {
  const unit = lengthUnits.find((one) => one === units);
  return {
    name,
    stated: unit ? { units: unit } : widthCm === null ? undefined : { widthCm },
    turn: modelTurns.find((one) => one === turn),
    placement: modelPlacements.find((one) => one === placement),
  };
}
