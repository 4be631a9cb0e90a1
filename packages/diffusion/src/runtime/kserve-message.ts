/**
 * Inference requests and responses of the Open Inference Protocol (KServe predict v2, inference_rest.md) with Triton's
 * binary tensor data extension: a JSON header, then the raw tensors in the header's order. Servers without the extension
 * answer in JSON, which is read too.
 */
import { z } from 'zod';
import { type Tensor, elementCount } from '../tensor.ts';
import { type Datatype, fromRaw, isDatatype, rawBytes, toRaw } from './kserve-values.ts';

/** the HTTP header that says where the JSON ends */
export const headerLengthName = 'inference-header-content-length';

export interface InferInput {
  readonly name: string;
  readonly datatype: Datatype;
  readonly value: Tensor;
}

export interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export function encodeRequest(inputs: readonly InferInput[], outputs: readonly string[]): Message {
  const raws = inputs.map(({ value, datatype }) => toRaw(value, datatype));
  const json = JSON.stringify({
    inputs: inputs.map(({ name, datatype, value }, i) => ({
      name,
      datatype,
      shape: value.dims,
      parameters: { binary_data_size: raws[i]?.byteLength ?? 0 },
    })),
    outputs: outputs.map((name) => ({ name, parameters: { binary_data: true } })),
  });
  const header = Buffer.from(json);
  return {
    headers: { 'content-type': 'application/octet-stream', [headerLengthName]: String(header.byteLength) },
    body: Buffer.concat([header, ...raws]),
  };
}

const dims = z.array(z.int().nonnegative()).max(16);
const response = z.object({
  outputs: z
    .array(
      z.object({
        name: z.string(),
        datatype: z.string().refine(isDatatype, 'a type that diffusion networks give'),
        shape: dims,
        parameters: z.object({ binary_data_size: z.int().nonnegative().optional() }).optional(),
        data: z.array(z.unknown()).optional(),
      }),
    )
    .max(64),
});

/**
 * @param headers names in lower case
 * @returns every output by name
 * @throws Error that says how the response contradicts itself or the protocol
 */
export function decodeResponse({ headers, body }: Message): ReadonlyMap<string, Tensor> {
  const stated = headers[headerLengthName];
  const length = stated === undefined ? body.byteLength : Number(stated);
  if (!Number.isSafeInteger(length) || length < 0 || length > body.byteLength)
    throw new RangeError(`a header of ${stated} bytes in ${body.byteLength}`);
  const json: unknown = JSON.parse(Buffer.from(body.subarray(0, length)).toString('utf8'));
  let at = length;
  const values = new Map<string, Tensor>();
  for (const { name, datatype, shape, parameters, data } of response.parse(json).outputs) {
    const size = parameters?.binary_data_size;
    if (size === undefined) {
      values.set(name, fromJson(data ?? [], shape, name));
      continue;
    }
    if (size !== rawBytes(datatype, shape))
      throw new RangeError(`${name}: ${size} bytes for ${datatype} [${shape.join(', ')}]`);
    if (at + size > body.byteLength) throw new RangeError(`${name}: the body ends before its ${size} bytes`);
    values.set(name, fromRaw(body.subarray(at, at + size), datatype, shape));
    at += size;
  }
  return values;
}

/** Nested lists are allowed, flat ones preferred (protocol, "Tensor Data"). */
function fromJson(data: readonly unknown[], shape: readonly number[], name: string): Tensor {
  const values = Float32Array.from(data.flat(Infinity) as number[], Number);
  if (values.length !== elementCount(shape))
    throw new RangeError(`${name}: ${values.length} values for [${shape.join(', ')}]`);
  return { dims: shape, data: values };
}
