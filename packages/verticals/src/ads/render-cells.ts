import { type AppError, throwIfAborted, toAppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import type { EmbeddedMetadata } from '@escena/imaging/encode-image';
import type { BrandKit } from './brand-kit.ts';
import type { Cell } from './campaign.ts';
import { type Creative, composeCreative } from './compose/compose-creative.ts';
import { type AdImage, frameImage } from './compose/frame-image.ts';
import { encodeCreative } from './encode-creative.ts';
import { formats } from './formats/formats.ts';
import { type AdFinding, lintCreative, lintPicture } from './lint/lint-creative.ts';
import { loadAdFonts } from './load-ad-fonts.ts';
import type { AdPicture } from './pictures/open-pictures.ts';
import { templates } from './templates/templates.ts';

export type { AdImage, Creative };

/** One cell, made or refused: a headline that is too long for one format must not cost the others. */
export type RenderedCell = { readonly cell: Cell } & (
  | { readonly file: Uint8Array; readonly creative: Creative; readonly findings: readonly AdFinding[] }
  | { readonly error: AppError }
);

export interface RenderCellsOptions {
  readonly brand: BrandKit;
  /** by the ids that the cells name */
  readonly images: ReadonlyMap<string, AdPicture>;
  /** goes into a cell's file; absent: nothing does */
  readonly metadataOf?: (cell: Cell) => EmbeddedMetadata;
  readonly signal?: AbortSignal;
}

/**
 * The cells in their order. While a file is being packed the next picture is composed.
 * @throws AppError job.cancelled, image.* for fonts and pictures that cannot be used at all; what only one cell suffers comes with it
 */
export async function* renderCells(
  cells: readonly Cell[],
  { brand, images, metadataOf, signal }: RenderCellsOptions,
): AsyncGenerator<RenderedCell, void, void> {
  const fonts = await loadAdFonts(
    brand,
    cells.map(({ copy }) => copy),
  );
  const frames = createFrames(images);
  const render = async (cell: Cell): Promise<RenderedCell> => {
    try {
      const format = formats[cell.format];
      const shown = new Set<Raster>();
      const creative = composeCreative({
        template: templates[cell.template],
        format,
        copy: cell.copy,
        brand,
        fonts,
        frame: (width, height, at) => {
          const framed = frames(cell.image, width, height, at);
          shown.add(framed);
          return framed;
        },
      });
      const file = await encodeCreative(creative.picture, format.maxBytes, metadataOf?.(cell));
      const [first] = [...shown].flatMap(lintPicture);
      const findings = [...lintCreative(creative, format, file.length), ...(first ? [first] : [])];
      return { cell, file, creative, findings };
    } catch (thrown) {
      return { cell, error: toAppError(thrown) };
    }
  };
  const started: Promise<RenderedCell>[] = [];
  for (const cell of cells) {
    throwIfAborted(signal);
    started.push(render(cell));
    if (started.length > 2) yield* next(started);
  }
  while (started.length > 0) yield* next(started);
}

async function* next(started: Promise<RenderedCell>[]): AsyncGenerator<RenderedCell, void, void> {
  const first = started.shift();
  if (first) yield await first;
}

/** Headlines and segments share crops: each is made once, the last few dozens are kept. */
function createFrames(images: ReadonlyMap<string, AdPicture>) {
  const kept = new Map<string, ReturnType<typeof frameImage>>();
  return (id: string, width: number, height: number, at?: readonly [number, number]) => {
    const key = `${id} ${width} ${height} ${at?.join(' ')}`;
    const known = kept.get(key);
    if (known) return known;
    const show = images.get(id);
    if (!show) throw new RangeError(`no picture ${id}`);
    const framed = frameImage(show(width, height), width, height, at);
    kept.set(key, framed);
    const oldest = kept.keys().next().value;
    if (kept.size > mostFrames && oldest !== undefined) kept.delete(oldest);
    return framed;
  };
}

/** 1080 × 1920 three bytes each: 250 MB at most. */
const mostFrames = 40;
