/**
 * The lighting renderer: a latent diffusion model looks at the filtered guide's light beside what the path tracer knows
 * and removes the blotches that too few paths leave. Textures never pass through it: only light does, and of that only
 * the *change* is taken from the decoder, so edges stay as sharp as the guide's and what the autoencoder cannot draw
 * cancels out.
 */
import { throwIfAborted } from '@escena/core/app-error';
import { guided } from '../denoisers/guided.ts';
import { sessionRows } from '../denoisers/session-rows.ts';
import type { Conditioning } from '../families/family.ts';
import { withChannels } from '../families/latent-layout.ts';
import { decodeLatents, encodePicture } from '../models/autoencoder.ts';
import type { Models } from '../models/load-models.ts';
import { TorchGenerator } from '../rng/torch-generator.ts';
import { addNoise } from '../schedulers/add-noise.ts';
import { type SamplingPlan, planSampling } from '../schedulers/plan-sampling.ts';
import { samplePlan } from '../schedulers/sample-plan.ts';
import { parseSchedulerConfig } from '../schedulers/scheduler-config.ts';
import { type Tensor, concatChannels, mix, scale, zeros } from '../tensor.ts';
import { crop, placeBuffers } from './crop-planes.ts';
import { keepTrusted } from './keep-trusted.ts';
import { type LightBuffers, cell, lightPlanes, stops } from './light-planes.ts';
import { type Tile, layTiles, tileWeight } from './tiles.ts';

/** pixels on a tile's side and shared by neighbours; multiples of the stride */
const tileSize = 256;
const overlap = 64;
/** what sides are grown to: the averaged buffers' 8 pixels times the network's two halvings of the latents */
const stride = 32;
/** the lighting network reads planes, not words */
const unprompted: Conditioning = { positive: {}, guidance: 1, guidanceRescale: 0 };

export interface RenderLightOptions {
  /** the same seed gives the same bytes */
  readonly seed: number;
  /** network calls a tile; one is what the shipped checkpoint is trained for */
  readonly steps?: number;
  /** 0…1: below 1 the walk starts from the filtered guide with some noise instead of noise alone */
  readonly strength?: number;
  readonly signal?: AbortSignal;
  /** after every network call: how many are done, of how many */
  readonly onStep?: (step: number, steps: number) => void;
}

/**
 * @param buffers a traced guide and its filtered light, any size
 * @returns light [h·w·3], linear, to take the filtered light's place; uncovered pixels are returned as they came
 * @throws AppError `job.cancelled` before the next network call; `model.invalid` for a checkpoint of another kind
 */
export async function renderLight(
  models: Models,
  buffers: LightBuffers,
  options: RenderLightOptions,
): Promise<Float32Array> {
  const { seed, steps = 1, strength = 1 } = options;
  const config = parseSchedulerConfig(models.scheduler.json, models.scheduler.file);
  const plan = steps * strength < 1 ? undefined : planSampling(config, { steps, strength });
  const placed = placeBuffers(buffers, tileSize, stride);
  if (!placed || !plan) return buffers.filteredLight.slice();

  const { width, height } = placed.buffers;
  const { filtered, guides } = lightPlanes(placed.buffers);
  const noise = new TorchGenerator(seed).randn([1, models.latent.channels, height / cell, width / cell]);
  const tiles = layTiles(width, height, tileSize, overlap).filter((tile) => isCovered(placed.buffers, tile));
  const total = tiles.length * plan.timesteps.length;
  const sum = zeros([1, 3, height, width]);
  const weights = new Float32Array(width * height);
  let done = 0;
  for (const tile of tiles) {
    throwIfAborted(options.signal);
    const change = await tileChange(models, {
      plan,
      strength,
      seed,
      filtered: crop(filtered, tile, tileSize),
      guides: crop(guides, inCells(tile), tileSize / cell),
      noise: crop(noise, inCells(tile), tileSize / cell),
      signal: options.signal,
      onStep: () => options.onStep?.(++done, total),
    });
    addTile(sum, weights, change, tile);
  }
  for (let c = 0; c < 3; c++) {
    const plane = sum.data.subarray(c * weights.length, (c + 1) * weights.length);
    for (let p = 0; p < plane.length; p++)
      plane[p] = ((plane[p] as number) * stops) / Math.max(weights[p] as number, 1e-6);
  }
  return applyChange(buffers, keepTrusted(sum, placed.buffers.coverage), placed);
}

interface TileWork {
  readonly plan: SamplingPlan;
  readonly strength: number;
  /** of the noise that a stochastic scheduler draws; the tile's start noise is `noise` */
  readonly seed: number;
  readonly filtered: Tensor;
  readonly guides: Tensor;
  readonly noise: Tensor;
  readonly signal: AbortSignal | undefined;
  onStep(): void;
}

/** What the model would change of a tile's encoded light [1, 3, s, s]. */
async function tileChange(models: Models, work: TileWork): Promise<Tensor> {
  const { plan, strength, filtered, guides, noise, signal } = work;
  const given = await encodePicture(models, filtered);
  const predict = guided({
    conditioning: unprompted,
    layout: withChannels(concatChannels([guides, given])),
    runRows: sessionRows(await models.session('unet')),
  });
  const start = strength < 1 ? addNoise(plan, 0, given, noise) : scale(noise, plan.startScale);
  const clean = await samplePlan(plan, predict, start, {
    signal,
    onStep: () => work.onStep(),
    generator: new TorchGenerator(work.seed),
  });
  return mix(await decodeLatents(models, clean), 1, await decodeLatents(models, given), -1);
}

function inCells({ left, top }: Tile): Tile {
  return { left: left / cell, top: top / cell };
}

function isCovered({ coverage, width }: LightBuffers, { left, top }: Tile): boolean {
  for (let y = top; y < top + tileSize; y++) {
    const start = y * width + left;
    if (coverage.subarray(start, start + tileSize).some((share) => share > 0)) return true;
  }
  return false;
}

function addTile(sum: Tensor, weights: Float32Array, change: Tensor, { left, top }: Tile): void {
  const width = sum.dims[3] ?? 0;
  const ramp = Float32Array.from({ length: tileSize }, (_, i) => tileWeight(i, tileSize, overlap));
  for (let y = 0; y < tileSize; y++) {
    const row = (top + y) * width + left;
    const rise = ramp[y] as number;
    for (let x = 0; x < tileSize; x++)
      weights[row + x] = (weights[row + x] as number) + (ramp[x] as number) * rise;
    for (let c = 0; c < 3; c++) {
      const to = sum.data.subarray(c * weights.length + row, c * weights.length + row + tileSize);
      const from = change.data.subarray((c * tileSize + y) * tileSize, (c * tileSize + y + 1) * tileSize);
      for (let x = 0; x < tileSize; x++)
        to[x] = (to[x] as number) + (ramp[x] as number) * rise * (from[x] as number);
    }
  }
}

/** light · 2^change, on covered pixels. */
function applyChange(
  buffers: LightBuffers,
  change: Tensor,
  { left, top, buffers: placed }: { left: number; top: number; buffers: LightBuffers },
): Float32Array {
  const out = buffers.filteredLight.slice();
  const plane = placed.width * placed.height;
  for (let y = 0; y < placed.height; y++) {
    const row = (top + y) * buffers.width + left;
    for (let x = 0; x < placed.width; x++) {
      // The placed part may reach beyond the picture; nothing is covered there.
      if (!((placed.coverage[y * placed.width + x] as number) > 0)) continue;
      for (let c = 0; c < 3; c++) {
        const power = change.data[c * plane + y * placed.width + x] as number;
        const at = (row + x) * 3 + c;
        out[at] = (out[at] as number) * Math.exp(power * Math.LN2);
      }
    }
  }
  return out;
}
