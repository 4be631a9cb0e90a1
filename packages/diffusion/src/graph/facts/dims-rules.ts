/** How operators' outputs are shaped, for the operators between the layers of diffusion networks. */
import type { GraphNode } from '../graph.ts';
import type { Dim, Dims, Facts } from './facts.ts';
import { reshapedDims } from './reshaped-dims.ts';

type Rule = (node: GraphNode, facts: Facts) => Dims | undefined;

const asFirst: Rule = ({ inputs }, facts) => facts.dims(inputs[0]);
const broadcast: Rule = ({ inputs }, facts) => {
  const all = inputs.map((name) => facts.dims(name));
  return all.every((dims) => dims !== undefined) ? all.reduce(broadcastDims) : undefined;
};

/** operator → dims of its first output */
export const dimsRules: Readonly<Record<string, Rule>> = {
  ...Object.fromEntries(
    [
      'Abs Cast Clip Cos Elu Erf Exp Gelu Identity Log Neg Reciprocal Relu Round Sigmoid Sin Softmax Softplus Sqrt Tanh',
      'InstanceNormalization LayerNormalization GroupNormalization SimplifiedLayerNormalization RMSNormalization',
    ].flatMap((names) => names.split(' ').map((name) => [name, asFirst])),
  ),
  ...Object.fromEntries('Add Sub Mul Div Pow Where'.split(' ').map((name) => [name, broadcast])),
  Constant(node, facts) {
    return facts.attribute(node, 'value')?.tensor?.weight.dims;
  },
  MatMul({ inputs, outputs }, facts) {
    const [a, b] = [facts.dims(inputs[0]), facts.dims(inputs[1])];
    const width = b?.at(-1);
    if (!b || width === undefined || b.length < 2) return undefined;
    const rows = a?.at(-2) ?? `${outputs[0]}.rows`;
    if (a) return a.length < 2 ? undefined : [...broadcastDims(a.slice(0, -2), b.slice(0, -2)), rows, width];
    // Of weights [k, n] the left side alone tells the rank; values times values have equal ranks in attention.
    if (b.length < 3) return undefined;
    return [...b.slice(0, -2).map((dim, i) => (dim === 1 ? `${outputs[0]}.${i}` : dim)), rows, width];
  },
  Gemm(node, facts) {
    const [a, b] = [facts.dims(node.inputs[0]), facts.dims(node.inputs[1])];
    const transposed = facts.attribute(node, 'transB')?.integer === 1;
    const [rows, width] = [a?.[0], b?.[transposed ? 0 : 1]];
    return rows === undefined || width === undefined ? undefined : [rows, width];
  },
  Conv({ inputs, outputs }, facts) {
    const [a, kernel] = [facts.dims(inputs[0]), facts.dims(inputs[1])];
    const channels = kernel?.[0];
    if (!kernel || channels === undefined) return undefined;
    return [
      a?.[0] ?? `${outputs[0]}.0`,
      channels,
      ...kernel.slice(2).map((_, i) => `${outputs[0]}.${i + 2}`),
    ];
  },
  Transpose(node, facts) {
    const dims = facts.dims(node.inputs[0]);
    const order = facts.attribute(node, 'perm')?.integers;
    if (!dims) return undefined;
    const moved = order ? order.map((axis) => dims[axis]) : dims.toReversed();
    return moved.every((dim) => dim !== undefined) ? moved : undefined;
  },
  Concat(node, facts) {
    const parts = node.inputs.map((name) => facts.dims(name));
    const axis = facts.attribute(node, 'axis')?.integer ?? 0;
    const [first] = parts;
    if (!first || !parts.every((part) => part?.length === first.length)) return undefined;
    const at = axis < 0 ? axis + first.length : axis;
    const sizes = parts.map((part) => part?.[at]);
    const sum = sizes.reduce<number>(
      (total, size) => total + (typeof size === 'number' ? size : Number.NaN),
      0,
    );
    return first.map((dim, i) => (i === at ? (Number.isNaN(sum) ? `${node.outputs[0]}.${i}` : sum) : dim));
  },
  Unsqueeze(node, facts) {
    const dims = facts.dims(node.inputs[0]);
    const axes = facts.numbers(node.inputs[1])?.values ?? facts.attribute(node, 'axes')?.integers;
    if (!dims || !axes?.every((axis) => typeof axis === 'number')) return undefined;
    const rank = dims.length + axes.length;
    const added = new Set(axes.map((axis) => (axis < 0 ? axis + rank : axis)));
    const rest = dims.values();
    return Array.from({ length: rank }, (_, i) => (added.has(i) ? 1 : (rest.next().value ?? 1)));
  },
  Slice(node, facts) {
    const dims = facts.dims(node.inputs[0]);
    const axes = facts.numbers(node.inputs[3])?.values;
    if (!dims || !axes?.every((axis) => typeof axis === 'number')) return undefined;
    const cut = new Set(axes.map((axis) => (axis < 0 ? axis + dims.length : axis)));
    return dims.map((dim, i) => (cut.has(i) ? `${node.outputs[0]}.${i}` : dim));
  },
  ReduceMean(node, facts) {
    const dims = facts.dims(node.inputs[0]);
    const axes = facts.numbers(node.inputs[1])?.values ?? facts.attribute(node, 'axes')?.integers;
    const keeps = facts.attribute(node, 'keepdims')?.integer !== 0;
    if (!dims || !keeps || !axes?.every((axis) => typeof axis === 'number')) return undefined;
    const reduced = new Set(axes.map((axis) => (axis < 0 ? axis + dims.length : axis)));
    return dims.map((dim, i) => (reduced.has(i) ? 1 : dim));
  },
  Gather(node, facts) {
    const [data, indices] = [facts.dims(node.inputs[0]), facts.dims(node.inputs[1])];
    const axis = facts.attribute(node, 'axis')?.integer ?? 0;
    if (!data || !indices) return undefined;
    const at = axis < 0 ? axis + data.length : axis;
    return [...data.slice(0, at), ...indices, ...data.slice(at + 1)];
  },
  Reshape: (node, facts) => reshapedDims(node, facts),
};

function broadcastDims(a: Dims, b: Dims): Dims {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, i): Dim => {
    const [left = 1, right = 1] = [a[a.length - rank + i], b[b.length - rank + i]];
    if (left === right || right === 1) return left;
    if (left === 1) return right;
    return typeof left === 'number' ? left : right;
  });
}
