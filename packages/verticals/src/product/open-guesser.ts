/**
 * Where something is, as an installed checkpoint sees it: a first guess, which colours and edges then make exact. What no
 * checkpoint can say is left to them alone.
 */
import { throwIfAborted, toAppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import type { FindThing, Segmenter, SegmentPoint } from '@escena/diffusion/load-segmenter';
import type { RunContext } from '../run.ts';
import type { Selection } from './selection.ts';

export interface Guess {
  /** 1 channel, the photo's size */
  readonly mask: Raster;
  /** the checkpoint's name */
  readonly by: string;
}

export interface Guesser extends AsyncDisposable {
  /**
   * @param what a part is found by pointing at it, the product by standing out, too
   * @returns undefined: nobody knows
   * @throws AppError `model.*` for a checkpoint that was asked for by name, `job.cancelled`
   */
  guess(marks: Selection, what: 'product' | 'part'): Promise<Guess | undefined>;
}

export type GuessContext = Pick<RunContext, 'findCheckpoint' | 'listSegmenters' | 'threads' | 'signal'>;

/** @param wanted a checkpoint's name, `none`, or undefined for whichever there is */
export function openGuesser(photo: Raster, wanted: string | undefined, context: GuessContext): Guesser {
  const opened = new Map<string, Opened | undefined>();
  const namesOf = async (): Promise<readonly string[]> =>
    wanted === undefined ? ((await context.listSegmenters?.()) ?? []) : wanted === 'none' ? [] : [wanted];
  /** One that nobody named and that is broken, or too large for the machine, is passed over: the picture does not hang on it. */
  const unlessBroken = async <Made>(work: () => Promise<Made>): Promise<Made | undefined> => {
    try {
      return await work();
    } catch (thrown) {
      const error = toAppError(thrown);
      if (wanted === undefined && error.fault === 'model') return undefined;
      throw error;
    }
  };
  return {
    async guess(marks, what) {
      const points = pointsOf(marks);
      const isPointed = points.some(({ keep }) => keep);
      for (const name of await namesOf()) {
        throwIfAborted(context.signal);
        if (!opened.has(name)) opened.set(name, await unlessBroken(() => openOne(name, context)));
        const segmenter = opened.get(name);
        if (!segmenter || (segmenter.needsPoints ? !isPointed : what === 'part')) continue;
        const mask = await unlessBroken(() => segmenter.find(photo, points));
        if (mask && agrees(mask, points)) return { mask, by: name };
      }
      return undefined;
    },
    async [Symbol.asyncDispose]() {
      for (const one of opened.values()) await one?.[Symbol.asyncDispose]();
    },
  };
}

interface Opened extends Pick<Segmenter, 'needsPoints'>, AsyncDisposable {
  find(photo: Raster, points: readonly SegmentPoint[]): Promise<Raster>;
}

/** The photo is looked at once, whatever is asked about it. */
async function openOne(
  name: string,
  { findCheckpoint, threads }: Pick<GuessContext, 'findCheckpoint' | 'threads'>,
): Promise<Opened> {
  const { loadSegmenter } = await import('@escena/diffusion/load-segmenter');
  const segmenter = await loadSegmenter(await findCheckpoint(name), { threads });
  let look: Promise<FindThing> | undefined;
  return {
    needsPoints: segmenter.needsPoints,
    async find(photo, points) {
      look ??= segmenter.look(photo);
      return (await look)(points);
    },
    [Symbol.asyncDispose]: () => segmenter[Symbol.asyncDispose](),
  };
}

/** Clicks as they are, a stroke by its middle, and a box's middle where nothing else is pointed at. */
function pointsOf({ clicks = [], strokes = [], box }: Selection): readonly SegmentPoint[] {
  const marked = [
    ...clicks,
    ...strokes.flatMap(({ keep, points }) => {
      const middle = points[points.length >> 1];
      return middle ? [{ ...middle, keep }] : [];
    }),
  ];
  if (!box || marked.some(({ keep }) => keep)) return marked;
  return [...marked, { x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2, keep: true }];
}

/** A network that finds what stands out may have found another thing than the one that was pointed at. */
function agrees({ width, height, data }: Raster, points: readonly SegmentPoint[]): boolean {
  const kept = points.filter(({ keep }) => keep);
  const isThing = ({ x, y }: SegmentPoint): boolean => {
    const column = Math.min(width - 1, Math.floor(x * width));
    const row = Math.min(height - 1, Math.floor(y * height));
    return (data[row * width + column] ?? 0) > 127;
  };
  return kept.length === 0 || kept.some(isThing);
}
