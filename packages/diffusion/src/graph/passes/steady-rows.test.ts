import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { TorchGenerator } from '../../rng/torch-generator.ts';
import { openSession } from '../../runtime/session.ts';
import { batchSlice } from '../../tensor.ts';
import { node, tinyGraph, tinyModel, value, weight } from '../../testing/tiny-graph.ts';
import type { Graph } from '../graph.ts';
import { steadyRows } from './steady-rows.ts';

const [inner, outer] = [640, 96];
const generator = new TorchGenerator(4);
const weights = [
  weight('w', [inner, outer], [...generator.randn([inner, outer]).data]),
  weight('b', [outer], [...generator.randn([outer]).data]),
];
const x = generator.randn([3, inner]);
const graphOf = (operator: string, inputs: readonly string[]): Graph =>
  tinyGraph({
    nodes: [node(operator, inputs, ['y'])],
    inputs: [value('x', ['n', inner])],
    outputs: [value('y', ['n', outer])],
    weights: weights.filter(({ name }) => inputs.includes(name)),
  });

it.each([
  ['Gemm', ['x', 'w', 'b']],
  ['MatMul', ['x', 'w']],
])('%s gives a row the same bits in any company', async (operator, inputs) => {
  const graph = graphOf(operator, inputs);
  const folder = await mkdtemp(join(tmpdir(), 'rows-'));
  try {
    const file = join(folder, 'model.onnx');
    await writeFile(file, tinyModel(steadyRows(graph)));
    await using session = await openSession(file, { threads: 1, mode: 'mapped' });
    const together = (await session.run({ x })).get('y');
    for (let row = 0; row < 3; row++) {
      const alone = (await session.run({ x: batchSlice(x, row, row + 1) })).get('y');
      expect(alone?.dims).toEqual([1, outer]);
      expect(alone?.data).toEqual(together?.data.subarray(row * outer, (row + 1) * outer));
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('leaves products of more axes, and of activations, alone', () => {
  const deep = tinyGraph({ ...graphOf('MatMul', ['x', 'w']), inputs: [value('x', ['n', 's', inner])] });
  expect(steadyRows(deep)).toBe(deep);
  const activations = tinyGraph({
    nodes: [node('MatMul', ['x', 'x'], ['y'])],
    inputs: [value('x', ['n', 'n'])],
  });
  expect(steadyRows(activations)).toBe(activations);
});
