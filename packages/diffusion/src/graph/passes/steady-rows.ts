/**
 * Keeps a row's result independent of the rows beside it. Products of one row [1, k] with weights that are not repacked take
 * a kernel of their own in onnxruntime (mlas/lib/sgemm.cpp: M = 1), which adds up in another order than the kernel for
 * several rows. A timestep's embedding is such a product. Each gets a row more, dropped afterwards, and so always several.
 */
import { integerAttribute } from '../encode-graph.ts';
import { type Facts, factsOf } from '../facts/facts.ts';
import type { Graph, GraphNode, Weight } from '../graph.ts';

const [zero, one, last] = ['escena.zero', 'escena.one', 'escena.last'];

export function steadyRows(graph: Graph): Graph {
  if (graph.nested.size > 0) return graph;
  const facts = factsOf(graph);
  const nodes = graph.nodes.flatMap((node) => (isRowProduct(node, facts) ? widened(node) : [node]));
  if (nodes.length === graph.nodes.length) return graph;
  return {
    ...graph,
    nodes,
    weights: [...graph.weights, index(zero, 0), index(one, 1), index(last, -1)],
    values: [],
  };
}

/** A matrix [rows, k] times weights [k, n]. */
function isRowProduct(node: GraphNode, facts: Facts): boolean {
  const [rows, weight] = node.inputs;
  if (!rows || !weight || node.domain !== '' || facts.index.weights.has(rows)) return false;
  if (!facts.index.weights.has(weight)) return false;
  if (node.operator === 'MatMul') return facts.dims(rows)?.length === 2;
  return node.operator === 'Gemm' && facts.attribute(node, 'transA')?.integer !== 1;
}

function widened(node: GraphNode): readonly GraphNode[] {
  const [rows = '', ...others] = node.inputs;
  const [output = ''] = node.outputs;
  const name = `${output}/steady`;
  return [
    plain('Slice', [rows, zero, one, zero], `${name}.first`),
    {
      ...plain('Concat', [rows, `${name}.first`], `${name}.rows`),
      attributes: [integerAttribute('axis', 0)],
    },
    {
      ...node,
      // Some exporters call a node as its output, and that is the last one's now.
      name: `${name}.product`,
      inputs: [`${name}.rows`, ...others],
      outputs: [`${name}.all`],
      encoded: undefined,
    },
    plain('Slice', [`${name}.all`, zero, last, zero], output),
  ];
}

function plain(operator: string, inputs: readonly string[], output: string): GraphNode {
  return { name: output, operator, domain: '', inputs, outputs: [output], attributes: [] };
}

function index(name: string, value: number): Weight {
  const bytes = new Uint8Array(BigInt64Array.of(BigInt(value)).buffer);
  return { name, elementType: 7, dims: [1], data: { kind: 'raw', bytes } };
}
