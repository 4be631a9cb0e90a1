/**
 * An ONNX graph as data. Whatever a pass leaves alone stays a span of the file it came from and is copied byte for byte
 * when written; weights are spans always. Passes are functions from one `Graph` to another.
 */
import type { Bytes, Span } from './bytes.ts';

/** Encoded bytes: a span of the source file, or made here. */
export type Chunk = Span | Uint8Array;

/** Values made piece by piece when they are written, because they may not fit into memory. */
export interface MadeValues {
  readonly bytes: number;
  /** pieces in order, `bytes` in sum; may be asked for more than once */
  pieces(): Iterable<Uint8Array>;
}

export interface ValueInfo {
  readonly name: string;
  /** element type's number in onnx.proto3; 0 where the value is not a plain tensor */
  readonly elementType: number;
  /** a number where fixed, a symbol ('' if it has no name) where free; undefined: the rank is not declared */
  readonly dims: readonly (number | string)[] | undefined;
  /** where it was read from, as long as it is unchanged */
  readonly encoded?: Span;
}

export interface Attribute {
  readonly name: string;
  /** a whole AttributeProto */
  readonly encoded: Chunk;
}

export interface GraphNode {
  readonly name: string;
  readonly operator: string;
  /** '' is ai.onnx */
  readonly domain: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: readonly Attribute[];
  readonly encoded?: Span;
}

/** Where a tensor's values are. */
export type TensorData =
  | { readonly kind: 'raw'; readonly bytes: Chunk }
  /** in another file of the folder; no length: to that file's end */
  | {
      readonly kind: 'external';
      readonly location: string;
      readonly offset: number;
      readonly length?: number;
    }
  /** made by a pass; written to a file beside the graph */
  | { readonly kind: 'made'; readonly values: MadeValues }
  /** in typed fields of the message (float_data …), a legacy form that is passed on and counted, not decoded */
  | { readonly kind: 'typed'; readonly bytes: number };

export interface Weight {
  readonly name: string;
  readonly elementType: number;
  readonly dims: readonly number[];
  readonly data: TensorData;
  readonly encoded?: Span;
}

export interface Graph {
  readonly source: Bytes;
  readonly nodes: readonly GraphNode[];
  readonly weights: readonly Weight[];
  readonly inputs: readonly ValueInfo[];
  readonly outputs: readonly ValueInfo[];
  /** shapes of values inside, as the exporter noted them */
  readonly values: readonly ValueInfo[];
  /** domain → version */
  readonly opsets: ReadonlyMap<string, number>;
  /** operators that the model itself defines, `domain::name` */
  readonly functions: ReadonlySet<string>;
  /** operators inside bodies of If, Loop, Scan and functions, `domain::name` */
  readonly nested: ReadonlySet<string>;
  /** every other field of the graph and of the model around it, kept as it is */
  readonly otherGraphFields: readonly Span[];
  readonly otherModelFields: readonly Span[];
}
