import { type FillLevel, patchRadius } from './fill-level.ts';
import type { PatchField } from './patch-field.ts';

/**
 * The hole's texture as the patches that cover each pixel say together, good ones louder (Wexler, Shechtman, Irani 2007).
 * @param softness squared difference at which a patch's word counts a third
 */
export function vote(level: FillLevel, { from, warp, cost }: PatchField, softness: number): void {
  const { width, height, texture, hole, targets, trust } = level;
  const sum = new Float32Array(3 * width * height);
  const total = new Float32Array(width * height);
  for (const i of targets) {
    if (cost[i] === Infinity) continue;
    const weight = (trust[i] ?? 0) * Math.exp(-(cost[i] ?? 0) / softness) + 1e-6;
    const x = i % width;
    const y = (i - x) / width;
    const [sx, sy] = [from[2 * i] ?? 0, from[2 * i + 1] ?? 0];
    const [xx, xy] = [warp[4 * i] ?? 0, warp[4 * i + 1] ?? 0];
    const [yx, yy] = [warp[4 * i + 2] ?? 0, warp[4 * i + 3] ?? 0];
    for (let dy = -patchRadius; dy <= patchRadius; dy++) {
      const ty = y + dy;
      if (ty < 0 || ty >= height) continue;
      for (let dx = -patchRadius; dx <= patchRadius; dx++) {
        const tx = x + dx;
        if (tx < 0 || tx >= width) continue;
        const t = ty * width + tx;
        if (!hole[t]) continue;
        const qx = Math.floor(sx + xx * dx + xy * dy);
        const qy = Math.floor(sy + yx * dx + yy * dy);
        if (qx < 0 || qy < 0 || qx >= width || qy >= height) continue;
        const q = qy * width + qx;
        if (hole[q]) continue;
        total[t] = (total[t] ?? 0) + weight;
        for (let c = 0; c < 3; c++)
          sum[3 * t + c] = (sum[3 * t + c] ?? 0) + weight * (texture[3 * q + c] ?? 0);
      }
    }
  }
  for (const i of targets) {
    const weight = total[i] ?? 0;
    if (weight > 0) for (let c = 0; c < 3; c++) texture[3 * i + c] = (sum[3 * i + c] ?? 0) / weight;
  }
}
