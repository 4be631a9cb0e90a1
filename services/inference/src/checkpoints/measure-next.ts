import os from 'node:os';
import { type Manifest, draws } from '@escena/diffusion/manifest';
import type { TaskDone } from './task-work.ts';

/** The task that times a checkpoint which just came or changed; none for one that would not fit into this machine. */
export function measureNext({ memoryBytes, family }: Manifest): TaskDone['next'] {
  return memoryBytes < os.totalmem() && draws(family) ? { kind: 'measure' } : undefined;
}
