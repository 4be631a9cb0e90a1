/**
 * What can be said about a graph's values without running it: shapes as far as weights fix them, and the small vectors and
 * numbers that shapes are computed with. Exports carry few declared shapes, and fusing attention needs heads and widths.
 */
import type { Graph, GraphNode, ValueInfo } from '../graph.ts';
import { type GraphIndex, indexGraph } from '../index-graph.ts';
import { type AttributeValue, readAttribute } from '../read-attribute.ts';
import { dimsRules } from './dims-rules.ts';
import { numbersRules } from './numbers-rules.ts';
import { smallWeight } from './small-weight.ts';

/** A size: a number, or a symbol that stands for the same size wherever it appears. */
export type Dim = number | string;
export type Dims = readonly Dim[];

/** A scalar (one element) or vector, some of its elements only known by symbol. */
export interface Numbers {
  readonly values: readonly Dim[];
  readonly float: boolean;
}

export interface Facts {
  /** undefined: not even the rank is known */
  dims(name: string | undefined): Dims | undefined;
  numbers(name: string | undefined): Numbers | undefined;
  attribute(node: GraphNode, name: string): AttributeValue | undefined;
  readonly index: GraphIndex;
}

/** Chains longer than this are left unknown: the search recurses, and no shape is computed in as many steps. */
const maxDepth = 2000;

export function factsOf(graph: Graph): Facts {
  const index = indexGraph(graph);
  const inputs = new Map(graph.inputs.map((input) => [input.name, input]));
  const knownDims = new Map<string, Dims | undefined>();
  const knownNumbers = new Map<string, Numbers | undefined>();
  let depth = 0;

  /** Remembers, and answers "unknown" while a value is being looked into: damaged graphs may hold circles. */
  function once<T>(
    known: Map<string, T | undefined>,
    name: string,
    find: () => T | undefined,
  ): T | undefined {
    if (known.has(name) || depth > maxDepth) return known.get(name);
    known.set(name, undefined);
    depth++;
    const found = find();
    depth--;
    known.set(name, found);
    return found;
  }

  const facts: Facts = {
    index,
    attribute: (node, name) => readAttribute(graph.source, node, name),
    dims(name) {
      if (!name) return undefined;
      return once(knownDims, name, () => {
        const weight = index.weights.get(name);
        if (weight) return weight.dims;
        const input = inputs.get(name);
        if (input) return inputDims(input);
        const node = index.producer.get(name);
        const position = node?.outputs.indexOf(name);
        return node && position === 0 ? dimsRules[node.operator]?.(node, facts) : undefined;
      });
    },
    numbers(name) {
      if (!name) return undefined;
      return once(knownNumbers, name, () => {
        const weight = index.weights.get(name);
        if (weight) return smallWeight(weight, graph.source);
        const node = index.producer.get(name);
        return node && numbersRules[node.operator]?.(node, facts);
      });
    },
  };
  return facts;
}

/** Free dims of inputs become symbols of their own: exporters give equal names to sizes that differ. */
function inputDims({ name, dims }: ValueInfo): Dims | undefined {
  return dims?.map((dim, axis) => (typeof dim === 'number' ? dim : `${name}.${axis}`));
}
