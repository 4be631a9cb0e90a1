/**
 * A network that finds things in pictures: one graph for what stands out (BiRefNet, U²-Net and their kind), or two for what a
 * person points at (Segment Anything). Dispose it: it holds native memory. A run blocks its thread.
 */
import type { Raster } from '@escena/core/raster';
import { DiffusionError } from '../diffusion-error.ts';
import { inspectGraph } from '../graph/inspect-graph.ts';
import { runSingle } from '../models/run-single.ts';
import { openSession, type Session, type SessionOptions } from '../runtime/session.ts';
import type { Tensor } from '../tensor.ts';
import { findSegmenter, type SegmenterFiles } from './find-segmenter.ts';
import { fitMask } from './fit-mask.ts';
import { enterPicture, type EnteredPicture, type PictureEntry, readPictureEntry } from './picture-entry.ts';

/** On the thing, or (keep false) beside it; fractions of the picture's width and height. */
export interface SegmentPoint {
  readonly x: number;
  readonly y: number;
  readonly keep: boolean;
}

/** Answers for one picture; the heavy part is done. @param points at least one that is kept, where the network needs any */
export type FindThing = (points: readonly SegmentPoint[]) => Promise<Raster>;

export interface Segmenter extends AsyncDisposable {
  /** whether it is told what to find, and finds nothing otherwise */
  readonly needsPoints: boolean;
  /** @param picture 3 or 4 channels @returns masks of its size, 1 channel: 255 thing */
  look(picture: Raster): Promise<FindThing>;
}

/** @throws DiffusionError `model.missing`, `model.invalid`, `model.unsupported`: names the file and what it is instead */
export async function loadSegmenter(
  folder: string,
  options: Partial<SessionOptions> = {},
): Promise<Segmenter> {
  const files = await findSegmenter(folder);
  if (!files)
    throw new DiffusionError('model.missing', {
      file: folder,
      detail: 'no segmenter',
      remedy:
        'it is a folder with preprocessor_config.json and model.onnx, or vision_encoder.onnx and prompt_encoder_mask_decoder.onnx',
    });
  const entry = await readPictureEntry(files.settings);
  const open = async (file: string): Promise<Session> => {
    await inspectGraph(file, { provider: options.provider });
    return openSession(file, { threads: 2, ...options });
  };
  return files.kind === 'matte' ? openMatte(files, entry, open) : openPoints(files, entry, open);
}

type Files<Kind> = Extract<SegmenterFiles, { kind: Kind }>;
type Open = (file: string) => Promise<Session>;

async function openMatte({ graph }: Files<'matte'>, entry: PictureEntry, open: Open): Promise<Segmenter> {
  const { session, size } = await openSized(graph, entry, open);
  return {
    needsPoints: false,
    async look(picture) {
      const made = await runSingle(session, enterPicture(picture, size, entry).values);
      const [height = 0, width = 0] = made.dims.slice(-2);
      if (made.data.length !== width * height || width * height === 0)
        throw unlike(session.file, `makes [${made.dims.join(', ')}]`);
      const mask = fitMask(
        { data: made.data, width, height, shownWidth: width, shownHeight: height },
        picture,
      );
      return async () => mask;
    },
    [Symbol.asyncDispose]: () => session[Symbol.asyncDispose](),
  };
}

async function openPoints(
  { encoder, decoder }: Files<'points'>,
  entry: PictureEntry,
  open: Open,
): Promise<Segmenter> {
  const { session: eye, size } = await openSized(encoder, entry, open);
  const hand = await open(decoder).catch(async (error: unknown) => {
    await eye[Symbol.asyncDispose]();
    throw error;
  });
  return {
    needsPoints: true,
    async look(picture) {
      const entered = enterPicture(picture, size, entry);
      const [input] = eye.inputs;
      const seen = Object.fromEntries(await eye.run({ [input?.name ?? 'pixel_values']: entered.values }));
      return async (points) => {
        const made = await hand.run({ ...seen, ...promptOf(points, entered) });
        return bestMask(made, { decoder, entered, size, picture });
      };
    },
    async [Symbol.asyncDispose]() {
      await eye[Symbol.asyncDispose]();
      await hand[Symbol.asyncDispose]();
    },
  };
}

/** Points in the network's own pixels: [1, 1, n, 2] and their labels [1, 1, n], 1 on the thing. */
function promptOf(
  points: readonly SegmentPoint[],
  { width, height }: EnteredPicture,
): Readonly<Record<'input_points' | 'input_labels', Tensor>> {
  return {
    input_points: {
      dims: [1, 1, points.length, 2],
      data: Float32Array.from(points.flatMap(({ x, y }) => [x * width, y * height])),
    },
    input_labels: {
      dims: [1, 1, points.length],
      data: Float32Array.from(points, ({ keep }) => (keep ? 1 : 0)),
    },
  };
}

interface Asked {
  readonly decoder: string;
  readonly entered: EnteredPicture;
  readonly size: { readonly width: number; readonly height: number };
  readonly picture: Raster;
}

/** Of the masks, part, whole and all around, the one that the network itself scores highest. */
function bestMask(made: ReadonlyMap<string, Tensor>, { decoder, entered, size, picture }: Asked): Raster {
  const [scores, masks] = [made.get('iou_scores'), made.get('pred_masks')];
  const [count = 0, height = 0, width = 0] = masks?.dims.slice(-3) ?? [];
  if (!scores || !masks || scores.data.length !== count || masks.data.length !== count * width * height)
    throw unlike(
      decoder,
      `makes ${[...made].map(([name, { dims }]) => `${name} [${dims.join(', ')}]`).join(', ')}`,
    );
  const best = scores.data.indexOf(Math.max(...scores.data));
  return fitMask(
    {
      data: masks.data.subarray(best * width * height, (best + 1) * width * height),
      width,
      height,
      shownWidth: (width * entered.width) / size.width,
      shownHeight: (height * entered.height) / size.height,
      logOdds: true,
    },
    picture,
  );
}

async function openSized(file: string, entry: PictureEntry, open: Open) {
  const session = await open(file);
  try {
    return { session, size: sizeOf(session, entry) };
  } catch (error) {
    await session[Symbol.asyncDispose]();
    throw error;
  }
}

/** The one size that the graph was exported for, else the one in its settings. */
function sizeOf(session: Session, { size }: PictureEntry): NonNullable<PictureEntry['size']> {
  const [input] = session.inputs;
  const [, channels, height, width] = input?.dims ?? [];
  if (input?.dims.length !== 4 || (typeof channels === 'number' && channels !== 3))
    throw unlike(session.file, `takes [${input?.dims.join(', ')}]`);
  if (typeof width === 'number' && typeof height === 'number') return { width, height };
  if (size) return size;
  throw new DiffusionError('model.invalid', {
    file: session.file,
    input: 'size',
    detail: 'neither the graph nor preprocessor_config.json says how large a picture it takes',
  });
}

function unlike(file: string, detail: string): DiffusionError {
  return new DiffusionError('model.unsupported', {
    file,
    detail,
    remedy: 'a segmenter takes one picture [1, 3, h, w] and gives one mask of it, or masks by points',
  });
}
