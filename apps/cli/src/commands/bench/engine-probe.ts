import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { generate } from '@escena/diffusion/generate';
import { type GenerateRequest, parseGenerateCase } from '@escena/diffusion/generate-request';
import { type LoadOptions, loadModels } from '@escena/diffusion/load-models';
import { relativeError } from '@escena/diffusion/relative-error';
import { renderLight } from '@escena/diffusion/render-light';
import type { Session } from '@escena/diffusion/session';
import { type NetworkTime, timedModels } from '@escena/diffusion/timed-models';
import { TorchGenerator } from '@escena/diffusion/torch-generator';
import type { Tensor } from '@escena/diffusion/tensor';
import { toRequest } from '@escena/diffusion/to-request';
import { UsageError } from '../../usage-error.ts';
import type { CommandContext } from '../index.ts';
import { litBall } from './lit-ball.ts';

export interface UNetProbe {
  readonly loadSeconds: number;
  readonly firstRunSeconds: number;
  readonly runSeconds: number;
  /** of all threads during that call: on a machine with other work, a steadier measure than the clock */
  readonly processorSeconds: number;
  readonly peakRssMb: number;
  /** of the resident memory at the end: pages of files, which other processes share and the system may drop */
  readonly mappedMb: number;
  /** ‖difference‖ / ‖answer‖ from the untouched graph's answer */
  readonly relativeError: number;
}

export interface ShareProbe {
  readonly wallSeconds: number;
  readonly networkSeconds: number;
  /** from the first network call's start to the last one's end */
  readonly spanSeconds: number;
}

const flags = {
  model: { type: 'string' },
  size: { type: 'string' },
  prepared: { type: 'string' },
  mode: { type: 'string' },
  reference: { type: 'string' },
} as const;
const seed = 1;
/** text tokens of a prompt */
const tokens = 77;

/** `escena bench engine-probe KIND …` */
export async function run(argv: readonly string[], { threads }: CommandContext): Promise<void> {
  const [kind, ...rest] = argv;
  const { values } = parseArgs({ args: rest, options: flags });
  const { model = '', size = '512', reference = '' } = values;
  const options = { threads, prepared: values.prepared, mode: values.mode } as LoadOptions;
  switch (kind) {
    case 'unet':
      return print(await probeUNet(model, Number(size) / 8, { options, reference }));
    case 'picture':
      return print(await probePicture(model, Number(size), options));
    case 'lighting':
      return print(await probeLighting(model, Number(size), options));
    default:
      throw new UsageError(`engine-probe unet|picture|lighting, not ${kind}`);
  }
}

function print(result: UNetProbe | ShareProbe): void {
  console.log(JSON.stringify(result));
}

/** Loads the UNet and runs it twice, two rows as guidance makes them. The first probe writes its answer for the others. */
async function probeUNet(
  folder: string,
  side: number,
  { options, reference }: { options: LoadOptions; reference: string },
): Promise<UNetProbe> {
  await using models = await loadModels(folder, options);
  const [session, loadSeconds] = await timed(() => models.session('unet'));
  const feeds = unetFeeds(session, side);
  const [, firstRunSeconds] = await timed(() => session.run(feeds));
  const before = process.cpuUsage();
  const [outputs, runSeconds] = await timed(() => session.run(feeds));
  const { user, system } = process.cpuUsage(before);
  const [[name, answer] = ['', undefined]] = outputs;
  if (!answer) throw new UsageError(`${folder} has no UNet with an output`);
  const known = await readFile(reference).catch(() => undefined);
  if (!known) await writeFile(reference, answer.data);
  const expected = known ? new Float32Array(known.buffer, known.byteOffset, answer.data.length) : answer.data;
  return {
    loadSeconds,
    firstRunSeconds,
    runSeconds,
    processorSeconds: (user + system) / 1e6,
    peakRssMb: peakRssMb(),
    mappedMb: mappedMb(),
    relativeError: relativeError(outputs, new Map([[name, { dims: answer.dims, data: expected }]])),
  };
}

function unetFeeds({ inputs }: Session, side: number): Record<string, Tensor> {
  const generator = new TorchGenerator(seed);
  const width = inputs.find(({ name }) => name === 'encoder_hidden_states')?.dims[2];
  const scalar = inputs.find(({ name }) => name === 'timestep')?.dims.length === 0;
  return {
    sample: generator.randn([2, 4, side, side]),
    timestep: scalar
      ? { dims: [], data: Float32Array.of(500) }
      : { dims: [2], data: Float32Array.of(500, 500) },
    encoder_hidden_states: generator.randn([2, tokens, typeof width === 'number' ? width : 0]),
  };
}

/** A whole picture from words, everything loaded before: what is spent outside the networks. */
async function probePicture(folder: string, size: number, options: LoadOptions): Promise<ShareProbe> {
  await using loaded = await loadModels(folder, options);
  const { models, take } = timedModels(loaded);
  await generate(models, await wordsOnly(64));
  take();
  const [, wallSeconds] = await timed(async () => generate(models, await wordsOnly(size)));
  return shareOf(wallSeconds, take());
}

async function wordsOnly(size: number): Promise<GenerateRequest> {
  const words = {
    prompt: 'a red sofa',
    negativePrompt: 'rain',
    steps: 1,
    guidance: 7.5,
    seed,
    width: size,
    height: size,
  };
  return toRequest(parseGenerateCase({ pipeline: 'text-to-image', ...words }), () =>
    Promise.reject(new RangeError('words name no picture')),
  );
}

async function probeLighting(folder: string, size: number, options: LoadOptions): Promise<ShareProbe> {
  await using loaded = await loadModels(folder, options);
  const { models, take } = timedModels(loaded);
  await renderLight(models, litBall(256), { seed });
  take();
  const buffers = litBall(size);
  const [, wallSeconds] = await timed(() => renderLight(models, buffers, { seed }));
  return shareOf(wallSeconds, take());
}

function shareOf(wallSeconds: number, { milliseconds, spanMilliseconds }: NetworkTime): ShareProbe {
  return { wallSeconds, networkSeconds: milliseconds / 1000, spanSeconds: spanMilliseconds / 1000 };
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const result = await work();
  return [result, (performance.now() - start) / 1000];
}

function peakRssMb(): number {
  return process.resourceUsage().maxRSS / 1024;
}

/** Linux tells; 0 elsewhere. */
function mappedMb(): number {
  try {
    return Number(/^RssFile:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
