import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRaster } from '@escena/core/raster';
import type { Progress } from '@escena/core/progress';
import { encodePng } from '@escena/imaging/encode-image';
import { expect, it } from 'vitest';
import type { Refused, RunContext } from '../run.ts';
import { ads, adsInput } from './contract.ts';
import { syntheticPersonWords } from './disclosure.ts';
import { runAds } from './run.ts';

const fixtures = fileURLToPath(new URL('../../../diffusion/fixtures/', import.meta.url));
const picture = await encodePng({
  ...createRaster(400, 300, 3),
  data: new Uint8Array(400 * 300 * 3).fill(140),
});
const logo = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#c00"/></svg>',
);
const plan = {
  images: [{ id: 'mug', pictureId: 'asset_mug' }],
  segments: [
    {
      id: 'gifts',
      name: 'Gifts',
      headlines: [
        { id: 'short', text: 'A name on it' },
        {
          id: 'long',
          text: 'Handgefertigte Steinzeugtassen für alle Kaffeeliebhaberinnen der Welt, im Holzofen in Galicien gebrannt',
        },
      ],
      copy: { action: 'Choose', language: 'en' },
      images: ['mug'],
    },
  ],
  templates: ['split'],
  formats: ['display-rectangle', 'display-mobile'],
};

async function made(change: object = {}, context: Partial<RunContext> = {}) {
  const refused: Refused[] = [];
  const outputs = [];
  const run = runAds(undefined, adsInput.parse({ ...plan, ...change }), {
    threads: 1,
    modelsDir: '',
    findCheckpoint: () => Promise.reject(new Error('none is needed')),
    pictures: new Map([
      ['asset_mug', async () => picture],
      ['blg_1', async () => logo],
    ]),
    onRefused: (one) => refused.push(one),
    ...context,
  });
  for await (const output of run) outputs.push(output);
  return { outputs, refused };
}

it('makes each cell’s file under its own name, and tells which words do not fit where', async () => {
  const seen: Progress[] = [];
  const { outputs, refused } = await made({}, { onProgress: (progress) => seen.push(progress) });
  expect(outputs.map(({ files }) => files?.[0]?.name)).toEqual([
    'gifts.short.mug.split.display-rectangle.jpg',
    'gifts.short.mug.split.display-mobile.jpg',
    'gifts.long.mug.split.display-rectangle.jpg',
  ]);
  expect(refused.map(({ part, error }) => [part, error.code])).toEqual([
    ['gifts.long.mug.split.display-mobile', 'ads.does_not_fit'],
  ]);
  expect(outputs.flatMap(({ report }) => report.findings)).toEqual([]);
  expect(seen.at(-1)?.fraction).toBe(1);
  expect(ads.outputs(adsInput.parse(plan))).toBe(4);
  expect(ads.credits(adsInput.parse(plan))).toBe(1);
});

it('makes only what it is asked for, the same bytes every time', async () => {
  const only = { only: ['gifts.short.mug.split.display-rectangle'] };
  const [first, second] = [await made(only), await made(only)];
  expect(first.outputs).toHaveLength(1);
  expect(first.outputs[0]?.files).toEqual(second.outputs[0]?.files);
});

it('says of a person that a machine made it: in the words, and in the file', async () => {
  const { outputs } = await made({ syntheticPerson: true, formats: ['display-rectangle'] });
  const [first] = outputs;
  expect(first?.report.cell.copy.fine).toBe(syntheticPersonWords('en'));
  const file = Buffer.from(first?.files?.[0]?.bytes ?? []).toString('latin1');
  expect(file).toContain('digitalsourcetype/compositeWithTrainedAlgorithmicMedia');
  const plain = (await made({ formats: ['display-rectangle'] })).outputs[0]?.files?.[0]?.bytes ?? [];
  expect(Buffer.from(plain).toString('latin1')).toContain('digitalsourcetype/compositeSynthetic<');
});

it('goes on beyond a photo’s edges with a checkpoint, and says so of exactly those files', async () => {
  const background = { kind: 'outpaint', checkpoint: 'plain', steps: 2, drawnSide: 64 };
  const painted = {
    images: [{ id: 'mug', pictureId: 'asset_mug', background }],
    templates: ['shade'],
    // Of the photo's own shape, and of another.
    formats: ['display-rectangle', 'display-half-page'],
    only: ['gifts.short.mug.shade.display-rectangle', 'gifts.short.mug.shade.display-half-page'],
  };
  const { outputs } = await made(painted, {
    findCheckpoint: async (name) => path.join(fixtures, name),
    openCheckpoint: undefined,
  });
  expect(outputs.map(({ report }) => [report.background, report.renderer])).toEqual([
    ['outpaint', 'none'],
    ['outpaint', 'plain'],
  ]);
  const files = outputs.map(({ files: [file] = [] }) => Buffer.from(file?.bytes ?? []).toString('latin1'));
  expect(files[0]).toContain('digitalsourcetype/compositeSynthetic<');
  expect(files[1]).toContain('digitalsourcetype/compositeWithTrainedAlgorithmicMedia');
  expect(ads.uses(adsInput.parse({ ...plan, ...painted }))).toMatchObject({ checkpoints: ['plain'] });
  await expect(made(painted)).rejects.toThrow('none is needed');
});

it('sets the logo, and looks only for pictures that it needs', async () => {
  const input = adsInput.parse({ ...plan, brand: { logos: ['blg_1', 'asset_logo'] } });
  expect(ads.uses(input)).toMatchObject({ logos: ['blg_1'], pictures: ['asset_mug', 'asset_logo'] });
  const [{ outputs: bare }, { outputs: marked }] = [
    await made({ formats: ['display-rectangle'] }),
    await made({ formats: ['display-rectangle'], brand: { logos: ['blg_1'] } }),
  ];
  expect(Buffer.from(bare[0]?.image.data ?? []).equals(marked[0]?.image.data ?? Buffer.of())).toBe(false);
  await expect(made({ brand: { logos: ['blg_2'] } })).rejects.toMatchObject({ code: 'not_found' });
});

it('fails where nothing could be made, and stops when it is told to', async () => {
  const only = { only: ['gifts.long.mug.split.display-mobile'] };
  await expect(made(only)).rejects.toMatchObject({ code: 'ads.does_not_fit' });
  const stop = new AbortController();
  const run = made({}, { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(run).rejects.toMatchObject({ code: 'job.cancelled' });
});

it.each([
  ['a picture that is not there', { images: [{ id: 'cup', pictureId: 'asset_mug' }] }],
  ['two segments of one id', { segments: [plan.segments[0], plan.segments[0]] }],
  ['an id that is no name for a file', { images: [{ id: '../mug', pictureId: 'asset_mug' }] }],
  ['a font that nobody has', { brand: { fonts: { display: 'papyrus', text: 'inter' } } }],
  ['only what is not planned', { only: ['other'] }],
])('refuses %s', (_, change) => {
  expect(adsInput.safeParse({ ...plan, ...change }).success).toBe(false);
});
