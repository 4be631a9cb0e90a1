import type { Graph, GraphNode } from '../graph.ts';
import { type GraphIndex, indexGraph } from '../index-graph.ts';
import { removeUnused } from '../remove-unused.ts';

const output = 'last_hidden_state';

/**
 * A CLIP text encoder without its last layers: the final normalisation reads the states that entered the last `count`
 * layers (diffusers' `clip_skip` for SD1 and SD2; their exports hold no other layer's states). Nothing but
 * `last_hidden_state` is left of its outputs.
 *
 * Layers are found by their residuals, x + f(norm(x)): a sum whose one operand is read elsewhere too, twice a layer.
 * @returns undefined where the graph is not built so, or has fewer layers
 */
export function skipLastLayers(graph: Graph, count: number): Graph | undefined {
  if (graph.nested.size > 0) return undefined;
  const index = indexGraph(graph);
  const last = normalised(index, output);
  let states = last;
  for (let half = 0; half < 2 * count; half++) states = states && residual(index, states);
  if (!last || !states) return undefined;
  const readers = new Set(index.consumers.get(last));
  return removeUnused({
    ...graph,
    nodes: graph.nodes.map((node) => (readers.has(node) ? reading(node, last, states) : node)),
    outputs: graph.outputs.filter(({ name }) => name === output),
    values: [],
  });
}

function reading(node: GraphNode, before: string, now: string): GraphNode {
  return { ...node, inputs: node.inputs.map((name) => (name === before ? now : name)), encoded: undefined };
}

/** What a layer normalisation reads: one operator, or the nine that older opsets (< 17) spell it with. */
function normalised(index: GraphIndex, name: string): string | undefined {
  const node = index.producer.get(name);
  if (node?.operator === 'LayerNormalization') return node.inputs[0];
  let at: string | undefined = name;
  // (x − mean) / √(variance + ε) · weight + bias
  for (const operator of ['Add', 'Mul', 'Div', 'Sub']) {
    const made: GraphNode | undefined = at === undefined ? undefined : index.producer.get(at);
    if (made?.operator !== operator) return undefined;
    at =
      operator === 'Add' || operator === 'Mul'
        ? made.inputs.find((input) => index.producer.has(input))
        : made.inputs[0];
  }
  return at;
}

/** The x of x + f(x): of a sum's operands the one that others read as well. */
function residual(index: GraphIndex, name: string): string | undefined {
  const node = index.producer.get(name);
  if (node?.operator !== 'Add') return undefined;
  const shared = node.inputs.filter((input) => (index.consumers.get(input)?.length ?? 0) > 1);
  return shared.length === 1 ? shared[0] : undefined;
}
