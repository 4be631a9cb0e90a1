import { DiffusionError } from '../diffusion-error.ts';
import type { Manifest } from './manifest.ts';

export interface Use {
  /** whether somebody pays for the pictures, directly or by a plan */
  readonly paid: boolean;
}

/** Whether the checkpoint's licence allows this use. */
export function mayUse({ licence }: Pick<Manifest, 'licence'>, { paid }: Use): boolean {
  return licence.commercial || !paid;
}

/** @throws DiffusionError `model.licence` when the licence does not allow it */
export function requireUse(manifest: Pick<Manifest, 'name' | 'licence'>, use: Use): void {
  if (mayUse(manifest, use)) return;
  throw new DiffusionError('model.licence', {
    detail: `${manifest.name} is under ${manifest.licence.spdx}, which does not allow paid work`,
    remedy: `see ${manifest.licence.url}`,
  });
}
