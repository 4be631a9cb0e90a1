import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeImage } from '@escena/imaging/decode-image';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CliResult, runCli, spawnCli } from '../../testing/run-cli.ts';

const repository = fileURLToPath(new URL('../../../../../', import.meta.url));
const fixtures = path.join(repository, 'packages/diffusion/fixtures');
const golden = ['shared/golden', '../shared/golden'].map((at) => path.join(repository, at)).find(existsSync);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'escena-generate-'));
});
afterAll(() => rm(folder, { recursive: true }));

const generate = (...args: readonly string[]): Promise<CliResult> =>
  runCli(['generate', ...args], { directory: folder });
const at = (file: string): string => path.join(folder, file);
const floats = async (file: string): Promise<Float32Array> => {
  const bytes = await readFile(file);
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
};
const pixels = async (file: string) => (await decodeImage(await readFile(file), { minSide: 1 })).raster;
const plain = { modelDir: path.join(fixtures, 'plain'), prompt: '', steps: 2, pipeline: 'text-to-image' };

describe('one picture', () => {
  it('from flags: picture, latents, report', async () => {
    const flags = ['--prompt', 'x', '--steps', '2', '--seed', '-7', '--count', '2', '--scheduler', 'euler'];
    const outputs = ['--out', 'made/a.png', '--latents', 'made/a.f32', '--report', 'a.json'];
    const made = await spawnCli(['generate', '--model', plain.modelDir, ...flags, ...outputs], {
      directory: folder,
    });
    expect(made).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await readdir(at('made'))).sort()).toEqual(['a-0.png', 'a-1.png', 'a.f32']);
    const report = JSON.parse(await readFile(at('a.json'), 'utf8')) as {
      latents: { shape: number[] };
      seeds: number[];
    };
    expect(report).toMatchObject({ scheduler: 'EulerDiscreteScheduler', seeds: [-7, -6] });
    const values = report.latents.shape.reduce((product, side) => product * side, 1);
    expect((await floats(at('made/a.f32'))).length).toBe(values);
  });

  it.each<[string, readonly string[], number, RegExp]>([
    ['no picture to make', ['--model', 'x'], 2, /generate --model/],
    ['what is no number', ['--model', 'x', '--steps', 'four', '--out', 'x.png'], 2, /--steps four/],
    [
      'an unknown scheduler',
      ['--model', 'x', '--scheduler', 'best', '--out', 'x.png'],
      2,
      /--scheduler best/,
    ],
    ['a checkpoint that is not there', ['--model', 'x', '--out', 'x.png'], 1, /\(model\.missing\)/],
    [
      'too many steps',
      ['--model', 'x', '--steps', '5000', '--out', 'x.png'],
      1,
      /\(input\.invalid\) \[steps/,
    ],
    [
      'a folder without a licence for paid work',
      ['--model', plain.modelDir, '--commercial', '--out', 'x.png'],
      1,
      /\(model\.licence\)/,
    ],
  ])('refuses %s', async (_, args, code, words) => {
    const { stderr, ...refused } = await generate(...args);
    expect(refused).toMatchObject({ code, stdout: '' });
    expect(stderr).toMatch(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(existsSync(at('x.png'))).toBe(false);
  });
});

describe('many pictures from a file', () => {
  const run = async (content: unknown): Promise<CliResult> => {
    await writeFile(at('cases.json'), typeof content === 'string' ? content : JSON.stringify(content));
    return generate('--params', 'cases.json', '--out', 'many');
  };

  it('makes the good ones, names the bad ones, one line each', async () => {
    const { code, stderr } = await run({
      cases: [
        { ...plain, id: 'first', extra: { num_images: 2 } },
        { ...plain, id: 'wide', width: 63 },
        { ...plain, id: 'odd', colour: 'blue' },
        { ...plain, id: '../up' },
        { ...plain, id: 'first' },
        { ...plain, id: 'nowhere', modelDir: 'not/here' },
        { ...plain, id: 'no-picture', pipeline: 'image-to-image', image: 'none.png' },
        {
          ...plain,
          id: 'last',
          note: 'anything',
          expected: { png: [] },
          modelDir: path.relative(folder, plain.modelDir),
        },
      ],
    });
    expect(code).toBe(1);
    expect((await readdir(at('many'))).sort()).toEqual([
      'first.f32',
      'first_0.png',
      'first_1.png',
      'last.f32',
      'last_0.png',
    ]);
    const lines = stderr.trim().split('\n');
    expect(new Set(lines.map((line) => /^escena: ([^:]+): /.exec(line)?.[1]))).toEqual(
      new Set(['wide', 'odd', '../up', 'first', 'nowhere', 'no-picture']),
    );
    expect(lines).toHaveLength(6);
    expect(stderr).toMatch(/colour/);
  });

  it('takes one object and a list; without an id the place in the list', async () => {
    await rm(at('many'), { recursive: true, force: true });
    expect(await run(plain)).toMatchObject({ code: 0 });
    expect(await run([{ ...plain, id: 'a' }, plain])).toMatchObject({ code: 0 });
    expect((await readdir(at('many'))).sort()).toEqual([
      '0.f32',
      '0_0.png',
      '1.f32',
      '1_0.png',
      'a.f32',
      'a_0.png',
    ]);
  });

  it.each(['[1', '[]', '7', '{"cases": [3]}', '[[]]'])('refuses %s', async (content) => {
    const { code, stderr } = await run(content);
    expect(code).toBe(1);
    expect(stderr).toMatch(/\(input\.invalid\)/);
  });
});

describe.skipIf(!golden)('reference cases through the real command line', () => {
  interface Case {
    readonly id: string;
    readonly expected: {
      readonly png: readonly string[];
      readonly latents: { readonly file: string };
      readonly tolerance: { readonly latentsMaxAbs: number; readonly pixelMaxDiff: number };
    };
  }
  const ids = ['sd15-t2i-pndm-8', 'sd15-i2i-euler', 'sd15-inp4-box', 'controlnet-two', 'flux-t2i-8'];

  it('give diffusers’ pictures', async () => {
    const file = path.join(golden ?? '', 'cases.json');
    const { cases } = JSON.parse(await readFile(file, 'utf8')) as { cases: Case[] };
    const some = cases.filter(({ id }) => ids.includes(id));
    expect(some).toHaveLength(ids.length);
    // Paths in cases are relative to their file: this one lies elsewhere, so they are made absolute.
    const text = JSON.stringify(some).replaceAll(
      /"(models|inputs)\//g,
      (_, at) => `"${golden}/${String(at)}/`,
    );
    await writeFile(at('golden.json'), text);
    const { code, stderr } = await generate('--params', 'golden.json', '--out', 'golden');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const { id, expected } of some) {
      const [made, wanted] = [
        await floats(at(`golden/${id}.f32`)),
        await floats(path.join(golden ?? '', expected.latents.file)),
      ];
      expect(made.length, id).toBe(wanted.length);
      expect(largest(made, wanted), id).toBeLessThanOrEqual(expected.tolerance.latentsMaxAbs);
      for (const [k, png] of expected.png.entries()) {
        const [picture, reference] = [
          await pixels(at(`golden/${id}_${k}.png`)),
          await pixels(path.join(golden ?? '', png)),
        ];
        expect(largest(picture.data, reference.data), id).toBeLessThanOrEqual(
          expected.tolerance.pixelMaxDiff,
        );
      }
    }
  });
});

function largest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let most = a.length === b.length ? 0 : Infinity;
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs((a[i] ?? NaN) - (b[i] ?? NaN)));
  return most;
}
