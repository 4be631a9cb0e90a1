import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRaster, type Raster } from '@escena/core/raster';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { encodePng } from '@escena/imaging/encode-image';
import type { RunContext } from '../run.ts';
import { type StudioInput, studioInput } from './contract.ts';
import { runStudio } from './run.ts';

// models/recipes/tiny: networks of a few numbers that draw pictures of a few seconds' thought. They read no text.
const fixtures = fileURLToPath(new URL('../../../diffusion/fixtures/', import.meta.url));

export const [width, height] = [96, 72];
/** Something with edges, colours and no two rows alike. */
export function draw(channels: 1 | 3 | 4, value: (x: number, y: number, c: number) => number): Raster {
  const raster = createRaster(width, height, channels);
  for (let i = 0; i < raster.data.length; i++) {
    const pixel = Math.floor(i / channels);
    raster.data[i] = value(pixel % width, Math.floor(pixel / width), i % channels);
  }
  return raster;
}
export const pixels = (x: number, y: number, c: number) => (x * 5 + y * 3 + c * 60 + (x > 40 ? 90 : 0)) % 256;
export const photoOf = (raster: Raster): DecodedImage => ({
  raster,
  format: 'png',
  bitDepth: 8,
  hasGps: false,
});
export const photo = photoOf(draw(3, pixels));
export const mask = draw(1, (x, y) =>
  x >= 30 && x < 60 && y >= 20 && y < 50 ? 255 : x === 60 && y === 20 ? 128 : 0,
);
const pictures: RunContext['pictures'] = new Map([
  ['mask', () => encodePng(mask)],
  ['nothing', () => encodePng(draw(1, () => 0))],
  ['wide', () => encodePng({ ...mask, width: width * 2, height: height / 2 })],
  ['lines', () => encodePng(draw(3, (x) => (x % 16 < 2 ? 255 : 0)))],
]);

export const inputOf = (input: object): StudioInput =>
  studioInput.parse({ checkpoint: 'plain', steps: 3, guidance: 1, width: 64, height: 64, seed: 5, ...input });

interface MakeOptions extends Partial<RunContext> {
  readonly of?: DecodedImage | undefined;
  /** of checkpoints; the tiny ones unless said otherwise */
  readonly folder?: string;
}

/** Runs the studio to its end. */
export async function make(asked: object, { of, folder = fixtures, ...context }: MakeOptions = {}) {
  const input = inputOf(asked);
  const outputs = [];
  const run = runStudio(of, input, {
    threads: 1,
    modelsDir: '',
    findCheckpoint: async (name) => path.resolve(folder, name),
    pictures,
    ...context,
  });
  for await (const output of run) outputs.push(output);
  return outputs;
}
