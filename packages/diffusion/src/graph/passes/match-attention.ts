import type { Facts } from '../facts/facts.ts';
import type { GraphNode } from '../graph.ts';

/** A value and the order of its axes that makes it [batch, position, head, width]. */
interface Source {
  readonly name: string;
  readonly order: readonly number[];
}

export interface Attention {
  readonly query: Source;
  readonly key: Source;
  readonly value: Source;
  readonly heads: number;
  /** what scores are multiplied with before the softmax */
  readonly scale: number;
  /** name of the result [batch, head, position, width] */
  readonly output: string;
}

/** [B, N, S, D] → [B, S, N, D] */
const fromHeads = [0, 2, 1, 3];
/** [B, N, D, S] → [B, S, N, D] */
const fromTransposedHeads = [0, 3, 1, 2];

/** The attention that ends in `node`; undefined when it is no attention, or one that is not understood to the last number. */
export function matchAttention(node: GraphNode, facts: Facts): Attention | undefined {
  const [output, value] = [node.outputs[0], node.inputs[1]];
  const softmax = made(node.inputs[0], 'Softmax', facts);
  const axis = softmax && (facts.attribute(softmax, 'axis')?.integer ?? -1);
  const scores = made(softmax?.inputs[0], 'MatMul', facts);
  if (node.operator !== 'MatMul' || !output || !value || !scores || (axis !== -1 && axis !== 3))
    return undefined;
  const query = scaled(scores.inputs[0], facts);
  const key = scaled(scores.inputs[1], facts);
  if (!query || !key) return undefined;
  const heads = [query.name, key.name, value]
    .map((name) => facts.dims(name))
    .map((dims) => (dims?.length === 4 ? dims[1] : undefined))
    .find((size) => typeof size === 'number');
  if (heads === undefined) return undefined;
  return {
    query: { name: query.name, order: fromHeads },
    key: { name: key.name, order: fromTransposedHeads },
    value: { name: value, order: fromHeads },
    heads,
    scale: query.factor * key.factor,
    output,
  };
}

/** Strips multiplications with known numbers. */
function scaled(name: string | undefined, facts: Facts): { name: string; factor: number } | undefined {
  if (!name) return undefined;
  const node = facts.index.producer.get(name);
  if (node?.operator !== 'Mul' && node?.operator !== 'Div') return { name, factor: 1 };
  const [left, right] = node.inputs;
  for (const [inner, by] of node.operator === 'Mul'
    ? [
        [left, right],
        [right, left],
      ]
    : [[left, right]]) {
    const numbers = facts.numbers(by);
    const [factor] = numbers?.values ?? [];
    if (!inner || numbers?.values.length !== 1 || typeof factor !== 'number') continue;
    const rest = scaled(inner, facts);
    return (
      rest && {
        name: rest.name,
        factor: node.operator === 'Mul' ? rest.factor * factor : rest.factor / factor,
      }
    );
  }
  // Flux's rotary embedding multiplies tensors: a value like any other.
  return { name, factor: 1 };
}

function made(name: string | undefined, operator: string, facts: Facts): GraphNode | undefined {
  const node = name ? facts.index.producer.get(name) : undefined;
  return node?.operator === operator && node.domain === '' ? node : undefined;
}
