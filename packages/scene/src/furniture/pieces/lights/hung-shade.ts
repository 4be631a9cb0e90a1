import type { BufferGeometry } from 'three';
import type { Part } from '../../../scene.ts';
import { bounds } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';
import type { Style } from '../../styles/style.ts';
import { pendantForms } from './pendant-forms.ts';

/** metres of cord between ceiling and shade */
export const cord = 0.55;

/** A ceiling rose, a cord and the style's shade of `width` × `height` metres, hanging at `x` from y = 0. */
export function hungShade(style: Style, place: { width: number; height: number; x: number }): Part[] {
  return [...cordAt(style, place.x), ...shadeAt(style, place)];
}

function cordAt(style: Style, x: number): Part[] {
  const rose = rod([x, -0.025, 0], [x, 0, 0], 0.05);
  return [part(style.materials.metal, [rose, rod([x, -cord - 0.02, 0], [x, -0.02, 0], 0.0035)])];
}

/** The shade scaled to its span, hanging from the cord's end at `x`. */
function shadeAt(style: Style, place: { width: number; height: number; x: number }): Part[] {
  const parts = pendantForms[style.forms.pendant](style);
  const box = bounds(parts);
  const scale = place.width / (box.max.x - box.min.x);
  const tall = place.height / (box.max.y - box.min.y);
  const deep = place.width / (box.max.z - box.min.z);
  const seat = (geometry: BufferGeometry) =>
    geometry.translate(0, -box.max.y, 0).scale(scale, tall, deep).translate(place.x, -cord, 0);
  for (const { geometry } of parts) seat(geometry);
  return parts;
}
