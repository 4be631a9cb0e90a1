/**
 * Training data for the lighting checkpoint: random rooms traced three times with independent noise. Each tracing in turn
 * is the input; the average of the other two is the target, noisy but unbiased (Lehtinen et al. 2018, "Noise2Noise").
 *
 *   npx tsx models/recipes/lighting/make-data.ts <folder> <first seed> <count> [minutes]
 *
 * Writes one `<seed>-<samples>.bin` a scene: for each of the three, little-endian float32 planes in the order of `planeNames`.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LightPlanes, encodeLight, lightPlanes } from '@escena/diffusion/light-planes';
import { denoiseGuide } from '@escena/scene/denoise-guide';
import type { Guide } from '@escena/scene/guide';
import { randomScene } from './random-scene.ts';
import { trainingChoice } from './scene-split.ts';
import { traceCovered } from './trace-covered.ts';

const size = 128;
const sampleCounts = [4, 8, 16, 24, 32] as const;
const leastCover = 0.25;

const [folder = 'out/lighting', first = '0', count = '100', minutes = '1e9'] = process.argv.slice(2);
const until = Date.now() + Number(minutes) * 60_000;
await mkdir(folder, { recursive: true });
let made = 0;
for (let seed = Number(first); seed < Number(first) + Number(count) && Date.now() < until; seed++) {
  const samples = sampleCounts[seed % sampleCounts.length] ?? sampleCounts[0];
  const file = join(folder, `${seed}-${samples}.bin`);
  if (existsSync(file)) continue;
  const planes = makeScene(seed, samples);
  if (!planes) continue;
  await writeFile(file, planes);
  made += 1;
  if (made % 10 === 0) process.stdout.write(`${made} scenes, seed ${seed}\n`);
}
process.stdout.write(`${made} scenes in ${folder}\n`);

function makeScene(seed: number, samples: number): Uint8Array | undefined {
  const { scene, camera } = randomScene({ ...trainingChoice, seed, size });
  const tracer = traceCovered(scene, camera);
  if (tracer.pixels.length < leastCover * size * size) return undefined;
  const guides = [0, 1, 2].map((realisation) => tracer.trace(samples, seed * 3 + realisation));
  const parts = guides.flatMap((input, i) => {
    const [second = input, third = input] = [guides[(i + 1) % 3], guides[(i + 2) % 3]];
    const target = average(second, third);
    return trainingPlanes(input, target);
  });
  return Buffer.concat(parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength)));
}

/** filtered 3·s², target 3·s², target encoded as light 3·s² (filtered), coverage s², averages 8·(s/8)² */
function trainingPlanes(input: Guide, target: Guide): Float32Array[] {
  const encoded: LightPlanes = lightPlanes({ ...input, filteredLight: denoiseGuide(input).light });
  const clean = denoiseGuide(target).light;
  const cleanPlanes = lightPlanes({ ...target, filteredLight: clean });
  const shift = encodeLight(cleanPlanes.reference, encoded.reference);
  return [
    encoded.filtered.data,
    planar(target.light).map((value) => value / encoded.reference),
    cleanPlanes.filtered.data.map((value) => Math.min(Math.max(value + shift, -1), 1)),
    input.coverage.map((value, p) => Math.min(value, target.coverage[p] ?? 0)),
    encoded.averages.data,
  ];
}

/** Two tracings as one of twice the samples. */
function average(a: Guide, b: Guide): Guide {
  const mix = (left: Float32Array, right: Float32Array, channels: number): Float32Array =>
    left.map((value, i) => {
      const [wa, wb] = [a.coverage[Math.floor(i / channels)] ?? 0, b.coverage[Math.floor(i / channels)] ?? 0];
      return wa + wb > 0 ? (value * wa + (right[i] ?? 0) * wb) / (wa + wb) : 0;
    });
  return {
    ...a,
    light: mix(a.light, b.light, 3),
    albedo: mix(a.albedo, b.albedo, 3),
    specular: mix(a.specular, b.specular, 3),
    coverage: a.coverage.map((value, p) => (value + (b.coverage[p] ?? 0)) / 2),
    samples: a.samples + b.samples,
  };
}

function planar(interleaved: Float32Array): Float32Array {
  const plane = interleaved.length / 3;
  return Float32Array.from(interleaved, (_, i) => interleaved[(i % plane) * 3 + Math.floor(i / plane)] ?? 0);
}
