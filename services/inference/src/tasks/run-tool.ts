import type { Progress } from '@escena/core/progress';
import type { Raster } from '@escena/core/raster';
import { decodeImage, type DecodedImage } from '@escena/imaging/decode-image';
import { encodeJpeg, encodePng } from '@escena/imaging/encode-image';
import type { Storage } from '@escena/storage/storage';
import { contractOf } from '@escena/verticals/contracts';
import { type Made, outputProvenance } from '@escena/verticals/provenance';
import type { ToolOutput } from '@escena/verticals/run';
import { runnerOf } from '@escena/verticals/runners';
import { openPooled } from '../models/open-pooled.ts';
import type { ModelPool } from '../models/model-pool.ts';
import { listSegmenters } from '@escena/diffusion/list-segmenters';
import { findCheckpoint } from './find-checkpoint.ts';
import { storeSmallCopies } from './ingest.ts';
import type { RunToolEvent, RunToolPayload, StoredOutput } from './messages.ts';
import { openCreativeStore } from './store-creative.ts';

interface RunToolOptions {
  readonly storage: Storage;
  readonly threads: number;
  readonly modelsDir: string;
  /** the folder of installed checkpoints */
  readonly modelStore: string;
  /** what holds those that draw */
  readonly pool: ModelPool;
  readonly signal: AbortSignal;
  readonly emit: (event: RunToolEvent) => void;
}

/**
 * Runs one job's tool from the stored photo to the stored pictures; each picture is told of as soon as it is safe.
 * @throws AppError whatever the tool or the storage throws
 */
export async function runTool(
  { tool, input, storageKey, models, pictures, fonts }: RunToolPayload,
  options: RunToolOptions,
): Promise<void> {
  const { storage, threads, modelsDir, modelStore, pool, signal, emit } = options;
  let latest: Omit<Progress, 'preview'> = { stage: 'read', fraction: 0 };
  // Who waits for a checkpoint's process has its own watchdog; ours must hear that somebody is waiting.
  const stillThere = (): void => emit({ type: 'progress', progress: latest });
  stillThere();
  const photo =
    storageKey === null ? undefined : await decodeImage(await storage.read(storageKey), { signal });
  const run = await runnerOf(tool);
  const previews: Promise<void>[] = [];
  const tellPreview = async (preview: Uint8Array): Promise<void> => {
    const { key } = await storage.put(preview);
    emit({ type: 'preview', previewKey: key });
  };
  const asked = contractOf(tool).input.parse(input);
  const creatives = openCreativeStore(storage, tool, asked);
  const outputs = run(photo, asked, {
    threads,
    modelsDir,
    findCheckpoint: (name) => findCheckpoint(modelStore, name),
    listSegmenters: () => listSegmenters(modelStore, { paid: true }),
    openCheckpoint: (folder, asked) => openPooled(pool, folder, { ...asked, onWait: stillThere }),
    models: new Map(
      Object.entries(models).map(([id, model]) => [
        id,
        { ...model.settings, read: () => storage.read(model.storageKey) },
      ]),
    ),
    pictures: readers(storage, pictures),
    fonts: readers(storage, fonts),
    signal,
    onProgress({ preview, ...progress }) {
      latest = progress;
      emit({ type: 'progress', progress });
      if (preview) previews.push(tellPreview(preview));
    },
    onRefused(refused) {
      if (creatives) emit({ type: 'creative', creative: creatives.refuse(refused) });
    },
  });
  let index = 0;
  for await (const output of outputs) {
    if (creatives) emit({ type: 'creative', creative: await creatives.keep(output) });
    else emit({ type: 'output', output: await storeOutput(storage, photo, output, index) });
    index += 1;
  }
  await Promise.all(previews);
}

/** What lies in the store, by id, read when a tool asks for it. */
function readers(
  storage: Storage,
  keys: Readonly<Record<string, string>>,
): ReadonlyMap<string, () => Promise<Uint8Array>> {
  return new Map(Object.entries(keys).map(([id, key]) => [id, () => storage.read(key)]));
}

async function storeOutput(
  storage: Storage,
  photo: DecodedImage | undefined,
  { image, mask, report, files = [] }: ToolOutput<Made, Raster | undefined>,
  index: number,
): Promise<StoredOutput> {
  const metadata = { icc: photo?.icc, xmp: outputProvenance(report) };
  const png = await storage.put(await encodePng(image, metadata));
  const jpeg = await storage.put(await encodeJpeg(image, { quality: 95, ...metadata }));
  const maskPng = mask && (await storage.put(await encodePng(mask)));
  const small = await storeSmallCopies(storage, { raster: image, icc: photo?.icc });
  const stored = [];
  for (const { name, mime, bytes } of files) {
    const { key } = await storage.put(bytes);
    stored.push({ name, mime, bytes: bytes.length, storageKey: key });
  }
  return {
    index,
    imageKey: png.key,
    jpegKey: jpeg.key,
    maskKey: maskPng?.key ?? null,
    ...small,
    width: image.width,
    height: image.height,
    report,
    files: stored,
  };
}
