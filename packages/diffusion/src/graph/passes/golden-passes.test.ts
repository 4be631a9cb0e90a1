import { copyFileSync, existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSession } from '../../runtime/session.ts';
import { goldenFolder, goldenPath } from '../../testing/golden.ts';
import { openBytes } from '../bytes.ts';
import { checkPrepared } from '../prepare/check-prepared.ts';
import { readGraph } from '../read-graph.ts';
import { removeUnused } from '../remove-unused.ts';
import { writeGraph } from '../write-graph.ts';
import { batchTimestep } from './batch-timestep.ts';
import { fuseAttention } from './fuse-attention.ts';
import { noiseAsInput } from './noise-as-input.ts';

// One graph of each kind; measured errors are 1e-7 to 1.4e-6, 4e-4 with float16 in and out.
it.skipIf(!goldenFolder).each([
  ['sd15/unet', 8, 1e-5],
  ['sd15-external/unet', 8, 1e-5],
  ['sd15-fp16/unet', 8, 2e-3],
  ['sdxl/unet', 16, 1e-5],
  ['sd3/transformer', 2, 1e-5],
  ['flux/transformer', 3, 1e-5],
  ['controlnet-fused/unet', 12, 1e-5],
  ['controlnet-split/unet', 8, 1e-5],
  ['controlnet-split/controlnet', 4, 1e-5],
  ['sd15/vae_decoder', 1, 1e-5],
  ['sd15-legacy/vae_encoder', 1, 1e-5],
])(
  'reference checkpoint %s: %i attention(s) fused, answers kept',
  async (part, attentions, bound) => {
    const file = goldenPath(`models/${part}/model.onnx`);
    const folder = await mkdtemp(join(tmpdir(), 'passes-'));
    const bytes = openBytes(file);
    try {
      const graph = removeUnused(fuseAttention(noiseAsInput(batchTimestep(readGraph(bytes)))));
      expect(graph.nodes.filter(({ operator }) => operator === 'MultiHeadAttention')).toHaveLength(
        attentions,
      );
      const written = join(folder, 'model.onnx');
      await writeGraph(graph, written);
      if (existsSync(`${file}_data`)) copyFileSync(`${file}_data`, `${written}_data`);
      // Unoptimised graphs open quickly; those in half precision the runtime opens optimised only.
      const options = { threads: 1, mode: part.includes('fp16') ? 'full' : 'mapped' } as const;
      await using raw = await openSession(file, options);
      await using prepared = await openSession(written, options);
      const timestep = prepared.inputs.find(({ name }) => name === 'timestep');
      if (timestep) expect(timestep.dims).toHaveLength(1);
      const config = await readFile(join(file, '../config.json'), 'utf8').catch(() => '{}');
      const channels = part.includes('encoder') ? 3 : 4;
      expect(await checkPrepared(raw, prepared, { config: JSON.parse(config), channels })).toBeLessThan(
        bound,
      );
    } finally {
      bytes[Symbol.dispose]();
      await rm(folder, { recursive: true });
    }
  },
  60_000,
);
