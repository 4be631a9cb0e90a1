import { describe, expect, it } from 'vitest';
import { decodeImage } from './decode-image.ts';
import { probeImage } from './probe-image.ts';
import { type BlockPicture, heicFile } from './testing/heic-file.ts';

/** Blocks of random-looking greys with a red one top left and a blue one top right. */
const picture: BlockPicture = {
  columns: 20,
  rows: 17,
  sampleAt: (column, row) => {
    if (row === 0 && column === 0) return [76, 85, 255];
    if (row === 0 && column === 19) return [29, 255, 107];
    return [(column * 37 + row * 91) % 256, 128, 128];
  },
};

describe('HEIC', () => {
  it('is decoded by its content', async () => {
    const { raster, format, bitDepth } = await decodeImage(heicFile(picture));
    expect({ format, bitDepth, ...raster, data: 0 }).toMatchObject({
      format: 'heic',
      bitDepth: 8,
      width: 320,
      height: 272,
      channels: 3,
    });
    for (let row = 1; row < 17; row++)
      for (let column = 0; column < 20; column++) {
        const at = ((row * 16 + 8) * 320 + column * 16 + 8) * 3;
        const [grey] = picture.sampleAt(column, row);
        expect([...raster.data.subarray(at, at + 3)]).toEqual([grey, grey, grey]);
      }
    expect(colourAt(raster, 4, 4)).toBe('red');
    expect(colourAt(raster, 316, 4)).toBe('blue');
  });

  it('is turned by its own rotation, once', async () => {
    const file = heicFile(picture, { rotation: 1 });
    const { raster } = await decodeImage(file);
    expect(await probeImage(file)).toMatchObject({ format: 'heic', width: 272, height: 320 });
    expect([raster.width, raster.height]).toEqual([272, 320]);
    // A quarter turn anticlockwise takes the top right corner to the top left.
    expect(colourAt(raster, 4, 4)).toBe('blue');
    expect(colourAt(raster, 4, 316)).toBe('red');
  });

  it('is refused when cut off and as a sequence', async () => {
    const file = heicFile(picture);
    for (const share of [0.3, 0.9])
      await expect(decodeImage(file.subarray(0, file.length * share)), `${share}`).rejects.toMatchObject({
        code: 'image.truncated',
      });
    await expect(decodeImage(heicFile(picture, { brand: 'hevc' }))).rejects.toMatchObject({
      code: 'image.animated',
    });
  });
});

function colourAt(
  { width, data }: { readonly width: number; readonly data: Uint8Array },
  x: number,
  y: number,
): string {
  const [red = 0, green = 0, blue = 0] = data.subarray((y * width + x) * 3);
  if (red > 200 && green < 60 && blue < 60) return 'red';
  return blue > 200 && red < 60 && green < 60 ? 'blue' : `${red} ${green} ${blue}`;
}
