import path from 'node:path';
import type { StudioInput } from './contract.ts';

/**
 * What may be told of a run: the CLI names files and folders, and where those lie is nobody's business but its user's. Names
 * and ids stay as they are.
 * @param checkpoint its own name; absent: none drew
 */
export function withoutPaths(input: StudioInput, checkpoint?: string): StudioInput {
  const { mode, controls, upscaler, checkpoint: _, ...rest } = input;
  return {
    ...rest,
    ...(checkpoint !== undefined && { checkpoint }),
    mode: mode.kind === 'inpaint' ? { ...mode, mask: path.basename(mode.mask) } : mode,
    controls: controls.map((control) => ({
      ...control,
      ...(control.picture !== undefined && { picture: path.basename(control.picture) }),
    })),
    ...(upscaler !== undefined && { upscaler: path.basename(upscaler) }),
  };
}
