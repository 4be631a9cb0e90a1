/** Small graphs for tests, as data: what a test is about stands in the test, the rest here. */
import { memoryBytes } from '../graph/bytes.ts';
import { encodeGraph } from '../graph/write-graph.ts';
import { joinPieces } from '../graph/encode.ts';
import type { Graph, GraphNode, ValueInfo, Weight } from '../graph/graph.ts';

export function node(operator: string, inputs: readonly string[], outputs: readonly string[]): GraphNode {
  return { name: outputs[0] ?? operator, operator, domain: '', inputs, outputs, attributes: [] };
}

export function value(name: string, dims: readonly (number | string)[], elementType = 1): ValueInfo {
  return { name, elementType, dims };
}

export function weight(name: string, dims: readonly number[], values: readonly number[]): Weight {
  const bytes = new Uint8Array(Float32Array.from(values).buffer);
  return { name, elementType: 1, dims, data: { kind: 'raw', bytes } };
}

/** y = Relu(x), x [n, 4], unless `parts` say otherwise. */
export function tinyGraph(parts: Partial<Graph> = {}): Graph {
  return {
    source: memoryBytes('tiny', new Uint8Array()),
    nodes: [node('Relu', ['x'], ['y'])],
    weights: [],
    inputs: [value('x', ['n', 4])],
    outputs: [value('y', ['n', 4])],
    values: [],
    opsets: new Map([['', 18]]),
    functions: new Set(),
    nested: new Set(),
    otherGraphFields: [],
    otherModelFields: [],
    ...parts,
  };
}

/** The bytes of an `.onnx` file; IR version 8 is put before what the graph says. */
export function tinyModel(parts: Partial<Graph> = {}): Uint8Array {
  const irVersion = Uint8Array.of(8, 8);
  return joinPieces([irVersion, ...encodeGraph(tinyGraph(parts))]);
}
