/** `escena stage` whole, on a small copy of the project's own room: an own model at true size, painted by a checkpoint. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeImage } from '@escena/imaging/decode-image';
import { encodePng } from '@escena/imaging/encode-image';
import { resizeRaster } from '@escena/imaging/resize';
import { boxGlb } from '@escena/scene/testing/make-glb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';

const root = path.resolve(import.meta.dirname, '../../../../..');
const checkpoint = path.join(root, 'tests/golden/data/models/sd-control');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'escena-stage-'));
  const room = await decodeImage(await readFile(path.join(root, 'docs/images/empty-room.jpg')));
  await writeFile(path.join(folder, 'room.png'), await encodePng(resizeRaster(room.raster, 384, 256)));
  await writeFile(
    path.join(folder, 'bench.glb'),
    await boxGlb({ size: [120, 45, 40], color: [0.3, 0.1, 0.05, 1] }),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const stage = (...flags: string[]) =>
  runCli(['stage', 'room.png', '--room', 'living-room', '--style', 'modern', '--out', 'out.png', ...flags], {
    directory: folder,
  });
const pixels = async (name: string) =>
  (await decodeImage(await readFile(path.join(folder, name)), { minSide: 1 })).raster;

it('stands an own model at its real size, and lets a checkpoint paint no pixel of the building', async () => {
  const painted = ['--renderer', checkpoint, '--strength', '0.4', '--seed', '3'];
  const { code, stderr } = await stage(
    '--model',
    'bench.glb:cm',
    ...painted,
    '--mask-out',
    'mask.png',
    '--report',
    'r.json',
  );
  expect(stderr).not.toMatch(/model3d|internal/);
  expect(code).toBe(0);
  const report = JSON.parse(await readFile(path.join(folder, 'r.json'), 'utf8'));
  expect(report).toMatchObject({
    maxAbsDiffOutside: 0,
    items: [{ piece: 'mdl_bench', size: { width: 1.2, depth: 0.4, height: 0.45 } }],
    models: [{ id: 'mdl_bench', name: 'bench', size: { width: 120, depth: 40, height: 45 }, triangles: 12 }],
    rendering: { controls: ['depth'], strength: 0.4, prompt: expect.stringContaining('with bench') },
  });
  const [before, after, mask] = await Promise.all([
    pixels('room.png'),
    pixels('out.png'),
    pixels('mask.png'),
  ]);
  let changed = 0;
  for (let i = 0; i < before.width * before.height; i++) {
    if ((mask.data[i * mask.channels] ?? 0) > 0) changed++;
    else
      for (let c = 0; c < 3; c++)
        if (after.data[i * 3 + c] !== before.data[i * 3 + c])
          throw new Error(`pixel ${i} of the building changed`);
  }
  expect(changed).toBeGreaterThan(200);
}, 240_000);

it('asks for the unit instead of guessing it', async () => {
  const { code, stderr } = await stage('--model', 'bench.glb');
  expect(code).toBe(1);
  expect(stderr).toContain('model3d.size_unclear');
  expect(stderr).toContain('cm: 120 × 40 × 45 cm');
});
