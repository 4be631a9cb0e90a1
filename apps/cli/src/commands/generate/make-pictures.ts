import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { type GenerateReport, type GenerateStep, generate } from '@escena/diffusion/generate';
import type { Models } from '@escena/diffusion/load-models';
import { toRequest } from '@escena/diffusion/to-request';
import { decodeImage } from '@escena/imaging/decode-image';
import { encodeJpeg, encodePng } from '@escena/imaging/encode-image';
import { provenanceXmp } from '@escena/imaging/provenance';
import { writeFileAtomic } from '../../write-file.ts';
import type { UnplacedCase } from './case-of-flags.ts';
import { choosePipeline } from './choose-pipeline.ts';
import type { GenerateTask } from './run-tasks.ts';

export interface MakeOptions {
  readonly signal: AbortSignal;
  readonly onStep: (step: GenerateStep) => void;
}

/** What the report of a run holds of one request. */
export interface Made extends GenerateReport {
  readonly images: readonly string[];
  readonly sha256: string;
  readonly latents: { readonly file?: string; readonly shape: readonly number[] };
  readonly totalMilliseconds: number;
  readonly peakRssMb: number;
}

/**
 * One request from its paths to its files, each written whole or not at all.
 * @throws AppError what reading, the engine or the disk throws
 */
export async function makePictures(
  task: GenerateTask,
  entry: UnplacedCase,
  models: Models,
  { signal, onStep }: MakeOptions,
): Promise<Made> {
  const start = performance.now();
  const pipeline = entry.pipeline ?? choosePipeline(entry, models.index['_class_name']);
  const read = (file: string): Promise<Raster> => readPicture(path.resolve(task.baseFolder, file), signal);
  const request = await toRequest({ ...entry, pipeline }, read);
  const { images, latents, report } = await generate(models, request, { signal, onStep });
  const sha256 = await models.sha256();
  const files: string[] = [];
  for (const [k, image] of images.entries()) {
    const file = task.imageFile(k, images.length);
    const xmp = provenanceXmp({
      digitalSourceType: request.image ? 'compositeWithTrainedAlgorithmicMedia' : 'trainedAlgorithmicMedia',
      creatorTool: 'Escena 0.1.0',
      parameters: { tool: pipeline, seed: report.seeds[k] ?? request.seed, checkpoint: sha256 },
    });
    await mkdir(path.dirname(file), { recursive: true });
    const jpeg = /\.jpe?g$/i.test(file);
    const bytes = jpeg ? await encodeJpeg(image, { quality: 95, xmp }) : await encodePng(image, { xmp });
    await writeFileAtomic(file, bytes);
    files.push(file);
  }
  if (task.latentsFile) {
    await mkdir(path.dirname(task.latentsFile), { recursive: true });
    await writeFileAtomic(task.latentsFile, littleEndian(latents.data));
  }
  return {
    ...report,
    images: files,
    sha256,
    latents: { ...(task.latentsFile && { file: task.latentsFile }), shape: latents.dims },
    totalMilliseconds: performance.now() - start,
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

async function readPicture(file: string, signal: AbortSignal): Promise<Raster> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new AppError('input.invalid', { detail: `${file} cannot be read`, cause });
  });
  // A checkpoint may be trained at any size; the product's smallest photo is no measure here.
  const { raster } = await decodeImage(bytes, { signal, minSide: 1 });
  return raster;
}

/** Raw float32, the order of bytes that every reader expects, whatever this machine's. */
function littleEndian(values: Float32Array): Uint8Array {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  if (new Uint8Array(Uint16Array.of(1).buffer)[0] === 1) return bytes;
  return Buffer.from(bytes).swap32();
}
