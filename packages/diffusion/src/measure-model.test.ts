import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeFolder } from './describe-folder.ts';
import { chooseForm } from './graph/prepare/chosen-form.ts';
import { prepareModel } from './graph/prepare/prepare-model.ts';
import { preparedForm } from './graph/prepare/prepared-form.ts';
import { measureModel } from './measure-model.ts';
import { loadModels } from './models/load-models.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'measure-'));
  await cp(fixture('plain'), folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it.each([
  ['plain', ['text-to-image', 'image-to-image', 'inpaint']],
  ['inpaint', ['inpaint']],
])('times a step and a decode of the %s checkpoint at both sizes', async (name, pipelines) => {
  await using models = await loadModels(fixture(name));
  const { encodeMs, at512, atNative } = await measureModel(models, { pipelines });
  const times = [encodeMs, at512?.stepMs, at512?.decodeMs, atNative.stepMs, atNative.decodeMs];
  for (const time of times) expect(time).toBeGreaterThan(0);
});

it('stops when it is told to', async () => {
  await using models = await loadModels(fixture('plain'));
  const signal = AbortSignal.abort();
  await expect(measureModel(models, { pipelines: ['text-to-image'], signal })).rejects.toMatchObject({
    code: 'job.cancelled',
  });
});

it('describes a folder by what is in it and by what its owner says', async () => {
  const word = {
    name: 'mine',
    title: 'Mine',
    licence: { spdx: 'MIT', url: 'https://example.org/licence', commercial: true },
    memoryBytes: 1,
  };
  expect(await describeFolder(fixture('plain'), word)).toMatchObject({
    name: 'mine',
    family: 'sd',
    pipelines: ['text-to-image', 'image-to-image', 'inpaint'],
    source: { kind: 'own' },
  });
  expect((await describeFolder(fixture('inpaint'), word)).pipelines).toEqual(['inpaint']);
  await expect(describeFolder(fixture('plain'), { ...word, name: '../mine' })).rejects.toMatchObject({
    code: 'model.invalid',
  });
});

it('knows the form that is drawn with: as it came, prepared, or the one that was chosen', async () => {
  const form = async () => {
    await using models = await loadModels(folder);
    return preparedForm(models);
  };
  expect(await form()).toBeUndefined();
  await chooseForm(folder, 'int8');
  expect(await form()).toBeUndefined();
  await prepareModel(folder);
  expect(await form()).toBe('float32');
  await prepareModel(folder, { int8: true });
  expect(await form()).toBe('int8');
  await chooseForm(folder, 'float32');
  expect(await form()).toBe('float32');
});
