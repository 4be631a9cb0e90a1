/**
 * The protobuf wire format, reading half: a message as a flat walk over its fields, nothing decoded that is not asked for.
 * Source: protobuf.dev/programming-guides/encoding (tag = field number · 8 + wire type; varints of up to 10 bytes).
 */
import { DiffusionError } from '../diffusion-error.ts';
import type { Bytes, Span } from './bytes.ts';

export const wireTypes = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

/** One field of a message; `payload` covers its content (of a varint and fixed type: the encoded number). */
export interface Field {
  readonly number: number;
  readonly wire: number;
  readonly payload: Span;
  /** tag, length and payload: what to copy to keep the field as it is */
  readonly whole: Span;
}

const maxVarintBytes = 10;

/**
 * Walks the fields of the message that fills `span`, in file order.
 * @throws DiffusionError `model.invalid` when a field runs over the end of its message, or is of a kind that does not exist
 */
export function* fields(bytes: Bytes, span: Span): Generator<Field> {
  let at = span.start;
  while (at < span.end) {
    const start = at;
    bytes.spend(1);
    const tag = readVarint(bytes, at, span.end);
    const number = Number(tag.value >> 3n);
    const wire = Number(tag.value & 7n);
    if (number < 1 || number > 0x1fffffff) throw damaged(bytes, start, `field number ${number}`);
    at = tag.end;
    let length = 0;
    if (wire === wireTypes.bytes) {
      const declared = readVarint(bytes, at, span.end);
      at = declared.end;
      if (declared.value > BigInt(span.end - at))
        throw damaged(bytes, start, 'a field longer than what holds it');
      length = Number(declared.value);
    } else if (wire === wireTypes.varint) length = readVarint(bytes, at, span.end).end - at;
    else if (wire === wireTypes.fixed64) length = 8;
    else if (wire === wireTypes.fixed32) length = 4;
    else throw damaged(bytes, start, `wire type ${wire}`);
    const end = at + length;
    if (end > span.end) throw damaged(bytes, start, 'a field longer than what holds it');
    yield { number, wire, payload: { start: at, end }, whole: { start, end } };
    at = end;
  }
}

/** An unsigned varint that ends before `limit`. */
export function readVarint(bytes: Bytes, start: number, limit: number): { value: bigint; end: number } {
  const view = bytes.view(start, Math.min(start + maxVarintBytes, limit));
  let small = 0;
  for (let i = 0; i < view.length; i++) {
    const byte = view[i] as number;
    if (i < 4) small |= (byte & 127) << (7 * i);
    if (byte < 128) return { value: i < 4 ? BigInt(small) : wide(view, i), end: start + i + 1 };
  }
  throw damaged(
    bytes,
    start,
    view.length < maxVarintBytes ? 'it ends inside a number' : 'a number of over 64 bits',
  );
}

function wide(view: Uint8Array, last: number): bigint {
  let value = 0n;
  for (let i = last; i >= 0; i--) value = (value << 7n) | BigInt((view[i] as number) & 127);
  return BigInt.asUintN(64, value);
}

function damaged(bytes: Bytes, at: number, what: string): DiffusionError {
  return new DiffusionError('model.invalid', {
    file: bytes.file,
    detail: `not an ONNX graph, or damaged at byte ${at}: ${what}`,
    remedy: 'fetch or export the file again',
  });
}
