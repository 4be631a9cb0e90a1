import type { Corner } from '../../staging/staging-draft.ts';

/**
 * The CSS transform that brings a box of `width` × `height` pixels, its origin the upper left corner, onto four points
 * (upper left, upper right, lower right, lower left; pixels): the homography of Heckbert 1989, "Fundamentals of Texture
 * Mapping and Image Warping", 2.2.3. Undefined when three of them lie on a line.
 */
export function quadTransform(
  { width, height }: { readonly width: number; readonly height: number },
  [a, b, c, d]: readonly [Corner, Corner, Corner, Corner],
): string | undefined {
  const sx = a[0] - b[0] + c[0] - d[0];
  const sy = a[1] - b[1] + c[1] - d[1];
  const [dx1, dy1] = [b[0] - c[0], b[1] - c[1]];
  const [dx2, dy2] = [d[0] - c[0], d[1] - c[1]];
  const area = dx1 * dy2 - dx2 * dy1;
  if (Math.abs(area) < 1) return undefined;
  const g = (sx * dy2 - dx2 * sy) / area;
  const h = (dx1 * sy - sx * dy1) / area;
  const columns = [
    [(b[0] - a[0] + g * b[0]) / width, (b[1] - a[1] + g * b[1]) / width, 0, g / width],
    [(d[0] - a[0] + h * d[0]) / height, (d[1] - a[1] + h * d[1]) / height, 0, h / height],
    [0, 0, 1, 0],
    [a[0], a[1], 0, 1],
  ];
  return `matrix3d(${columns.flat().join(',')})`;
}
