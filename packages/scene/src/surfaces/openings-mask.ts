import type { Vec2 } from '../camera.ts';
import { dilate } from '../room/binary-mask.ts';
import { rasterizePolygon } from '../room/rasterize-polygon.ts';
import type { Room } from '../room/room.ts';

/** pixels around an opening that its frame takes */
const frame = 2;

/** 1 on doors and windows, with their frames. */
export function openingsMask(
  { openings = [] }: Pick<Room, 'openings'>,
  { width, height }: { readonly width: number; readonly height: number },
): Uint8Array {
  const data = new Uint8Array(width * height);
  for (const { corners } of openings) {
    const polygon: Vec2[] = corners.map(([x, y]) => [x, y]);
    rasterizePolygon(polygon, width, height).data.forEach((on, i) => {
      if (on) data[i] = 1;
    });
  }
  return dilate({ width, height, data }, frame).data;
}
