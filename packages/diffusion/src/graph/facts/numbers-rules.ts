/** How operators compute the vectors that shapes are made with. Semantics: onnx.ai/onnx/operators. */
import type { GraphNode } from '../graph.ts';
import type { Dim, Facts, Numbers } from './facts.ts';
import { smallWeight } from './small-weight.ts';

type Rule = (node: GraphNode, facts: Facts) => Numbers | undefined;

const same: Rule = ({ inputs }, facts) => facts.numbers(inputs[0]);

export const numbersRules: Readonly<Record<string, Rule>> = {
  Identity: same,
  Unsqueeze: same,
  Squeeze: same,
  // Of vectors and scalars only: their order stays.
  Reshape: same,
  Constant(node, facts) {
    const tensor = facts.attribute(node, 'value')?.tensor;
    if (tensor) return smallWeight(tensor.weight, tensor.bytes);
    const integer = facts.attribute(node, 'value_int')?.integer;
    if (integer !== undefined) return { values: [integer], float: false };
    const integers = facts.attribute(node, 'value_ints')?.integers;
    if (integers) return { values: integers, float: false };
    const float = facts.attribute(node, 'value_float')?.float;
    return float === undefined ? undefined : { values: [float], float: true };
  },
  Shape(node, facts) {
    const dims = facts.dims(node.inputs[0]);
    if (!dims) return undefined;
    const start = facts.attribute(node, 'start')?.integer ?? 0;
    return { values: dims.slice(start, facts.attribute(node, 'end')?.integer), float: false };
  },
  Cast(node, facts) {
    const numbers = facts.numbers(node.inputs[0]);
    const to = facts.attribute(node, 'to')?.integer ?? 1;
    if (!numbers) return undefined;
    const float = to === 1 || to === 10 || to === 11 || to === 16;
    return { values: float ? numbers.values : numbers.values.map(truncate), float };
  },
  Gather(node, facts) {
    const [data, indices] = [facts.numbers(node.inputs[0]), facts.numbers(node.inputs[1])];
    if (!data || !indices) return undefined;
    const values = indices.values.map((at) => (typeof at === 'number' ? data.values.at(at) : undefined));
    return values.every((value) => value !== undefined) ? { values, float: data.float } : undefined;
  },
  Slice(node, facts) {
    const [data, starts, ends, , steps] = node.inputs.map((name) => facts.numbers(name));
    const [start, end, step = 1] = [starts?.values[0], ends?.values[0], steps?.values[0]];
    if (!data || typeof start !== 'number' || typeof end !== 'number' || step !== 1) return undefined;
    return { values: data.values.slice(start, end), float: data.float };
  },
  Concat({ inputs }, facts) {
    const parts = inputs.map((name) => facts.numbers(name));
    if (!parts.every((part) => part !== undefined)) return undefined;
    return { values: parts.flatMap((part) => part.values), float: parts.some((part) => part.float) };
  },
  Sqrt(node, facts) {
    const numbers = facts.numbers(node.inputs[0]);
    const values = numbers?.values;
    if (!values?.every((value) => typeof value === 'number')) return undefined;
    return { values: values.map(Math.sqrt), float: true };
  },
  Add: arithmetic((a, b) => a + b),
  Sub: arithmetic((a, b) => a - b),
  Mul: arithmetic((a, b) => a * b),
  Mod: arithmetic((a, b) => a - b * Math.floor(a / b)),
  Div: arithmetic((a, b, float) => (float ? a / b : Math.trunc(a / b))),
};

function truncate(value: Dim): Dim {
  return typeof value === 'number' ? Math.trunc(value) : value;
}

/** Elementwise, a single element against many; of symbols only their product with 1 is known. */
function arithmetic(apply: (a: number, b: number, float: boolean) => number): Rule {
  return ({ inputs, operator }, facts) => {
    const [a, b] = [facts.numbers(inputs[0]), facts.numbers(inputs[1])];
    if (!a || !b) return undefined;
    const float = a.float || b.float;
    const values: Dim[] = [];
    for (let i = 0; i < Math.max(a.values.length, b.values.length); i++) {
      const left = a.values[a.values.length === 1 ? 0 : i];
      const right = b.values[b.values.length === 1 ? 0 : i];
      if (typeof left === 'number' && typeof right === 'number') values.push(apply(left, right, float));
      else if (left !== undefined && right === 1 && (operator === 'Mul' || operator === 'Div'))
        values.push(left);
      else if (left !== undefined && right !== undefined) values.push(`${left}${operator}${right}`);
      else return undefined;
    }
    return { values, float };
  };
}
