import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeImage } from '@escena/imaging/decode-image';
import { encodePng } from '@escena/imaging/encode-image';
import { measureOutside } from '@escena/imaging/measure-outside';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

const checkpoint = fileURLToPath(new URL('../../../../packages/diffusion/fixtures/plain', import.meta.url));
const [width, height] = [300, 260];
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'escena-studio-'));
  const draw = (channels: 1 | 3, value: (i: number) => number) =>
    encodePng({
      width,
      height,
      channels,
      data: Uint8Array.from({ length: width * height * channels }, (_, i) => value(i)),
    });
  await writeFile(path.join(folder, 'photo.png'), await draw(3, (i) => (i * 7) % 251));
  await writeFile(path.join(folder, 'mask.png'), await draw(1, (i) => (i % width > 200 ? 255 : 0)));
});
afterAll(() => rm(folder, { recursive: true }));

const studio = (...args: readonly string[]) =>
  runCli(
    [
      'studio',
      '--checkpoint',
      checkpoint,
      '--width',
      '64',
      '--height',
      '64',
      '--steps',
      '2',
      '--guidance',
      '1',
      ...args,
    ],
    {
      directory: folder,
    },
  );
const bytes = (file: string) => readFile(path.join(folder, file));
const picture = async (file: string) => (await decodeImage(await bytes(file), { minSide: 1 })).raster;

it('draws from words, and the same again from the picture it drew', async () => {
  expect(await studio('--prompt', 'a chair', '--images', '2', '--seed', '4', '--out', 'a.png')).toMatchObject(
    { code: 0 },
  );
  const again = await runCli(
    // A file tells the checkpoint's name, not where on somebody's machine it lies.
    ['studio', '--like', 'a-2.png', '--checkpoint', checkpoint, '--out', 'b.png', '--report', 'b.json'],
    { directory: folder },
  );
  expect(again).toMatchObject({ code: 0 });
  expect(await bytes('b.png')).toEqual(await bytes('a-2.png'));
  expect(JSON.parse((await bytes('b.json')).toString())).toMatchObject({
    tool: 'studio',
    seed: 5,
    renderer: 'plain',
  });
});

it('paints a part of a photo and leaves the rest', async () => {
  const mode = JSON.stringify({ kind: 'inpaint', mask: 'mask.png', padding: 16 });
  expect(await studio('photo.png', '--mode', mode, '--out', 'c.png', '--mask-out', 'd.png')).toMatchObject({
    code: 0,
  });
  expect(
    measureOutside(await picture('photo.png'), await picture('c.png'), {
      width,
      height,
      channels: 1,
      data: Uint8Array.from({ length: width * height }, (_, i) => (i % width > 200 ? 255 : 0)),
    }),
  ).toBe(0);
  expect(await picture('d.png')).toMatchObject({ width, height });
  // Nothing in the file tells of this machine's folders.
  const deep = JSON.stringify({ kind: 'inpaint', mask: path.join(folder, 'mask.png'), padding: 16 });
  expect(await studio('photo.png', '--mode', deep, '--out', 'e.png')).toMatchObject({ code: 0 });
  expect(await bytes('e.png')).toEqual(await bytes('c.png'));
  expect((await bytes('e.png')).includes(folder)).toBe(false);
});

it.each<[string, readonly string[], RegExp]>([
  ['a photo that nobody looks at', ['photo.png', '--out', 'x.png'], /leave photo\.png out/],
  ['a missing photo', ['--mode', '{"kind":"image-to-image"}', '--out', 'x.png'], /say which/],
  ['what says nothing of the studio', ['--like', 'photo.png', '--out', 'x.png'], /no picture of the studio/],
  [
    'a mask that is not there',
    ['photo.png', '--mode', '{"kind":"inpaint","mask":"no.png"}', '--out', 'x.png'],
    /no\.png/,
  ],
])('refuses %s', async (_, args, words) => {
  const { code, stderr } = await studio(...args);
  expect(code).not.toBe(0);
  expect(stderr).toMatch(words);
});

it('explains itself on a photo, a picture a step', async () => {
  const size = ['--width', '64', '--height', '64', '--steps', '4', '--levels', '2'];
  const explain = (...args: readonly string[]) =>
    runCli(['explain', ...args, '--checkpoint', checkpoint, ...size], { directory: folder });
  expect(await explain('photo.png', '--out', 'step.png')).toMatchObject({ code: 0 });
  expect(await picture('step-8.png')).toMatchObject({ width: 64, height: 64 });
  expect(await explain('--out', 'step.png')).toMatchObject({ code: 2 });
});
