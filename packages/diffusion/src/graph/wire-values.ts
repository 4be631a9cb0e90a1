/** Fields of the wire format as JavaScript values; each checks the wire type it relies on. */
import { DiffusionError } from '../diffusion-error.ts';
import type { Bytes, Span } from './bytes.ts';
import { type Field, readVarint, wireTypes } from './wire.ts';

/** Names and types in a graph are short; what is longer is damage. Documentation strings are never read. */
const maxStringBytes = 64 * 1024;
/** Repeated numbers that describe a graph (dims, axes, permutations), never weights. */
export const maxListLength = 1 << 16;
const decoder = new TextDecoder('utf-8');

export function messageSpan(bytes: Bytes, field: Field): Span {
  if (field.wire !== wireTypes.bytes) throw wrongKind(bytes, field);
  return field.payload;
}

export function stringValue(bytes: Bytes, field: Field): string {
  const { start, end } = messageSpan(bytes, field);
  if (end - start > maxStringBytes) throw wrongKind(bytes, field);
  if (end === start) return '';
  bytes.spend((end - start) >> 3);
  return decoder.decode(bytes.view(start, end));
}

/** int32, int64 and enums: two's complement in 64 bits. */
export function integerValue(bytes: Bytes, field: Field): bigint {
  if (field.wire !== wireTypes.varint) throw wrongKind(bytes, field);
  return BigInt.asIntN(64, readVarint(bytes, field.payload.start, field.payload.end).value);
}

/** @throws DiffusionError beyond ±2⁵³ */
export function smallInteger(bytes: Bytes, field: Field): number {
  const value = Number(integerValue(bytes, field));
  if (!Number.isSafeInteger(value)) throw wrongKind(bytes, field);
  return value;
}

export function floatValue(bytes: Bytes, field: Field): number {
  if (field.wire !== wireTypes.fixed32) throw wrongKind(bytes, field);
  return dataView(bytes, field.payload).getFloat32(0, true);
}

/** One element, or a packed run of them, appended to `list`: writers may choose either for the same field. */
export function appendIntegers(list: bigint[], bytes: Bytes, field: Field): void {
  if (field.wire === wireTypes.varint) list.push(integerValue(bytes, field));
  else {
    const { start, end } = messageSpan(bytes, field);
    for (let at = start; at < end;) {
      if (list.length > maxListLength) break;
      bytes.spend(1);
      const { value, end: next } = readVarint(bytes, at, end);
      list.push(BigInt.asIntN(64, value));
      at = next;
    }
  }
  if (list.length > maxListLength) throw wrongKind(bytes, field);
}

function dataView(bytes: Bytes, { start, end }: Span): DataView {
  const view = bytes.view(start, end);
  return new DataView(view.buffer, view.byteOffset, view.byteLength);
}

function wrongKind(bytes: Bytes, field: Field): DiffusionError {
  return new DiffusionError('model.invalid', {
    file: bytes.file,
    detail: `damaged at byte ${field.whole.start}: field ${field.number} does not hold what an ONNX graph has there`,
    remedy: 'fetch or export the file again',
  });
}
