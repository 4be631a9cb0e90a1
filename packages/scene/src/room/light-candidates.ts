/** Where a room's light can come from: what is seen to shine, and what may shine above and outside the picture. */
import { type Camera, rayDirection, type Rgb, type Vec3 } from '../camera.ts';
import { rectangleIrradiance } from '../render/rectangle-irradiance.ts';
import type { FoundWall } from './find-walls.ts';
import { luminance, type RoomBox } from './find-windows.ts';
import type { UsualShare } from './fit-shares.ts';
import type { LightSource, Opening } from './room.ts';

export interface LightCandidate {
  /** radiance: relative to the other candidates of its kind */
  readonly source: LightSource;
  /** what its light falls off like, where that is not the source itself */
  readonly falloff?: LightSource;
  readonly usual: UsualShare;
}

/** Shares of the light where furniture stands, of a room that shows no window: bright boxes, shadows in them soft. */
const windowless = {
  ambient: { share: 0.55, spread: 0.12 },
  shining: { share: 0.1, spread: 0.2 },
  overhead: { share: 0.3, spread: 0.2 },
  behind: { share: 0.12, spread: 0.1 },
  beside: { share: 0.03, spread: 0.1 },
} as const;
/** The same where windows are seen: what they do not give directly or by bouncing. */
const besideWindows = {
  shining: { share: 0.06, spread: 0.15 },
  overhead: { share: 0.08, spread: 0.08 },
  behind: { share: 0.04, spread: 0.06 },
  beside: { share: 0.02, spread: 0.06 },
} as const;
/** of all light, what seen windows give directly and by bouncing; how sure of it; reflectance of a room's surfaces, all in all */
const byWindows = 0.8;
const windowSpread = 0.12;
const roomReflectance = 0.6;
/** metres; a ceiling's lamps shade a room as one wide panel does, but each casts the shadow of a small one */
const panelHalf = 1.2;
const lampHalf = 0.45;
const unseenWindow = { middle: 1.45, halfHeight: 0.75, halfWidth: 0.9 };
const assumedSide = 2.8;
const behindCamera = 2;

/** The usual share of what comes evenly from all sides, and everything that may shine. */
export interface UsualLight {
  readonly ambient: UsualShare;
  readonly candidates: readonly LightCandidate[];
}

/** @param shining seen sources that are no openings' */
export function usualLight(
  box: RoomBox,
  {
    openings,
    shining,
    stand,
  }: { openings: readonly LightSource[]; shining: readonly LightSource[]; stand: Vec3 },
): UsualLight {
  const { camera, walls, ceilingHeight } = box;
  const windows = [...openings, ...shining.filter(({ kind }) => kind === 'window')];
  const lamps = shining.filter(({ kind }) => kind !== 'window');
  const offsetOf = (side: 'left' | 'right'): number =>
    walls.find((wall) => wall.side === side)?.offset ?? (side === 'left' ? -assumedSide : assumedSide);
  const { middle, halfHeight, halfWidth } = unseenWindow;
  const nearestToBack = walls.find(({ side }) => side === 'back')?.offset ?? stand[2] - 1;
  const white: Rgb = [1, 1, 1];
  const beside = (side: 'left' | 'right'): LightSource => ({
    kind: 'unseen',
    center: [
      offsetOf(side),
      middle,
      Math.max(outsideFrame(camera, side, offsetOf(side)) + halfWidth, nearestToBack + halfWidth),
    ],
    u: side === 'left' ? [0, halfHeight, 0] : [0, 0, halfWidth],
    v: side === 'left' ? [0, 0, halfWidth] : [0, halfHeight, 0],
    radiance: white,
  });
  const behind: LightSource = {
    kind: 'unseen',
    center: [(offsetOf('left') + offsetOf('right')) / 2, middle, behindCamera],
    u: [0, halfHeight, 0],
    v: [halfWidth, 0, 0],
    radiance: white,
  };
  const overhead = (half: number): LightSource => ({
    kind: 'ceiling',
    center: [stand[0], ceilingHeight, stand[2]],
    u: [half, 0, 0],
    v: [0, 0, half],
    radiance: white,
  });
  const usual = windows.length > 0 ? besideWindows : windowless;
  const day = windows.length > 0 ? windowShares(windows, box, stand) : undefined;
  return {
    ambient: day?.ambient ?? windowless.ambient,
    candidates: [
      ...divided(windows, day?.direct ?? windowless.ambient),
      ...divided(lamps, usual.shining),
      { source: overhead(lampHalf), falloff: overhead(panelHalf), usual: usual.overhead },
      { source: behind, usual: usual.behind },
      { source: beside('left'), usual: usual.beside },
      { source: beside('right'), usual: usual.beside },
    ],
  };
}

/**
 * What windows of one radiance L give where furniture stands: directly L·F, and by bouncing, as in an integrating sphere,
 * π·L·A·ρ ∕ (S·(1 − ρ)) of window area A and room surface S (Hopkinson, Longmore, Petherbridge 1954, "An empirical formula
 * for the computation of the indirect component of daylight factor").
 */
function windowShares(
  windows: readonly LightSource[],
  { walls, ceilingHeight }: RoomBox,
  stand: Vec3,
): { direct: UsualShare; ambient: UsualShare } {
  const offset = (side: FoundWall['side'], usual: number): number =>
    walls.find((wall) => wall.side === side)?.offset ?? usual;
  const wide = offset('right', assumedSide) - offset('left', -assumedSide);
  const deep = behindCamera - offset('back', stand[2] - 1);
  const surface = 2 * (wide * deep + (wide + deep) * ceilingHeight);
  const direct = windows.reduce((sum, source) => sum + rectangleIrradiance(source, stand, [0, 1, 0]), 0);
  const area = windows.reduce((sum, source) => sum + areaOf(source), 0);
  const bounced = (Math.PI * area * roomReflectance) / (surface * (1 - roomReflectance));
  const share = (byWindows * direct) / Math.max(1e-6, direct + bounced);
  return {
    direct: { share, spread: windowSpread },
    ambient: { share: byWindows - share, spread: windowSpread },
  };
}

/** Where a side's plane leaves the picture: z, at the camera's height. */
function outsideFrame(camera: Camera, side: 'left' | 'right', offset: number): number {
  const [dx, , dz] = rayDirection(camera, side === 'left' ? 0 : camera.width, camera.center[1]);
  const t = offset / dx;
  return t > 0 ? Math.max(-6, Math.min(0, t * dz)) : 0;
}

/** A kind's usual share over its sources, by what each sends out. */
function divided(sources: readonly LightSource[], { share, spread }: UsualShare): LightCandidate[] {
  const powers = sources.map((source) => luminance(source.radiance) * areaOf(source));
  const total = powers.reduce((a, b) => a + b, 0);
  return sources.map((source, i) => {
    const part = (powers[i] ?? 0) / Math.max(1e-9, total);
    return { source, usual: { share: share * part, spread: spread * Math.sqrt(part) } };
  });
}

export function areaOf({ u, v }: Pick<LightSource, 'u' | 'v'>): number {
  return 4 * Math.hypot(...u) * Math.hypot(...v);
}

/** An opening that lets daylight in, as a source on its wall. */
export function openingSource({ a, b, sill, head }: Opening, radiance: Rgb): LightSource {
  const [half, height] = [Math.hypot(b[0] - a[0], b[1] - a[1]) / 2, (head - sill) / 2];
  const center: Vec3 = [(a[0] + b[0]) / 2, (sill + head) / 2, (a[1] + b[1]) / 2];
  // The room lies to the left of a→b: b→a × up points into it.
  const [ux, uz] = [(a[0] - b[0]) / 2, (a[1] - b[1]) / 2];
  return {
    kind: 'window',
    center,
    u: [ux, 0, uz],
    v: [0, height, 0],
    radiance: half > 0 ? radiance : [0, 0, 0],
  };
}
