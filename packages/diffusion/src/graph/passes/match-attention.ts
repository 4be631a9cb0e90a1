import type { Facts } from '../facts/facts.ts';
import type { GraphNode } from '../graph.ts';

/** A value and the order of its axes that makes it [batch, position, head, width], or [batch, position, width]. */
interface Source {
  readonly name: string;
  readonly order: readonly number[];
}

export interface Attention {
  readonly query: Source;
  readonly key: Source;
  readonly value: Source;
  /** undefined: values are [batch, position, width], one head (older exports fold the heads into the batch) */
  readonly heads: number | undefined;
  /** what scores are multiplied with before the softmax */
  readonly scale: number;
  /** name of the result, [batch, head, position, width] or [batch, position, width] */
  readonly output: string;
}

/** By rank: the order for queries and values [b, n, s, d], and for keys turned for the product, [b, n, d, s]. */
const orders = {
  3: { plain: [0, 1, 2], turned: [0, 2, 1] },
  4: { plain: [0, 2, 1, 3], turned: [0, 3, 1, 2] },
} as const;

/** The attention that ends in `node`; undefined when it is no attention, or one that is not understood to the last number. */
export function matchAttention(node: GraphNode, facts: Facts): Attention | undefined {
  const [output, value] = [node.outputs[0], node.inputs[1]];
  const softmax = made(node.inputs[0], 'Softmax', facts);
  const scores = scaled(softmax?.inputs[0], facts);
  const product = made(scores?.name, 'MatMul', facts);
  const query = scaled(product?.inputs[0], facts);
  const key = scaled(product?.inputs[1], facts);
  if (node.operator !== 'MatMul' || !output || !value || !softmax || !scores || !query || !key)
    return undefined;
  const known = [query.name, key.name, value].map((name) => facts.dims(name));
  const rank = known.find((dims) => dims !== undefined)?.length;
  if (rank !== 3 && rank !== 4) return undefined;
  const axis = facts.attribute(softmax, 'axis')?.integer ?? -1;
  const heads = known.map((dims) => dims?.[1]).find((size) => typeof size === 'number');
  if ((axis !== -1 && axis !== rank - 1) || (rank === 4 && heads === undefined)) return undefined;
  const { plain, turned } = orders[rank];
  return {
    query: { name: query.name, order: plain },
    key: { name: key.name, order: turned },
    value: { name: value, order: plain },
    heads: rank === 4 ? heads : undefined,
    scale: scores.factor * query.factor * key.factor,
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
