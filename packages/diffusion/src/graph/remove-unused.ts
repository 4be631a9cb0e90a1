import type { Graph, GraphNode } from './graph.ts';
import { indexGraph } from './index-graph.ts';

/** Drops nodes and weights that no output depends on. Graphs with bodies (If, Loop) stay whole: bodies may read any value. */
export function removeUnused(graph: Graph): Graph {
  if (graph.nested.size > 0) return graph;
  const { producer } = indexGraph(graph);
  const needed = new Set<string>();
  const kept = new Set<GraphNode>();
  const open = graph.outputs.map(({ name }) => name);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (needed.has(name)) continue;
    needed.add(name);
    const node = producer.get(name);
    if (!node || kept.has(node)) continue;
    kept.add(node);
    open.push(...node.inputs);
  }
  return {
    ...graph,
    nodes: graph.nodes.filter((node) => kept.has(node)),
    weights: graph.weights.filter(({ name }) => needed.has(name)),
  };
}
