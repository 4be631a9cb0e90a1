import { describe, expect, it } from 'vitest';
import { node, tinyGraph, value, weight } from '../../testing/tiny-graph.ts';
import type { Graph, GraphNode } from '../graph.ts';
import { skipLastLayers } from './skip-last-layers.ts';

type Norm = (from: string, to: string) => GraphNode[];

const fused: Norm = (from, to) => [node('LayerNormalization', [from, 'gain', 'shift'], [to])];
/** As exporters write it for operator sets before 17. */
const spelled: Norm = (from, to) => [
  node('ReduceMean', [from], [`${to}.mean`]),
  node('Sub', [from, `${to}.mean`], [`${to}.away`]),
  node('Mul', [`${to}.away`, `${to}.away`], [`${to}.square`]),
  node('ReduceMean', [`${to}.square`], [`${to}.variance`]),
  node('Sqrt', [`${to}.variance`], [`${to}.spread`]),
  node('Div', [`${to}.away`, `${to}.spread`], [`${to}.unit`]),
  node('Mul', [`${to}.unit`, 'gain'], [`${to}.gained`]),
  node('Add', [`${to}.gained`, 'shift'], [to]),
];

/** x.0 → x.1 → x.2, each layer two sums of x and a biased product of its norm; then the final norm. */
function encoder(norm: Norm, layers = 2): Graph {
  const half = (from: string, to: string): GraphNode[] => [
    ...norm(from, `${to}.norm`),
    node('MatMul', [`${to}.norm`, 'gain'], [`${to}.product`]),
    node('Add', ['shift', `${to}.product`], [`${to}.f`]),
    node('Add', [from, `${to}.f`], [to]),
  ];
  const body = Array.from({ length: layers }, (_, i) => [
    ...half(`x.${i}`, `x.${i}.middle`),
    ...half(`x.${i}.middle`, `x.${i + 1}`),
  ]);
  return tinyGraph({
    nodes: [
      node('Gather', ['gain', 'x'], ['token']),
      node('Gather', ['gain', 'x'], ['place']),
      node('Add', ['token', 'place'], ['x.0']),
      ...body.flat(),
      ...norm(`x.${layers}`, 'last_hidden_state'),
      node('ReduceMax', ['last_hidden_state'], ['pooler_output']),
    ],
    weights: [weight('gain', [1], [1]), weight('shift', [1], [0])],
    outputs: [value('last_hidden_state', ['n', 4]), value('pooler_output', ['n'])],
  });
}

describe.each([
  ['one operator', fused],
  ['its parts', spelled],
])('a norm as %s', (_, norm) => {
  it('leaves out the last layer', () => {
    const shorter = skipLastLayers(encoder(norm), 1);
    const whole = encoder(norm, 1);
    expect(shorter?.nodes).toEqual(whole.nodes.filter(({ operator }) => operator !== 'ReduceMax'));
    expect(shorter?.outputs.map(({ name }) => name)).toEqual(['last_hidden_state']);
  });

  it('goes down to the embeddings and no further', () => {
    const readers = skipLastLayers(encoder(norm), 2)?.nodes.filter(({ inputs }) => inputs.includes('x.0'));
    expect(readers).toHaveLength(norm === fused ? 1 : 2);
    expect(skipLastLayers(encoder(norm), 3)).toBeUndefined();
  });
});

it('leaves graphs alone that end otherwise', () => {
  const graph = tinyGraph({
    outputs: [value('last_hidden_state', ['n', 4])],
    nodes: [node('Relu', ['x'], ['last_hidden_state'])],
  });
  expect(skipLastLayers(graph, 1)).toBeUndefined();
});
