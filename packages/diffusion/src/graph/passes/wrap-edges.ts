/**
 * Pictures whose edges meet: what a graph pads a picture with is no zero any more but what lies at the opposite edge, so that
 * left and right (top and bottom) are neighbours to all of its layers. Slices and a join say it in every opset; Pad's own
 * mode `wrap` needs 19.
 */
import { integerAttribute, integersAttribute } from '../encode-graph.ts';
import { factsOf } from '../facts/facts.ts';
import type { Graph, GraphNode, Weight } from '../graph.ts';
import { type EdgePads, cannotWrap, edgePads } from './edge-pads.ts';

/** Which edges meet: left and right, top and bottom, or both. */
export type WrappedAxes = 'x' | 'y' | 'both';

/** of [n, c, h, w] */
const dimOf = { y: 2, x: 3 } as const;
type Axis = keyof typeof dimOf;
/** the first whose Slice and Pad read their numbers as inputs */
const minOpset = 11;

/**
 * @throws DiffusionError `model.unsupported` naming the operator whose padding cannot be rewritten
 */
export function wrapEdges(graph: Graph, axes: WrappedAxes): Graph {
  const hidden = [...graph.nested].find((key) => /^::(Conv|Pad)/.test(key));
  if (hidden) throw cannotWrap(graph, `${hidden.slice(2)} inside a body`);
  const opset = graph.opsets.get('') ?? 0;
  if (opset < minOpset) throw cannotWrap(graph, `opset ${opset}`);
  const facts = factsOf(graph);
  const wrapped: readonly Axis[] = axes === 'both' ? ['y', 'x'] : [axes];
  const weights = new Map<string, Weight>();
  const nodes = graph.nodes.flatMap((node) => {
    const pads = edgePads(graph, node, facts);
    return pads ? wrapNode(node, pads, { wrapped, weights }) : [node];
  });
  if (nodes.length === graph.nodes.length) return graph;
  return { ...graph, nodes, weights: [...graph.weights, ...weights.values()], values: [] };
}

interface Wrapping {
  readonly wrapped: readonly Axis[];
  /** numbers that new nodes read, by name */
  readonly weights: Map<string, Weight>;
}

/** What lies around the edges is laid beside the picture first; the node keeps its zeros on the other axis. */
function wrapNode(node: GraphNode, pads: EdgePads, wrapping: Wrapping): GraphNode[] {
  const widened: GraphNode[] = [];
  let picture = node.inputs[0] ?? '';
  for (const axis of wrapping.wrapped) {
    const [before, after] = sidesOf(pads, axis);
    if (before + after === 0) continue;
    const name = `${node.outputs[0]}/around-${axis}`;
    const slice = (part: string, from: number, to: number): GraphNode => {
      const numbers = [from, to, dimOf[axis]].map((value) => vector(`escena.${value}`, [value], wrapping));
      return plain('Slice', [picture, ...numbers], `${name}.${part}`);
    };
    const first = before > 0 ? [slice('before', -before, Number.MAX_SAFE_INTEGER)] : [];
    const last = after > 0 ? [slice('after', 0, after)] : [];
    const parts = [...outputsOf(first), picture, ...outputsOf(last)];
    const join = { ...plain('Concat', parts, name), attributes: [integerAttribute('axis', dimOf[axis])] };
    widened.push(...first, ...last, join);
    picture = name;
  }
  if (widened.length === 0) return [node];
  const [top, left, bottom, right] = pads;
  const [y, x] = [wrapping.wrapped.includes('y'), wrapping.wrapped.includes('x')];
  const kept: EdgePads = [y ? 0 : top, x ? 0 : left, y ? 0 : bottom, x ? 0 : right];
  return [...widened, withPads({ ...node, inputs: [picture, ...node.inputs.slice(1)] }, kept, wrapping)];
}

function withPads(node: GraphNode, pads: EdgePads, wrapping: Wrapping): GraphNode {
  if (node.operator === 'Conv') {
    const others = node.attributes.filter(({ name }) => name !== 'pads');
    return { ...node, attributes: [...others, integersAttribute('pads', pads)], encoded: undefined };
  }
  const [top, left, bottom, right] = pads;
  const all = vector(`${node.outputs[0]}/pads`, [0, 0, top, left, 0, 0, bottom, right], wrapping);
  const [picture = '', , ...others] = node.inputs;
  return { ...node, inputs: [picture, all, ...others], encoded: undefined };
}

function sidesOf([top, left, bottom, right]: EdgePads, axis: Axis): readonly [before: number, after: number] {
  return axis === 'y' ? [top, bottom] : [left, right];
}

function outputsOf(nodes: readonly GraphNode[]): string[] {
  return nodes.flatMap(({ outputs }) => outputs);
}

function plain(operator: string, inputs: readonly string[], output: string): GraphNode {
  return { name: output, operator, domain: '', inputs, outputs: [output], attributes: [] };
}

/** A weight of 64-bit integers, made once. @returns its name */
function vector(name: string, values: readonly number[], { weights }: Wrapping): string {
  const bytes = new Uint8Array(BigInt64Array.from(values, BigInt).buffer);
  weights.set(name, { name, elementType: 7, dims: [values.length], data: { kind: 'raw', bytes } });
  return name;
}
