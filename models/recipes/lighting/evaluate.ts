/**
 * The figures on the model card and in docs/benchmarks.md: light of rooms that training never saw (other seeds, pieces
 * and styles), through the product's own engine, against many-sample truth and beside two classical filters.
 *
 *   npm run eval:renderer -- [--model models/lighting] [--truth .data/renderer-truth] [--scenes 12] [--samples 1024]
 *
 * Truth is traced once, minutes a scene, and kept. Writes `figures.json` beside the checkpoint and both tables.
 */
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Models, loadModels } from '@escena/diffusion/load-models';
import { renderLight } from '@escena/diffusion/render-light';
import { denoiseGuide } from '@escena/scene/denoise-guide';
import { compare } from './compare.ts';
import { type EvaluationWindow, evaluationWindows, pictureWidth } from './evaluation-windows.ts';
import { type Method, type Row, figureTable } from './figures.ts';
import { jointBilateral } from './joint-bilateral.ts';
import { readWindow } from './window-planes.ts';
import { writeSection } from './write-section.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const flags = {
  model: { type: 'string', default: 'models/lighting' },
  truth: { type: 'string', default: '.data/renderer-truth' },
  scenes: { type: 'string', default: '12' },
  samples: { type: 'string', default: '1024' },
} as const;

const { values } = parseArgs({ options: flags });
const [folder, truth] = [path.resolve(root, values.model), path.resolve(root, values.truth)];
const count = Number(values.scenes);
const windows = await evaluationWindows(truth, {
  count,
  truthSamples: Number(values.samples),
  onRoom: (done) => process.stderr.write(`truth of ${done} of ${count} scenes\n`),
});
await using models = await loadModels(folder, { threads: 1 });
const rows: Row[] = [];
for (const window of windows) rows.push(...(await judge(models, window)));

const text = figureTable(rows);
const about = [
  `${count} scenes of other seeds, pieces and styles than training's, against ${values.samples} paths; ${os.cpus()[0]?.model ?? process.arch}, ${new Date().toISOString().slice(0, 10)}.`,
  '',
];
const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
await writeFile(path.join(folder, 'figures.json'), `[\n${lines}\n]\n`);
await writeSection(path.join(root, 'docs/benchmarks.md'), 'renderer', [...about, ...text]);
await writeSection(path.join(folder, 'README.md'), 'renderer', [...about, ...text]);
process.stdout.write(`${[...about, ...text].join('\n')}\n`);

/** One window through every method. */
async function judge(models: Models, { seed, samples, planes }: EvaluationWindow): Promise<Row[]> {
  const { guide, target } = readWindow(planes, samples);
  const run = async (method: Method, make: () => Float32Array | Promise<Float32Array>): Promise<Row> => {
    const before = process.cpuUsage();
    const light = await make();
    const { user, system } = process.cpuUsage(before);
    return { seed, samples, method, seconds: (user + system) / 1e6, ...compare(target, light, guide) };
  };
  const { lightScales } = denoiseGuide(guide, pictureWidth);
  return [
    await run('raw', () => guide.light),
    await run('à-trous', () => denoiseGuide(guide, pictureWidth).light),
    await run('joint bilateral', () => jointBilateral(guide)),
    await run('model', () => renderLight(models, { ...guide, lightScales }, { seed: 0 })),
  ];
}
