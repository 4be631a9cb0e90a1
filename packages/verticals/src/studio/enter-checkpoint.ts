import type { RunContext } from '../run.ts';
import type { Checkpoint } from './checkpoint.ts';

/** A checkpoint for one run: held outside this process where somebody does, else loaded here. @throws AppError `model.*`, `job.cancelled` */
export async function enterCheckpoint(folder: string, context: RunContext): Promise<Checkpoint> {
  if (context.openCheckpoint) return context.openCheckpoint(folder, { signal: context.signal });
  // Loaded only here: where another process holds the checkpoints, this one needs no onnxruntime.
  const { openCheckpoint } = await import('./open-checkpoint.ts');
  return openCheckpoint(folder, context);
}
