import { AppError } from '@escena/core/app-error';
import type { Predict } from '../denoisers/denoise.ts';
import type { Session, TensorInfo } from '../runtime/session.ts';
import { type Tensor, concatBatch, concatChannels } from '../tensor.ts';

export interface NetworkContext {
  /** prompt embeddings [n, tokens, width], when the network reads text; n as in the batch it is called with */
  readonly text?: Tensor;
  /** channels appended to the latents [1, k, h, w] (mask and masked picture, or any condition), repeated over the batch */
  readonly extra?: Tensor;
}

/**
 * A UNet's session as a plain function. Names follow optimum's export; element types and ranks follow what it declares.
 * @throws AppError `model.invalid` when the graph wants an input that nobody brings, or other channels
 */
export function predictLatents(session: Session, { text, extra }: NetworkContext): Predict {
  const inputs = new Map(session.inputs.map((input) => [input.name, input]));
  const timestepInfo = inputs.get('timestep');
  for (const name of inputs.keys()) {
    if (name === 'sample' || name === 'timestep' || (name === 'encoder_hidden_states' && text)) continue;
    throw new AppError('model.invalid', { detail: `${session.file}: nothing to feed input ${name}` });
  }
  return async (input, timestep) => {
    const batch = input.dims[0] ?? 1;
    const sample = extra ? concatChannels([input, repeat(extra, batch)]) : input;
    checkChannels(session, inputs.get('sample'), sample);
    const feeds: Record<string, Tensor> = { sample };
    if (timestepInfo) feeds.timestep = timestepTensor(timestepInfo, timestep, batch);
    if (text) feeds.encoder_hidden_states = text;
    return firstOutput(await session.run(feeds), session);
  };
}

/** Runs a graph of one picture input and one picture output, whatever they are called. */
export async function runSingle(session: Session, value: Tensor): Promise<Tensor> {
  const [input] = session.inputs;
  if (!input || session.inputs.length !== 1)
    throw new AppError('model.invalid', { detail: `${session.file}: expected one input` });
  return firstOutput(await session.run({ [input.name]: value }), session);
}

function firstOutput(outputs: ReadonlyMap<string, Tensor>, session: Session): Tensor {
  const [output] = outputs.values();
  if (!output) throw new AppError('model.invalid', { detail: `${session.file} has no output` });
  return output;
}

/** Scalar, [1] or [batch]: exporters differ. */
function timestepTensor(info: TensorInfo, timestep: number, batch: number): Tensor {
  if (info.dims.length === 0) return { dims: [], data: Float32Array.of(timestep) };
  const count = info.dims[0] === 1 ? 1 : batch;
  return { dims: [count], data: new Float32Array(count).fill(timestep) };
}

function checkChannels(session: Session, info: TensorInfo | undefined, sample: Tensor): void {
  const wanted = info?.dims[1];
  if (typeof wanted !== 'number' || wanted === sample.dims[1]) return;
  const detail = `${session.file}: sample has ${wanted} channels, this pipeline brings ${sample.dims[1]}`;
  throw new AppError('model.invalid', { detail });
}

function repeat(value: Tensor, batch: number): Tensor {
  return batch === 1 ? value : concatBatch(Array.from({ length: batch }, () => value));
}
