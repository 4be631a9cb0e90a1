import type { GraphNode } from '../graph.ts';
import type { Dim, Dims, Facts } from './facts.ts';

/** Reshape: 0 keeps a size, −1 takes what is left; sizes known by symbol cancel out. */
export function reshapedDims({ inputs, outputs }: GraphNode, facts: Facts): Dims | undefined {
  const source = facts.dims(inputs[0]);
  const wanted = facts.numbers(inputs[1])?.values;
  if (!wanted) return undefined;
  const dims = wanted.map((dim, i): Dim => (dim === 0 ? (source?.[i] ?? `${outputs[0]}.${i}`) : dim));
  const open = dims.indexOf(-1);
  if (open < 0) return dims;
  const others = dims.filter((_, i) => i !== open);
  return dims.with(open, (source && quotient(source, others)) ?? `${outputs[0]}.${open}`);
}

/** Product of `all` over product of `part`, when every symbol of `part` is one of `all` and none is left. */
function quotient(all: Dims, part: Dims): Dim | undefined {
  const symbols = all.filter((dim) => typeof dim === 'string');
  for (const dim of part) {
    if (typeof dim === 'number') continue;
    const at = symbols.indexOf(dim);
    if (at < 0) return undefined;
    symbols.splice(at, 1);
  }
  const size = product(all) / product(part);
  if (symbols.length === 1 && size === 1) return symbols[0];
  return symbols.length === 0 && Number.isInteger(size) ? size : undefined;
}

function product(dims: Dims): number {
  return dims.reduce<number>((total, dim) => (typeof dim === 'number' ? total * dim : total), 1);
}
