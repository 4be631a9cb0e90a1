import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { node, tinyModel, value, weight } from '../testing/tiny-graph.ts';
import type { Graph, Weight } from './graph.ts';
import { inspectGraph } from './inspect-graph.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'graph-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function inspect(parts: Partial<Graph>, options?: Parameters<typeof inspectGraph>[1]) {
  const file = join(folder, 'model.onnx');
  await writeFile(file, tinyModel(parts));
  return inspectGraph(file, options);
}

const refusal = (code: string, detail: RegExp) =>
  expect.objectContaining({ code, detail: expect.stringMatching(detail) });

const external = (data: Partial<Extract<Weight['data'], { kind: 'external' }>>): Weight => ({
  ...weight('w', [2, 3], []),
  data: { kind: 'external', location: 'model.onnx_data', offset: 0, ...data },
});

it('tells what a graph takes, gives and is made of', async () => {
  const report = await inspect({
    nodes: [
      node('MatMul', ['x', 'w'], ['h']),
      { ...node('FusedMatMul', ['h'], ['y']), domain: 'com.microsoft' },
    ],
    weights: [
      weight(
        'w',
        [4, 4],
        Array.from({ length: 16 }, () => 1),
      ),
    ],
    inputs: [value('x', ['n', 4]), value('w', [4, 4])],
    outputs: [value('y', ['n', ''], 10)],
    opsets: new Map([
      ['', 17],
      ['com.microsoft', 1],
    ]),
  });
  expect(report).toMatchObject({
    inputs: [{ name: 'x', type: 'float32', dims: ['n', 4] }],
    outputs: [{ name: 'y', type: 'float16', dims: ['n', ''] }],
    opsets: { '': 17, 'com.microsoft': 1 },
    operators: { MatMul: 1, 'com.microsoft.FusedMatMul': 1 },
    weightFiles: [],
    weightBytes: 64,
  });
});

describe('operators', () => {
  const groupNorm = { nodes: [{ ...node('GroupNorm', ['x'], ['y']), domain: 'com.microsoft' }] };
  it('refuses what the provider lacks', async () => {
    await expect(inspect(groupNorm)).rejects.toThrowError(
      refusal('model.unsupported', /GroupNorm.*cpu.*plain export/),
    );
    await expect(inspect(groupNorm, { provider: 'cuda' })).resolves.toBeDefined();
    const biasAdd = { nodes: [{ ...node('BiasAdd', ['x'], ['y']), domain: 'com.microsoft' }] };
    await expect(inspect(biasAdd, { provider: 'webgpu' })).resolves.toBeDefined();
  });
  it('refuses domains that need a library of their own', async () => {
    const plugin = { nodes: [{ ...node('Attn', ['x'], ['y']), domain: 'trt.plugins' }] };
    await expect(inspect(plugin)).rejects.toThrowError(refusal('model.unsupported', /trt\.plugins\.Attn/));
  });
});

it('refuses inputs that cannot be fed', async () => {
  const bfloat16 = inspect({ inputs: [value('x', [1], 16)] });
  await expect(bfloat16).rejects.toThrowError(refusal('model.unsupported', /x: input of type bfloat16/));
  await expect(inspect({ outputs: [value('y', [1], 17)] })).rejects.toThrowError(/float8/);
  await expect(inspect({ inputs: [value('x', [1]), value('x', [1])] })).rejects.toThrowError(/two inputs/);
});

describe('weights', () => {
  it('hold as many values as their dims say', async () => {
    await expect(inspect({ weights: [weight('w', [2, 3], [1, 2])] })).rejects.toThrowError(
      refusal('model.invalid', /w \[2, 3\] has 8 bytes of values instead of 24/),
    );
    await expect(inspect({ weights: [weight('w', [2 ** 40, 2 ** 40], [1])] })).rejects.toThrowError(
      /more values/,
    );
  });
  it('in another file are all there', async () => {
    await expect(inspect({ weights: [external({})] })).rejects.toThrowError(
      refusal('model.missing', /model\.onnx_data.*put it beside/),
    );
    await writeFile(join(folder, 'model.onnx_data'), new Uint8Array(40));
    await expect(inspect({ weights: [external({ offset: 16 })] })).resolves.toMatchObject({
      weightFiles: [{ location: 'model.onnx_data', bytes: 40 }],
    });
    const cutOff = refusal('model.invalid', /cut off: weight w ends at byte 41, the file at 40/);
    await expect(inspect({ weights: [external({ offset: 17 })] })).rejects.toThrowError(cutOff);
    await expect(inspect({ weights: [external({ offset: 17, length: 24 })] })).rejects.toThrowError(cutOff);
    await expect(inspect({ weights: [external({ length: 20 })] })).rejects.toThrowError(/instead of 24/);
  });
  it('never come from outside the folder', async () => {
    const outside = join(folder, 'outside');
    const model = join(folder, 'model');
    await mkdir(model);
    await writeFile(outside, new Uint8Array(24));
    await symlink(outside, join(model, 'link'));
    const file = join(model, 'model.onnx');
    for (const location of ['../outside', outside, 'a/../../outside', 'link', '', 'a\0b']) {
      await writeFile(file, tinyModel({ weights: [external({ location })] }));
      await expect(inspectGraph(file), location).rejects.toThrowError(refusal('model.invalid', /folder/));
    }
  });
  it('may be links, where the graph is one into the same store', async () => {
    const [blobs, model] = [join(folder, 'blobs'), join(folder, 'model')];
    await Promise.all([mkdir(blobs), mkdir(model)]);
    await writeFile(join(blobs, 'a'), tinyModel({ weights: [external({ location: 'data' })] }));
    await writeFile(join(blobs, 'b'), new Uint8Array(24));
    await symlink(join(blobs, 'a'), join(model, 'model.onnx'));
    await symlink(join(blobs, 'b'), join(model, 'data'));
    await expect(inspectGraph(join(model, 'model.onnx'))).resolves.toMatchObject({ weightBytes: 24 });
  });
});

it('names what is no graph at all', async () => {
  const file = join(folder, 'model.onnx');
  await expect(inspectGraph(file)).rejects.toThrowError(refusal('model.missing', /model\.onnx/));
  for (const text of [
    '',
    'not a graph',
    '<!DOCTYPE html><html>',
    'version https://git-lfs.github.com/spec/v1\n',
  ]) {
    await writeFile(file, text);
    await expect(inspectGraph(file), text).rejects.toThrowError(refusal('model.invalid', /ONNX graph/));
  }
});
