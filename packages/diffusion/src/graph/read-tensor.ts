import { DiffusionError } from '../diffusion-error.ts';
import type { Bytes, Span } from './bytes.ts';
import type { TensorData, Weight } from './graph.ts';
import { entryFields, tensorFields } from './onnx-fields.ts';
import { fields } from './wire.ts';
import { appendIntegers, messageSpan, smallInteger, stringValue } from './wire-values.ts';

/** ONNX sets no limit; no layer has more axes, and products of more would not stay exact. */
const maxRank = 16;

/** A TensorProto's description; its values stay where they are. */
export function readTensor(bytes: Bytes, span: Span): Weight {
  const dims: bigint[] = [];
  const external = new Map<string, string>();
  let [name, elementType, isExternal, typedBytes] = ['', 0, false, 0];
  let raw: Span | undefined;
  for (const field of fields(bytes, span)) {
    switch (field.number) {
      case tensorFields.dims:
        appendIntegers(dims, bytes, field);
        break;
      case tensorFields.elementType:
        elementType = smallInteger(bytes, field);
        break;
      case tensorFields.name:
        name = stringValue(bytes, field);
        break;
      case tensorFields.rawData:
        raw = messageSpan(bytes, field);
        break;
      case tensorFields.location:
        isExternal = smallInteger(bytes, field) === 1;
        break;
      case tensorFields.externalData: {
        const [key, value] = readEntry(bytes, messageSpan(bytes, field));
        external.set(key, value);
        break;
      }
      case tensorFields.floatData:
      case tensorFields.int32Data:
      case tensorFields.stringData:
      case tensorFields.int64Data:
      case tensorFields.doubleData:
      case tensorFields.uint64Data:
        typedBytes += field.payload.end - field.payload.start;
        break;
    }
  }
  const sizes = dims.map(Number);
  if (sizes.length > maxRank || sizes.some((dim) => dim < 0 || !Number.isSafeInteger(dim)))
    throw invalid(bytes, name, `dims [${sizes.slice(0, maxRank).join(', ')}]`);
  let data: TensorData = { kind: 'typed', bytes: typedBytes };
  if (isExternal) data = externalData(bytes, name, external);
  else if (raw) data = { kind: 'raw', bytes: raw };
  return { name, elementType, dims: sizes, data, encoded: span };
}

function externalData(bytes: Bytes, name: string, entries: ReadonlyMap<string, string>): TensorData {
  const count = (key: string): number | undefined => {
    const text = entries.get(key);
    if (text === undefined) return undefined;
    const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
    if (!Number.isSafeInteger(value)) throw invalid(bytes, name, `external ${key} "${text.slice(0, 40)}"`);
    return value;
  };
  const location = entries.get('location') ?? '';
  return { kind: 'external', location, offset: count('offset') ?? 0, length: count('length') };
}

function readEntry(bytes: Bytes, span: Span): [string, string] {
  const entry: [string, string] = ['', ''];
  for (const field of fields(bytes, span)) {
    if (field.number === entryFields.key) entry[0] = stringValue(bytes, field);
    if (field.number === entryFields.value) entry[1] = stringValue(bytes, field);
  }
  return entry;
}

function invalid(bytes: Bytes, name: string, what: string): DiffusionError {
  return new DiffusionError('model.invalid', {
    file: bytes.file,
    detail: `weight ${name || 'without a name'} has ${what}`,
    remedy: 'fetch or export the file again',
  });
}
