import { cp, mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadModels } from '../../models/load-models.ts';
import { node, tinyModel, value } from '../../testing/tiny-graph.ts';
import type { Weight } from '../graph.ts';
import { inspectGraph } from '../inspect-graph.ts';
import { checkPrepared } from './check-prepared.ts';
import { prepareGraph } from './prepare-graph.ts';
import { prepareModel } from './prepare-model.ts';
import { preparedGraph } from './prepared-graph.ts';

const fixture = fileURLToPath(new URL('../../../fixtures/inpaint', import.meta.url));
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prepare-'));
  await cp(fixture, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

it('makes what loads in place of the untouched graphs, with the same answers', async () => {
  const progress: number[] = [];
  const results = await prepareModel(folder, { threads: 1, onProgress: ({ done }) => progress.push(done) });
  expect([...results.keys()].sort()).toEqual(['unet', 'vae_decoder', 'vae_encoder']);
  for (const result of results.values()) {
    expect(result).toMatchObject({ accepted: true });
    expect(result.relativeError).toBeLessThan(1e-5);
  }
  expect(progress).toEqual([0, 1, 2, 3]);

  await using plain = await loadModels(folder, { prepared: 'off' });
  await using prepared = await loadModels(folder);
  const [before, after] = [await plain.session('unet'), await prepared.session('unet')];
  expect((await preparedGraph(await inspectGraph(before.file)))?.file).toBeDefined();
  expect(await checkPrepared(before, after)).toBeLessThan(1e-5);
  // Errors name the model's own file, wherever the graph came from.
  expect(after.file).toBe(before.file);
});

it('is made once, and again when the source changes', async () => {
  const file = join(folder, 'vae_decoder/model.onnx');
  const first = await prepareGraph(await inspectGraph(file), { threads: 1 });
  const made = await stat(first.file ?? '');
  const second = await prepareGraph(await inspectGraph(file), { threads: 1 });
  expect(second.file).toBe(first.file);
  expect((await stat(second.file ?? '')).mtimeMs).toBe(made.mtimeMs);
  await utimes(file, 1, 1);
  expect(await preparedGraph(await inspectGraph(file))).toBeUndefined();
  const third = await prepareGraph(await inspectGraph(file), { threads: 1 });
  expect(third.file).not.toBe(first.file);
});

describe('what is not good enough', () => {
  it('is noted with its reason, and the untouched graph stays in use', async () => {
    // With a timestep a row, the largest of all rows would rule every row.
    const file = join(folder, 'unet/model.onnx');
    const nodes = [
      node('Unsqueeze', ['timestep', 'axes'], ['t']),
      node('ReduceMax', ['t', 'axes'], ['largest']),
      node('Mul', ['x', 'largest'], ['y']),
    ];
    const inputs = [value('x', ['n', 4]), value('timestep', [])];
    const axes: Weight = {
      name: 'axes',
      elementType: 7,
      dims: [1],
      data: { kind: 'raw', bytes: new Uint8Array(8) },
    };
    await writeFile(file, tinyModel({ nodes, inputs, weights: [axes] }));
    const report = await inspectGraph(file);
    const { preparation, file: prepared } = await prepareGraph(report, { threads: 1 });
    expect(preparation).toMatchObject({ accepted: false, reason: expect.stringMatching(/relative error/) });
    expect(prepared).toBeUndefined();
    expect((await preparedGraph(report))?.file).toBeUndefined();
  });
  it('includes what the runtime cannot load', async () => {
    const file = join(folder, 'vae_decoder/model.onnx');
    await writeFile(
      file,
      tinyModel({ nodes: [node('Nonsense', ['x'], ['y'])], inputs: [value('x', ['n'])] }),
    );
    const { preparation } = await prepareGraph(await inspectGraph(file), { threads: 1 });
    expect(preparation).toMatchObject({ accepted: false, reason: expect.stringMatching(/Nonsense/) });
  });
});

it('leaves nothing half made when it is cancelled', async () => {
  const signal = AbortSignal.abort(new Error('enough'));
  await expect(prepareModel(folder, { threads: 1, signal })).rejects.toThrowError();
  expect(await readdir(join(folder, '.escena-prepared'))).toEqual([]);
  const source = await readFile(join(folder, 'unet/model.onnx'));
  expect(source.equals(await readFile(join(fixture, 'unet/model.onnx')))).toBe(true);
});

it('does without a damaged note', async () => {
  const report = await inspectGraph(join(folder, 'unet/model.onnx'));
  const { file = '' } = await prepareGraph(report, { threads: 1 });
  await writeFile(join(file, '../preparation.json'), '{"accepted": "perhaps"');
  expect(await preparedGraph(report)).toBeUndefined();
});
