/**
 * Attention as PyTorch's scaled_dot_product_attention is exported, fused to com.microsoft.MultiHeadAttention: on the CPU
 * that is flash attention, which never holds the scores of all positions (16.8 → 13.8 s a step and half the memory for
 * SD 1.5 at 512²: ENGINE §5.1).
 *
 *   MatMul(Softmax(MatMul(Q·s₁, Kᵀ·s₂)), V),  Q [B, N, S, D], K [B, N, L, D], V [B, N, L, E], s₁ and s₂ numbers
 *
 * With a mask between scores and softmax it is left alone (text encoders, which run once a picture).
 * The operator: github.com/microsoft/onnxruntime/blob/main/docs/ContribOperators.md#com.microsoft.MultiHeadAttention
 */
import { floatAttribute, integerAttribute, integersAttribute } from '../encode-graph.ts';
import { type Facts, factsOf } from '../facts/facts.ts';
import type { Graph, GraphNode, Weight } from '../graph.ts';
import { type Attention, matchAttention } from './match-attention.ts';

/** Shapes for Reshape: [B, S, N·D] and [B, S, N, −1]; 0 keeps what is there. */
const joinHeads = 'escena.join_heads';

export function fuseAttention(graph: Graph): Graph {
  if (graph.nested.size > 0) return graph;
  const facts = factsOf(graph);
  const fused = new Map<GraphNode, readonly GraphNode[]>();
  const heads = new Set<number>();
  for (const node of graph.nodes) {
    const attention = matchAttention(node, facts);
    if (!attention) continue;
    heads.add(attention.heads);
    fused.set(node, fusedNodes(attention, facts));
  }
  if (fused.size === 0) return graph;
  return {
    ...graph,
    nodes: graph.nodes.flatMap((node) => fused.get(node) ?? [node]),
    weights: [
      ...graph.weights,
      shapeWeight(joinHeads, [0, 0, -1]),
      ...[...heads].map((count) => shapeWeight(splitHeads(count), [0, 0, count, -1])),
    ],
    opsets: new Map([...graph.opsets, ['com.microsoft', 1]]),
    values: [],
  };
}

/** What stands in for the last MatMul; the rest falls away unused. */
function fusedNodes(
  { query, key, value, heads, scale, output }: Attention,
  facts: Facts,
): readonly GraphNode[] {
  const name = `${output}/MultiHeadAttention`;
  const parts = { query, key, value };
  const joined = Object.entries(parts).flatMap(([part, source]) =>
    joinedHeads(`${name}.${part}`, source, facts),
  );
  return [
    ...joined,
    {
      name,
      operator: 'MultiHeadAttention',
      domain: 'com.microsoft',
      inputs: Object.keys(parts).map((part) => `${name}.${part}`),
      outputs: [name],
      attributes: [integerAttribute('num_heads', heads), floatAttribute('scale', scale)],
    },
    { ...plain('Reshape', [name, splitHeads(heads)], `${name}.split`) },
    {
      ...plain('Transpose', [`${name}.split`], output),
      attributes: [integersAttribute('perm', [0, 2, 1, 3])],
    },
  ];
}

/** [B, N, S, D] as [B, S, N·D]: for free when it was made by the opposite move. */
function joinedHeads(name: string, source: Attention['query'], facts: Facts): GraphNode[] {
  const made = facts.index.producer.get(source.name);
  const order = made?.operator === 'Transpose' ? facts.attribute(made, 'perm')?.integers : undefined;
  const back = order && source.order.map((axis) => order[axis]);
  if (made?.inputs[0] && back?.join() === '0,1,2,3')
    return [plain('Reshape', [made.inputs[0], joinHeads], name)];
  const moved = `${name}.moved`;
  const move = {
    ...plain('Transpose', [source.name], moved),
    attributes: [integersAttribute('perm', source.order)],
  };
  return [move, plain('Reshape', [moved, joinHeads], name)];
}

function plain(operator: string, inputs: readonly string[], output: string): GraphNode {
  return { name: output, operator, domain: '', inputs, outputs: [output], attributes: [] };
}

function splitHeads(heads: number): string {
  return `escena.split_heads_${heads}`;
}

function shapeWeight(name: string, values: readonly number[]): Weight {
  const bytes = new Uint8Array(BigInt64Array.from(values, BigInt).buffer);
  return { name, elementType: 7, dims: [values.length], data: { kind: 'raw', bytes } };
}
