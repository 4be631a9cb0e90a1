import type { Raster } from '@escena/core/raster';
import { type Camera, horizonOf } from '@escena/scene/camera';
import type { Room } from '@escena/scene/room';

const green = [60, 200, 90] as const;
const red = [230, 40, 40] as const;
const white = [255, 255, 255] as const;

/** The photo with the floor as found in green, the horizon as found in red, the true one in white. */
export function overlayRoom(photo: Raster, room: Room, truth: Camera): Raster {
  const { width, height, channels } = photo;
  const data = Uint8Array.from(photo.data);
  const { mask } = room.floor;
  const blend = (i: number, color: readonly number[], share: number): void => {
    for (let c = 0; c < 3; c++) {
      const at = i * channels + c;
      data[at] = Math.round((1 - share) * (data[at] ?? 0) + share * (color[c] ?? 0));
    }
  };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const mx = Math.floor(((x + 0.5) * mask.width) / width);
      const my = Math.floor(((y + 0.5) * mask.height) / height);
      if (mask.data[my * mask.width + mx]) blend(y * width + x, green, 0.45);
    }
  const thick = Math.max(1, Math.round(height / 200));
  const draw = (camera: Camera, color: readonly number[]): void => {
    const [[, left], [, right]] = horizonOf(camera);
    for (let x = 0; x < width; x++) {
      const row = Math.round((left + ((right - left) * x) / width) * height);
      for (let y = Math.max(0, row - thick); y <= Math.min(height - 1, row); y++)
        blend(y * width + x, color, 1);
    }
  };
  draw(truth, white);
  draw(room.camera, red);
  return { width, height, channels, data };
}
