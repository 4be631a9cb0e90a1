import type { StatedSize } from '@escena/core/model-size';

/** What a person said about a model's size as its row keeps it: the unit or the width, never both. */
export function sizeColumns(stated: StatedSize): { units: string | null; widthCm: number | null } {
  return 'units' in stated
    ? { units: stated.units, widthCm: null }
    : { units: null, widthCm: stated.widthCm };
}
