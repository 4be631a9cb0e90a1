import type { Graph, GraphNode, Weight } from './graph.ts';

/** Who makes and who reads each value. */
export interface GraphIndex {
  readonly producer: ReadonlyMap<string, GraphNode>;
  readonly consumers: ReadonlyMap<string, readonly GraphNode[]>;
  readonly weights: ReadonlyMap<string, Weight>;
  readonly isOutput: ReadonlySet<string>;
}

export function indexGraph({ nodes, weights, outputs }: Graph): GraphIndex {
  const producer = new Map<string, GraphNode>();
  const consumers = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    for (const name of node.outputs) if (name) producer.set(name, node);
    for (const name of new Set(node.inputs)) {
      const known = consumers.get(name);
      if (known) known.push(node);
      else consumers.set(name, [node]);
    }
  }
  return {
    producer,
    consumers,
    weights: new Map(weights.map((weight) => [weight.name, weight])),
    isOutput: new Set(outputs.map(({ name }) => name)),
  };
}
