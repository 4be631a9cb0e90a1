import type { LightBuffers } from '@escena/diffusion/light-planes';
import { TorchGenerator } from '@escena/diffusion/torch-generator';

/** A traced guide without a scene: a lit ball as large as the picture, with the noise that few paths leave. */
export function litBall(size: number): LightBuffers {
  const pixels = size * size;
  const floats = (channels: number): Float32Array => new Float32Array(pixels * channels);
  const buffers = {
    light: floats(3),
    filteredLight: floats(3),
    normal: floats(3),
    depth: floats(1),
    coverage: floats(1),
  };
  const noise = new TorchGenerator(1).randn([pixels]).data;
  for (let p = 0; p < pixels; p++) {
    const [x, y] = [(p % size) / (size / 2) - 1, Math.floor(p / size) / (size / 2) - 1];
    const square = x * x + y * y;
    if (square >= 1) continue;
    const z = Math.sqrt(1 - square);
    buffers.coverage[p] = 1;
    buffers.depth[p] = 4 - 0.3 * z;
    buffers.normal.set([x, -y, z], p * 3);
    const clean = 0.6 + 0.4 * z;
    buffers.light.fill(clean * Math.max(0, 1 + 0.5 * (noise[p] ?? 0)), p * 3, p * 3 + 3);
    buffers.filteredLight.fill(clean * (1 + 0.05 * Math.sin(p / 7)), p * 3, p * 3 + 3);
  }
  return { width: size, height: size, ...buffers, samples: 8 };
}
