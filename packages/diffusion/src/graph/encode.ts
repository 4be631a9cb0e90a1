/**
 * The protobuf wire format, writing half: messages as lists of encoded pieces, so that a span of the source file stands
 * in a message without being read. Only `writeChunks` moves bytes.
 */
import type { Chunk } from './graph.ts';
import { wireTypes } from './wire.ts';

/** A message under construction: its pieces in order. */
export type Pieces = readonly Chunk[];

export function chunkLength(chunk: Chunk): number {
  return chunk instanceof Uint8Array ? chunk.length : chunk.end - chunk.start;
}

export function piecesLength(pieces: Pieces): number {
  return pieces.reduce((sum, chunk) => sum + chunkLength(chunk), 0);
}

/** Field `number` holding a message, a string or raw bytes. */
export function bytesField(number: number, content: Chunk | Pieces): Pieces {
  const pieces = Array.isArray(content) ? (content as Pieces) : [content as Chunk];
  const head = [...varint(number * 8 + wireTypes.bytes), ...varint(piecesLength(pieces))];
  return [Uint8Array.from(head), ...pieces];
}

export function textField(number: number, text: string): Pieces {
  return bytesField(number, new TextEncoder().encode(text));
}

export function integerField(number: number, value: number | bigint): Pieces {
  return [Uint8Array.from([...varint(number * 8 + wireTypes.varint), ...varint(value)])];
}

export function floatField(number: number, value: number): Pieces {
  const encoded = new Uint8Array(4);
  new DataView(encoded.buffer).setFloat32(0, value, true);
  return [Uint8Array.from(varint(number * 8 + wireTypes.fixed32)), encoded];
}

/** Pieces as one array; for messages made here, which hold no span. */
export function joinPieces(pieces: Pieces): Uint8Array {
  const joined = new Uint8Array(piecesLength(pieces));
  let at = 0;
  for (const piece of pieces) {
    if (!(piece instanceof Uint8Array)) throw new RangeError('a span of a file cannot be joined in memory');
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** Negative numbers are written as 64-bit two's complement. */
function varint(value: number | bigint): number[] {
  let rest = BigInt.asUintN(64, BigInt(value));
  const encoded: number[] = [];
  while (rest > 127n) {
    encoded.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  encoded.push(Number(rest));
  return encoded;
}
