import { readdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { landmarkModels, modelNames, servedFiles } from './model-names.ts';
import { modelFile, modelFolders, modelPath } from './node/model-files.ts';

it('opens the models that say where things lie, and no other of those packages', async () => {
  expect(landmarkModels).toEqual([
    'blazeface',
    'facemesh',
    'iris',
    'movenet-lightning',
    'handdetect',
    'handlandmark-lite',
  ]);
  expect(modelNames).toEqual([...landmarkModels, 'selfie']);
  for (const name of modelNames)
    for (const end of ['json', 'bin'])
      expect((await stat(modelPath(`${name}.${end}`))).size).toBeGreaterThan(10_000);
});

it('gives out the landmark models and what runs them, and no other file', async () => {
  for (const name of servedFiles) expect((await stat(modelFile(name) ?? '')).size).toBeGreaterThan(10_000);
  const others = modelFolders
    .flatMap((folder) => readdirSync(folder))
    .filter((name) => !servedFiles.includes(name));
  expect(modelFolders).toHaveLength(2);
  // Those that describe a person lie in the same folders: this is what keeps them shut.
  expect(others).toEqual(
    expect.arrayContaining(['faceres.json', 'faceres.bin', 'emotion.bin', 'liveness.bin']),
  );
  for (const name of [...others, '../package.json', '', 'blazeface', `./${servedFiles[0]}`])
    expect(modelFile(name)).toBeUndefined();
});
