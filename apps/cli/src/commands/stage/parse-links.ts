import type { DecodedImage } from '@escena/imaging/decode-image';
import type { Together } from '@escena/verticals/staging/together';
import { UsageError } from '../../usage-error.ts';

const number = String.raw`\d+(?:\.\d+)?`;
const pair = String.raw`${number},${number}=${number},${number}`;
const written = new RegExp(String.raw`^(\d+)-(\d+):\s*(${pair}(?:\s+${pair})+)$`);

/**
 * The links of `--link "1-2: 412,911=1003,855 640,700=1240,690"`: photos by their place on the command line, then points
 * of the floor, in pixels of the first and of the second.
 * @throws UsageError for anything else, and for photos that were not given
 */
export function parseLinks(flags: readonly string[], photos: readonly DecodedImage[]): Together['links'] {
  return flags.map((flag) => {
    const [, first, second, points] = written.exec(flag.trim()) ?? [];
    if (!first || !second || !points)
      throw new UsageError(
        `--link ${flag}: write it as "1-2: X,Y=X,Y X,Y=X,Y", pixels on the floor of both photos`,
      );
    const [a, b] = [Number(first) - 1, Number(second) - 1];
    const [one, other] = [photos[a]?.raster, photos[b]?.raster];
    if (!one || !other) throw new UsageError(`--link ${flag}: there are ${photos.length} photos`);
    return {
      a,
      b,
      points: points.split(/\s+/).map((point): Together['links'][number]['points'][number] => {
        const [xa = 0, ya = 0, xb = 0, yb = 0] = point.split(/[,=]/).map(Number);
        return [
          [xa / one.width, ya / one.height],
          [xb / other.width, yb / other.height],
        ];
      }),
    };
  });
}
