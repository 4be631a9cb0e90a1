import type { Raster } from '@escena/core/raster';
import type { Point } from '../../landmarks/face-in-photo.ts';
import { type Accessory, accessoryPoints } from '../accessory.ts';
import type { Sprite } from '../sprite/sprite.ts';
import { placeAccessory } from './place-accessory.ts';
import type { Placed, Wearer } from './wearer.ts';

type Said = Readonly<Record<string, { readonly x: number; readonly y: number } | undefined>>;

/** Where each copy of an accessory goes: as was said, and as face and body say of the rest. @throws AppError tryon.no_place */
export function placesOf(
  accessory: Accessory,
  wearer: Wearer,
  { points, tall, wideMm }: Sprite,
): readonly Placed[] {
  const names = accessoryPoints[accessory.kind];
  const shape = { span: spanOf(points), tall, wideMm };
  const found = (): ReturnType<typeof placeAccessory> => placeAccessory(accessory, wearer, shape);
  const complete = (said: Placed): boolean => names.every((name) => name in said);
  if (accessory.kind === 'earrings') {
    const said = (['right', 'left'] as const).flatMap((side) => {
      const place = accessory.place?.[side];
      return place ? [{ side, placed: inPixels(place, wearer.photo) }] : [];
    });
    const isSaid = said.length === 2 && said.every(({ placed }) => complete(placed));
    const placed = new Map(isSaid ? [] : found().map((ear) => [ear.side, ear.placed]));
    for (const ear of said) placed.set(ear.side, { ...placed.get(ear.side), ...ear.placed });
    return [...placed.values()].filter(complete);
  }
  const said = inPixels(accessory.place ?? {}, wearer.photo);
  return complete(said) ? [said] : found().map(({ placed }) => ({ ...placed, ...said }));
}

function inPixels(said: Said, { width, height }: Raster): Placed {
  return Object.fromEntries(
    Object.entries(said).flatMap(([name, at]): [string, Point][] =>
      at ? [[name, [at.x * width, at.y * height]]] : [],
    ),
  );
}

/** Height by width, as the accessory's own points span them. */
export function spanOf(points: Sprite['points']): number {
  const { left, right, top, bottom } = points;
  const low = top ?? bottom;
  if (!left || !right || !low) return 1;
  const wide = Math.hypot(left[0] - right[0], left[1] - right[1]) || 1;
  return Math.abs(low[1] - (left[1] + right[1]) / 2) / wide;
}
