import { z } from 'zod';
import { DiffusionError } from '../diffusion-error.ts';
import { type KserveOptions, kserveClient } from './kserve-client.ts';
import { type InferInput, decodeResponse, encodeRequest } from './kserve-message.ts';
import { type Datatype, elementTypeOf, isDatatype } from './kserve-values.ts';
import type { Session, TensorInfo } from './session.ts';

const tensors = z
  .array(z.object({ name: z.string(), datatype: z.string(), shape: z.array(z.int().min(-1)).max(16) }))
  .max(256);
const metadata = z.object({ name: z.string(), inputs: tensors, outputs: tensors });

/**
 * A network that runs elsewhere: NVIDIA Triton, KServe, OpenVINO Model Server and others that speak KServe v2 over HTTP.
 * What the server declares decides how values are fed, as with a graph of one's own.
 * @throws DiffusionError `model.missing` when the server has no such model, `model.unsupported` for types that no diffusion
 *   network takes, `model.unreachable` when it does not answer, `model.invalid` when its answer is no metadata
 */
export async function openKserveSession(options: KserveOptions): Promise<Session> {
  const client = kserveClient(options);
  try {
    const declared = await describe(
      client.get('').then(({ body }) => body),
      client.at,
    );
    const types = new Map(declared.inputs.map(({ name, datatype }) => [name, datatype]));
    const outputs = declared.outputs.map(({ name }) => name);
    return {
      file: client.at,
      inputs: declared.inputs.map(info),
      outputs: declared.outputs.map(info),
      async run(feeds) {
        const inputs = Object.entries(feeds).map(([name, value]): InferInput => {
          const datatype = types.get(name);
          if (datatype) return { name, datatype, value };
          throw new DiffusionError('model.invalid', {
            file: client.at,
            input: name,
            detail: 'the server’s model has no such input',
          });
        });
        const answer = await client.post('/infer', encodeRequest(inputs, outputs));
        return checkOutputs(() => decodeResponse(answer), outputs, client.at);
      },
      [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
    };
  } catch (error) {
    await client[Symbol.asyncDispose]();
    throw error;
  }
}

interface Declared {
  readonly name: string;
  readonly datatype: Datatype;
  readonly shape: readonly number[];
}

async function describe(
  body: Promise<Uint8Array>,
  file: string,
): Promise<{ readonly inputs: readonly Declared[]; readonly outputs: readonly Declared[] }> {
  const bytes = await body;
  try {
    const { inputs, outputs } = metadata.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return { inputs: inputs.map((one) => known(one, file)), outputs: outputs.map((one) => known(one, file)) };
  } catch (cause) {
    if (cause instanceof DiffusionError) throw cause;
    throw new DiffusionError('model.invalid', { file, detail: 'the answer is no KServe v2 metadata', cause });
  }
}

function known(tensor: z.infer<typeof tensors>[number], file: string): Declared {
  const { datatype } = tensor;
  if (isDatatype(datatype)) return { ...tensor, datatype };
  throw new DiffusionError('model.unsupported', {
    file,
    input: tensor.name,
    detail: `values of type ${datatype}`,
    remedy: 'serve the model with FP32, FP16, INT64 or INT32 inputs and outputs',
  });
}

/** −1 is a free dimension; it gets a name, as in a graph's own declaration. */
function info({ name, datatype, shape }: Declared): TensorInfo {
  const dims = shape.map((side, axis) => (side === -1 ? `${name}_${axis}` : side));
  return { name, type: elementTypeOf(datatype), dims };
}

function checkOutputs(
  decode: () => ReturnType<typeof decodeResponse>,
  outputs: readonly string[],
  file: string,
): ReturnType<typeof decodeResponse> {
  try {
    const values = decode();
    const lacking = outputs.find((name) => !values.has(name));
    if (lacking !== undefined) throw new RangeError(`output ${lacking} is not there`);
    return values;
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    throw new DiffusionError('model.invalid', { file, detail: `the answer cannot be read: ${words}`, cause });
  }
}
