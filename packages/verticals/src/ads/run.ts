/** A campaign's creatives in one job: what only one of them suffers is told, and the others are made. */
import { AppError } from '@escena/core/app-error';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { createProgressMeter } from '../progress-meter.ts';
import { outputProvenance } from '../provenance.ts';
import type { RunContext, ToolOutput } from '../run.ts';
import type { Cell } from './campaign.ts';
import { type AdsInput, cellsOf } from './contract.ts';
import { openBrand } from './open-brand.ts';
import { openPictures } from './pictures/open-pictures.ts';
import { ratiosOf, ratiosOfCell } from './pictures/ratios.ts';
import { renderCells } from './render-cells.ts';
import type { AdsReport } from './report.ts';

/** A background takes as long as so many creatives. */
const backgroundWeight = 20;

type AdsOutput = ToolOutput<AdsReport, undefined>;

/**
 * The file that goes to the channel comes with each picture, named after its cell.
 * @throws AppError `not_found`, `image.*`, `type.*` of fonts, `product.not_found`, `model.*` of backgrounds, `job.cancelled`; `ads.*` where not one could be made
 */
export async function* runAds(
  _photo: DecodedImage | undefined,
  input: AdsInput,
  context: RunContext,
): AsyncGenerator<AdsOutput, void, void> {
  const { signal, onRefused } = context;
  const cells = cellsOf(input);
  const steps = stepsOf(input.images, cells);
  const weight = input.images.some(({ background }) => background) ? backgroundWeight : 1;
  const meter = createProgressMeter({
    once: { read: weight * steps },
    each: { words: 1 },
    rounds: cells.length,
    onProgress: context.onProgress,
  });
  const brand = await openBrand(input.brand, context);
  let opened = 0;
  const pictures = await openPictures(input, cells, {
    context,
    onDone: () => meter.report('read', ++opened / steps),
  });
  const images = new Map([...pictures].map(([id, { show }]) => [id, show]));
  const madeOf = ({ image, ...cell }: Cell) => {
    const picture = pictures.get(image);
    const [by] = ratiosOfCell(cell).flatMap((ratio) => picture?.paintedBy(ratio) ?? []);
    const { renderer, checkpoint } = by ?? { renderer: 'none', checkpoint: null };
    return { tool: 'ads', seed: 0, renderer, checkpoint, trained: input.syntheticPerson } as const;
  };
  const metadataOf = (cell: Cell) => ({ xmp: outputProvenance(madeOf(cell)) });
  let [count, done] = [0, 0];
  let firstRefusal: AppError | undefined;
  for await (const rendered of renderCells(cells, { brand, images, metadataOf, signal })) {
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
          ...madeOf(cell),
          cell,
          campaignId: input.campaignId ?? null,
          syntheticPerson: input.syntheticPerson,
          background: input.images.find(({ id }) => id === cell.image)?.background?.kind ?? null,
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

/** How often opening the pictures is told of: for each of them, and for each shape of one with a background. */
function stepsOf(images: AdsInput['images'], cells: readonly Cell[]): number {
  const used = new Set(cells.map(({ image }) => image));
  return images.reduce(
    (sum, { id, background }) => sum + (used.has(id) ? 1 : 0) + (background ? ratiosOf(cells, id).length : 0),
    0,
  );
}
