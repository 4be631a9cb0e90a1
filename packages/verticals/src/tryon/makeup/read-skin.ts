import type { Raster } from '@escena/core/raster';
import { bareSkin } from '../landmarks/face-contours.ts';
import { type FaceInPhoto, pointsOf } from '../landmarks/face-in-photo.ts';
import { quantile } from './quantile.ts';
import { smoothstep } from './smoothstep.ts';
import { type Plane, soften, type Window, windowAbout } from './window.ts';
import { type WindowLight, windowLight } from './window-light.ts';

/** A face's skin in its usual light. Colours are told by what light leaves alone: a and b over lightness. */
export interface Skin {
  /** OKLab lightness */
  readonly l: number;
  readonly a: number;
  readonly b: number;
  /** how far skin strays from that, of either ratio */
  readonly spreadA: number;
  readonly spreadB: number;
}

/** of the face: half a side of the patches that skin is read from, and how far hair and frames are told from it */
const patch = 0.018;
const grain = 0.004;
const leastSpread = 0.022;
/** of the usual lightness: what is darker than the first is no skin in shade but hair, a frame, a nostril */
const darkest = [0.42, 0.6] as const;

export function readSkin(photo: Raster, face: FaceInPhoto): Skin {
  const patches = pointsOf(face, bareSkin).flatMap((point) => {
    const window = windowAbout([point], patch * face.size, photo);
    return window ? [windowLight(photo, window)] : [];
  });
  const [ls, as, bs] = [[] as number[], [] as number[], [] as number[]];
  for (const { l, a, b } of patches)
    l.forEach((lightness, i) => {
      if (lightness < 0.05) return;
      ls.push(lightness);
      as.push((a[i] ?? 0) / lightness);
      bs.push((b[i] ?? 0) / lightness);
    });
  const [ma, mb] = [quantile(as, 0.5), quantile(bs, 0.5)];
  const spread = (values: number[], middle: number): number =>
    Math.max(
      leastSpread,
      1.5 *
        quantile(
          values.map((value) => Math.abs(value - middle)),
          0.5,
        ),
    );
  const l = quantile(ls, 0.5);
  return { l, a: l * ma, b: l * mb, spreadA: spread(as, ma), spreadB: spread(bs, mb) };
}

/** How much each pixel shows bare skin, 0…1: not hair, a frame, a hand's nails or whatever else lies before the face. */
export function skinCover(skin: Skin, light: WindowLight, window: Window, face: FaceInPhoto): Plane {
  const [ma, mb] = [skin.a / skin.l, skin.b / skin.l];
  const cover = light.l.map((l, i) => {
    const bright = l / skin.l;
    const da = ((light.a[i] ?? 0) / Math.max(l, 0.02) - ma) / skin.spreadA;
    const db = ((light.b[i] ?? 0) / Math.max(l, 0.02) - mb) / skin.spreadB;
    // What skin mirrors is white: bright skin may be paler.
    const off = Math.hypot(da, db) / Math.max(1, 1 + 6 * (bright - 1));
    return (1 - smoothstep(3, 5, off)) * smoothstep(darkest[0], darkest[1], bright);
  });
  return soften(cover, window, grain * face.size);
}
