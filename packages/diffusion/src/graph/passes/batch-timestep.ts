import type { Graph, GraphNode } from '../graph.ts';
import { factsOf } from '../facts/facts.ts';

/** Names that exporters give the step's input. */
const names = new Set(['timestep', 'timesteps', 't']);

/**
 * A timestep for every row of the batch: the input of one value (rank 0, or [1]) becomes [batch], so that rows at
 * different steps share a call. Exports lift the scalar to a vector and expand it; lifting is left out here.
 * A graph that does something else with the scalar is given back as it is.
 */
export function batchTimestep(graph: Graph): Graph {
  const input = graph.inputs.find(({ name }) => names.has(name));
  const scalar = input?.dims?.length === 0;
  if (!input || !(scalar || (input.dims?.length === 1 && input.dims[0] === 1))) return graph;
  const facts = factsOf(graph);
  const batch = facts.dims(graph.inputs[0]?.name)?.[0];
  const free = graph.inputs[0]?.dims?.[0];
  if (graph.nested.size > 0 || typeof batch === 'number' || typeof free !== 'string') return graph;

  const readers = facts.index.consumers.get(input.name) ?? [];
  const lifts = (node: GraphNode): boolean =>
    node.operator === 'Unsqueeze' ||
    (node.operator === 'Reshape' && isVector(facts.numbers(node.inputs[1])?.values));
  const harmless = (node: GraphNode): boolean => (scalar ? lifts(node) : node.operator === 'Expand');
  if (!readers.every(harmless)) return graph;
  const replaced = new Set(scalar ? readers.filter(lifts) : []);
  return {
    ...graph,
    inputs: graph.inputs.map((one) =>
      one === input ? { name: one.name, elementType: one.elementType, dims: [free || 'batch'] } : one,
    ),
    nodes: graph.nodes.map((node) =>
      replaced.has(node)
        ? { ...node, operator: 'Identity', inputs: [input.name], attributes: [], encoded: undefined }
        : node,
    ),
    values: [],
  };
}

function isVector(shape: readonly (number | string)[] | undefined): boolean {
  return shape?.length === 1 && (shape[0] === 1 || shape[0] === -1);
}
