import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TorchGenerator } from '../../rng/torch-generator.ts';
import { openSession } from '../../runtime/session.ts';
import type { Tensor } from '../../tensor.ts';
import { node, tinyGraph, tinyModel, value, weight } from '../../testing/tiny-graph.ts';
import { integerAttribute, integersAttribute } from '../encode-graph.ts';
import type { Graph, GraphNode, Weight } from '../graph.ts';
import { relativeError } from '../prepare/relative-error.ts';
import { removeUnused } from '../remove-unused.ts';
import { fuseAttention } from './fuse-attention.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attention-'));
});
afterAll(() => rm(folder, { recursive: true }));

const [heads, width] = [4, 8];
const shape = (name: string, values: readonly number[]): Weight => ({
  ...weight(name, [values.length], []),
  elementType: 7,
  data: { kind: 'raw', bytes: new Uint8Array(BigInt64Array.from(values, BigInt).buffer) },
});
const moved = (from: string, to: string, perm: readonly number[]): GraphNode => ({
  ...node('Transpose', [from], [to]),
  attributes: [integersAttribute('perm', perm)],
});
const softmax: GraphNode = {
  ...node('Softmax', ['scores'], ['p']),
  attributes: [integerAttribute('axis', -1)],
};

/** q [b, s, 32], k and v [b, l, 32], four heads of width 8, as PyTorch exports scaled_dot_product_attention. */
const exported: Partial<Graph> = {
  inputs: ['q', 'k', 'v'].map((name) => value(name, ['b', `${name}_length`, heads * width])),
  outputs: [value('y', ['b', 's', heads * width])],
  nodes: [
    node('Reshape', ['q', 'split'], ['q4']),
    node('Reshape', ['k', 'split'], ['k4']),
    node('Reshape', ['v', 'split'], ['v4']),
    moved('q4', 'qh', [0, 2, 1, 3]),
    moved('k4', 'kt', [0, 2, 3, 1]),
    moved('v4', 'vh', [0, 2, 1, 3]),
    node('Mul', ['qh', 'root'], ['qs']),
    node('Mul', ['root', 'kt'], ['ks']),
    node('MatMul', ['qs', 'ks'], ['scores']),
    softmax,
    node('MatMul', ['p', 'vh'], ['yh']),
    moved('yh', 'y4', [0, 2, 1, 3]),
    node('Reshape', ['y4', 'join'], ['y']),
  ],
  weights: [
    shape('split', [0, -1, heads, width]),
    shape('join', [0, 0, heads * width]),
    weight('root', [1], [0.7]),
  ],
};

/** SD3's kind: heads joined with others before, keys turned from [b, n, l, d]. */
const concatenated: Partial<Graph> = {
  ...exported,
  nodes: (exported.nodes ?? []).flatMap((one) => {
    if (one.outputs[0] === 'qs') return [joined('qh', 'qq'), node('Mul', ['qq', 'root'], ['qs'])];
    if (one.outputs[0] === 'kt')
      return [moved('k4', 'kh', [0, 2, 1, 3]), joined('kh', 'kk'), moved('kk', 'kt', [0, 1, 3, 2])];
    if (one.outputs[0] === 'yh') return [joined('vh', 'vv'), node('MatMul', ['p', 'vv'], ['yh'])];
    return [one];
  }),
};
function joined(name: string, to: string): GraphNode {
  return { ...node('Concat', [name, name], [to]), attributes: [integerAttribute('axis', 2)] };
}

/** Before scaled_dot_product_attention: heads folded into the batch, scores scaled after the product. */
const folded: Partial<Graph> = {
  inputs: exported.inputs,
  outputs: exported.outputs,
  nodes: [
    ...['q', 'k', 'v'].flatMap((name) => [
      node('Reshape', [name, 'split'], [`${name}4`]),
      moved(`${name}4`, `${name}h`, [0, 2, 1, 3]),
      node('Reshape', [`${name}h`, 'fold'], [`${name}f`]),
    ]),
    moved('kf', 'kt', [0, 2, 1]),
    node('MatMul', ['qf', 'kt'], ['product']),
    node('Mul', ['product', 'root'], ['scores']),
    softmax,
    node('MatMul', ['p', 'vf'], ['yf']),
    node('Reshape', ['yf', 'unfold'], ['yh']),
    moved('yh', 'y4', [0, 2, 1, 3]),
    node('Reshape', ['y4', 'join'], ['y']),
  ],
  weights: [
    ...(exported.weights ?? []),
    shape('fold', [2 * heads, -1, width]),
    shape('unfold', [2, heads, -1, width]),
  ],
};

it.each([
  ['plain', exported],
  ['concatenated', concatenated],
  ['folded', folded],
])('%s attention becomes one operator with the same answers', async (_, parts) => {
  const before = tinyGraph(parts);
  const after = removeUnused(fuseAttention(before));
  expect(after.nodes.map(({ operator }) => operator)).not.toContain('Softmax');
  expect(after.nodes.filter(({ operator }) => operator === 'MultiHeadAttention')).toHaveLength(1);
  expect(relativeError(await run(after), await run(before))).toBeLessThan(1e-6);
});

it('leaves masked attention, other softmaxes and unknown heads alone', () => {
  const nodes = exported.nodes ?? [];
  const masked = nodes.flatMap((one) =>
    one.outputs[0] === 'scores'
      ? [node('MatMul', ['qs', 'ks'], ['free']), node('Add', ['free', 'mask'], ['scores'])]
      : [one],
  );
  const sideways = nodes.map((one) =>
    one === softmax ? { ...softmax, attributes: [integerAttribute('axis', 1)] } : one,
  );
  const unknown = nodes.map((one) =>
    one.operator === 'Reshape' ? { ...one, inputs: one.inputs.with(1, 'nobody_knows') } : one,
  );
  for (const changed of [masked, sideways, unknown]) {
    const graph = tinyGraph({ ...exported, nodes: changed });
    expect(fuseAttention(graph)).toBe(graph);
  }
  const withBody = tinyGraph({ ...exported, nested: new Set(['::Add']) });
  expect(fuseAttention(withBody)).toBe(withBody);
});

async function run(graph: Graph): Promise<ReadonlyMap<string, Tensor>> {
  const file = join(folder, `${Math.random()}.onnx`);
  await writeFile(file, tinyModel(graph));
  await using session = await openSession(file, { threads: 1 });
  const generator = new TorchGenerator(1);
  const [q, k, v] = [6, 5, 5].map((length) => generator.randn([2, length, heads * width]));
  return await session.run({ q, k, v } as Record<string, Tensor>);
}
