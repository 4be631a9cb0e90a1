import { DiffusionError } from '../diffusion-error.ts';
import type { Session } from '../runtime/session.ts';
import type { Tensor } from '../tensor.ts';

/** Runs a graph of one picture input and one picture output, whatever they are called. */
export async function runSingle(session: Session, value: Tensor): Promise<Tensor> {
  const [input] = session.inputs;
  if (!input || session.inputs.length !== 1)
    throw new DiffusionError('model.invalid', {
      file: session.file,
      detail: `takes ${session.inputs.map(({ name }) => name).join(', ')} where one picture is expected`,
    });
  const [output] = (await session.run({ [input.name]: value })).values();
  if (output) return output;
  throw new DiffusionError('model.invalid', { file: session.file, detail: 'has no output' });
}
