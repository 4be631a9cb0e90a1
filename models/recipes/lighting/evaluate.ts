/**
 * The figures on the model card: light and radiance of rooms that training never saw (other seeds, pieces and style),
 * through the product's own engine, against many-sample truth.
 *
 *   npx tsx models/recipes/lighting/evaluate.ts <checkpoint folder> <scratch folder> [scenes] [truth samples] [steps]
 *
 * Prints and writes `figures.json` and a table into the checkpoint folder. Traced truth is kept in the scratch folder.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadModels } from '@escena/diffusion/load-models';
import { renderLight } from '@escena/diffusion/render-light';
import { denoiseGuide } from '@escena/scene/denoise-guide';
import type { Guide } from '@escena/scene/guide';
import { type Figures, compare } from './compare.ts';
import { randomScene } from './random-scene.ts';
import { evaluationChoice, firstEvaluationSeed } from './scene-split.ts';
import { traceCovered } from './trace-covered.ts';

const size = 128;
const leastCover = 0.25;
const inputSamples = [4, 8, 16, 24] as const;
const noiseSeed = 977;

const [
  folder = 'models/lighting',
  scratch = 'out/lighting',
  scenes = '6',
  truthSamples = '512',
  steps = '1',
] = process.argv.slice(2);

interface Evaluated {
  readonly seed: number;
  readonly truth: Guide;
  readonly inputs: readonly Guide[];
}

/** Traces the next scene from `seed` on that shows enough furniture, or reads it back. */
async function evaluationScene(seed: number): Promise<Evaluated> {
  const { scene, camera } = randomScene({ ...evaluationChoice, seed, size });
  const file = join(scratch, `truth-${seed}-${truthSamples}.json`);
  if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8'), revive) as Evaluated;
  const tracer = traceCovered(scene, camera);
  if (tracer.pixels.length < leastCover * size * size) return evaluationScene(seed + 1000);
  const inputs = inputSamples.map((samples) => tracer.trace(samples, noiseSeed + samples));
  const evaluated = { seed, truth: tracer.trace(Number(truthSamples), seed), inputs };
  await mkdir(scratch, { recursive: true });
  await writeFile(file, JSON.stringify(evaluated, pack));
  return evaluated;
}

function pack(_key: string, value: unknown): unknown {
  if (value instanceof Float32Array || value instanceof Uint16Array) {
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    return { array: value instanceof Float32Array ? 'f4' : 'u2', base64: bytes.toString('base64') };
  }
  return value;
}

function revive(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('base64' in value)) return value;
  const bytes = new Uint8Array(Buffer.from(String(value.base64), 'base64'));
  return 'array' in value && value.array === 'f4'
    ? new Float32Array(bytes.buffer)
    : new Uint16Array(bytes.buffer);
}

await using models = await loadModels(folder);
const rows: {
  samples: number;
  scene: number;
  raw: Figures;
  filtered: Figures;
  model: Figures;
  seconds: number;
}[] = [];
for (let k = 0; k < Number(scenes); k++) {
  const { seed, truth, inputs } = await evaluationScene(firstEvaluationSeed + k);
  for (const input of inputs) {
    const filteredLight = denoiseGuide(input).light;
    const started = performance.now();
    const light = await renderLight(models, { ...input, filteredLight }, { seed: 0, steps: Number(steps) });
    const seconds = (performance.now() - started) / 1000;
    const figures = {
      raw: compare(truth, input.light),
      filtered: compare(truth, filteredLight),
      model: compare(truth, light),
    };
    rows.push({ samples: input.samples, scene: seed, ...figures, seconds });
  }
  process.stdout.write(`scene ${seed}\n`);
}

const averageOf = (samples: number, pick: (row: (typeof rows)[number]) => number): number => {
  const chosen = rows.filter((row) => row.samples === samples);
  return chosen.reduce((sum, row) => sum + pick(row), 0) / chosen.length;
};
const table = inputSamples.map((samples) => {
  const cell = (name: 'raw' | 'filtered' | 'model', figure: keyof Figures) =>
    averageOf(samples, (row) => row[name][figure]).toFixed(2);
  const wins = rows.filter(
    (row) => row.samples === samples && row.model.radiance > row.filtered.radiance,
  ).length;
  const columns = (['radiance', 'light'] as const).flatMap((figure) => [
    cell('raw', figure),
    cell('filtered', figure),
    cell('model', figure),
  ]);
  return `| ${samples} | ${columns.join(' | ')} | ${wins} of ${scenes} |`;
});
const text = [
  '| samples | radiance, raw | filtered guide | model | log light, raw | filtered guide | model | model ahead (radiance) |',
  '|---|---|---|---|---|---|---|---|',
  ...table,
].join('\n');
process.stdout.write(`${text}\n`);
const summary = { truthSamples: Number(truthSamples), size, steps: Number(steps), table: text, rows };
await writeFile(join(folder, 'figures.json'), `${JSON.stringify(summary, null, 1)}\n`);
