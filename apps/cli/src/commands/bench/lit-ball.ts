import type { LightBuffers } from '@escena/diffusion/light-buffers';
import { TorchGenerator } from '@escena/diffusion/torch-generator';

/** A traced guide without a scene: a lit ball as large as the picture, with the noise that few paths leave. */
export function litBall(size: number): LightBuffers {
  const pixels = size * size;
  const floats = (channels: number): Float32Array => new Float32Array(pixels * channels);
  const [light, filtered, normal] = [floats(3), floats(3), floats(3)];
  const [depth, coverage] = [floats(1), floats(1)];
  const noise = new TorchGenerator(1).randn([pixels]).data;
  for (let p = 0; p < pixels; p++) {
    const [x, y] = [(p % size) / (size / 2) - 1, Math.floor(p / size) / (size / 2) - 1];
    const square = x * x + y * y;
    if (square >= 1) continue;
    const z = Math.sqrt(1 - square);
    coverage[p] = 1;
    depth[p] = 4 - 0.3 * z;
    normal.set([x, -y, z], p * 3);
    const clean = 0.6 + 0.4 * z;
    light.fill(clean * Math.max(0, 1 + 0.5 * (noise[p] ?? 0)), p * 3, p * 3 + 3);
    filtered.fill(clean * (1 + 0.05 * Math.sin(p / 7)), p * 3, p * 3 + 3);
  }
  const objectId = Uint16Array.from(coverage, (share) => (share > 0 ? 1 : 0));
  return {
    width: size,
    height: size,
    light,
    lightScales: [filtered, filtered, filtered, filtered],
    normal,
    depth,
    coverage,
    objectId,
    samples: 8,
  };
}
