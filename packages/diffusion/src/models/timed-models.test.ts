import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { tensor } from '../tensor.ts';
import { loadModels } from './load-models.ts';
import { timedModels } from './timed-models.ts';

it('keeps the networks’ time, apart from what happens between their runs', async () => {
  const folder = fileURLToPath(new URL('../../fixtures/plain', import.meta.url));
  await using loaded = await loadModels(folder, { threads: 1 });
  const { models, take } = timedModels(loaded);
  const decoder = await models.session('vae_decoder');
  const [input] = decoder.inputs;
  const feeds = { [input?.name ?? '']: tensor([1, 4, 4, 4], new Float32Array(64)) };
  await decoder.run(feeds);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await decoder.run(feeds);
  const { milliseconds, spanMilliseconds } = take();
  expect(milliseconds).toBeGreaterThan(0);
  expect(spanMilliseconds - milliseconds).toBeGreaterThan(40);
  expect(take()).toEqual({ milliseconds: 0, spanMilliseconds: 0 });
});
