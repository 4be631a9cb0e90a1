import { byteOfLinear } from '@escena/imaging/transfer';
import type { FloorFinish, WallFinish } from './finish-names.ts';
import { floorLook, wallLook } from './looks/look-of.ts';

export type SurfaceFinish =
  | { readonly surface: 'floor'; readonly finish: FloorFinish }
  | { readonly surface: 'walls'; readonly finish: WallFinish };

/** metres that a picture of a finish shows */
const shown = { floor: 1.6, walls: 0.9 };

/** A finish seen straight on, as what lays it in photos has it. @returns [h·w·4] bytes, opaque */
export function drawFinish(
  asked: SurfaceFinish,
  width: number,
  height: number,
): Uint8ClampedArray<ArrayBuffer> {
  const look =
    asked.surface === 'floor' ? floorLook(asked.finish, undefined, 1) : wallLook(asked.finish, undefined, 1);
  const step = shown[asked.surface] / width;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const color = new Float64Array(3);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i += 4) {
      look.color(x * step, (height - y) * step, step, color);
      for (let k = 0; k < 3; k++) data[i + k] = byteOfLinear(color[k] ?? 0);
    }
  return data;
}
