import { join } from 'node:path';
import { cropRaster } from '@escena/imaging/crop-raster';
import { maskCropRegion } from '@escena/imaging/mask-crop-region';
import type { FitMode } from '@escena/imaging/pillow-fit';
import { pillowOverlay } from '@escena/imaging/pillow-overlay';
import { type PillowFilter, pillowResize } from '@escena/imaging/pillow-resample';
import type { Raster } from '@escena/core/raster';
import { describe, expect, it } from 'vitest';
import { batchSlice, tensor } from '../tensor.ts';
import { readFloats, readJson, vectorFolders } from '../testing/golden.ts';
import { readPng } from '../testing/read-png.ts';
import { prepareMask, shrinkMask } from './prepare-mask.ts';
import { preparePicture } from './prepare-picture.ts';
import { toPicture } from './to-picture.ts';

interface Floats {
  readonly file: string;
  readonly shape: readonly number[];
}
interface Index {
  readonly resize: readonly {
    readonly filter: PillowFilter;
    readonly input: string;
    readonly size: readonly [number, number];
    readonly expected: string;
  }[];
  readonly preprocess: readonly {
    readonly input: string;
    readonly width: number | null;
    readonly height: number | null;
    readonly resizeMode: FitMode;
    readonly vaeScaleFactor: number;
    readonly expected: Floats;
  }[];
  readonly masks: readonly {
    readonly input: string;
    readonly width: number;
    readonly height: number;
    readonly binarised: Floats;
    readonly latent?: Floats;
    readonly notBinarised?: Floats;
  }[];
  readonly crops: readonly {
    readonly mask: string;
    readonly image: string;
    readonly width: number;
    readonly height: number;
    readonly pad: number;
    readonly region: readonly [number, number, number, number];
    readonly preprocessed: Floats;
    readonly generated: string;
    readonly overlay: string;
  }[];
  readonly postprocess?: { readonly input: Floats; readonly expected: readonly string[] };
}

describe.each(vectorFolders)('Pillow and diffusers: %s', (folder) => {
  const index = readJson<Index>(join(folder, 'images/index.json'));
  const picture = (file: string): Raster => readPng(join(folder, file));
  const floats = ({ file }: Floats): Float32Array => readFloats(join(folder, file));

  it.each(index.resize)('$expected', ({ filter, input, size: [width, height], expected }) => {
    expect(pillowResize(picture(input), { width, height, filter })).toEqual(picture(expected));
  });

  it.each(index.preprocess)(
    '$expected.file',
    ({ input, width, height, resizeMode, vaeScaleFactor, expected }) => {
      const source = picture(input);
      const size = {
        width: width ?? source.width - (source.width % vaeScaleFactor),
        height: height ?? source.height - (source.height % vaeScaleFactor),
      };
      const prepared = preparePicture(source, { ...size, mode: resizeMode });
      expect(prepared.dims).toEqual(expected.shape);
      expect(prepared.data).toEqual(floats(expected));
    },
  );

  it.each(index.masks)('$input', ({ input, width, height, binarised, latent, notBinarised }) => {
    const hard = prepareMask(picture(input), { width, height });
    expect(hard.data).toEqual(floats(binarised));
    if (notBinarised)
      expect(prepareMask(picture(input), { width, height }, false).data).toEqual(floats(notBinarised));
    if (!latent) return;
    const [, , rows = 0, columns = 0] = latent.shape;
    expect(shrinkMask(hard, { width: columns, height: rows }).data).toEqual(floats(latent));
  });

  it.each(index.crops)(
    '$overlay',
    ({ mask, image, width, height, pad, region, preprocessed, generated, overlay }) => {
      const [original, marked] = [picture(image), picture(mask)];
      const found = maskCropRegion(marked, { width, height, pad });
      expect(found).toEqual({ left: region[0], top: region[1], right: region[2], bottom: region[3] });
      const prepared = preparePicture(original, { width, height, mode: 'fill', region: found });
      expect(prepared.data).toEqual(floats(preprocessed));
      expect(pillowOverlay({ mask: marked, original, painted: picture(generated), region: found })).toEqual(
        picture(overlay),
      );
      expect(found && cropRaster(original, found).width).toBe(region[2] - region[0]);
    },
  );

  const { postprocess } = index;
  it.skipIf(!postprocess)('what was decoded, as pictures', () => {
    if (!postprocess) return;
    const decoded = tensor(postprocess.input.shape, floats(postprocess.input));
    const drawn = postprocess.expected.map((_, i) => toPicture(batchSlice(decoded, i, i + 1)));
    expect(drawn).toEqual(postprocess.expected.map(picture));
  });
});
