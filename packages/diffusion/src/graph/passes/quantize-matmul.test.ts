import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TorchGenerator } from '../../rng/torch-generator.ts';
import { openSession } from '../../runtime/session.ts';
import { node, tinyModel, value, weight } from '../../testing/tiny-graph.ts';
import { openBytes } from '../bytes.ts';
import { relativeError } from '../prepare/relative-error.ts';
import { readGraph } from '../read-graph.ts';
import { removeUnused } from '../remove-unused.ts';
import { writeGraph } from '../write-graph.ts';
import { quantizeMatMul } from './quantize-matmul.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quantize-'));
});
afterAll(() => rm(folder, { recursive: true }));

const [rows, columns] = [96, 80];
const generator = new TorchGenerator(3);
/** columns of very different size: one scale for all would lose the small ones */
const values = [...generator.randn([rows, columns]).data].map((v, i) => v * 10 ** ((i % columns) % 4));

async function quantized(
  weightBlob: Uint8Array,
): Promise<{ raw: string; small: string; nodes: readonly string[] }> {
  const raw = join(folder, `${Math.random()}.onnx`);
  const small = `${raw}.int8.onnx`;
  await writeFile(raw, weightBlob);
  const bytes = openBytes(raw);
  const graph = removeUnused(quantizeMatMul(readGraph(bytes), { bits: 7 }));
  await writeGraph(graph, small);
  bytes[Symbol.dispose]();
  return { raw, small, nodes: graph.nodes.map(({ operator }) => operator) };
}

it('keeps products to a percent, whatever the columns’ sizes', async () => {
  const { raw, small, nodes } = await quantized(
    tinyModel({
      nodes: [node('MatMul', ['x', 'w'], ['h']), node('Div', ['h', 'sizes'], ['y'])],
      inputs: [value('x', ['n', rows])],
      outputs: [value('y', ['n', columns])],
      weights: [
        weight('w', [rows, columns], values),
        weight(
          'sizes',
          [columns],
          Array.from({ length: columns }, (_, i) => 10 ** (i % 4)),
        ),
      ],
    }),
  );
  expect(nodes).toEqual(['DynamicQuantizeMatMul', 'Div']);
  await using before = await openSession(raw, { threads: 1 });
  await using after = await openSession(small, { threads: 1 });
  const x = generator.randn([5, rows]);
  const error = relativeError(await after.run({ x }), await before.run({ x }));
  expect(error).toBeGreaterThan(0);
  expect(error).toBeLessThan(0.02);
});

it('leaves small weights, and products of activations, alone', async () => {
  const { nodes } = await quantized(
    tinyModel({
      nodes: [node('MatMul', ['x', 'w'], ['h']), node('MatMul', ['h', 'x'], ['y'])],
      inputs: [value('x', [4, 4])],
      outputs: [value('y', [4, 4])],
      weights: [
        weight(
          'w',
          [4, 4],
          Array.from({ length: 16 }, () => 1),
        ),
      ],
    }),
  );
  expect(nodes).toEqual(['MatMul', 'MatMul']);
});
