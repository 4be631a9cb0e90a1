import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRaster, type Raster } from '@escena/core/raster';
import { createSigningIdentity, type SigningIdentity } from '@escena/imaging/c2pa-identity';
import { decodeImage } from '@escena/imaging/decode-image';
import { encodeJpeg, encodePng } from '@escena/imaging/encode-image';
import { readC2pa } from '@escena/imaging/read-c2pa';
import { beforeAll, describe, expect, it } from 'vitest';
import { outputProvenance } from '../../provenance.ts';
import { mustChooseLabel, planExport } from '../plan-export.ts';
import { type ProfileName, profileOf } from '../profiles.ts';
import { lintExport } from './lint-export.ts';
import { type MadeExport, makeExport } from './make-export.ts';

const url = 'https://escena.example/d/0123456789abcdefghijklmnopqrstuvwxyzABCDEFG';
const made = { tool: 'staging', seed: 1, renderer: 'none', checkpoint: null };
const [width, height] = [1200, 900];

/** A bright room with grain, and a dark block of furniture in the lower left when it is staged. */
function room(staged: boolean): Raster {
  const raster = createRaster(width, height, 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const grain = ((x * 7919 + y * 104_729) % 13) - 6;
      const level = staged && furnished(x, y) ? 70 : 215 - y / 12;
      raster.data.fill(level + grain, (y * width + x) * 3, (y * width + x) * 3 + 3);
    }
  return raster;
}
const furnished = (x: number, y: number) => x < 500 && y > 500;

function mask(): Raster {
  const raster = createRaster(width, height, 1);
  for (let at = 0; at < raster.data.length; at++)
    raster.data[at] = furnished(at % width, Math.floor(at / width)) ? 255 : 0;
  return raster;
}

let identity: SigningIdentity;
let files: { photo: Uint8Array; picture: Uint8Array; mask: Uint8Array };
beforeAll(async () => {
  identity = await createSigningIdentity({ name: 'Escena', now: new Date(Date.now() - 60_000) });
  files = {
    photo: await encodeJpeg(room(false)),
    picture: await encodePng(room(true), { xmp: outputProvenance(made) }),
    mask: await encodePng(mask()),
  };
});

const exportFor = (profile: ProfileName, label?: boolean): Promise<MadeExport> => {
  const edits = ['furniture_added'] as const;
  const plan = planExport({ profile, edits, url, ...(label !== undefined && { label }) });
  return makeExport({ ...files, made, edits, profile, plan, url, stem: 'room', identity });
};
const fileOf = ({ files: all }: MadeExport, name: string) => {
  const found = all.find((file) => file.name === name);
  if (!found) throw new Error(`no ${name} among ${all.map((file) => file.name).join(', ')}`);
  return found.bytes;
};
const pixels = async (bytes: Uint8Array) => (await decodeImage(bytes)).raster;

it('burns the words in for SmartMLS: in a corner without furniture, and nowhere else', async () => {
  const done = await exportFor('smartmls');
  expect(done.files.map(({ name }) => name)).toEqual([
    'upload/room-virtually-staged.jpg',
    'other/room-original.jpg',
    'other/room-without-words.jpg',
    'caption.txt',
    'caption.json',
    'disclosure-qr.svg',
    'disclosure-qr.png',
    'checks.json',
  ]);
  expect(done.contrast).toBeGreaterThanOrEqual(4.5);
  const labelled = await pixels(fileOf(done, done.altered));
  const clean = await pixels(fileOf(done, 'other/room-without-words.jpg'));
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let at = 0; at < width * height; at++) {
    const differs = [0, 1, 2].some((k) => labelled.data[at * 3 + k] !== clean.data[at * 3 + k]);
    if (!differs) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    [left, top, right, bottom] = [
      Math.min(left, x),
      Math.min(top, y),
      Math.max(right, x),
      Math.max(bottom, y),
    ];
  }
  // The lower left is furnished, so they stand in the lower right.
  expect(left).toBeGreaterThan(width / 2);
  expect(top).toBeGreaterThan(height * 0.85);
  expect(right - left).toBeLessThan(width * 0.4);
  expect([right < width - 1, bottom < height - 1]).toEqual([true, true]);
});

it('makes no picture with words for SDMLS, and puts the original beside it', async () => {
  const done = await exportFor('sdmls');
  expect(done.files.map(({ name }) => name).slice(0, 3)).toEqual([
    'upload/room-virtually-staged.jpg',
    'upload/room-original.jpg',
    'caption.txt',
  ]);
  expect(done.contrast).toBeNull();
  const caption = Buffer.from(fileOf(done, 'caption.txt')).toString();
  expect(caption).toContain('Photo caption:\nDigitally Altered');
  expect(caption).toContain(`can be accessed at ${url}`);
  expect(JSON.parse(Buffer.from(fileOf(done, 'caption.json')).toString())).toMatchObject({
    profile: 'sdmls',
    url,
    originalToUpload: 'in_set',
    files: { original: 'upload/room-original.jpg' },
  });
});

it('passes its own checks, but for what the photo itself lacks', async () => {
  for (const name of ['smartmls', 'sdmls', 'mred', 'ab723', 'other'] as const) {
    const choose = mustChooseLabel(profileOf(name));
    const { checks } = await exportFor(name, choose ? true : undefined);
    const codes = checks.flatMap(({ findings }) => findings.map(({ code, level }) => `${code} ${level}`));
    const { least } = profileOf(name).size;
    const small = least && (least.width > width || least.height > height);
    expect(new Set(codes), name).toEqual(new Set([small ? 'small must' : 'belowRecommended should']));
  }
});

it('finds what is wrong with a file, on its own pixels', async () => {
  const { size } = profileOf('smartmls');
  const clean = room(true);
  const label = { left: 16, top: 16, right: 160, bottom: 64 };
  const lint = async (raster: Raster, more = {}, options = {}) => {
    const file = await encodeJpeg(raster, { quality: 92, xmp: outputProvenance(made), ...options });
    const unlabelled = await pixels(await encodeJpeg(clean, { quality: 92 }));
    const found = await lintExport({
      file,
      size: { ...size, aspect: 4 / 3 },
      altered: true,
      unlabelled,
      ...more,
    });
    return found.filter(({ level }) => level === 'must').map(({ code }) => code);
  };
  const spot = { ...clean, data: clean.data.map((value, at) => (at < 900 ? 0 : value)) };
  expect(await lint(clean)).toEqual([]);
  expect(await lint(clean, { label })).toEqual(['labelMissing']);
  expect(await lint(spot)).toEqual(['labelPresent']);
  expect(await lint(spot, { label: { left: 0, top: 0, right: 304, bottom: 16 } })).toEqual([]);
  expect(await lint(spot, { label })).toEqual(['labelMissing', 'labelSpills']);
  expect(await lint(clean, {}, { xmp: undefined })).toEqual(['provenance']);
  expect(await lint(clean, { size: { ...size, mostBytes: 1000 } })).toEqual(['bytes']);
});

it('comes down in quality until the bytes fit', async () => {
  const noisy = createRaster(2048, 1536, 3);
  for (let at = 0; at < noisy.data.length; at++) noisy.data[at] = (at * 2_654_435_761) >>> 24;
  const picture = await encodePng(noisy);
  expect((await encodeJpeg(noisy, { quality: 92 })).length).toBeGreaterThan(3e6);
  const { size } = profileOf('bright');
  const plan = planExport({ profile: 'bright', edits: ['furniture_added'], url, label: true });
  const edits = ['furniture_added'] as const;
  const { checks, files: out } = await makeExport({
    ...files,
    picture,
    made,
    edits,
    profile: 'bright',
    plan,
    url,
    stem: 'r',
    identity,
  });
  expect(size.mostBytes).toBe(3e6);
  expect(out[0]?.bytes.length).toBeLessThanOrEqual(3e6);
  expect(checks.flatMap(({ findings }) => findings.map(({ code }) => code))).not.toContain('bytes');
});

const hasExifTool = spawnSync('exiftool', ['-ver']).status === 0;

// An independent reader: skipped, and said so, where it is not installed (libimage-exiftool-perl).
describe.skipIf(!hasExifTool)('read by ExifTool and by the C2PA library', () => {
  it('says how it came about, and is whole', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'escena-exif-'));
    try {
      const done = await exportFor('rmls');
      const jpeg = fileOf(done, done.altered);
      await writeFile(path.join(folder, 'a.jpg'), jpeg);
      await writeFile(path.join(folder, 'a.png'), files.picture);
      await writeFile(path.join(folder, 'original.jpg'), fileOf(done, done.original));
      const tagOf = (name: string) =>
        execFileSync('exiftool', ['-s3', '-XMP-iptcExt:DigitalSourceType', path.join(folder, name)])
          .toString()
          .trim();
      const term = 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeSynthetic';
      expect(['a.jpg', 'a.png', 'original.jpg'].map(tagOf)).toEqual([term, term, '']);
      expect(execFileSync('exiftool', ['-validate', '-s3', path.join(folder, 'a.jpg')]).toString()).toMatch(
        /^(OK|0 0 0)/,
      );
      expect(await readC2pa(jpeg, 'image/jpeg')).toEqual({
        state: 'Valid',
        problems: ['signingCredential.untrusted'],
        actions: ['c2pa.opened', 'c2pa.edited'],
        ingredients: ['room-original.jpg'],
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
