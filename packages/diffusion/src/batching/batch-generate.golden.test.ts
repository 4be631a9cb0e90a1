import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generate } from '../generate.ts';
import { type GenerateCase, parseGenerateCase } from '../generate-request.ts';
import { openBytes } from '../graph/bytes.ts';
import { batchTimestep } from '../graph/passes/batch-timestep.ts';
import { readGraph } from '../graph/read-graph.ts';
import { writeGraph } from '../graph/write-graph.ts';
import { type Models, loadModels } from '../models/load-models.ts';
import { type Session, openSession } from '../runtime/session.ts';
import { goldenFolder, goldenPath, readGoldenJson } from '../testing/golden.ts';
import { readPng } from '../testing/read-png.ts';
import { toRequest } from '../to-request.ts';
import type { BatchReport } from './batch-rows.ts';
import { batchSession } from './batch-session.ts';

const checkpoints = ['sd15', 'sd21v', 'sdinpaint', 'sdxl', 'lcm', 'sd3', 'flux'];
/** requests that share a batcher: the first cases of each checkpoint, of several schedulers, step counts and seeds */
const together = 4;

const cases = goldenFolder
  ? readGoldenJson<{ cases: unknown[] }>('cases.json').cases.map((json) => parseGenerateCase(json))
  : [];

/** The checkpoint's denoiser as it is prepared: with a timestep for every row. */
async function openBatched(file: string): Promise<Session> {
  const folder = await mkdtemp(join(tmpdir(), 'escena-batch-'));
  try {
    using bytes = openBytes(file);
    await writeGraph(batchTimestep(readGraph(bytes)), join(folder, 'model.onnx'));
    return await openSession(join(folder, 'model.onnx'), { threads: 1 });
  } finally {
    await rm(folder, { recursive: true });
  }
}

const requestOf = (entry: GenerateCase) => toRequest(entry, async (path) => readPng(goldenPath(path)));

describe.skipIf(!goldenFolder)('requests of every family in one batch (reference checkpoints)', () => {
  it.each(checkpoints)('%s: bitwise what each makes alone', async (checkpoint) => {
    await using models = await loadModels(goldenPath(`models/${checkpoint}`), { threads: 1 });
    await using denoiser = await openBatched((await models.denoiser()).file);
    const prepared: Models = { ...models, denoiser: async () => denoiser };
    const batches: BatchReport[] = [];
    const batcher = batchSession(denoiser, {
      maxRows: 8,
      windowMs: 5000,
      onBatch: (batch) => batches.push(batch),
    });
    const entries = cases.filter(({ modelDir }) => modelDir === `models/${checkpoint}`).slice(0, together);
    const batched = await Promise.all(
      entries.map(async (entry) => {
        using seat = batcher.join();
        return await generate(prepared, await requestOf(entry), { runRows: () => seat.runRows });
      }),
    );
    expect(batches.some(({ requests }) => requests > 1)).toBe(true);
    for (const [index, entry] of entries.entries()) {
      const alone = await generate(models, await requestOf(entry));
      expect(batched[index]?.latents.data, entry.id).toEqual(alone.latents.data);
      expect(batched[index]?.images, entry.id).toEqual(alone.images);
    }
  });
});
