import { DiffusionError } from '../diffusion-error.ts';
import { controlled, fusedControlled, residualNames } from '../denoisers/controlled.ts';
import type { RunRows } from '../denoisers/rows.ts';
import type { ControlRequest } from '../generate-request.ts';
import type { ControlRole, Models } from '../models/models.ts';
import { prepareUnitPicture } from '../pictures/prepare-picture.ts';
import type { Session } from '../runtime/session.ts';
import { type Tensor, zeros } from '../tensor.ts';
import { drawnSize } from './drawn-region.ts';
import type { Job } from './image-start.ts';

/** A denoiser's rows with a job's ControlNets around them; called once an image, as the nets count their calls. */
export type ControlRows = (runRows: RunRows) => RunRows;

/**
 * Nets inside the UNet's graph or beside it: the graph's inputs tell. A graph that wants a net is given a silent one where
 * the request brings no picture.
 * @throws DiffusionError `model.unsupported` when the checkpoint has no ControlNet to bring the pictures to
 */
export async function controlRows(job: Job): Promise<ControlRows> {
  const { models, request, plan } = job;
  const denoiser = await models.denoiser();
  const requested = request.extra.controls ?? [];
  const guess = request.extra.guess_mode;
  const calls = plan.timesteps.length;
  const nets = controlRoles(models);
  const fused = denoiser.inputs.find(({ name }) => name === 'controlnet_conds');
  if (!fused && residualNames(denoiser).length === 0) {
    if (requested.length === 0) return (runRows) => runRows;
    throw unsupported(denoiser, 'has no inputs for a ControlNet');
  }
  const drawn = drawnSize(job);
  const controls = requested.map((control) => ({
    ...control,
    picture: prepareUnitPicture(control.image, drawn),
  }));
  if (fused) {
    if (guess) throw unsupported(denoiser, 'has its ControlNet inside, which knows no guess_mode');
    const [count] = fused.dims;
    const all = controls.length > 0 ? controls : [silent(job)];
    if (typeof count === 'number' && count !== all.length)
      throw unsupported(denoiser, `has ${count} ControlNets inside, the request brings ${all.length}`);
    return (runRows) => fusedControlled(runRows, { controls: all, calls });
  }
  if (nets.length === 0) throw unsupported(denoiser, 'wants a ControlNet, and the checkpoint has none');
  const sessions = await Promise.all(
    (controls.length > 0 ? controls : [silent(job)]).map(async (control, i) => ({
      ...control,
      net: await models.session(roleFor(nets, i, denoiser)),
      pooled: models.config(roleFor(nets, i, denoiser)).global_pool_conditions === true,
    })),
  );
  return (runRows) => controlled(denoiser, runRows, { controls: sessions, calls, guess });
}

/** One net serves every picture; of several, each serves its own. */
function roleFor(nets: readonly ControlRole[], index: number, denoiser: Session): ControlRole {
  const role = nets.length === 1 ? nets[0] : nets[index];
  if (role) return role;
  throw unsupported(denoiser, `comes with ${nets.length} ControlNets, the request brings more pictures`);
}

function controlRoles({ roles }: Models): readonly ControlRole[] {
  return [...roles].filter((role): role is ControlRole => role.startsWith('controlnet'));
}

/** A net that never has a say. */
function silent({ size }: Job): Omit<ControlRequest, 'image'> & { readonly picture: Tensor } {
  return { picture: zeros([1, 3, size.height, size.width]), scale: 0, start: 2, end: 2 };
}

function unsupported({ file }: Session, detail: string): DiffusionError {
  const remedy = 'models/export makes UNets with ControlNets beside or inside';
  return new DiffusionError('model.unsupported', { file, detail, remedy });
}
