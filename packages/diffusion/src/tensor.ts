/**
 * A plain n-dimensional array: row-major float32 values and their dims. It holds no native memory and no methods, so it
 * can cross threads; what a network wants in another type is converted at the runtime's border (`runtime/session.ts`).
 */
export interface Tensor {
  readonly dims: readonly number[];
  /** length = product of dims */
  readonly data: Float32Array;
}

/** @throws RangeError when the values do not fill the dims: a programming error, never an input's */
export function tensor(dims: readonly number[], data: Float32Array): Tensor {
  if (elementCount(dims) !== data.length)
    throw new RangeError(`${data.length} values do not fill [${dims.join(', ')}]`);
  return { dims, data };
}

export function zeros(dims: readonly number[]): Tensor {
  return { dims, data: new Float32Array(elementCount(dims)) };
}

export function elementCount(dims: readonly number[]): number {
  return dims.reduce((product, dim) => product * dim, 1);
}

/** out[i] = f(a[i]), rounded to float32. */
export function map(a: Tensor, f: (value: number) => number): Tensor {
  const values = a.data;
  const data = new Float32Array(values.length);
  for (let i = 0; i < data.length; i++) data[i] = f(values[i] as number);
  return { dims: a.dims, data };
}

/** out = weight·a, rounded to float32. */
export function scale(a: Tensor, weight: number): Tensor {
  const data = new Float32Array(a.data.length);
  for (let i = 0; i < data.length; i++) data[i] = weight * (a.data[i] as number);
  return { dims: a.dims, data };
}

/** out = wa·a + wb·b, each product and the sum rounded to float32, as elementwise torch operations are. */
export function mix(a: Tensor, wa: number, b: Tensor, wb: number): Tensor {
  const [left, right] = [a.data, b.data];
  if (left.length !== right.length) throw new RangeError(`[${a.dims.join()}] is not [${b.dims.join()}]`);
  const data = new Float32Array(left.length);
  for (let i = 0; i < data.length; i++)
    data[i] = Math.fround(wa * (left[i] as number)) + Math.fround(wb * (right[i] as number));
  return { dims: a.dims, data };
}

/** Tensors [n, c_k, …] joined along the channels: [n, Σc_k, …]. */
export function concatChannels(parts: readonly Tensor[]): Tensor {
  const [batch = 1, , ...space] = parts[0]?.dims ?? [];
  const plane = elementCount(space);
  const channels = parts.reduce((sum, part) => sum + (part.dims[1] ?? 0), 0);
  const out = zeros([batch, channels, ...space]);
  let offset = 0;
  for (let n = 0; n < batch; n++) {
    for (const part of parts) {
      const size = (part.dims[1] ?? 0) * plane;
      out.data.set(part.data.subarray(n * size, (n + 1) * size), offset);
      offset += size;
    }
  }
  return out;
}

/** Tensors [n_k, …] joined along the batch: [Σn_k, …]. */
export function concatBatch(parts: readonly Tensor[]): Tensor {
  const [, ...rest] = parts[0]?.dims ?? [];
  const out = zeros([parts.reduce((sum, part) => sum + (part.dims[0] ?? 0), 0), ...rest]);
  let offset = 0;
  for (const part of parts) {
    out.data.set(part.data, offset);
    offset += part.data.length;
  }
  return out;
}

/** Rows [start, end) of the batch, a view on the same values. */
export function batchSlice(a: Tensor, start: number, end: number): Tensor {
  const [, ...rest] = a.dims;
  const size = elementCount(rest);
  return { dims: [end - start, ...rest], data: a.data.subarray(start * size, end * size) };
}

/** Channels [start, end) of [n, c, …], copied. */
export function channelSlice(a: Tensor, start: number, end: number): Tensor {
  const [batch = 1, channels = 1, ...space] = a.dims;
  const plane = elementCount(space);
  const out = zeros([batch, end - start, ...space]);
  for (let n = 0; n < batch; n++) {
    const from = (n * channels + start) * plane;
    out.data.set(a.data.subarray(from, from + (end - start) * plane), n * (end - start) * plane);
  }
  return out;
}
