/**
 * Attention as PyTorch's scaled_dot_product_attention is exported, fused to com.microsoft.MultiHeadAttention: on the CPU
 * that is flash attention, which never holds the scores of all positions (16.8 → 13.8 s a step and half the memory for
 * SD 1.5 at 512²: ENGINE §5.1).
 *
 *   MatMul(Softmax(MatMul(Q·s₁, Kᵀ·s₂)·s₃), V),  Q [B, N, S, D], K [B, N, L, D], V [B, N, L, E], sᵢ numbers
 *
 * or the same without N: older exports fold the heads into the batch.
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
  // Before opset 13 a softmax ran over all axes from its own on.
  if (graph.nested.size > 0 || (graph.opsets.get('') ?? 0) < 13) return graph;
  const facts = factsOf(graph);
  const fused = new Map<GraphNode, readonly GraphNode[]>();
  const heads = new Set<number>();
  for (const node of graph.nodes) {
    const attention = matchAttention(node, facts);
    if (!attention) continue;
    if (attention.heads !== undefined) heads.add(attention.heads);
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
function fusedNodes({ heads, scale, output, ...sources }: Attention, facts: Facts): readonly GraphNode[] {
  const name = `${output}/MultiHeadAttention`;
  const parts = [sources.query, sources.key, sources.value].map((source, i) =>
    headsJoined(`${name}.${i}`, source, facts),
  );
  const fused: GraphNode = {
    name,
    operator: 'MultiHeadAttention',
    domain: 'com.microsoft',
    inputs: parts.map((part) => part.result),
    outputs: [heads === undefined ? output : name],
    attributes: [integerAttribute('num_heads', heads ?? 1), floatAttribute('scale', scale)],
  };
  const before = parts.flatMap((part) => part.nodes);
  if (heads === undefined) return [...before, fused];
  return [
    ...before,
    fused,
    plain('Reshape', [name, splitHeads(heads)], `${name}.split`),
    moved(`${name}.split`, output, [0, 2, 1, 3]),
  ];
}

/** [B, N, S, D] as [B, S, N·D], [B, S, D] as it is: for free when it was made by the opposite move. */
function headsJoined(
  name: string,
  { name: source, order }: Attention['query'],
  facts: Facts,
): { readonly nodes: readonly GraphNode[]; readonly result: string } {
  const made = facts.index.producer.get(source);
  const before = made?.operator === 'Transpose' ? facts.attribute(made, 'perm')?.integers : undefined;
  const isBack = order.every((axis, i) => (before?.[axis] ?? axis) === i);
  const start = before && isBack ? made?.inputs[0] : source;
  const nodes: GraphNode[] = [];
  let result = start ?? source;
  if (!isBack) {
    nodes.push(moved(source, `${name}.moved`, order));
    result = `${name}.moved`;
  }
  if (order.length === 4) {
    nodes.push(plain('Reshape', [result, joinHeads], name));
    result = name;
  }
  return { nodes, result };
}

function moved(from: string, to: string, order: readonly number[]): GraphNode {
  return { ...plain('Transpose', [from], to), attributes: [integersAttribute('perm', order)] };
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
