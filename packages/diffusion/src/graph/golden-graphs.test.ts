import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { InferenceSession } from 'onnxruntime-node';
import { expect, it } from 'vitest';
import { goldenFolder, goldenPath } from '../testing/golden.ts';
import { inspectGraph } from './inspect-graph.ts';

const fixtures = ['inpaint', 'plain'].flatMap((model) =>
  ['unet', 'vae_encoder', 'vae_decoder'].map((part) =>
    fileURLToPath(new URL(`../../fixtures/${model}/${part}/model.onnx`, import.meta.url)),
  ),
);

it.each(fixtures)('reads the same interface as the runtime: %s', sameAsRuntime);

it.skipIf(!goldenFolder)(
  'reads the same interface as the runtime: reference checkpoints',
  async () => {
    const files = goldenGraphs();
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) await sameAsRuntime(file);
  },
  120_000,
);

async function sameAsRuntime(file: string): Promise<void> {
  const session = await InferenceSession.create(file, {
    graphOptimizationLevel: 'basic',
    logSeverityLevel: 3,
  });
  const report = await inspectGraph(file);
  const declared = session.inputMetadata.map(
    (one) => one.isTensor && { name: one.name, type: one.type, dims: one.shape },
  );
  expect(report.inputs, file).toEqual(declared);
  // Of outputs the runtime corrects the dims by its own inference (SD3's text_embeds are declared wrong: ENGINE §2.2).
  const plain = (list: readonly { name: string; type: string }[]) =>
    list.map(({ name, type }) => ({ name, type }));
  const outputs = session.outputMetadata.filter((one) => one.isTensor);
  expect(plain(report.outputs), file).toEqual(plain(outputs));
  await session.release();
}

/** One of each size: many checkpoints share parts. */
function goldenGraphs(): string[] {
  const all = readdirSync(goldenPath('models')).flatMap((model) =>
    readdirSync(goldenPath(`models/${model}`))
      .map((part) => goldenPath(`models/${model}/${part}/model.onnx`))
      .filter((file) => existsSync(file)),
  );
  return [...new Map(all.map((file) => [statSync(file).size, file])).values()];
}
