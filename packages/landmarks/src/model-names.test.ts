import { readdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { modelNames, servedFiles } from './model-names.ts';
import { modelFile, modelFolder } from './node/model-files.ts';

it('gives out the four models and what runs them, and no other file of those packages', async () => {
  expect(modelNames).toEqual(['blazeface', 'facemesh', 'iris', 'movenet-lightning']);
  for (const name of servedFiles) expect((await stat(modelFile(name) ?? '')).size).toBeGreaterThan(10_000);
  const others = readdirSync(modelFolder).filter((name) => !servedFiles.includes(name));
  // Those that describe a person lie in the same folder: this is what keeps them shut.
  expect(others).toEqual(
    expect.arrayContaining(['faceres.json', 'faceres.bin', 'emotion.bin', 'liveness.bin']),
  );
  for (const name of [...others, '../package.json', '', 'blazeface', `./${servedFiles[0]}`])
    expect(modelFile(name)).toBeUndefined();
});
