import type { Part } from '../../scene.ts';
import type { Size } from '../piece.ts';
import { fit } from './fit.ts';

/** `fit` for wall pieces: centred in x and y, their back at z = 0. Changes the geometries in place. */
export function hangCentred(parts: Part[], size: Size): Part[] {
  for (const { geometry } of fit(parts, size)) geometry.translate(0, -size.height / 2, size.depth / 2);
  return parts;
}

/** `fit` for ceiling pieces: hanging down from y = 0. Changes the geometries in place. */
export function hangDown(parts: Part[], size: Size): Part[] {
  for (const { geometry } of fit(parts, size)) geometry.translate(0, -size.height, 0);
  return parts;
}
