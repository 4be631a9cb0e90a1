import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Progress } from '@escena/core/progress';
import { describe, expect, it } from 'vitest';
import type { RunContext } from '../run.ts';
import { draw, photo, photoOf, pixels } from '../studio/studio.fixture.ts';
import { explain, explainInput } from './contract.ts';
import { runExplain } from './run.ts';

const fixtures = fileURLToPath(new URL('../../../diffusion/fixtures/', import.meta.url));
const asked = { checkpoint: 'plain', steps: 8, levels: 3, width: 64, height: 64, seed: 2 };

async function made(input: object = {}, context: Partial<RunContext> = {}, of = photo) {
  const outputs = [];
  const run = runExplain(of, explainInput.parse({ ...asked, ...input }), {
    threads: 1,
    modelsDir: '',
    findCheckpoint: async (name) => path.resolve(fixtures, name),
    ...context,
  });
  for await (const output of run) outputs.push(output);
  return outputs;
}

describe('how it works, on a photo of one', () => {
  it('shows latents, what they keep, the way into noise and the way back, the same each time', async () => {
    const seen: Progress[] = [];
    const outputs = await made({}, { onProgress: (progress) => seen.push(progress) });
    expect(outputs.map(({ report }) => report.shown.kind)).toEqual([
      'original',
      'latents',
      'reconstruction',
      ...Array(3).fill('noised'),
      ...Array(3).fill('emerging'),
      'restored',
    ]);
    expect(outputs.length).toBe(explain.outputs(explainInput.parse(asked)));
    for (const { image } of outputs) expect([image.width, image.height]).toEqual([64, 64]);
    const noise = outputs.flatMap(({ report: { shown } }) => (shown.kind === 'noised' ? [shown.noise] : []));
    expect(noise).toEqual(noise.toSorted((a, b) => a - b));
    expect(seen.at(-1)?.fraction).toBe(1);
    const again = await made();
    expect(again.map(({ image }) => image)).toEqual(outputs.map(({ image }) => image));
  });

  it('takes photos with alpha and without colour', async () => {
    for (const channels of [1, 4] as const)
      expect((await made({ levels: 2 }, {}, photoOf(draw(channels, pixels)))).length).toBe(8);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const run = made({}, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(run).rejects.toMatchObject({ code: 'job.cancelled' });
  });
});
