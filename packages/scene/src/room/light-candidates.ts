/** Where a room's light can come from: what is seen to shine, and what may shine above and outside the picture. */
import { type Camera, rayDirection, type Rgb, type Vec3 } from '../camera.ts';
import type { UsualShare } from './fit-shares.ts';
import { luminance, type RoomBox } from './find-windows.ts';
import type { LightSource, Opening } from './room.ts';

export interface LightCandidate {
  /** radiance: relative to the other candidates of its kind */
  readonly source: LightSource;
  readonly usual: UsualShare;
}

/** Of light where furniture stands, what usually comes evenly from all sides: rooms are bright boxes, shadows in them soft. */
export const usualAmbient: UsualShare = { share: 0.6, spread: 0.12 };
/** The same for all windows seen, all lamps seen, the ceiling overhead, and each side outside the picture. */
const usual = {
  window: { share: 0.3, spread: 0.25 },
  shining: { share: 0.1, spread: 0.2 },
  overhead: { share: 0.15, spread: 0.2 },
  behind: { share: 0.06, spread: 0.1 },
  beside: { share: 0.03, spread: 0.1 },
} as const;
/** metres */
const panelHalf = 1.2;
const unseenWindow = { middle: 1.45, halfHeight: 0.75, halfWidth: 0.9 };
const assumedSide = 2.8;
const behindCamera = 2;

/** @param shining seen sources that are no openings' */
export function lightCandidates(
  { camera, walls, ceilingHeight }: RoomBox,
  {
    openings,
    shining,
    stand,
  }: { openings: readonly LightSource[]; shining: readonly LightSource[]; stand: Vec3 },
): LightCandidate[] {
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
  const overhead: LightSource = {
    kind: 'ceiling',
    center: [stand[0], ceilingHeight, stand[2]],
    u: [panelHalf, 0, 0],
    v: [0, 0, panelHalf],
    radiance: white,
  };
  const more = windows.length > 0 ? 1 : 2;
  return [
    ...divided(windows, usual.window),
    ...divided(lamps, usual.shining),
    { source: overhead, usual: { share: usual.overhead.share * more, spread: usual.overhead.spread } },
    { source: behind, usual: { share: usual.behind.share * more, spread: usual.behind.spread } },
    { source: beside('left'), usual: usual.beside },
    { source: beside('right'), usual: usual.beside },
  ];
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
