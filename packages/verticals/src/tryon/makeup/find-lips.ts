import type { Raster } from '@escena/core/raster';
import { lipsInner, lipsOuter } from '../landmarks/face-contours.ts';
import { type FaceInPhoto, type Point, pointsOf } from '../landmarks/face-in-photo.ts';
import { oncePerFace } from './once-per-face.ts';
import { quantile } from './quantile.ts';
import { smoothCurve } from './smooth-curve.ts';
import { smoothstep } from './smoothstep.ts';
import { fillRings, type Plane, soften, type Window, windowAbout } from './window.ts';
import { type WindowLight, windowLight } from './window-light.ts';

/** shares of the mouth's width: how far the lips' own edge may lie off the mesh's, and how soft it is */
const band = 0.035;
const edge = 0.008;
/** the same of how far teeth and the mouth's dark may lie off the mesh's opening */
const teethBand = 0.02;
/** Opened wider than this share of the lips' area, a mouth may show teeth. */
const openShare = 0.05;

export interface Lips {
  readonly window: Window;
  readonly light: WindowLight;
  /** the lips themselves, 0…1 */
  readonly cover: Plane;
  /** the mouth's opening, 0…1 */
  readonly mouth: Plane;
  /** the mouth's width, pixels */
  readonly wide: number;
}

/** Lips without teeth and the open mouth; their outer edge is where the colour turns from lip to skin. */
function findLips(photo: Raster, face: FaceInPhoto): Lips | undefined {
  const [outer, inner] = [pointsOf(face, lipsOuter), pointsOf(face, lipsInner)];
  const wide = widthOf(outer);
  const window = windowAbout(outer, 3 * band * wide, photo);
  if (!window) return undefined;
  const light = windowLight(photo, window);
  const whole = fillRings([smoothCurve(outer, { closed: true })], window);
  const opening = fillRings([smoothCurve(inner, { closed: true })], window);
  const near = soften(whole, window, band * wide);
  const own = lipness(light, whole, opening, near);
  const mouth = openMouth(light, whole, opening, { window, wide });
  const hard = near.map((by, i) => {
    const core = smoothstep(0.75, 0.95, by);
    const about = smoothstep(0.12, 0.35, by) * (own[i] ?? 0);
    return Math.max(core, about) * (1 - (mouth[i] ?? 0));
  });
  return { window, light, cover: soften(hard, window, edge * wide), mouth, wide };
}

/** The same, once a face. */
export const lipsOf = oncePerFace(({ photo, face }) => findLips(photo, face));

/** How much more a pixel is like the lips than like the skin about them; where the two are alike, by the mesh's edge. */
function lipness(light: WindowLight, whole: Plane, opening: Plane, near: Plane): Plane {
  const lip = middle(light, (i) => (near[i] ?? 0) > 0.9 && opening[i] === 0);
  const skin = middle(light, (i) => whole[i] === 0 && (near[i] ?? 0) < 0.1);
  const [dl, da, db] = [0.4 * (lip[0] - skin[0]), lip[1] - skin[1], lip[2] - skin[2]];
  const apart = Math.hypot(dl, da, db);
  const told = smoothstep(0.02, 0.06, apart);
  return near.map((by, i) => {
    const along =
      0.4 * ((light.l[i] ?? 0) - skin[0]) * dl +
      ((light.a[i] ?? 0) - skin[1]) * da +
      ((light.b[i] ?? 0) - skin[2]) * db;
    const like = smoothstep(0.3, 0.7, along / (apart * apart + 1e-9));
    const mesh = smoothstep(0.35, 0.65, by);
    return mesh + told * (like - mesh);
  });
}

/** The opening, and about it what is paler than lips ever are (teeth) or as dark as a throat. */
function openMouth(
  light: WindowLight,
  whole: Plane,
  opening: Plane,
  { window, wide }: { readonly window: Window; readonly wide: number },
): Plane {
  const area = (plane: Plane): number => plane.reduce((sum, value) => sum + value, 0);
  if (area(opening) < openShare * area(whole)) return new Float32Array(whole.length);
  const about = soften(opening, window, teethBand * wide);
  const lip = middle(light, (i) => (whole[i] ?? 0) === 1 && (about[i] ?? 0) < 0.05);
  const chroma = Math.hypot(lip[1], lip[2]);
  return opening.map((inside, i) => {
    const pale =
      smoothstep(0.03, 0.1, (light.l[i] ?? 0) - lip[0]) *
      (1 - smoothstep(0.5, 0.8, Math.hypot(light.a[i] ?? 0, light.b[i] ?? 0) / Math.max(chroma, 0.02)));
    const dark = smoothstep(0.12, 0.25, lip[0] - (light.l[i] ?? 0));
    return Math.max(inside, smoothstep(0.15, 0.4, about[i] ?? 0) * Math.max(pale, dark));
  });
}

/** Median colour of the pixels that are meant, OKLab. */
function middle({ l, a, b }: WindowLight, meant: (i: number) => boolean): [number, number, number] {
  const of = (plane: Plane): number =>
    quantile(
      plane.filter((_, i) => meant(i)),
      0.5,
    ) || 0;
  return [of(l), of(a), of(b)];
}

function widthOf(points: readonly Point[]): number {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return Math.hypot(Math.max(...xs) - Math.min(...xs), (Math.max(...ys) - Math.min(...ys)) / 2);
}
