import { describe, expect, it } from 'vitest';
import { node, tinyGraph, value, weight } from '../../testing/tiny-graph.ts';
import { floatAttribute } from '../encode-graph.ts';
import { batchTimestep } from './batch-timestep.ts';
import { noiseAsInput } from './noise-as-input.ts';

describe('batchTimestep', () => {
  const scalar = {
    inputs: [value('sample', ['batch', 4]), value('timestep', [])],
    nodes: [node('Unsqueeze', ['timestep', 'axes'], ['t']), node('Mul', ['sample', 't'], ['y'])],
  };
  it('gives every row its own', () => {
    const graph = batchTimestep(tinyGraph(scalar));
    expect(graph.inputs[1]).toEqual(value('timestep', ['batch']));
    expect(graph.nodes[0]).toMatchObject({ operator: 'Identity', inputs: ['timestep'], outputs: ['t'] });
  });
  it('frees a vector of one that is expanded', () => {
    const graph = batchTimestep(
      tinyGraph({
        inputs: [value('sample', ['2B', 4]), value('timestep', [1])],
        nodes: [node('Expand', ['timestep', 'rows'], ['y'])],
      }),
    );
    expect(graph.inputs[1]).toEqual(value('timestep', ['2B']));
  });
  it.each([
    ['a scalar used as one', { ...scalar, nodes: [node('Mul', ['sample', 'timestep'], ['y'])] }],
    ['a batch of fixed size', { ...scalar, inputs: [value('sample', [2, 4]), value('timestep', [])] }],
    ['a vector already', { ...scalar, inputs: [value('sample', ['b', 4]), value('timestep', ['b'])] }],
    ['no timestep', { ...scalar, inputs: [value('sample', ['b', 4])] }],
  ])('leaves %s alone', (_, parts) => {
    const graph = tinyGraph(parts);
    expect(batchTimestep(graph)).toBe(graph);
  });
});

describe('noiseAsInput', () => {
  const draw = node('RandomNormalLike', ['deviation'], ['drawn']);
  const parts = {
    nodes: [draw, node('Mul', ['deviation', 'drawn'], ['y'])],
    weights: [weight('deviation', [2], [1, 1])],
    outputs: [value('y', ['b', 4, 'h', 'w'])],
  };
  it('lets the caller draw', () => {
    const graph = noiseAsInput(tinyGraph(parts));
    expect(graph.inputs.at(-1)).toMatchObject({ name: 'noise', elementType: 1 });
    expect(graph.inputs.at(-1)?.dims).toHaveLength(4);
    expect(graph.nodes).toMatchObject([{ operator: 'Mul', inputs: ['deviation', 'noise'] }]);
  });
  it('leaves alone what is no standard normal draw', () => {
    const wide = { ...draw, attributes: [floatAttribute('scale', 2)] };
    for (const nodes of [[wide], [draw, { ...draw, outputs: ['again'] }], []]) {
      const graph = tinyGraph({ ...parts, nodes });
      expect(noiseAsInput(graph)).toBe(graph);
    }
  });
});
