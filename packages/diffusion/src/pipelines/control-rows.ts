import { controlled, fusedControlled } from '../denoisers/controlled.ts';
import type { RunRows } from '../denoisers/rows.ts';
import { DiffusionError } from '../diffusion-error.ts';
import type { ControlRequest } from '../generate-request.ts';
import type { ControlRole } from '../models/models.ts';
import { prepareUnitPicture } from '../pictures/prepare-picture.ts';
import { type Tensor, zeros } from '../tensor.ts';
import { controlPlace, controlRoles } from './check-denoiser.ts';
import { drawnSize } from './drawn-region.ts';
import type { Job } from './image-start.ts';

/** A denoiser's rows with a job's ControlNets around them; called once an image, as the nets count their calls. */
export type ControlRows = (runRows: RunRows) => RunRows;

/** A graph that wants a net is given a silent one where the request brings no picture. `checkDenoiser` has refused the rest. */
export async function controlRows(job: Job): Promise<ControlRows> {
  const { models, request, plan } = job;
  const denoiser = await models.denoiser();
  const place = controlPlace(denoiser);
  if (place === 'none') return (runRows) => runRows;
  const drawn = drawnSize(job);
  const requested = (request.extra.controls ?? []).map((control) => ({
    ...control,
    picture: prepareUnitPicture(control.image, drawn),
  }));
  const controls = requested.length > 0 ? requested : [silent(job)];
  const calls = plan.timesteps.length;
  if (place === 'inside') return (runRows) => fusedControlled(runRows, { controls, calls });
  const roles = controlRoles(models);
  const beside = await Promise.all(
    controls.map(async (control, i) => {
      // One net serves every picture; of several, each serves its own.
      const role: ControlRole = (roles.length === 1 ? roles[0] : roles[i]) ?? 'controlnet';
      const pooled = models.config(role).global_pool_conditions === true;
      if (pooled && request.extra.regions?.length)
        throw new DiffusionError('input.invalid', {
          input: 'extra.regions',
          detail: `${role} follows one prompt, and regions bring several`,
        });
      return { ...control, pooled, net: await models.session(role) };
    }),
  );
  const guess = request.extra.guess_mode;
  return (runRows) => controlled(denoiser, runRows, { controls: beside, calls, guess });
}

/** A net that never has a say. */
function silent({ size }: Job): Omit<ControlRequest, 'image'> & { readonly picture: Tensor } {
  return { picture: zeros([1, 3, size.height, size.width]), scale: 0, start: 2, end: 2 };
}
