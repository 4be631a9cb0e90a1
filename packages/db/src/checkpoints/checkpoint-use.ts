import type { Checkpoint } from './list-stores.ts';

/** What a run may want a checkpoint for. */
export type CheckpointUse = 'draw' | 'upscale' | 'segment' | 'embed';

/** undefined: it lights what the tools trace, and nobody names it */
export function checkpointUse({ family }: Pick<Checkpoint, 'family'>): CheckpointUse | undefined {
  if (family === 'lighting') return undefined;
  if (family === 'segmenter') return 'segment';
  if (family === 'embedder') return 'embed';
  return family === 'upscaler' ? 'upscale' : 'draw';
}
