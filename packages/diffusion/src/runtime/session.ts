/**
 * One loaded ONNX graph; the only place that touches onnxruntime. Values enter and leave as plain float32 tensors; what a
 * graph declares (names, element types, ranks) decides how they are fed.
 * A run blocks its thread until it ends and cannot be interrupted: keep it in a worker process, cancel between runs.
 */
import { AppError } from '@escena/core/app-error';
import { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-node';
import { type Tensor, elementCount } from '../tensor.ts';
import { fromFloat16, toFloat16 } from './float16.ts';

export type ElementType = 'float32' | 'float16' | 'int64' | 'int32';

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
  /** @throws AppError `model.invalid` naming the file when the runtime refuses the feeds */
  run(feeds: Readonly<Record<string, Tensor>>): Promise<ReadonlyMap<string, Tensor>>;
}

export interface SessionOptions {
  /** threads inside one operator; results do not depend on it */
  readonly threads: number;
}

/** @throws AppError `model.invalid` when the graph cannot be loaded (damaged, or operators that a CPU lacks) */
export async function openSession(file: string, { threads }: SessionOptions): Promise<Session> {
  const loaded = await InferenceSession.create(file, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  }).catch((cause: unknown) => {
    throw new AppError('model.invalid', { detail: `${file}: the runtime cannot load this graph`, cause });
  });
  const inputs = loaded.inputMetadata.map(describe);
  const outputs = loaded.outputMetadata.map(describe);
  const types = new Map(inputs.map((input) => [input.name, input.type]));
  return {
    file,
    inputs,
    outputs,
    async run(feeds) {
      const native = Object.entries(feeds).map(([name, value]) => [
        name,
        toNative(value, types.get(name), file),
      ]);
      try {
        const result = await loaded.run(Object.fromEntries(native));
        return new Map(outputs.map(({ name }) => [name, toPlain(result[name], file)]));
      } catch (cause) {
        if (cause instanceof AppError) throw cause;
        const fed = Object.entries(feeds).map(([name, { dims }]) => `${name} [${dims.join(', ')}]`);
        throw new AppError('model.invalid', { detail: `${file} refused ${fed.join(', ')}`, cause });
      }
    },
    async [Symbol.asyncDispose]() {
      await loaded.release();
    },
  };
}

function describe(metadata: InferenceSession.ValueMetadata): TensorInfo {
  return metadata.isTensor
    ? { name: metadata.name, type: metadata.type, dims: metadata.shape }
    : { name: metadata.name, type: 'not a tensor', dims: [] };
}

function toNative({ data, dims }: Tensor, type: string | undefined, file: string): OrtTensor {
  switch (type) {
    case 'float32':
      return new OrtTensor('float32', data, dims);
    case 'float16':
      return new OrtTensor('float16', toFloat16(data), dims);
    case 'int64':
      return new OrtTensor(
        'int64',
        BigInt64Array.from(data, (value) => BigInt(Math.round(value))),
        dims,
      );
    case 'int32':
      return new OrtTensor('int32', Int32Array.from(data, Math.round), dims);
    default:
      throw new AppError('model.invalid', {
        detail: `${file}: inputs of type ${type ?? 'unknown'} are not supported`,
      });
  }
}

function toPlain(native: OrtTensor | undefined, file: string): Tensor {
  const data = native?.data;
  const dims = native?.dims ?? [];
  if (data instanceof Float32Array) return { dims, data };
  if (data instanceof Uint16Array && data.length === elementCount(dims))
    return { dims, data: fromFloat16(data) };
  throw new AppError('model.invalid', {
    detail: `${file}: outputs of type ${native?.type ?? 'unknown'} are not supported`,
  });
}
