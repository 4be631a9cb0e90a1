/**
 * One loaded ONNX graph; the only folder that touches onnxruntime. Values enter and leave as plain float32 tensors; what a
 * graph declares (names, element types, ranks) decides how they are fed.
 * A run blocks its thread until it ends and cannot be interrupted: keep it in a worker process, cancel between runs.
 */
import { InferenceSession, type Tensor as OrtTensor } from 'onnxruntime-node';
import { DiffusionError } from '../diffusion-error.ts';
import type { Tensor } from '../tensor.ts';
import { type NativeOptions, nativeOptions } from './native-options.ts';
import { toNative, toPlain } from './native-tensor.ts';

export interface TensorInfo {
  readonly name: string;
  readonly type: string;
  /** a number where fixed, a symbol where free */
  readonly dims: readonly (number | string)[];
}

export interface Session extends AsyncDisposable {
  readonly file: string;
  readonly inputs: readonly TensorInfo[];
  readonly outputs: readonly TensorInfo[];
  /** @throws DiffusionError `model.invalid` naming the file and what was fed when the runtime refuses it */
  run(feeds: Readonly<Record<string, Tensor>>): Promise<ReadonlyMap<string, Tensor>>;
}

export type SessionOptions = NativeOptions;

/** A graph in memory whose weights lie in files of a folder. */
export interface LooseGraph {
  readonly graph: Uint8Array;
  readonly weightsFolder: string;
}

/**
 * @param source a graph that `inspectGraph` has passed: its file, or its bytes
 * @throws DiffusionError `model.invalid` when the runtime cannot load it, `model.unsupported` when the provider is not here
 */
export async function openSession(source: string | LooseGraph, options: SessionOptions): Promise<Session> {
  const file = typeof source === 'string' ? source : source.weightsFolder;
  const loaded = await create(source, file, options);
  const inputs = loaded.inputMetadata.map(describe);
  const outputs = loaded.outputMetadata.map(describe);
  const types = new Map(inputs.map((input) => [input.name, input.type]));
  return {
    file,
    inputs,
    outputs,
    async run(feeds) {
      const native: Record<string, OrtTensor> = {};
      for (const [name, value] of Object.entries(feeds)) {
        const type = types.get(name);
        if (type === undefined) throw refusal(file, feeds, new RangeError(`no input is called ${name}`));
        native[name] = toNative(value, type, { file, name });
      }
      const result = await loaded.run(native).catch((cause: unknown) => {
        throw refusal(file, feeds, cause);
      });
      return new Map(outputs.map(({ name }) => [name, toPlain(result[name], { file, name })]));
    },
    async [Symbol.asyncDispose]() {
      await loaded.release();
    },
  };
}

async function create(
  source: string | LooseGraph,
  file: string,
  options: SessionOptions,
): Promise<InferenceSession> {
  const { provider = 'cpu' } = options;
  try {
    if (typeof source === 'string') return await InferenceSession.create(source, nativeOptions(options));
    const { graph, weightsFolder } = source;
    return await InferenceSession.create(graph, nativeOptions({ ...options, weightsFolder }));
  } catch (cause) {
    if (provider === 'cpu' || !isProviderMissing(cause))
      throw new DiffusionError('model.invalid', {
        file,
        detail: 'the runtime cannot load this graph',
        cause,
      });
    throw new DiffusionError('model.unsupported', {
      file,
      detail: `the ${provider} provider is not available on this machine`,
      remedy:
        provider === 'cuda'
          ? 'install CUDA 12, cuDNN 9 and onnxruntime’s CUDA libraries (npm rebuild onnxruntime-node), or use cpu'
          : 'install a Vulkan driver (libvulkan.so.1), or use cpu',
      cause,
    });
  }
}

/** Its library, its driver or its device; a graph's own faults read differently. */
function isProviderMissing(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    /shared library|execution provider|backend not found|CUDA|cuDNN|WebGPU|Vulkan|adapter/i.test(
      cause.message,
    )
  );
}

function refusal(file: string, feeds: Readonly<Record<string, Tensor>>, cause: unknown): DiffusionError {
  const fed = Object.entries(feeds).map(([name, { dims }]) => `${name} [${dims.join(', ')}]`);
  return new DiffusionError('model.invalid', { file, detail: `refused ${fed.join(', ')}`, cause });
}

function describe(metadata: InferenceSession.ValueMetadata): TensorInfo {
  return metadata.isTensor
    ? { name: metadata.name, type: metadata.type, dims: metadata.shape }
    : { name: metadata.name, type: 'not a tensor', dims: [] };
}
