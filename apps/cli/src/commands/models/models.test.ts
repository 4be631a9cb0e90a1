import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type FileServer,
  sampleFiles,
  sampleManifest,
  startFileServer,
} from '@escena/diffusion/testing/model-host';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CliResult, runCli } from '../../testing/run-cli.ts';

let folder = '';
let server: FileServer;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'escena-models-'));
  server = await startFileServer({ files: sampleFiles });
  // The origin is nowhere: only the mirror can have served.
  const manifest = (name: string, commercial: boolean) =>
    writeFile(
      path.join(folder, `${name}.json`),
      JSON.stringify(sampleManifest({ origin: 'http://127.0.0.1:9', name, commercial })),
    );
  await Promise.all([manifest('tiny', true), manifest('research', false)]);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const escena = (...args: readonly string[]): Promise<CliResult> =>
  runCli(['models', ...args], {
    directory: folder,
    env: { ESCENA_MODEL_STORE: 'store', ESCENA_MODEL_MIRROR: server.url, no_proxy: '*' },
  });

it('pulls from a mirror, lists, verifies, removes', async () => {
  const pulled = await escena('pull', 'tiny', '--manifest', 'tiny.json', '--commercial');
  expect(pulled).toMatchObject({ code: 0, stdout: `${path.join(folder, 'store/models/tiny')}\n` });
  expect(pulled.stderr).toMatch(/100 % {2}301 kB of 301 kB/);
  const listed = JSON.parse((await escena('list', '--json')).stdout) as { name: string; state: string }[];
  expect(listed).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'tiny', state: 'installed', licence: 'MIT', commercial: true }),
      expect.objectContaining({ name: 'lighting', state: 'shipped' }),
      expect.objectContaining({ name: 'sdxl-inpaint', state: 'export' }),
    ]),
  );
  expect(await escena('verify')).toMatchObject({
    code: 0,
    stdout: 'ok    lighting  8 files\nok    tiny  3 files\n',
  });
  expect(await escena('rm', 'tiny')).toMatchObject({ code: 0, stdout: '3 files, 301 kB given back\n' });
  expect(await escena('verify', 'tiny')).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/^FAIL +tiny/),
  });
});

it('refuses a non-commercial licence for paid work', async () => {
  const refused = await escena('pull', 'research', '--manifest', 'research.json', '--commercial');
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/\(model\.licence\)/) });
  expect(await escena('pull', 'research', '--manifest', 'research.json')).toMatchObject({ code: 0 });
});

it('says what to do instead of what cannot be done', async () => {
  const exported = await escena('pull', 'sdxl-inpaint');
  expect(exported).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/escena models import sdxl-inpaint/),
  });
  expect(await escena('verify', 'sdxl-base')).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/only described; install it: escena models pull sdxl-base/),
  });
  expect(await escena('pull', 'lighting')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/lighting\n$/),
  });
  const elsewhere = await runCli(['models', 'list'], { env: { ESCENA_DEVICE: 'abacus' } });
  expect(elsewhere).toMatchObject({ code: 2, stderr: expect.stringMatching(/ESCENA_DEVICE=abacus/) });
  expect(await escena('burn')).toMatchObject({ code: 2 });
  expect(await escena('pull', '../tiny')).toMatchObject({ code: 2 });
  expect(await escena('inspect', 'nowhere')).toMatchObject({ code: 1 });
});

it('inspects what ships', async () => {
  const { stdout } = await escena('inspect', 'lighting', '--json');
  const reports = JSON.parse(stdout) as { inputs: { name: string }[] }[];
  const views = [0, 1, 2, 3, 4].map((k) => `light_${k}`);
  expect(reports.map(({ inputs }) => inputs.map(({ name }) => name))).toEqual([
    ['sample', 'timestep', 'guides'],
    ['latent_sample', 'guides', ...views, 'coverage', 'objects', 'exposure', 'quality'],
    [...views, 'normal', 'depth', 'coverage', 'objects', 'exposure', 'quality'],
  ]);
});

it('prepares a checkpoint; pictures are made from it as before', async () => {
  const plain = fileURLToPath(new URL('../../../../../packages/diffusion/fixtures/plain', import.meta.url));
  await cp(plain, path.join(folder, 'plain'), { recursive: true });
  const { code, stdout } = await escena('prepare', 'plain');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^unet +prepared/m);
  const draw = (model: string, out: string) =>
    runCli(['generate', '--model', model, '--steps', '2', '--out', out, '--latents', `${out}.f32`], {
      directory: folder,
    });
  expect(await draw('plain', 'prepared.png')).toMatchObject({ code: 0, stderr: '' });
  expect(await draw(plain, 'untouched.png')).toMatchObject({ code: 0, stderr: '' });
  const latents = async (name: string): Promise<Float32Array> =>
    new Float32Array(Uint8Array.from(await readFile(path.join(folder, `${name}.png.f32`))).buffer);
  const [made, wanted] = [await latents('prepared'), await latents('untouched')];
  expect(Math.max(...made.map((value, i) => Math.abs(value - (wanted[i] ?? NaN))))).toBeLessThan(1e-3);
});
