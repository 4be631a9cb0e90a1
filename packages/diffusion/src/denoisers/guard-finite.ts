import { DiffusionError } from '../diffusion-error.ts';
import type { Session } from '../runtime/session.ts';
import type { Predict } from './denoise.ts';

/**
 * A network whose answers are looked at: one that is not a number would spoil everything after it and end as a black or
 * grey picture.
 * @throws DiffusionError `model.invalid` naming the graph and the step
 */
export function guardFinite(predict: Predict, { file, inputs }: Pick<Session, 'file' | 'inputs'>): Predict {
  return async (input, timestep, call) => {
    const output = await predict(input, timestep, call);
    if (output.data.every(Number.isFinite)) return output;
    const half = inputs.some(({ type }) => type === 'float16');
    throw new DiffusionError('model.invalid', {
      file,
      detail: `its answer at step ${call + 1} (timestep ${timestep}) is not a number`,
      remedy: half
        ? 'half precision overflowed: export it in float32'
        : 'lower the guidance, or fetch the checkpoint again',
    });
  };
}
