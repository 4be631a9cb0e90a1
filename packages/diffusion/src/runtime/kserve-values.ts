/**
 * Values as the KServe v2 protocol carries them, raw: row-major, little-endian, no padding (Triton's binary tensor data
 * extension). Every machine that this engine runs on stores numbers in that order.
 */
import { type Tensor, elementCount } from '../tensor.ts';
import { fromFloat16, toFloat16 } from './float16.ts';

/** the protocol's name → ours; diffusion networks take and give no others */
const datatypes = {
  FP32: { type: 'float32', bytes: 4 },
  FP16: { type: 'float16', bytes: 2 },
  INT64: { type: 'int64', bytes: 8 },
  INT32: { type: 'int32', bytes: 4 },
  BOOL: { type: 'bool', bytes: 1 },
} as const;

export type Datatype = keyof typeof datatypes;

export function isDatatype(name: string): name is Datatype {
  return Object.hasOwn(datatypes, name);
}

/** The type's name in a graph's own words. */
export function elementTypeOf(datatype: Datatype): string {
  return datatypes[datatype].type;
}

export function rawBytes(datatype: Datatype, dims: readonly number[]): number {
  return elementCount(dims) * datatypes[datatype].bytes;
}

export function toRaw({ data }: Tensor, datatype: Datatype): Uint8Array {
  switch (datatype) {
    case 'FP32':
      return viewBytes(data);
    case 'FP16':
      return viewBytes(toFloat16(data));
    case 'INT64':
      return viewBytes(BigInt64Array.from(data, (value) => BigInt(Math.round(value))));
    case 'INT32':
      return viewBytes(Int32Array.from(data, Math.round));
    case 'BOOL':
      return Uint8Array.from(data, (value) => (value === 0 ? 0 : 1));
  }
}

/** @param raw exactly `rawBytes(datatype, dims)` long */
export function fromRaw(raw: Uint8Array, datatype: Datatype, dims: readonly number[]): Tensor {
  // Copied: parts of a message start at any byte, typed arrays only at multiples of their element.
  const { buffer } = Uint8Array.from(raw);
  switch (datatype) {
    case 'FP32':
      return { dims, data: new Float32Array(buffer) };
    case 'FP16':
      return { dims, data: fromFloat16(new Uint16Array(buffer)) };
    case 'INT64':
      return { dims, data: Float32Array.from(new BigInt64Array(buffer), Number) };
    case 'INT32':
      return { dims, data: Float32Array.from(new Int32Array(buffer)) };
    case 'BOOL':
      return { dims, data: Float32Array.from(new Uint8Array(buffer)) };
  }
}

function viewBytes(values: ArrayBufferView): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
