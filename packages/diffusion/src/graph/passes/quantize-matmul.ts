/**
 * Products with weights in 8 bits: weights [k, n] become int8 with a scale a column (symmetric), activations are quantised
 * as they come (com.microsoft.DynamicQuantizeMatMul: uint8, one scale a tensor). Convolutions stay float32.
 * The operator: github.com/microsoft/onnxruntime/blob/main/docs/ContribOperators.md#com.microsoft.DynamicQuantizeMatMul
 */
import { factsOf } from '../facts/facts.ts';
import { floatRows } from '../float-rows.ts';
import type { Graph, GraphNode, Weight } from '../graph.ts';

export interface QuantizeOptions {
  /**
   * 7 on processors without VNNI: their 8-bit products add up in 16 bits and saturate (onnxruntime.ai, quantization:
   * "when and why do I need to try U8U8").
   */
  readonly bits: 7 | 8;
}

/** Below this many rows or columns the quantising costs more than it saves. */
const minSide = 64;

export function quantizeMatMul(graph: Graph, { bits }: QuantizeOptions): Graph {
  const { index } = factsOf(graph);
  const made = new Map<string, readonly Weight[]>();
  const quantized = (name: string): boolean => {
    if (made.has(name)) return true;
    const weight = index.weights.get(name);
    const parts = weight && quantize(graph, weight, bits);
    if (parts) made.set(name, parts);
    return parts !== undefined;
  };
  const nodes = graph.nodes.map((node): GraphNode => {
    const [activations, weight] = node.inputs;
    if (node.operator !== 'MatMul' || node.domain !== '' || !activations || !weight) return node;
    if (index.weights.has(activations) || !quantized(weight)) return node;
    return {
      ...node,
      operator: 'DynamicQuantizeMatMul',
      domain: 'com.microsoft',
      inputs: [activations, `${weight}.int8`, `${weight}.scale`],
      encoded: undefined,
    };
  });
  if (made.size === 0) return graph;
  return {
    ...graph,
    nodes,
    weights: [...graph.weights, ...[...made.values()].flat()],
    opsets: new Map([...graph.opsets, ['com.microsoft', 1]]),
  };
}

function quantize(graph: Graph, weight: Weight, bits: number): readonly Weight[] | undefined {
  const [rows = 0, columns = 0] = weight.dims;
  const blocks = floatRows(graph, weight);
  if (!blocks || rows < minSide || columns < minSide) return undefined;
  const largest = 2 ** (bits - 1) - 1;
  const scales = columnMaxima(blocks(), columns).map((maximum) => (maximum || 1) / largest);
  return [
    {
      name: `${weight.name}.int8`,
      elementType: 3,
      dims: weight.dims,
      data: { kind: 'made', values: { bytes: rows * columns, pieces: () => int8Blocks(blocks(), scales) } },
    },
    {
      name: `${weight.name}.scale`,
      elementType: 1,
      dims: [columns],
      data: { kind: 'raw', bytes: new Uint8Array(scales.buffer) },
    },
  ];
}

function columnMaxima(blocks: Iterable<Float32Array>, columns: number): Float32Array {
  const maxima = new Float32Array(columns);
  for (const block of blocks) {
    for (let at = 0; at < block.length; at += columns) {
      for (let column = 0; column < columns; column++) {
        const size = Math.abs(block[at + column] as number);
        if (size > (maxima[column] as number)) maxima[column] = size;
      }
    }
  }
  return maxima;
}

function* int8Blocks(blocks: Iterable<Float32Array>, scales: Float32Array): Generator<Uint8Array> {
  const columns = scales.length;
  for (const block of blocks) {
    const rounded = new Int8Array(block.length);
    for (let at = 0; at < block.length; at += columns) {
      for (let column = 0; column < columns; column++)
        rounded[at + column] = Math.round((block[at + column] as number) / (scales[column] as number));
    }
    yield new Uint8Array(rounded.buffer);
  }
}
