import { type BatchReport, type Batcher, type Seat, batchSession } from '@escena/diffusion/batch-session';
import { preparedForm } from '@escena/diffusion/prepared-form';
import { type GenerateStep, generate } from '@escena/diffusion/generate';
import { type Models, loadModels } from '@escena/diffusion/load-models';
import type { Session } from '@escena/diffusion/session';
import { describeCheckpoint } from '@escena/verticals/studio/describe-checkpoint';
import type { Task, TaskContext } from '../process/serve-tasks.ts';
import type {
  DescribePayload,
  GenerateEvent,
  GeneratePayload,
  Generated,
  ModelSettings,
} from './messages.ts';

/**
 * The child's side of a model process: one checkpoint, loaded with the first request and kept; requests that are here at
 * the same time share the denoiser's calls.
 */
export function serveModel(): Readonly<Record<'generate' | 'describe', Task>> {
  let loading: Promise<Resident> | undefined;
  const resident = (settings: ModelSettings): Promise<Resident> => {
    // One that failed to load is tried anew: its files may have come meanwhile.
    loading ??= load(settings).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return {
    generate: async (payload, context) => {
      const { settings, ...asked } = payload as GeneratePayload;
      return run(await resident(settings), asked, context);
    },
    describe: async (payload) => {
      const { models } = await resident((payload as DescribePayload).settings);
      return describeCheckpoint(models);
    },
  };
}

interface Resident {
  readonly models: Models;
  /** a denoiser's, as pictures whose edges meet have another; none where rows of a batch are not independent of each other */
  readonly batcher: ((denoiser: Session) => Batcher) | undefined;
  readonly lastBatch: { requests: number };
}

async function load({ folder, load: options, maxRows, windowMs }: ModelSettings): Promise<Resident> {
  const models = await loadModels(folder, options);
  const lastBatch = { requests: 1 };
  // Dynamic int8 takes one scale from all rows: a picture would depend on its neighbours.
  if ((options.prepared ?? (await preparedForm(models))) === 'int8')
    return { models, batcher: undefined, lastBatch };
  const batchers = new Map<Session, Batcher>();
  const onBatch = ({ requests }: BatchReport): void => void (lastBatch.requests = requests);
  const batcher = (denoiser: Session): Batcher => {
    const known = batchers.get(denoiser) ?? batchSession(denoiser, { maxRows, windowMs, onBatch });
    batchers.set(denoiser, known);
    return known;
  };
  return { models, batcher, lastBatch };
}

async function run(
  { models, batcher, lastBatch }: Resident,
  { request, previews }: Pick<GeneratePayload, 'request' | 'previews'>,
  { signal, emit }: TaskContext,
): Promise<Generated> {
  const tell = (event: GenerateEvent): void => emit(event);
  const rssBytes = (): number => process.memoryUsage.rss();
  const pending: Promise<void>[] = [];
  const show = async ({ image, step, preview }: GenerateStep): Promise<void> =>
    tell({ type: 'preview', image, step, preview: await preview() });
  tell({ type: 'ready', rssBytes: rssBytes() });
  // One an image: each is at a step of its own.
  const seats: Seat[] = [];
  const sit = (seat: Seat): Seat => {
    seats.push(seat);
    return seat;
  };
  try {
    const result = await generate(models, request, {
      signal,
      ...(batcher && { runRows: (denoiser) => sit(batcher(denoiser).join(signal)).runRows }),
      onStep(step) {
        const { preview: _, ...plain } = step;
        tell({ type: 'step', step: plain, sharedBy: lastBatch.requests, rssBytes: rssBytes() });
        // A preview that cannot be made spoils no picture.
        if (previews) pending.push(show(step).catch(() => undefined));
      },
    });
    await Promise.all(pending);
    return result;
  } finally {
    for (const seat of seats) seat[Symbol.dispose]();
  }
}
