/**
 * The lighting renderer: a latent diffusion model looks at traced light and what the plain filter makes of it, beside
 * normals, depth and outlines, and draws cleaner light. Its decoder does not paint: it moves the filtered light towards
 * other views of the traced light, pixel by pixel and all colours alike, so textures never pass through it.
 * All picture work is inside the graphs (models/recipes/lighting/networks.py); so is the self-check that gives the
 * filtered light back where the answer strays from what was traced.
 */
import { throwIfAborted } from '@escena/core/app-error';
import { guided } from '../denoisers/guided.ts';
import { sessionRows } from '../denoisers/session-rows.ts';
import { DiffusionError } from '../diffusion-error.ts';
import { withChannels } from '../families/latent-layout.ts';
import type { Models } from '../models/load-models.ts';
import type { ModelRole } from '../models/models.ts';
import { TorchGenerator } from '../rng/torch-generator.ts';
import { addNoise } from '../schedulers/add-noise.ts';
import { type SamplingPlan, planSampling } from '../schedulers/plan-sampling.ts';
import { samplePlan } from '../schedulers/sample-plan.ts';
import { parseSchedulerConfig } from '../schedulers/scheduler-config.ts';
import { type Tensor, channelSlice, scale, tensor, zeros } from '../tensor.ts';
import { type Band, layBands } from './bands.ts';
import { type LightBuffers, lightCandidates } from './light-buffers.ts';

/** pixels that the graphs grow sides to multiples of: a latent's 4, times the denoiser's two halvings */
const stride = 16;

export interface RenderLightOptions {
  /** the same seed gives the same bytes */
  readonly seed: number;
  /** network calls a band of the picture; one is what the shipped checkpoint is trained for */
  readonly steps?: number;
  /** 0…1: below 1 the walk starts from the filtered guide with some noise instead of noise alone */
  readonly strength?: number;
  readonly signal?: AbortSignal;
  /** after every network call: how many are done, of how many */
  readonly onStep?: (step: number, steps: number) => void;
}

/**
 * @param buffers a traced guide and its filtered light, any size
 * @returns light [h·w·3], linear, to take the filtered light's place; uncovered pixels are returned as the filter left them
 * @throws AppError `job.cancelled` before the next network call; `model.invalid` for a checkpoint of another kind
 */
export async function renderLight(
  models: Models,
  buffers: LightBuffers,
  options: RenderLightOptions,
): Promise<Float32Array> {
  const { seed, steps = 1, strength = 1, signal } = options;
  const filtered = buffers.lightScales.at(-1) ?? buffers.light;
  const config = parseSchedulerConfig(models.scheduler.json, models.scheduler.file);
  const plan = steps * strength < 1 ? undefined : planSampling(config, { steps, strength });
  const light = filtered.slice();
  const { width, height } = buffers;
  const bands = layBands(buffers.coverage, width, height);
  if (!plan || bands.length === 0) return light;

  const { channels, factor } = models.latent;
  const grid = [height, width].map((side) => (Math.ceil(side / stride) * stride) / factor);
  // One field for the whole picture: where bands are cut makes no difference to it.
  const noise = new TorchGenerator(seed).randn([1, channels, ...grid]);
  const exposure = exposureOf(filtered, buffers.coverage);
  const total = bands.length * plan.timesteps.length;
  let done = 0;
  for (const band of bands) {
    throwIfAborted(signal);
    const answer = await drawBand(models, bandInputs(buffers, band, exposure), {
      plan,
      strength,
      noise: latentRows(
        noise,
        band.from / factor,
        Math.ceil((band.to - band.from) / stride) * (stride / factor),
      ),
      generator: new TorchGenerator(seed),
      signal,
      onStep: () => options.onStep?.(++done, total),
    });
    const kept = answer.data.subarray(
      (band.first - band.from) * width * 3,
      (band.last - band.from) * width * 3,
    );
    light.set(kept, band.first * width * 3);
  }
  return light;
}

/** Graph input → value, for the graphs that read the guide itself. */
type GuideInputs = Readonly<Record<string, Tensor>>;

/** Views on the guide's own rows. */
function bandInputs(buffers: LightBuffers, { from, to }: Band, exposure: number): GuideInputs {
  const { width, light, lightScales, normal, depth, coverage, objectId, samples } = buffers;
  const rows = (values: Float32Array, channels: number): Tensor =>
    tensor([1, to - from, width, channels], values.subarray(from * width * channels, to * width * channels));
  const candidates = lightCandidates(light, lightScales).map((values) => rows(values, 3));
  return {
    ...Object.fromEntries(candidates.map((value, k) => [`light_${k}`, value])),
    normal: rows(normal, 3),
    depth: rows(depth, 1),
    coverage: rows(coverage, 1),
    objects: tensor([1, to - from, width, 1], new Float32Array(objectId.subarray(from * width, to * width))),
    exposure: tensor([1], Float32Array.of(exposure)),
    quality: tensor([1], Float32Array.of(Math.log2(samples) - 3)),
  };
}

/** Rows [start, start + count) of latents [1, c, h, w], copied. */
function latentRows({ dims, data }: Tensor, start: number, count: number): Tensor {
  const [, channels = 0, height = 0, width = 0] = dims;
  const out = zeros([1, channels, count, width]);
  for (let c = 0; c < channels; c++) {
    const from = (c * height + start) * width;
    out.data.set(data.subarray(from, from + count * width), c * count * width);
  }
  return out;
}

interface Draw {
  readonly plan: SamplingPlan;
  readonly strength: number;
  readonly noise: Tensor;
  /** of what a stochastic scheduler draws after that */
  readonly generator: TorchGenerator;
  readonly signal: AbortSignal | undefined;
  readonly onStep: () => void;
}

/** Light of a band [1, h, w, 3]. */
async function drawBand(models: Models, inputs: GuideInputs, draw: Draw): Promise<Tensor> {
  const { plan, strength, noise, generator, signal, onStep } = draw;
  const encoded = await runPart(models, 'vae_encoder', inputs);
  const guides = output(models, encoded, 'guides');
  const given = channelSlice(output(models, encoded, 'latent_parameters'), 0, models.latent.channels);
  const predict = guided({
    // The network reads planes, not words.
    conditioning: { positive: { guides }, guidance: 1, guidanceRescale: 0 },
    layout: withChannels(given),
    runRows: sessionRows(await models.session('unet')),
  });
  const start = strength < 1 ? addNoise(plan, 0, given, noise) : scale(noise, plan.startScale);
  const latents = await samplePlan(plan, predict, start, { signal, onStep, generator });
  const drawn = await runPart(models, 'vae_decoder', { ...inputs, guides, latent_sample: latents });
  return output(models, drawn, 'light');
}

/** Runs a graph on those of the inputs that it declares. */
async function runPart(
  models: Models,
  role: ModelRole,
  inputs: GuideInputs,
): Promise<ReadonlyMap<string, Tensor>> {
  const session = await models.session(role);
  const feeds = session.inputs.flatMap(({ name }) => {
    const value = inputs[name];
    return value ? [[name, value] as const] : [];
  });
  return session.run(Object.fromEntries(feeds));
}

function output(models: Models, outputs: ReadonlyMap<string, Tensor>, name: string): Tensor {
  const found = outputs.get(name);
  if (found) return found;
  throw new DiffusionError('model.invalid', {
    file: models.folder,
    detail: `no graph of it answers ${name}: this is not a lighting checkpoint of this version`,
  });
}

/** What brings the mean brightness of the covered pixels to 1. */
function exposureOf(light: Float32Array, coverage: Float32Array): number {
  let [sum, weight] = [0, 0];
  for (let p = 0; p < coverage.length; p++) {
    const share = coverage[p] as number;
    if (share === 0) continue;
    weight += share;
    sum += share * ((light[p * 3] as number) + (light[p * 3 + 1] as number) + (light[p * 3 + 2] as number));
  }
  return (3 * weight + 1e-6) / (sum + 1e-6);
}
