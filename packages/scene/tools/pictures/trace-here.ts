import { coveredBlocks } from '../../src/render/covered-blocks.ts';
import type { Guide } from '../../src/render/guide.ts';
import { createGuideBuffers, toGuide } from '../../src/render/guide-buffers.ts';
import { PixelTracer, type PixelTracerOptions } from '../../src/render/pixel-tracer.ts';
import { blockSize, probeSamples } from '../../src/render/trace-job.ts';

/** loss of light below which a block of bare ground is left out */
const visibleShadow = 0.01;

/** `traceGuide` in this thread: for pictures this small, starting others takes longer than tracing. */
export function traceHere(options: PixelTracerOptions): Guide {
  const { flat, camera, samples } = options;
  const out = createGuideBuffers(camera.width, camera.height);
  const tracer = new PixelTracer(options);
  const covered = coveredBlocks(flat, camera);
  const columns = Math.ceil(camera.width / blockSize);
  for (const [block, touched] of covered.entries()) {
    const [x, y] = [(block % columns) * blockSize, Math.floor(block / columns) * blockSize];
    if (!touched && tracer.probe(x + blockSize / 2, y + blockSize / 2, probeSamples) < visibleShadow)
      continue;
    for (let j = y; j < Math.min(camera.height, y + blockSize); j++)
      for (let i = x; i < Math.min(camera.width, x + blockSize); i++) tracer.pixel(i, j, out);
  }
  return toGuide(out, samples, tracer.rays);
}
