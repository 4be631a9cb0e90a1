/** Values at the runtime's border: plain float32 tensors here, whatever the graph declares there. */
import { Tensor as OrtTensor } from 'onnxruntime-node';
import { DiffusionError } from '../diffusion-error.ts';
import { type Tensor, elementCount } from '../tensor.ts';
import { fromFloat16, toFloat16 } from './float16.ts';

/** Where a value belongs, for errors. */
interface Place {
  readonly file: string;
  readonly name: string;
}

/** @throws DiffusionError `model.unsupported` for types that no diffusion network takes */
export function toNative({ data, dims }: Tensor, type: string, place: Place): OrtTensor {
  switch (type) {
    case 'float32':
      return new OrtTensor('float32', data, dims);
    case 'float16':
      return new OrtTensor('float16', toFloat16(data), dims);
    case 'int64':
      return new OrtTensor('int64', toInt64(data), dims);
    case 'int32':
      return new OrtTensor('int32', Int32Array.from(data, Math.round), dims);
    case 'bool':
      return new OrtTensor(
        'bool',
        Uint8Array.from(data, (value) => (value === 0 ? 0 : 1)),
        dims,
      );
    default:
      throw unsupported(place, `input of type ${type}`);
  }
}

/** @throws DiffusionError `model.unsupported` */
export function toPlain(native: OrtTensor | undefined, place: Place): Tensor {
  const data = native?.data;
  const dims = native?.dims ?? [];
  if (data instanceof Float32Array) return { dims, data };
  if (native?.type === 'float16' && data instanceof Uint16Array && data.length === elementCount(dims))
    return { dims, data: fromFloat16(data) };
  if (data instanceof BigInt64Array) return { dims, data: Float32Array.from(data, Number) };
  if (data instanceof Int32Array) return { dims, data: Float32Array.from(data) };
  throw unsupported(place, `output of type ${native?.type ?? 'unknown'}`);
}

function toInt64(data: Float32Array): BigInt64Array {
  return BigInt64Array.from(data, (value) => BigInt(Math.round(value)));
}

function unsupported({ file, name }: Place, detail: string): DiffusionError {
  return new DiffusionError('model.unsupported', {
    file,
    input: name,
    detail,
    remedy: 'export the model with float32 or float16 inputs and outputs',
  });
}
