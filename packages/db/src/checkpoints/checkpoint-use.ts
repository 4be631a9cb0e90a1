import type { Checkpoint } from './list-stores.ts';

/** What a run may want a checkpoint for. */
export type CheckpointUse = 'draw' | 'upscale' | 'segment';

/** undefined: it lights what the tools trace, and nobody names it */
export function checkpointUse({ family }: Pick<Checkpoint, 'family'>): CheckpointUse | undefined {
  if (family === 'lighting') return undefined;
  if (family === 'segmenter') return 'segment';
  return family === 'upscaler' ? 'upscale' : 'draw';
}
