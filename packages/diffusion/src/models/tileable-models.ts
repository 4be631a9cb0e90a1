import type { WrappedAxes } from '../graph/passes/wrap-edges.ts';
import type { Session } from '../runtime/session.ts';
import type { ModelRole, Models } from './models.ts';

/** Networks that draw; encoders look at pictures whose edges need not meet. */
const wraps = (role: ModelRole): boolean =>
  role === 'unet' || role === 'vae_decoder' || role.startsWith('controlnet');

/**
 * A checkpoint seen with networks that read around the picture's edges: see `Models.tileable`.
 * @param open such a network, once each
 */
export function tileableModels(
  models: Models,
  axes: WrappedAxes,
  open: (role: ModelRole, axes: WrappedAxes) => Promise<Session>,
): Models {
  const session = (role: ModelRole): Promise<Session> =>
    wraps(role) ? open(role, axes) : models.session(role);
  return { ...models, session, denoiser: () => session('unet') };
}
