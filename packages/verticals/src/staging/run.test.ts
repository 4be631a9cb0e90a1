/** The whole run on the project's own rendered room, small: real camera, furniture, tracer and composite. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Progress } from '@escena/core/progress';
import { decodeImage, type DecodedImage } from '@escena/imaging/decode-image';
import { resizeRaster } from '@escena/imaging/resize';
import { beforeAll, expect, it } from 'vitest';
import { stagingInput } from './contract.ts';
import { runStaging } from './run.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const context = {
  threads: 2,
  modelsDir: path.join(root, 'models'),
  findCheckpoint: async (name: string) => path.resolve(root, name),
};
let photo: DecodedImage;

beforeAll(async () => {
  const whole = await decodeImage(await readFile(path.join(root, 'docs/images/empty-room.jpg')));
  photo = { ...whole, raster: resizeRaster(whole.raster, 360, 240) };
});

const input = (given: object = {}) =>
  stagingInput.parse({ room: 'living-room', style: 'scandinavian', seed: 7, ...given });

async function collect(given: object, more: object = {}) {
  const outputs = [];
  for await (const output of runStaging(photo, input(given), { ...context, ...more })) outputs.push(output);
  return outputs;
}

it('furnishes the room, leaves the rest alone, and says what it did', async () => {
  const progress: Progress[] = [];
  const [output] = await collect({}, { onProgress: (one: Progress) => progress.push(one) });
  if (!output) throw new Error('one picture was asked for');
  const { image, mask, report } = output;
  expect([image.width, image.height]).toEqual([360, 240]);
  expect(report).toMatchObject({
    seed: 7,
    renderer: 'shipped',
    checkpoint: expect.stringMatching(/^[0-9a-f]{64}$/),
    maxAbsDiffOutside: 0,
  });
  expect(report.items.length).toBeGreaterThanOrEqual(4);
  expect(report.camera.confidence).toBeGreaterThan(0.3);
  expect(report.changedFraction).toBeGreaterThan(0.03);
  expect(report.changedFraction).toBeLessThan(0.75);
  expect(Object.keys(report.timingsMs)).toEqual([
    'understand',
    'layout',
    'prepare',
    'preview',
    'trace',
    'filter',
    'render',
    'composite',
    'structure',
  ]);

  let touched = 0;
  for (let i = 0; i < mask.data.length; i++) {
    for (let k = 0; k < 3; k++) {
      const same = image.data[i * 3 + k] === photo.raster.data[i * 3 + k];
      if (mask.data[i] === 0 && !same) throw new Error(`pixel ${i} changed outside the mask`);
      if (!same) touched += 1;
    }
  }
  expect(touched).toBeGreaterThan(1000);

  const fractions = progress.map((one) => one.fraction);
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  expect(progress.some((one) => one.preview && one.preview.length > 1000)).toBe(true);
}, 180_000);

it('gives the same bytes for the same seed, on one thread or two, and another room for another', async () => {
  const [two, other] = await collect({ seed: 11, variations: 2 });
  const [one] = await collect({ seed: 11 }, { threads: 1 });
  expect(Buffer.compare(two?.image.data ?? Buffer.of(0), one?.image.data ?? Buffer.of(1))).toBe(0);
  expect(other?.report.seed).toBe(12);
  expect(Buffer.compare(one?.image.data ?? Buffer.of(), other?.image.data ?? Buffer.of())).not.toBe(0);
}, 180_000);

it('stops at once when told to', async () => {
  const controller = new AbortController();
  const onProgress = ({ stage }: Progress): void => {
    if (stage === 'trace') controller.abort();
  };
  await expect(collect({}, { signal: controller.signal, onProgress })).rejects.toMatchObject({
    code: 'job.cancelled',
  });
});

it('hears a cancellation between laying out, building the scene and the preview', async () => {
  for (const heardAt of [1, 2, 3]) {
    const controller = new AbortController();
    let told = 0;
    const onProgress = ({ stage }: Progress): void => {
      if (stage !== 'layout' || ++told !== heardAt) return;
      // As a message from the worker would come: not before the thread is free.
      setImmediate(() => controller.abort());
    };
    await expect(collect({}, { signal: controller.signal, onProgress })).rejects.toMatchObject({
      code: 'job.cancelled',
    });
    expect(told).toBe(heardAt);
  }
}, 180_000);

it('could hear a cancellation within a second all the way from the room to the preview, at full size', async () => {
  const whole = await decodeImage(await readFile(path.join(root, 'docs/images/empty-room.jpg')));
  const controller = new AbortController();
  // In processor seconds, which a busy machine does not stretch as it does the clock.
  let [longest, spent, watching] = [0, 0, false];
  const now = (): number => Object.values(process.cpuUsage()).reduce((sum, us) => sum + us / 1e6, 0);
  const turn = (): void => {
    longest = Math.max(longest, now() - spent);
    spent = now();
    if (watching) setImmediate(turn);
  };
  const onProgress = ({ stage, preview }: Progress): void => {
    if (preview) controller.abort();
    if (stage !== 'layout' || watching) return;
    [watching, spent] = [true, now()];
    setImmediate(turn);
  };
  const run = runStaging(whole, input(), { ...context, onProgress, signal: controller.signal });
  await expect(run.next()).rejects.toMatchObject({ code: 'job.cancelled' });
  watching = false;
  expect(longest).toBeGreaterThan(0.05);
  expect(longest).toBeLessThan(1);
}, 180_000);

it('renders with the shipped checkpoint unless told otherwise, as its manifest recommends', async () => {
  const manifest: unknown = JSON.parse(await readFile(path.join(root, 'models/lighting.json'), 'utf8'));
  expect(manifest).toMatchObject({ recommended: true });
  expect(input().renderer).toBe('shipped');
  const [plain] = await collect({ renderer: 'none' });
  expect(plain?.report).toMatchObject({ renderer: 'none', checkpoint: null });
});

it('renders an arrangement as it was put, and says which piece makes no sense', async () => {
  const [first] = await collect({});
  const [x = 0, , z = 0] = first?.report.items[0]?.position ?? [];
  const arrangement = [{ piece: 'pouf', x, z, rotation: 0.3, color: '#7a1f1f' }];
  const [output] = await collect({ arrangement });
  expect(output?.report.items).toMatchObject([
    { piece: 'pouf', position: [x, 0, z], rotation: 0.3, color: '#7a1f1f' },
  ]);
  expect(output?.report.maxAbsDiffOutside).toBe(0);
  await expect(collect({ arrangement: [{ ...arrangement[0], x: 30 }] })).rejects.toMatchObject({
    code: 'staging.arrangement_invalid',
    data: { index: 0, problem: 'outside-picture' },
  });
}, 180_000);

it('names a piece that no catalogue has', async () => {
  await expect(collect({ items: ['sofa', 'throne'] })).rejects.toMatchObject({
    code: 'input.invalid',
    detail: expect.stringContaining('throne'),
  });
});

it('names a checkpoint that is not there', async () => {
  await expect(collect({ renderer: path.join(root, 'no-such-folder') })).rejects.toMatchObject({
    code: 'model.missing',
  });
});

it('lets a picture checkpoint paint, and protects the building from it', async () => {
  const asked = { renderer: 'tests/golden/data/models/sd-control', strength: 0.2, seed: 7 };
  const [painted] = await collect(asked);
  const [again] = await collect(asked, { threads: 1 });
  expect(painted?.report).toMatchObject({
    maxAbsDiffOutside: 0,
    checkpoint: expect.stringMatching(/^[0-9a-f]{64}$/),
    rendering: {
      controls: ['depth'],
      strength: 0.2,
      prompt: expect.stringContaining('scandinavian living room'),
    },
  });
  expect(Buffer.compare(painted?.image.data ?? Buffer.of(0), again?.image.data ?? Buffer.of(1))).toBe(0);
  // A checkpoint of noise departs from any guide: nearly all of it is refused, and that is told.
  expect(painted?.report.rendering?.kept).toBeLessThan(0.3);
}, 240_000);
