import { DiffusionError } from '../../diffusion-error.ts';
import type { Facts } from '../facts/facts.ts';
import type { Graph, GraphNode } from '../graph.ts';

/** Zeros that a node lays around a picture [n, c, h, w], cells on each side: ONNX's order. */
export type EdgePads = readonly [top: number, left: number, bottom: number, right: number];

/** Operators that pad with zeros where no rewriting reaches. */
const sealed = new Set(['FusedConv', 'NhwcConv', 'NhwcFusedConv', 'QLinearConv', 'ConvInteger']);

/**
 * What a convolution over pictures, or a Pad before one, adds around its input; undefined where that is nothing, no zeros, or
 * no picture.
 * @throws DiffusionError `model.unsupported` naming the operator whose padding cannot be told
 */
export function edgePads(graph: Graph, node: GraphNode, facts: Facts): EdgePads | undefined {
  const { operator, domain } = node;
  if (sealed.has(operator) || (operator === 'Conv' && domain !== '')) throw cannotWrap(graph, operator);
  if (domain !== '') return undefined;
  if (operator === 'Conv') return ofConvolution(graph, node, facts);
  if (operator === 'ConvTranspose' && overlaps(node, facts)) throw cannotWrap(graph, operator);
  return operator === 'Pad' ? ofPad(graph, node, facts) : undefined;
}

/** @param what an operator, by name */
export function cannotWrap({ source }: Graph, what: string): DiffusionError {
  return new DiffusionError('model.unsupported', {
    file: source.file,
    detail: `${what} cannot be made to read around the picture's edges`,
    remedy: 'use a plain export of the model, or draw without tileable',
  });
}

function ofConvolution(graph: Graph, node: GraphNode, facts: Facts): EdgePads | undefined {
  const automatic = facts.attribute(node, 'auto_pad')?.text ?? 'NOTSET';
  if (automatic.startsWith('SAME')) throw cannotWrap(graph, `Conv with auto_pad ${automatic}`);
  const pads = facts.attribute(node, 'pads')?.integers ?? [];
  return automatic === 'NOTSET' ? fourPads(pads) : undefined;
}

/** Whether neighbouring cells write to the same place, so that those at the edges would have to write around them. */
function overlaps(node: GraphNode, facts: Facts): boolean {
  const integers = (name: string): readonly number[] => facts.attribute(node, name)?.integers ?? [];
  const kernel = integers('kernel_shape');
  const strides = integers('strides');
  const apart = kernel.length > 0 && kernel.every((size, k) => size <= (strides[k] ?? 1));
  return !apart || [...integers('pads'), ...integers('output_padding')].some((pad) => pad !== 0);
}

function ofPad(graph: Graph, node: GraphNode, facts: Facts): EdgePads | undefined {
  if ((facts.attribute(node, 'mode')?.text ?? 'constant') !== 'constant') return undefined;
  const all = facts.numbers(node.inputs[1])?.values.map(Number);
  if (!all || all.some(Number.isNaN) || node.inputs[3]) throw cannotWrap(graph, 'Pad by computed numbers');
  const [batch, channels, top, left, batchEnd, channelsEnd, bottom, right] = all;
  const picture = all.length === 8 && [batch, channels, batchEnd, channelsEnd].every((pad) => pad === 0);
  return picture ? fourPads([top, left, bottom, right]) : undefined;
}

/** Negative ones cut: those are no edge. */
function fourPads([top, left, bottom, right, ...more]: readonly (number | undefined)[]):
  EdgePads | undefined {
  if (top === undefined || left === undefined || bottom === undefined || right === undefined)
    return undefined;
  const pads: EdgePads = [top, left, bottom, right];
  return more.length === 0 && pads.every((pad) => pad >= 0) ? pads : undefined;
}
