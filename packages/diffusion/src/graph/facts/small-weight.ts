import { fromFloat16 } from '../../runtime/float16.ts';
import type { Bytes } from '../bytes.ts';
import type { Weight } from '../graph.ts';
import { weightElements } from '../tensor-size.ts';
import type { Numbers } from './facts.ts';

/** Vectors that shapes are made with; what is longer is no shape. */
const maxElements = 64;

/** A scalar's or short vector's values; undefined for other weights, and for those in another file or a legacy form. */
export function smallWeight(weight: Weight, bytes: Bytes): Numbers | undefined {
  const count = weightElements(weight);
  if (weight.data.kind !== 'raw' || weight.dims.length > 1 || count > maxElements) return undefined;
  const span = weight.data.bytes;
  const raw = span instanceof Uint8Array ? span : bytes.view(span.start, span.end);
  const read = readers[weight.elementType];
  if (!read || raw.length !== count * read.bytes) return undefined;
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  const values = Array.from({ length: count }, (_, i) => read.at(view, i * read.bytes));
  return { values, float: read.float };
}

const readers: Readonly<
  Record<number, { bytes: number; float: boolean; at(view: DataView, offset: number): number }>
> = {
  1: { bytes: 4, float: true, at: (view, offset) => view.getFloat32(offset, true) },
  6: { bytes: 4, float: false, at: (view, offset) => view.getInt32(offset, true) },
  7: { bytes: 8, float: false, at: (view, offset) => Number(view.getBigInt64(offset, true)) },
  10: { bytes: 2, float: true, at: (view, offset) => halfValue(view.getUint16(offset, true)) },
  11: { bytes: 8, float: true, at: (view, offset) => view.getFloat64(offset, true) },
};

function halfValue(bits: number): number {
  const [value = Number.NaN] = fromFloat16(Uint16Array.of(bits));
  return value;
}
