/** A campaign's creatives in one job: what only one of them suffers is told, and the others are made. */
import { AppError, throwIfAborted } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { readAsSrgb } from '@escena/imaging/read-as-srgb';
import { createProgressMeter } from '../progress-meter.ts';
import { outputProvenance } from '../provenance.ts';
import type { RunContext, ToolOutput } from '../run.ts';
import { type AdsInput, cellsOf } from './contract.ts';
import { openBrand } from './open-brand.ts';
import { type AdImage, renderCells } from './render-cells.ts';
import type { AdsReport } from './report.ts';

type AdsOutput = ToolOutput<AdsReport, undefined>;

/**
 * The file that goes to the channel comes with each picture, named after its cell.
 * @throws AppError `not_found`, `image.*`, `type.*` of fonts, `job.cancelled`; `ads.*` where not one could be made
 */
export async function* runAds(
  _photo: DecodedImage | undefined,
  input: AdsInput,
  context: RunContext,
): AsyncGenerator<AdsOutput, void, void> {
  const { signal, onRefused } = context;
  const cells = cellsOf(input);
  const meter = createProgressMeter({
    once: { read: input.images.length },
    each: { words: 1 },
    rounds: cells.length,
    onProgress: context.onProgress,
  });
  const brand = await openBrand(input.brand, context);
  const images = new Map<string, AdImage>();
  const used = new Set(cells.map(({ image }) => image));
  for (const { id, pictureId, focus } of input.images) {
    throwIfAborted(signal);
    if (used.has(id)) images.set(id, { raster: await openPicture(pictureId, context), focus });
    meter.report('read', images.size / used.size);
  }
  const made = {
    tool: 'ads',
    seed: 0,
    renderer: 'none',
    checkpoint: null,
    trained: input.syntheticPerson,
  } as const;
  const xmp = outputProvenance(made);
  let [count, done] = [0, 0];
  let firstRefusal: AppError | undefined;
  for await (const rendered of renderCells(cells, { brand, images, metadata: { xmp }, signal })) {
    const { cell } = rendered;
    done += 1;
    if ('error' in rendered) {
      firstRefusal ??= rendered.error;
      onRefused?.({ part: cell.id, error: rendered.error });
    } else {
      const { creative, file, findings } = rendered;
      count += 1;
      const contrasts = creative.texts.map(({ contrast }) => contrast);
      yield {
        image: creative.picture,
        mask: undefined,
        files: [{ name: `${cell.id}.jpg`, mime: 'image/jpeg', bytes: file }],
        report: {
          ...made,
          cell,
          campaignId: input.campaignId ?? null,
          syntheticPerson: input.syntheticPerson,
          findings,
          contrast: contrasts.length > 0 ? Math.min(...contrasts) : null,
          bytes: file.length,
          peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
          maxAbsDiffOutside: null,
          changedFraction: null,
        },
      };
    }
    meter.report('words', 1, { step: done, steps: cells.length });
    meter.nextRound();
  }
  if (count === 0) throw firstRefusal ?? new AppError('internal', { detail: 'no creative was made' });
}

/** Pixels of a picture's long side: no format asks for more. */
const pictureSide = 2400;

async function openPicture(id: string, { pictures }: Pick<RunContext, 'pictures'>): Promise<Raster> {
  const read = pictures?.get(id);
  if (!read) throw new AppError('not_found', { detail: `no picture ${id}`, data: { assetId: id } });
  return readAsSrgb(await read(), { maxSide: pictureSide });
}
