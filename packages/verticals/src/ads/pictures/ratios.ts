/** In which shapes the campaign's pictures are shown: every design has frames of its own in every format. Pure. */
import type { Cell } from '../campaign.ts';
import { placeLayer } from '../compose/place-layers.ts';
import { formats } from '../formats/formats.ts';
import { shapeOf } from '../templates/template.ts';
import { templates } from '../templates/templates.ts';

/** Frames that differ by less than this share a backdrop, an eighth of which is cropped at most. */
const step = Math.log(1.25);

/** Width ÷ height of the backdrop for a frame. */
export function ratioFor(width: number, height: number): number {
  return Math.exp(step * Math.round(Math.log(width / height) / step));
}

/** Those of a cell's frames, each once. */
export function ratiosOfCell({ template, format }: Pick<Cell, 'template' | 'format'>): number[] {
  const size = formats[format];
  const found = templates[template].arrangements[shapeOf(size.width / size.height)].flatMap((layer) => {
    if (layer.kind !== 'image') return [];
    const { left, top, right, bottom } = placeLayer(layer, size);
    return ratioFor(right - left, bottom - top);
  });
  return [...new Set(found)];
}

/** Those that a picture is shown in, each once. */
export function ratiosOf(cells: readonly Cell[], image: string): number[] {
  return [...new Set(cells.filter((cell) => cell.image === image).flatMap(ratiosOfCell))];
}
