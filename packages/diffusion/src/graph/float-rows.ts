import { dirname, join } from 'node:path';
import { openBytes } from './bytes.ts';
import type { Graph, Weight } from './graph.ts';

/** Rows are read in pieces of at most this much. */
const pieceBytes = 8 * 1024 * 1024;

/**
 * Reads a float32 matrix [k, n] of a graph in blocks of whole rows, wherever its values are; undefined for weights in a
 * legacy form, of another type, or with rows too long for a piece.
 */
export function floatRows(graph: Graph, weight: Weight): (() => Generator<Float32Array>) | undefined {
  const [rows = 0, columns = 0] = weight.dims;
  const rowBytes = columns * 4;
  const { data } = weight;
  if (weight.elementType !== 1 || weight.dims.length !== 2 || rowBytes === 0 || rowBytes > pieceBytes)
    return undefined;
  if (data.kind !== 'raw' && data.kind !== 'external') return undefined;
  if (data.kind === 'raw' && data.bytes instanceof Uint8Array) return undefined;
  const step = Math.floor(pieceBytes / rowBytes);
  return function* blocks() {
    const external =
      data.kind === 'external' ? openBytes(join(dirname(graph.source.file), data.location)) : undefined;
    const bytes = external ?? graph.source;
    const start = data.kind === 'external' ? data.offset : 'start' in data.bytes ? data.bytes.start : 0;
    try {
      for (let row = 0; row < rows; row += step) {
        const end = Math.min(row + step, rows);
        // A copy: spans of a file are not aligned to 4 bytes.
        const view = bytes.view(start + row * rowBytes, start + end * rowBytes).slice();
        yield new Float32Array(view.buffer);
      }
    } finally {
      external?.[Symbol.dispose]();
    }
  };
}
