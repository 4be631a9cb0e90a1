import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { node, tinyModel, value } from '../testing/tiny-graph.ts';
import { tensor } from '../tensor.ts';
import { openSession } from './session.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'session-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function open(
  parts: Parameters<typeof tinyModel>[0],
  options: Partial<Parameters<typeof openSession>[1]> = {},
) {
  const file = join(folder, `${Math.random()}.onnx`);
  await writeFile(file, tinyModel(parts));
  return openSession(file, { threads: 1, ...options });
}

const refusal = (code: string, detail: RegExp) =>
  expect.objectContaining({ code, detail: expect.stringMatching(detail) });

it.each([
  ['float32', 1, [-1.5, 0, 2.25, 3]],
  ['float16', 10, [-1.5, 0, 2.25, 3]],
  ['int64', 7, [-2, 0, 2, 3]],
  ['int32', 6, [-2, 0, 2, 3]],
] as const)('feeds and reads %s', async (type, elementType, values) => {
  await using session = await open({
    nodes: [node('Identity', ['x'], ['y'])],
    inputs: [value('x', ['n', 4], elementType)],
    outputs: [value('y', ['n', 4], elementType)],
  });
  expect(session.inputs).toEqual([{ name: 'x', type, dims: ['n', 4] }]);
  const result = await session.run({ x: tensor([1, 4], Float32Array.from(values)) });
  expect([...(result.get('y')?.data ?? [])]).toEqual(values);
});

it.each(['full', 'mapped'] as const)('loads %s', async (mode) => {
  await using session = await open({}, { mode });
  const result = await session.run({ x: tensor([1, 4], Float32Array.of(-1, 2, -3, 4)) });
  expect([...(result.get('y')?.data ?? [])]).toEqual([0, 2, 0, 4]);
});

it('names what it refuses', async () => {
  await using session = await open({});
  const x = tensor([1, 3], new Float32Array(3));
  await expect(session.run({ x })).rejects.toThrowError(refusal('model.invalid', /refused x \[1, 3\]/));
  await expect(session.run({ z: x })).rejects.toThrowError(refusal('model.invalid', /refused z/));
  await expect(open({ nodes: [node('Nonsense', ['x'], ['y'])] })).rejects.toThrowError(
    refusal('model.invalid', /cannot load this graph/),
  );
});

it('says that a provider is not here', async () => {
  const file = fileURLToPath(new URL('../../fixtures/plain/unet/model.onnx', import.meta.url));
  const opened = openSession(file, { threads: 1, provider: 'cuda' });
  // On a machine with CUDA it opens.
  const outcome = await opened.then(
    (session) => session[Symbol.asyncDispose](),
    (error: unknown) => error,
  );
  if (outcome !== undefined) expect(outcome).toEqual(refusal('model.unsupported', /cuda.*use cpu/));
});
