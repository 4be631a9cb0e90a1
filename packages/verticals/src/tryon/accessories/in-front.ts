import type { Raster } from '@escena/core/raster';
import type { Point } from '../landmarks/face-in-photo.ts';
import { readSkin, skinCover } from '../makeup/read-skin.ts';
import { quantile } from '../makeup/quantile.ts';
import { smoothstep } from '../makeup/smoothstep.ts';
import { type Plane, soften, type Window, windowAbout } from '../makeup/window.ts';
import { type WindowLight, windowLight } from '../makeup/window-light.ts';
import type { Accessory } from './accessory.ts';
import type { Wearer, WornFace } from './place/wearer.ts';

/** OKLab distance from the arm's own colours up to which a pixel is arm, and from which it is not; hue counts four times. */
const [same, other] = [0.07, 0.1] as const;

/** by the skin's own: what has less colour is cloth */
const grey = [0.2, 0.4] as const;
/** half of a hand's width, millimetres; how far it reaches beyond the wrist when it is closed, by the forearm's length */
const handMm = 38;
const fingers = 0.45;

interface Before {
  readonly wearer: Wearer;
  readonly window: Window;
  readonly perMm: number;
  /** where bare skin shows; absent: there is no face to know its colour from */
  readonly bare?: Plane | undefined;
  /** 1 channel, the photo's size */
  readonly inFront?: Raster | undefined;
}

/** Where bare skin shows in a window, 0…1. */
export function bareSkinIn(photo: Raster, { points }: WornFace, window: Window): Plane {
  return skinCover(readSkin(photo, points), windowLight(photo, window), window, points);
}

/** What of the photo lies before an accessory, 0…1: what was said to, hair and collars, a hand. */
export function coverBefore(accessory: Accessory, o: Before): Plane {
  const { window, inFront, bare } = o;
  const before = new Float32Array(window.width * window.height);
  if (inFront)
    for (let i = 0; i < before.length; i++) {
      const at =
        (window.top + Math.floor(i / window.width)) * inFront.width + window.left + (i % window.width);
      before[i] = (inFront.data[at] ?? 0) / 255;
    }
  const more =
    accessory.kind === 'necklace'
      ? bare && clothesIn(bare, o)
      : accessory.kind === 'bag' && accessory.carried === 'hand'
        ? handOf(accessory, o)
        : undefined;
  more?.forEach((value, i) => (before[i] = Math.max(before[i] ?? 0, value)));
  return before;
}

/** What is not skin: hair, and clothes, which are as pale as lit skin only without its colour. */
function clothesIn(bare: Plane, { wearer, window }: Before): Plane {
  const { face, photo } = wearer;
  if (!face) return bare.map((skin) => 1 - skin);
  const skin = readSkin(photo, face.points);
  const usual = Math.hypot(skin.a, skin.b) / skin.l;
  const { l, a, b } = windowLight(photo, window);
  return bare.map((value, i) => {
    const colored = Math.hypot(a[i] ?? 0, b[i] ?? 0) / Math.max(0.02, l[i] ?? 0) / usual;
    return 1 - value * smoothstep(grey[0], grey[1], colored);
  });
}

/** The hand that carries, from the wrist to where its fingers close: what there has the forearm's colours. */
function handOf(
  { side }: { readonly side: 'left' | 'right' },
  { wearer, window, perMm }: Before,
): Plane | undefined {
  const [elbow, wrist] = [wearer.body.point(`${side}Elbow`), wearer.body.point(`${side}Wrist`)];
  if (!elbow || !wrist) return undefined;
  const tips: Point = [
    wrist[0] + fingers * (wrist[0] - elbow[0]),
    wrist[1] + fingers * (wrist[1] - elbow[1]),
  ];
  const reach = handMm * perMm;
  const own = armColors(wearer.photo, [elbow, wrist], reach);
  const light = windowLight(wearer.photo, window);
  const cover = new Float32Array(light.l.length);
  for (let i = 0; i < cover.length; i++) {
    const x = window.left + (i % window.width);
    const y = window.top + Math.floor(i / window.width);
    const near = 1 - smoothstep(reach, 1.3 * reach, distanceTo([wrist, tips], x, y));
    if (near === 0) continue;
    const off = Math.min(...own.map((color) => distance(light, i, color)));
    cover[i] = near * (1 - smoothstep(same, other, off));
  }
  return soften(cover, window, 1);
}

/** Median colours of patches along the line: skin is lit differently from elbow to finger. */
function armColors(
  photo: Raster,
  [a, b]: readonly [Point, Point],
  reach: number,
): (readonly [number, number, number])[] {
  return [0.4, 0.65, 0.9].flatMap((share) => {
    const middle: Point = [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
    const window = windowAbout([middle], 0.3 * reach, photo);
    if (!window) return [];
    const { l, a: reds, b: yellows } = windowLight(photo, window);
    return [[quantile(l, 0.5), quantile(reds, 0.5), quantile(yellows, 0.5)] as const];
  });
}

function distance({ l, a, b }: WindowLight, i: number, color: readonly [number, number, number]): number {
  return Math.hypot((l[i] ?? 0) - color[0], 4 * ((a[i] ?? 0) - color[1]), 4 * ((b[i] ?? 0) - color[2]));
}

function distanceTo([a, b]: readonly [Point, Point], x: number, y: number): number {
  const [ux, uy] = [b[0] - a[0], b[1] - a[1]];
  const t = Math.min(1, Math.max(0, ((x - a[0]) * ux + (y - a[1]) * uy) / (ux * ux + uy * uy || 1)));
  return Math.hypot(x - a[0] - t * ux, y - a[1] - t * uy);
}
